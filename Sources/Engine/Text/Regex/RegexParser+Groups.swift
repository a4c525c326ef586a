/// Parentheses.
extension RegexParser {
    mutating func parseGroup(_ start: Int) throws(RegexError) -> RegexNode? {
        guard take("?") else { return try capture(nil, start) }
        guard let code = peek else { throw error("unexpected end of pattern", at: position) }
        position += 1
        switch code {
        case 58: return try body(start)
        case 62: return .atomic(try body(start))
        case 61: return try look(start, behind: false, negative: false)
        case 33: return try look(start, behind: false, negative: true)
        case 60: return try parseLookbehind(start)
        case 80: return try parseNamed(start)
        case 35:
            while let next = peek, next != 41 { position += 1 }
            guard take(")") else { throw error("missing ), unterminated comment", at: start) }
            return nil
        case 40: return try parseConditional(start)
        default: return try parseScopedFlags(start)
        }
    }

    private mutating func close(_ start: Int) throws(RegexError) {
        guard take(")") else { throw error("missing ), unterminated subpattern", at: start) }
    }

    private mutating func body(_ start: Int) throws(RegexError) -> RegexNode {
        let saved = flags
        defer { flags = saved }
        let node = try parseAlternatives()
        try close(start)
        return node
    }

    private mutating func capture(_ name: String?, _ start: Int) throws(RegexError) -> RegexNode {
        let number = closedGroups.count
        closedGroups.append(false)
        if let name {
            if let known = names.first(where: { $0.name == name }) {
                throw error(
                    "redefinition of group name '\(name)' as group \(number); was group \(known.number)",
                    at: position - name.unicodeScalars.count - 1)
            }
            names.append((name, number))
        }
        let node = try body(start)
        closedGroups[number] = true
        return .group(number, node)
    }

    private mutating func look(_ start: Int, behind: Bool, negative: Bool) throws(RegexError) -> RegexNode {
        let node = try body(start)
        let width = node.width
        if behind, width.least != width.most {
            throw RegexError(message: "look-behind requires fixed-width pattern", position: nil)
        }
        return .look(node, behind: behind, negative: negative, width: width.least)
    }

    private mutating func parseLookbehind(_ start: Int) throws(RegexError) -> RegexNode {
        if take("=") { return try look(start, behind: true, negative: false) }
        if take("!") { return try look(start, behind: true, negative: true) }
        guard peek != nil else { throw error("unexpected end of pattern", at: position) }
        throw error("unknown extension ?<\(text(position..<position + 1))", at: start + 1)
    }

    private mutating func parseNamed(_ start: Int) throws(RegexError) -> RegexNode {
        if take("<") {
            let place = position
            let name = try takeUntil(">", "group name")
            try checkName(name, at: place)
            return try capture(name, start)
        }
        if take("=") {
            let place = position
            let name = try takeUntil(")", "group name")
            try checkName(name, at: place)
            return try backReference(groupNumber(name, at: place), at: place)
        }
        guard peek != nil else { throw error("unexpected end of pattern", at: position) }
        throw error("unknown extension ?P\(text(position..<position + 1))", at: start + 1)
    }

    private func checkName(_ name: String, at place: Int) throws(RegexError) {
        let codes = name.unicodeScalars.map(\.value)
        let isIdentifier =
            CharacterClass.isIdentifierStart(codes.first ?? 0)
            && codes.allSatisfy { CharacterClass.isIdentifierContinue($0) }
        if !isIdentifier { throw error("bad character in group name '\(name)'", at: place) }
    }

    private func groupNumber(_ name: String, at place: Int) throws(RegexError) -> Int {
        guard let known = names.first(where: { $0.name == name }) else {
            throw error("unknown group name '\(name)'", at: place)
        }
        return known.number
    }

    func backReference(_ number: Int, at place: Int) throws(RegexError) -> RegexNode {
        guard number < closedGroups.count else { throw error("invalid group reference \(number)", at: place) }
        guard closedGroups[number] else { throw error("cannot refer to an open group", at: place - 1) }
        return .backReference(number, ignoresCase: flags.contains(.ignoreCase))
    }

    private mutating func parseConditional(_ start: Int) throws(RegexError) -> RegexNode {
        let place = position
        let name = try takeUntil(")", "group name")
        let number: Int
        if let given = Int(name) {
            number = given
            if given == 0 { throw error("bad group number", at: place) }
            tested.append((given, place))
        } else {
            try checkName(name, at: place)
            number = try groupNumber(name, at: place)
        }
        let saved = flags
        defer { flags = saved }
        let yes = try parseSequence()
        let no = take("|") ? try parseSequence() : .empty
        if peek("|") { throw error("conditional backref with more than two branches", at: position) }
        try close(start)
        return .conditional(number, yes, no)
    }

    // MARK: Flags

    private static let letters: [UInt32: Flags] = [
        105: .ignoreCase, 76: .locale, 109: .multiline, 115: .dotAll, 120: .verbose, 97: .ascii,
        117: .unicode,
    ]

    /// `(?i)` and the like, which may only stand at the beginning.
    mutating func takeGlobalFlags() throws(RegexError) {
        while pattern.count > position + 2, pattern[position] == 40, pattern[position + 1] == 63 {
            var place = position + 2
            var found: Flags = []
            while place < pattern.count, let flag = Self.letters[pattern[place]] {
                found.insert(flag)
                place += 1
            }
            guard place > position + 2, place < pattern.count, pattern[place] == 41 else { return }
            flags.formUnion(found)
            position = place + 1
        }
    }

    /// `(?i:…)` and `(?-i:…)`.
    private mutating func parseScopedFlags(_ start: Int) throws(RegexError) -> RegexNode {
        position -= 1
        var (added, removed): (Flags, Flags) = ([], [])
        while let code = peek, let flag = Self.letters[code] {
            added.insert(flag)
            position += 1
        }
        if added.isEmpty, !peek("-") {
            guard let code = peek else { throw error("unexpected end of pattern", at: position) }
            let shown = String(Character(Unicode.Scalar(code) ?? "?"))
            throw error("unknown extension ?\(shown)", at: start + 1)
        }
        if peek(")") { throw error("global flags not at the start of the expression", at: start) }
        if take("-") {
            while let code = peek, let flag = Self.letters[code] {
                removed.insert(flag)
                position += 1
            }
            if removed.isEmpty { throw error("missing flag", at: position) }
        }
        guard take(":") else { throw error(peek == nil ? "missing -, : or )" : "unknown flag", at: position) }
        let saved = flags
        defer { flags = saved }
        flags.formUnion(added)
        flags.subtract(removed)
        if added.contains(.unicode) { flags.remove(.ascii) }
        return try body(start)
    }
}
