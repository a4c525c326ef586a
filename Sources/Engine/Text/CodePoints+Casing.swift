/// `str.upper` and its relatives, with the full mappings of the Unicode standard.
extension CodePoints {
    func appendUppercased(to builder: inout TextBuilder) {
        for index in 0..<count {
            let code = self[index]
            if code < 128 {
                builder.append(code &- 97 < 26 ? code - 32 : code)
            } else {
                CharacterClass.appendUppercase(code, to: &builder)
            }
        }
    }

    func appendLowercased(to builder: inout TextBuilder) {
        for index in 0..<count { appendLowercase(at: index, to: &builder) }
    }

    func appendCaseFolded(to builder: inout TextBuilder) {
        for index in 0..<count {
            let code = self[index]
            if code < 128 {
                builder.append(code &- 65 < 26 ? code + 32 : code)
            } else {
                CharacterClass.appendCaseFolding(code, to: &builder)
            }
        }
    }

    func appendTitlecased(to builder: inout TextBuilder) {
        var followsCased = false
        for index in 0..<count {
            let code = self[index]
            if followsCased {
                appendLowercase(at: index, to: &builder)
            } else {
                CharacterClass.appendTitlecase(code, to: &builder)
            }
            followsCased = CharacterClass.isCased(code)
        }
    }

    func appendCapitalized(to builder: inout TextBuilder) {
        guard count > 0 else { return }
        CharacterClass.appendTitlecase(self[0], to: &builder)
        for index in 1..<count { appendLowercase(at: index, to: &builder) }
    }

    func appendSwappedCase(to builder: inout TextBuilder) {
        for index in 0..<count {
            let code = self[index]
            if CharacterClass.isUppercase(code) {
                appendLowercase(at: index, to: &builder)
            } else if CharacterClass.isLowercase(code) {
                CharacterClass.appendUppercase(code, to: &builder)
            } else {
                builder.append(code)
            }
        }
    }

    @inline(__always) private func appendLowercase(at index: Int, to builder: inout TextBuilder) {
        let code = self[index]
        if code < 128 {
            builder.append(code &- 65 < 26 ? code + 32 : code)
        } else if code == 0x3A3 {
            builder.append(isFinalSigma(at: index) ? 0x3C2 : 0x3C3)
        } else {
            CharacterClass.appendLowercase(code, to: &builder)
        }
    }

    /// Whether the sigma ends a word: after a cased letter and not before one, ignorable marks aside.
    private func isFinalSigma(at index: Int) -> Bool {
        var before = index - 1
        while before >= 0, CharacterClass.isCaseIgnorable(self[before]) { before -= 1 }
        guard before >= 0, CharacterClass.isCased(self[before]) else { return false }
        var after = index + 1
        while after < count, CharacterClass.isCaseIgnorable(self[after]) { after += 1 }
        return after == count || !CharacterClass.isCased(self[after])
    }
}
