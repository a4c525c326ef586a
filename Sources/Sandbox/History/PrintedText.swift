/// What programs printed, in pieces: neighbouring writes of a task within a tick are one. Old text goes first.
public struct PrintedText {
    /// Bytes that are kept.
    static let mostBytes = 4 << 20

    /// Text that somebody wrote without a break.
    public struct Piece: Sendable, Equatable {
        /// The task; nil: the session's user, or a program outside its tasks.
        public var task: String?
        public var tick: Int
        public var isError: Bool
        public var text: String
    }

    private var kept: [Piece] = []
    private var start = 0
    private var bytes = 0

    /// Pieces, oldest first.
    public var pieces: ArraySlice<Piece> { kept[start...] }

    mutating func append(_ text: String, isError: Bool, by task: String?, tick: Int) {
        bytes += text.utf8.count
        if let last = kept.last, kept.count > start, last.task == task, last.tick == tick,
            last.isError == isError,
            last.text.utf8.count < 4096
        {
            kept[kept.count - 1].text += text
        } else {
            kept.append(Piece(task: task, tick: tick, isError: isError, text: text))
        }
        while bytes > PrintedText.mostBytes, start < kept.count - 1 {
            bytes -= kept[start].text.utf8.count
            kept[start].text = ""
            start += 1
        }
        if start > 4096, start > kept.count / 2 {
            kept.removeFirst(start)
            start = 0
        }
    }
}
