#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A source file that cannot be read.
public struct SourceFileError: Error, Equatable, CustomStringConvertible, Sendable {
    /// The file and what is wrong with it, in one line.
    public var description: String
}

/// A Python source file as read from the disk.
public struct SourceFile: Equatable, Sendable {
    /// The path as given.
    public let path: String
    /// The text without byte order mark, with `\n` at the end of each line whatever the file uses.
    public let text: String

    /// Reads a file; missing, a directory, unreadable or not UTF-8 is an error.
    public static func read(_ path: String) throws(SourceFileError) -> SourceFile {
        do {
            return try SourceFile(path: path, bytes: try FileBytes.read(path))
        } catch let error as FileError {
            throw SourceFileError(description: "\(quoted(path)): \(reason(error))")
        } catch let error as SourceFileError {
            throw error
        } catch {
            throw SourceFileError(description: "\(quoted(path)): \(error)")
        }
    }

    /// Takes a file's bytes.
    public init(path: String, bytes: [UInt8]) throws(SourceFileError) {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else {
            throw SourceFileError(description: "\(Self.quoted(path)): \(Self.firstFault(in: bytes))")
        }
        self.path = path
        self.text = Self.withUnixNewlines(text)
    }

    private static func withUnixNewlines(_ text: String) -> String {
        guard text.utf8.contains(0x0D) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var afterReturn = false
        for byte in text.utf8 {
            if byte == 0x0D {
                bytes.append(0x0A)
            } else if !(byte == 0x0A && afterReturn) {
                bytes.append(byte)
            }
            afterReturn = byte == 0x0D
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func reason(_ error: FileError) -> String {
        switch error.code {
        case ENOENT, ENOTDIR: "there is no such file"
        case EISDIR: "this is a directory, not a Python file"
        case EACCES, EPERM: "this file may not be read (permission denied)"
        default: "this file cannot be read: \(error)"
        }
    }

    /// Names the first byte that is not UTF-8, as Python numbers it: from 0, the line from 1.
    private static func firstFault(in bytes: [UInt8]) -> String {
        let offset = validLength(bytes)
        let line = 1 + bytes[..<offset].count { $0 == 0x0A }
        let hex = bytes[offset] < 16 ? "0" : ""
        let byte = "0x" + hex + String(bytes[offset], radix: 16)
        return "not UTF-8 text: byte \(byte) at offset \(offset), in line \(line)"
    }

    private static func validLength(_ bytes: [UInt8]) -> Int {
        var low = 0
        var decoder = UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let encoded): low += encoded.count
            case .error, .emptyInput: return min(low, bytes.count - 1)
            }
        }
    }

    private static func quoted(_ path: String) -> String {
        path.isEmpty ? "''" : VisibleText.escapingControls(in: path)
    }
}
