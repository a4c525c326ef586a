/// Backslashes and sets.
extension RegexParser {
    // MARK: Escapes

    mutating func parseEscape(_ start: Int) throws(RegexError) -> RegexNode {
        guard let code = peek else { throw error("bad escape (end of pattern)", at: start) }
        position += 1
        if let category = category(code) {
            return .set(RegexSet(items: [.category(category)]))
        }
        switch code {
        case 65: return .anchor(.start)
        case 90: return .anchor(.absoluteEnd)
        case 98: return .anchor(.boundary(isASCII: isASCII))
        case 66: return .anchor(.noBoundary(isASCII: isASCII))
        case 49...57: return try parseReference(start, code)
        default:
            position -= 1
            return character(try parseCharacterEscape(start))
        }
    }

    private mutating func parseReference(_ start: Int, _ first: UInt32) throws(RegexError) -> RegexNode {
        var number = Int(first - 48)
        if let second = peek, second &- 48 < 10 {
            position += 1
            // Three octal digits are a character.
            if first <= 51, second <= 55, let third = peek, third >= 48, third <= 55 {
                position += 1
                return character((first - 48) * 64 + (second - 48) * 8 + third - 48)
            }
            number = number * 10 + Int(second - 48)
        }
        return try backReference(number, at: start + 1)
    }

    /// The character behind a backslash.
    private mutating func parseCharacterEscape(_ start: Int) throws(RegexError) -> UInt32 {
        guard let code = peek else { throw error("bad escape (end of pattern)", at: start) }
        position += 1
        switch code {
        case 97: return 7
        case 98: return 8
        case 102: return 12
        case 110: return 10
        case 114: return 13
        case 116: return 9
        case 118: return 11
        case 92: return 92
        case 120: return try hexadecimal(2, start)
        case 117 where !isBytes: return try hexadecimal(4, start)
        case 85 where !isBytes: return try hexadecimal(8, start)
        case 48...55:
            var value = code - 48
            var count = 1
            while count < 3, let next = peek, next >= 48, next <= 55 {
                value = value * 8 + next - 48
                position += 1
                count += 1
            }
            if value > 255 {
                throw error(
                    "octal escape value \(text(start..<position)) outside of range 0-0o377", at: start)
            }
            return value
        default:
            if CharacterClass.isASCIILetter(code) || code &- 48 < 10 {
                throw error("bad escape \(text(start..<position))", at: start)
            }
            return code
        }
    }

    private mutating func hexadecimal(_ count: Int, _ start: Int) throws(RegexError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let code = peek, let scalar = Unicode.Scalar(code),
                let digit = Character(scalar).hexDigitValue
            else { throw error("incomplete escape \(text(start..<position))", at: start) }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        if value > 0x10FFFF { throw error("bad escape \(text(start..<position))", at: start) }
        return value
    }

    // MARK: Sets

    mutating func parseSet(_ start: Int) throws(RegexError) -> RegexSet {
        var set = RegexSet()
        set.ignoresCase = flags.contains(.ignoreCase)
        set.isNegated = take("^")
        let first = position
        while true {
            guard let code = peek else { throw error("unterminated character set", at: start) }
            if code == 93, position > first {
                position += 1
                return set
            }
            let place = position
            let low = try parseSetItem(start)
            guard peek("-"), position + 1 < pattern.count, pattern[position + 1] != 93 else {
                set.items.append(low)
                continue
            }
            position += 1
            let high = try parseSetItem(start)
            guard case .range(let a, _) = low, case .range(let b, _) = high, a <= b else {
                throw error("bad character range \(text(place..<position))", at: place)
            }
            set.items.append(.range(a, b))
        }
    }

    private mutating func parseSetItem(_ start: Int) throws(RegexError) -> RegexSet.Item {
        let place = position
        guard let code = peek else { throw error("unterminated character set", at: start) }
        position += 1
        guard code == 92 else { return .range(code, code) }
        if let next = peek, let category = category(next) {
            position += 1
            return .category(category)
        }
        let escaped = try parseCharacterEscape(place)
        return .range(escaped, escaped)
    }
}
