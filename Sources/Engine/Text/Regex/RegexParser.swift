/// A regular expression that is none.
struct RegexError: Error {
    let message: String
    /// Where, in characters; nil if it is about the whole.
    let position: Int?
}

/// Reads the syntax of Python's `re`.
struct RegexParser {
    struct Flags: OptionSet {
        let rawValue: Int
        static let ignoreCase = Flags(rawValue: 2)
        static let locale = Flags(rawValue: 4)
        static let multiline = Flags(rawValue: 8)
        static let dotAll = Flags(rawValue: 16)
        static let unicode = Flags(rawValue: 32)
        static let verbose = Flags(rawValue: 64)
        static let ascii = Flags(rawValue: 256)
    }

    let pattern: [UInt32]
    let isBytes: Bool
    var flags: Flags
    var position = 0
    /// Groups opened so far, by number; whether each is closed.
    var closedGroups: [Bool] = [true]
    var names: [(name: String, number: Int)] = []
    /// Groups that conditionals ask for, and where.
    var tested: [(number: Int, place: Int)] = []

    init(_ pattern: [UInt32], isBytes: Bool, flags: Flags) {
        self.pattern = pattern
        self.isBytes = isBytes
        self.flags = flags
    }

    /// The whole expression.
    mutating func parse() throws(RegexError) -> RegexNode {
        try takeGlobalFlags()
        let node = try parseAlternatives()
        if position < pattern.count { throw error("unbalanced parenthesis", at: position) }
        for (number, place) in tested where number >= closedGroups.count {
            throw error("invalid group reference \(number)", at: place)
        }
        return node
    }

    var groupCount: Int { closedGroups.count - 1 }

    // MARK: Characters

    func error(_ message: String, at place: Int) -> RegexError {
        RegexError(message: message, position: place)
    }

    var peek: UInt32? { position < pattern.count ? pattern[position] : nil }

    func peek(_ literal: Character) -> Bool { peek == literal.unicodeScalars.first?.value }

    mutating func take(_ literal: Character) -> Bool {
        guard peek(literal) else { return false }
        position += 1
        return true
    }

    func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(pattern[range].map { Unicode.Scalar($0) ?? "\u{FFFD}" }))
    }

    /// What stands up to a character, which is skipped.
    mutating func takeUntil(_ end: Character, _ what: String) throws(RegexError) -> String {
        let start = position
        while let code = peek, code != end.unicodeScalars.first?.value { position += 1 }
        if position == start, peek != nil { throw error("missing \(what)", at: start) }
        if peek == nil {
            throw error(
                position == start ? "missing \(what)" : "missing \(end), unterminated name", at: start)
        }
        position += 1
        return text(start..<position - 1)
    }

    // MARK: Structure

    mutating func parseAlternatives() throws(RegexError) -> RegexNode {
        var branches = [try parseSequence()]
        while take("|") { branches.append(try parseSequence()) }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    mutating func parseSequence() throws(RegexError) -> RegexNode {
        var items: [RegexNode] = []
        while let code = peek, code != 124, code != 41 {
            if flags.contains(.verbose), skipVerbose(code) { continue }
            let start = position
            if isRepeat(code) {
                throw error(items.isEmpty ? "nothing to repeat" : "multiple repeat", at: start)
            }
            guard let item = try parseItem() else { continue }
            items.append(try parseRepeats(item, from: start))
        }
        return items.count == 1 ? items[0] : items.isEmpty ? .empty : .sequence(items)
    }

    private mutating func skipVerbose(_ code: UInt32) -> Bool {
        if code == 32 || (code >= 9 && code <= 13) {
            position += 1
            return true
        }
        guard code == 35 else { return false }
        while let next = peek, next != 10 { position += 1 }
        return true
    }

    private func isRepeat(_ code: UInt32) -> Bool { code == 42 || code == 43 || code == 63 }

    private mutating func parseRepeats(_ item: RegexNode, from start: Int) throws(RegexError) -> RegexNode {
        let place = position
        guard let (least, most) = try takeCount() else { return item }
        if case .anchor = item { throw error("nothing to repeat", at: place) }
        let greed: RegexGreed = take("?") ? .lazy : take("+") ? .possessive : .greedy
        let node = RegexNode.repetition(item, least: least, most: most, greed)
        let next = position
        if try takeCount() != nil { throw error("multiple repeat", at: next) }
        return node
    }

    /// `*`, `+`, `?` or `{m,n}`.
    private mutating func takeCount() throws(RegexError) -> (Int, Int)? {
        if take("*") { return (0, RegexNode.unlimited) }
        if take("+") { return (1, RegexNode.unlimited) }
        if take("?") { return (0, 1) }
        let start = position
        guard take("{") else { return nil }
        let low = takeDigits()
        var high = low
        if take(",") { high = takeDigits() } else if low == nil { high = nil }
        guard take("}"), position - start > 2 else {
            position = start
            return nil
        }
        let hasComma = pattern[start..<position].contains(44)
        let least = low ?? 0
        let most = hasComma ? high ?? RegexNode.unlimited : least
        if most < least { throw error("min repeat greater than max repeat", at: start + 1) }
        return (least, most)
    }

    private mutating func takeDigits() -> Int? {
        var value: Int?
        while let code = peek, code &- 48 < 10 {
            value = min((value ?? 0) * 10 + Int(code - 48), RegexNode.unlimited)
            position += 1
        }
        return value
    }

    // MARK: Items

    /// One item; nil for a comment and the like.
    private mutating func parseItem() throws(RegexError) -> RegexNode? {
        let start = position
        guard let code = peek else { return nil }
        position += 1
        switch code {
        case 46: return .any(lineBreaks: flags.contains(.dotAll))
        case 94: return .anchor(flags.contains(.multiline) ? .lineStart : .start)
        case 36: return .anchor(flags.contains(.multiline) ? .lineEnd : .end)
        case 40: return try parseGroup(start)
        case 91: return .set(try parseSet(start))
        case 92: return try parseEscape(start)
        case 123:
            position = start
            if try takeCount() != nil { throw error("nothing to repeat", at: start) }
            position = start + 1
            return character(code)
        default: return character(code)
        }
    }

    func character(_ code: UInt32) -> RegexNode {
        .character(
            flags.contains(.ignoreCase) ? RegexCase.folded(code) : code,
            ignoresCase: flags.contains(.ignoreCase))
    }

    var isASCII: Bool { isBytes || flags.contains(.ascii) }

    func category(_ code: UInt32) -> RegexCategory? {
        let kind: RegexCategory.Kind
        switch code | 32 {
        case 100: kind = .digit
        case 115: kind = .space
        case 119: kind = .word
        default: return nil
        }
        return RegexCategory(kind: kind, isNegated: code < 97, isASCII: isASCII)
    }
}
