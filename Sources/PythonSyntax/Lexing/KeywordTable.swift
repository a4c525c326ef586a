/// Finds keywords by their bytes, packed into one integer: no keyword is longer than eight.
struct KeywordTable {
    private var keys = [UInt64](repeating: 0, count: 256)
    private var kinds = [TokenKind](repeating: .name, count: 256)

    static let shared = KeywordTable()

    static let words: [(String, TokenKind)] = [
        ("False", .keywordFalse), ("None", .keywordNone), ("True", .keywordTrue), ("and", .keywordAnd),
        ("as", .keywordAs), ("assert", .keywordAssert), ("async", .keywordAsync), ("await", .keywordAwait),
        ("break", .keywordBreak), ("class", .keywordClass), ("continue", .keywordContinue),
        ("def", .keywordDef), ("del", .keywordDel), ("elif", .keywordElif), ("else", .keywordElse),
        ("except", .keywordExcept), ("finally", .keywordFinally), ("for", .keywordFor),
        ("from", .keywordFrom), ("global", .keywordGlobal), ("if", .keywordIf), ("import", .keywordImport),
        ("in", .keywordIn), ("is", .keywordIs), ("lambda", .keywordLambda), ("nonlocal", .keywordNonlocal),
        ("not", .keywordNot), ("or", .keywordOr), ("pass", .keywordPass), ("raise", .keywordRaise),
        ("return", .keywordReturn), ("try", .keywordTry), ("while", .keywordWhile), ("with", .keywordWith),
        ("yield", .keywordYield),
    ]

    private init() {
        for (word, kind) in Self.words {
            let key = word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
            var slot = Self.slot(key)
            while keys[slot] != 0 { slot = (slot + 1) & 255 }
            keys[slot] = key
            kinds[slot] = kind
        }
    }

    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }

    /// The keyword whose packed bytes are `key`, or `.name`.
    func kind(of key: UInt64) -> TokenKind {
        var slot = Self.slot(key)
        while keys[slot] != 0 {
            if keys[slot] == key { return kinds[slot] }
            slot = (slot + 1) & 255
        }
        return .name
    }
}
