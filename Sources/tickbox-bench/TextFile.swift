#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reading files without Foundation, whose memory would count as the program's.
enum TextFile {
    /// The file's text; nil if it cannot be read.
    static func read(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return String(decoding: Pipe.readAll(descriptor), as: UTF8.self)
    }
}
