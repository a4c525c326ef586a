/// A key of whoever presents a lesson.
public enum PresenterKey: Equatable, Sendable {
    /// Enter, space, → or page down.
    case next
    /// ← or page up.
    case back
    /// `s`: skips a wait.
    case skip
    /// `n`: shows the notes, or no longer.
    case notes
    /// `:`: drops into the live shell.
    case shell
    /// `q`, Ctrl-C, Ctrl-D, or the end of input.
    case quit
    case other
}

/// Where the keys of a presentation come from.
public protocol PresenterKeys: AnyObject {
    /// Single keys are wanted from now on.
    func begin()
    /// Lines are wanted again.
    func end()
    /// The next key; nil if none was pressed within so many seconds, which nil makes endless.
    func nextKey(within seconds: Double?) -> PresenterKey?
}

/// Cuts a terminal's bytes into keys.
public struct PresenterKeyDecoder {
    /// Creates a decoder.
    public init() {}

    /// The keys of what was read at once.
    public func keys(_ bytes: [UInt8]) -> [PresenterKey] {
        var keys: [PresenterKey] = []
        var rest = bytes[...]
        while let first = rest.first {
            let length = first == 0x1B ? PresenterKeyDecoder.sequenceLength(rest) : 1
            keys.append(PresenterKeyDecoder.key(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return keys
    }

    /// `ESC [ … letter` or `ESC O letter`.
    private static func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int {
        let body = Array(bytes.dropFirst())
        guard let kind = body.first, kind == 0x5B || kind == 0x4F else { return 1 }
        let parameters = body.dropFirst().prefix { $0 < 0x40 }
        return min(bytes.count, 3 + parameters.count)
    }

    private static func key(_ bytes: ArraySlice<UInt8>) -> PresenterKey {
        switch String(decoding: bytes, as: UTF8.self) {
        case "\r", "\n", " ", "\u{1B}[C", "\u{1B}OC", "\u{1B}[6~": .next
        case "\u{1B}[D", "\u{1B}OD", "\u{1B}[5~", "\u{8}", "\u{7F}": .back
        case "s": .skip
        case "n": .notes
        case ":": .shell
        case "q", "\u{3}", "\u{4}": .quit
        default: .other
        }
    }
}
