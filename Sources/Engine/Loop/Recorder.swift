/// Notes what happens to tasks, in packed records of 8 bytes: what, which task (24 bits of its number), and 32 bits more.
///
/// Nothing is noted while `isOn` is false. Records are read once per tick by whoever observes, or kept (up to a cap) when
/// nobody drains them.
final class Recorder {
    enum What: UInt8 {
        /// detail: index of the name.
        case new
        /// detail: the number in the default name.
        case newUnnamed
        case run, suspend, done
        /// detail: index of the name of the exception's class.
        case failed
        case cancelled, cancel
        /// detail: index of the name.
        case rename
        /// detail: length of the text in bytes.
        case out
    }

    private(set) var isOn = false
    /// Told at once of what is noted about tasks; nil unless a session looks on.
    var watcher: (any TaskWatcher)? {
        didSet { isWatched = watcher != nil }
    }
    private(set) var isWatched = false
    /// What the watcher calls that which runs now; handles keep it as their origin. 0 where nobody watches.
    var activity = 0
    private var chunks: [UnsafeMutablePointer<UInt64>] = []
    private var current: UnsafeMutablePointer<UInt64>
    private var used = 0
    /// Names of tasks and exception classes, by index.
    private(set) var names: [String] = []
    private(set) var text: [UInt8] = []
    private static let chunkSize = 1 << 16
    private static let mostChunks = 256

    init() {
        current = .allocate(capacity: 1)
    }

    deinit {
        for chunk in chunks { chunk.deallocate() }
        current.deallocate()
    }

    /// Begins to take notes.
    func start() {
        guard !isOn else { return }
        isOn = true
        current.deallocate()
        current = .allocate(capacity: Recorder.chunkSize)
        used = 0
    }

    /// Ends the notes, unless a session looks on.
    func stop() {
        if watcher == nil { isOn = false }
    }

    @inline(__always) func note(_ what: What, _ task: Int, _ detail: Int = 0) {
        if used == Recorder.chunkSize { nextChunk() }
        current[used] =
            UInt64(what.rawValue) | UInt64(truncatingIfNeeded: task & 0xFF_FFFF) << 8
            | UInt64(UInt32(truncatingIfNeeded: detail)) << 32
        used += 1
    }

    func note(_ what: What, _ task: Int, name: String) {
        names.append(name)
        note(what, task, names.count - 1)
    }

    func note(output bytes: UnsafeRawBufferPointer) {
        text.append(contentsOf: bytes)
        note(.out, 0, bytes.count)
    }

    /// Keeps the full chunk, dropping the oldest beyond the cap.
    private func nextChunk() {
        chunks.append(current)
        if chunks.count > Recorder.mostChunks { chunks.removeFirst().deallocate() }
        current = .allocate(capacity: Recorder.chunkSize)
        used = 0
    }

    /// Gives every record since the last call to `body`, in order, and forgets them.
    func drain(_ body: (What, Int, Int) -> Void) {
        for chunk in chunks {
            for index in 0..<Recorder.chunkSize { Recorder.unpack(chunk[index], body) }
            chunk.deallocate()
        }
        chunks.removeAll(keepingCapacity: true)
        for index in 0..<used { Recorder.unpack(current[index], body) }
        used = 0
        names.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
    }

    private static func unpack(_ record: UInt64, _ body: (What, Int, Int) -> Void) {
        guard let what = What(rawValue: UInt8(truncatingIfNeeded: record)) else { return }
        body(what, Int(record >> 8) & 0xFF_FFFF, Int(record >> 32))
    }
}
