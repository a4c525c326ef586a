import Engine
import Trace

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The process's standard output and standard error, buffered in the order of writing.
final class StandardOutput: WorldOutput {
    private var buffer: [UInt8] = []
    private static let capacity = 1 << 16
    private let isTerminal = isatty(1) == 1

    func write(_ bytes: UnsafeRawBufferPointer) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= StandardOutput.capacity || (isTerminal && bytes.contains(10)) { flush() }
    }

    func write(_ text: String) {
        var text = text
        text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
    }

    func writeError(_ bytes: UnsafeRawBufferPointer) {
        flush()
        StandardOutput.writeAll(2, bytes)
    }

    func flush() {
        guard !buffer.isEmpty else { return }
        buffer.withUnsafeBytes { StandardOutput.writeAll(1, $0) }
        buffer.removeAll(keepingCapacity: true)
    }

    /// A line on standard error.
    static func complain(_ text: String) {
        var text = text + "\n"
        text.withUTF8 { writeAll(2, UnsafeRawBufferPointer($0)) }
    }

    fileprivate static func writeAll(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = UnsafeRawBufferPointer(rebasing: rest).withUnsafeBytes {
                Glibc_write(descriptor, $0.baseAddress, $0.count)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            rest = rest.dropFirst(written)
        }
    }
}

private func Glibc_write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
        Glibc.write(descriptor, bytes, count)
    #else
        Darwin.write(descriptor, bytes, count)
    #endif
}

/// The file that a trace is written to.
final class TraceFile {
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    /// Nil if the file cannot be written.
    init?(path: String) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        if descriptor < 0 { return nil }
    }

    func write(_ tick: Tick) {
        buffer.append(contentsOf: tick.json.utf8)
        buffer.append(10)
        if buffer.count > 1 << 16 { flush() }
    }

    private func flush() {
        buffer.withUnsafeBytes { StandardOutput.writeAll(descriptor, $0) }
        buffer.removeAll(keepingCapacity: true)
    }

    func close() {
        flush()
        #if canImport(Glibc)
            Glibc.close(descriptor)
        #else
            Darwin.close(descriptor)
        #endif
    }
}

/// Another terminal, for the speaker's notes.
final class NotesTerminal {
    private let descriptor: Int32

    /// Nil if it is none, or cannot be written to.
    init?(path: String) {
        descriptor = open(path, O_WRONLY | O_NOCTTY)
        guard descriptor >= 0, isatty(descriptor) == 1 else { return nil }
    }

    func write(_ text: String) {
        var text = text
        text.withUTF8 { StandardOutput.writeAll(descriptor, UnsafeRawBufferPointer($0)) }
    }
}
