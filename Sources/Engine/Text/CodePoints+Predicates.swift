/// `str.isalpha` and its relatives. All but `isASCII`, `isPrintable` are false for empty text.
extension CodePoints {
    @inline(__always) private func all(_ predicate: (UInt32) -> Bool) -> Bool {
        for index in 0..<count where !predicate(self[index]) { return false }
        return count > 0
    }

    var isAlphabetic: Bool { all(CharacterClass.isAlphabetic) }
    var isDecimal: Bool { all(CharacterClass.isDecimal) }
    var isDigit: Bool { all(CharacterClass.isDigit) }
    var isNumeric: Bool { all(CharacterClass.isNumeric) }
    var isAlphanumeric: Bool { all { CharacterClass.isAlphabetic($0) || CharacterClass.isNumeric($0) } }
    var isSpace: Bool { all(CharacterClass.isSpace) }
    var isPrintable: Bool { count == 0 || all(CharacterClass.isPrintable) }

    /// Whether there is a cased letter and all of them are upper case.
    var isUppercase: Bool {
        var found = false
        for index in 0..<count {
            let code = self[index]
            if CharacterClass.isLowercase(code) || CharacterClass.isTitlecase(code) { return false }
            if !found { found = CharacterClass.isUppercase(code) }
        }
        return found
    }

    /// Whether there is a cased letter and all of them are lower case.
    var isLowercase: Bool {
        var found = false
        for index in 0..<count {
            let code = self[index]
            if CharacterClass.isUppercase(code) || CharacterClass.isTitlecase(code) { return false }
            if !found { found = CharacterClass.isLowercase(code) }
        }
        return found
    }

    /// Whether each word begins with an upper or title case letter and goes on in lower case.
    var isTitle: Bool {
        var (found, followsCased) = (false, false)
        for index in 0..<count {
            let code = self[index]
            if CharacterClass.isUppercase(code) || CharacterClass.isTitlecase(code) {
                if followsCased { return false }
                (found, followsCased) = (true, true)
            } else if CharacterClass.isLowercase(code) {
                if !followsCased { return false }
                found = true
            } else {
                followsCased = false
            }
        }
        return found
    }

    /// Whether the text could be a name, keywords included.
    var isIdentifier: Bool {
        guard count > 0, CharacterClass.isIdentifierStart(self[0]) else { return false }
        for index in 1..<count where !CharacterClass.isIdentifierContinue(self[index]) { return false }
        return true
    }
}
