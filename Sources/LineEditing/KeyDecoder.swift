/// A key as the line reader sees it.
enum Key: Equatable {
    /// For libedit: it knows what the character does.
    case character(Unicode.Scalar)
    case up, down, left, right
    case home, end, delete, backTab
    case pasteStart
}

/// Cuts the terminal's bytes into keys.
///
/// The keys that may leave the current line are told apart here rather than bound in libedit: in vi's
/// keymap a bound escape sequence would make Escape alone wait for another key.
struct KeyDecoder {
    /// What the bytes so far give.
    enum Result: Equatable {
        case key(Key)
        /// A sequence has begun that may go on; if nothing follows within moments, `takeAsIs` ends it.
        case unfinished
        case empty
    }

    /// What no one knows is dropped: vi would take Escape and the letters behind it as commands.
    var dropsUnknownSequences = false
    private var bytes: [UInt8] = []
    private var start = 0

    var isEmpty: Bool { start == bytes.count }

    /// Drops the blank lines that come next.
    mutating func dropNewlines() {
        while start < bytes.count, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
    }

    /// What has been read and not been taken.
    var upcoming: ArraySlice<UInt8> { bytes[start...] }

    mutating func append(_ more: some Sequence<UInt8>) {
        if start > 0 {
            bytes.removeFirst(start)
            start = 0
        }
        bytes.append(contentsOf: more)
    }

    mutating func removeAll() {
        bytes = []
        start = 0
    }

    /// Takes the next key.
    mutating func next() -> Result {
        while let first = bytes[start...].first {
            if first == 0x1B { return nextEscape() }
            if first < 0x80 { return take(1, .character(Unicode.Scalar(first))) }
            guard let length = Self.sequenceLength(first) else {
                start += 1
                continue
            }
            if bytes.count - start < length { return .unfinished }
            if let scalar = Self.scalar(bytes[start..<(start + length)]) {
                return take(length, .character(scalar))
            }
            start += 1
        }
        return .empty
    }

    /// Takes the first byte of an unfinished sequence as a key of its own: Escape pressed alone.
    mutating func takeAsIs() -> Key? {
        guard let first = bytes[start...].first else { return nil }
        start += 1
        return first < 0x80 ? .character(Unicode.Scalar(first)) : nil
    }

    /// Takes the bytes up to the end of a paste; `nil` while the end has not come.
    mutating func takePaste() -> [UInt8]? {
        let end: [UInt8] = Array("\u{1B}[201~".utf8)
        guard bytes.count - start >= end.count else { return nil }
        for index in start...(bytes.count - end.count) where bytes[index...].starts(with: end) {
            let pasted = Array(bytes[start..<index])
            start = index + end.count
            return pasted
        }
        return nil
    }

    private mutating func take(_ count: Int, _ key: Key) -> Result {
        start += count
        return .key(key)
    }

    private mutating func nextEscape() -> Result {
        let rest = bytes[start...]
        for (sequence, key) in Self.sequences {
            if rest.starts(with: sequence) { return take(sequence.count, key) }
            if sequence.starts(with: rest) { return .unfinished }
        }
        if dropsUnknownSequences, let length = Self.sequenceLength(rest) {
            start += length
            return next()
        }
        return take(1, .character("\u{1B}"))
    }

    /// The length of a control sequence; `nil` if it is none or has not ended.
    private static func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let second = bytes.dropFirst().first else { return nil }
        if second == UInt8(ascii: "O") { return bytes.count > 2 ? 3 : nil }
        guard second == UInt8(ascii: "[") else { return nil }
        let parameters = bytes.dropFirst(2).prefix { (0x20...0x3F).contains($0) }
        guard let final = bytes.dropFirst(2 + parameters.count).first, (0x40...0x7E).contains(final) else {
            return nil
        }
        return 3 + parameters.count
    }

    private static let sequences: [(bytes: [UInt8], key: Key)] = {
        let table: [(String, Key)] = [
            ("[A", .up), ("OA", .up), ("[B", .down), ("OB", .down),
            ("[C", .right), ("OC", .right), ("[D", .left), ("OD", .left),
            ("[H", .home), ("OH", .home), ("[1~", .home), ("[7~", .home),
            ("[F", .end), ("OF", .end), ("[4~", .end), ("[8~", .end), ("[3~", .delete), ("[Z", .backTab),
            ("[200~", .pasteStart),
        ]
        return table.map { (bytes: [0x1B] + Array($0.0.utf8), key: $0.1) }
    }()

    private static func sequenceLength(_ first: UInt8) -> Int? {
        switch first {
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: nil
        }
    }

    private static func scalar(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
        String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
    }
}
