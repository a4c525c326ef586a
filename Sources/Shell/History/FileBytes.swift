#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A file operation failed.
struct FileError: Error, Equatable, CustomStringConvertible {
    /// The C library's error number.
    var code: Int32

    static func last() -> FileError { FileError(code: errno) }

    /// The system's words for it.
    var description: String { String(cString: strerror(code)) }
}

/// Whole files, read and replaced, without Foundation.
enum FileBytes {
    /// All bytes of a file; a directory is an error (EISDIR).
    static func read(_ path: String) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last() }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let capacity = block.count
            let count = block.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, capacity) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw .last() }
            guard count > 0 else { return bytes }
            bytes += block[..<count]
        }
    }

    /// Writes a new file beside the old one and puts it in its place, so that a reader never sees half of it.
    static func replace(_ path: String, with bytes: [UInt8], mode: mode_t) throws(FileError) {
        let temporary = "\(path).\(getpid()).new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw .last() }
        var failure = writeAll(bytes, to: descriptor)
        if close(descriptor) != 0 && failure == nil { failure = .last() }
        if failure == nil && rename(temporary, path) != 0 { failure = .last() }
        if let failure {
            unlink(temporary)
            throw failure
        }
    }

    /// Makes the folders above a file that are not there yet, for the user alone.
    static func makeFolders(for path: String) throws(FileError) {
        var end = path.startIndex
        while let slash = path[end...].dropFirst().firstIndex(of: "/") {
            end = slash
            let made = mkdir(String(path[..<end]), 0o700)
            guard made == 0 || errno == EEXIST || errno == EISDIR else { throw .last() }
        }
    }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> FileError? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return .last() }
            rest = rest.dropFirst(count)
        }
        return nil
    }

    private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int)
        -> Int
    {
        #if canImport(Darwin)
            Darwin.read(descriptor, buffer, count)
        #elseif canImport(Musl)
            Musl.read(descriptor, buffer, count)
        #else
            Glibc.read(descriptor, buffer, count)
        #endif
    }
}
