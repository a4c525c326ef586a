#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Keeps two processes from replacing a file at the same time, each without what the other has added.
///
/// The folder is locked, since the file itself is another one after each replacement.
struct FolderLock {
    private let descriptor: Int32

    /// Waits for the lock of the folder that a file is in, at most a tenth of a second: a process that was
    /// stopped while it held the lock must not stop this one.
    init(of path: String) {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        descriptor = open(folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        var attempts = 50
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR, attempts > 0
        {
            usleep(2000)
            attempts -= 1
        }
    }

    func release() {
        if descriptor >= 0 { close(descriptor) }
    }
}
