import Testing

@testable import Engine

@Suite struct `Bytes` {
    private let recording: Recording

    init() throws { recording = try Recording("text") }

    @Test(arguments: [
        ("upper", ByteText.Casing.upper), ("lower", .lower), ("title", .title), ("capitalize", .capitalized),
        ("swapcase", .swapped),
    ])
    func `only ASCII letters change case`(name: String, casing: ByteText.Casing) throws {
        try recording.check("bytes-" + name) { row in
            row.withText(1) { bytes in Shown.built { ByteText.append(bytes, casing, to: &$0) } }
        }
    }

    @Test func `predicates know only ASCII`() throws {
        let predicates: [(String, (CodePoints) -> Bool)] = [
            ("isalpha", { ByteText.all($0, CharacterClass.isASCIILetter) }),
            ("isdigit", { ByteText.all($0, ByteText.isDigit) }),
            ("isalnum", { ByteText.all($0, ByteText.isAlphanumeric) }),
            ("isspace", { ByteText.all($0, ByteText.isSpace) }),
            ("isupper", { ByteText.isAll($0, uppercase: true) }),
            ("islower", { ByteText.isAll($0, uppercase: false) }),
            ("istitle", ByteText.isTitle),
        ]
        for (name, predicate) in predicates {
            try recording.check("bytes-" + name) { row in row.withText(1) { Shown.bool(predicate($0)) } }
        }
    }

    @Test func `hexadecimal text groups bytes`() throws {
        try recording.check("bytes-hex") { row in
            row.withText(1) { bytes in
                Shown.built { ByteText.appendHex(bytes, separator: 58, group: row.int(2), to: &$0) }
            }
        }
        try recording.check("bytes-fromhex") { row in
            try row.withText(1) {
                try ByteText.bytes(fromHex: $0).map(UInt32.init).withCodePoints(Shown.text)
            }
        }
    }

    @Test func `lines and words end at ASCII only`() throws {
        try recording.check("bytes-splitlines") { row in
            row.withText(1) {
                Shown.parts($0, $0.splitLines(keepingEnds: true, isLineBreak: ByteText.isLineBreak))
            }
        }
        try recording.check("bytes-split") { row in
            row.withText(1) { Shown.parts($0, $0.splitWords(isSpace: ByteText.isSpace)) }
        }
    }
}
