#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A pipe between this process and a child.
struct Pipe {
    let reader: Int32
    let writer: Int32

    /// - Throws: `LaunchError` if there are no descriptors left.
    init() throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw LaunchError(command: "a pipe", code: errno) }
        (reader, writer) = (ends[0], ends[1])
    }

    func closeReader() { close(reader) }
    func closeWriter() { close(writer) }

    /// Writes a text that is shorter than what a pipe holds.
    func write(_ text: String) {
        guard !text.isEmpty else { return }
        var text = text
        _ = text.withUTF8 { bytes in
            #if canImport(Glibc)
                Glibc.write(writer, bytes.baseAddress, bytes.count)
            #else
                Darwin.write(writer, bytes.baseAddress, bytes.count)
            #endif
        }
    }

    /// Everything up to the end.
    func readAll() -> [UInt8] { Pipe.readAll(reader) }

    /// Everything up to the end of what the descriptor leads to.
    static func readAll(_ descriptor: Int32) -> [UInt8] {
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return result }
            result.append(contentsOf: buffer[..<count])
        }
    }
}
