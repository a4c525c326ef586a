import Testing

@testable import Engine

@Suite struct `Characters` {
    private let recording: Recording

    init() throws { recording = try Recording("text") }

    @Test func `repr escapes what cannot be printed and chooses quotes`() throws {
        try recording.check("repr") { row in
            row.withText(1) { text in Shown.built { TextRepresentation.append(text, to: &$0) } }
        }
        try recording.check("ascii") { row in
            row.withText(1) { text in
                Shown.built { TextRepresentation.append(text, asciiOnly: true, to: &$0) }
            }
        }
        try recording.check("bytes-repr") { row in
            row.withText(1) { text in Shown.built { TextRepresentation.append(bytes: text, to: &$0) } }
        }
    }

    @Test(arguments: ["upper", "lower", "title", "capitalize", "swapcase", "casefold"])
    func `case changes by the full mappings`(name: String) throws {
        try recording.check(name) { row in
            row.withText(1) { text in Shown.built { change(text, name, to: &$0) } }
        }
    }

    private func change(_ text: CodePoints, _ name: String, to builder: inout TextBuilder) {
        switch name {
        case "upper": text.appendUppercased(to: &builder)
        case "lower": text.appendLowercased(to: &builder)
        case "title": text.appendTitlecased(to: &builder)
        case "capitalize": text.appendCapitalized(to: &builder)
        case "swapcase": text.appendSwappedCase(to: &builder)
        default: text.appendCaseFolded(to: &builder)
        }
    }

    @Test func `predicates go by Unicode 15.1`() throws {
        let predicates: [(String, (CodePoints) -> Bool)] = [
            ("isalpha", \.isAlphabetic), ("isdigit", \.isDigit), ("isalnum", \.isAlphanumeric),
            ("isspace", \.isSpace), ("isupper", \.isUppercase), ("islower", \.isLowercase),
            ("istitle", \.isTitle),
            ("isdecimal", \.isDecimal), ("isnumeric", \.isNumeric), ("isprintable", \.isPrintable),
            ("isidentifier", \.isIdentifier), ("isascii", \.isASCII),
        ]
        for (name, predicate) in predicates {
            try recording.check(name) { row in row.withText(1) { Shown.bool(predicate($0)) } }
        }
    }

    @Test func `text is encoded, or what stands in the way is handled`() throws {
        try recording.check("encode") { row in
            row.withText(1) { text in
                transcode(row, "UnicodeEncodeError", text) { (codec, handling, builder) throws(CodecError) in
                    try codec.encode(text, handling, to: &builder)
                }
            }
        }
    }

    @Test func `bytes are decoded, or what stands in the way is handled`() throws {
        try recording.check("decode") { row in
            row.withText(1) { data in
                transcode(row, "UnicodeDecodeError", data) { (codec, handling, builder) throws(CodecError) in
                    try codec.decode(data, handling, to: &builder)
                }
            }
        }
    }

    private func transcode(
        _ row: Row, _ className: String, _ object: CodePoints,
        _ run: (TextCodec, TextCodec.Handling, inout TextBuilder) throws(CodecError) -> Void
    ) -> String {
        guard let codec = row.withText(2, { TextCodec(name: $0) }) else { return "no such codec" }
        var builder = TextBuilder()
        do throws(CodecError) {
            try run(codec, row.withText(3) { TextCodec.Handling(name: $0) }, &builder)
            return builder.withView { Shown.text($0) }
        } catch {
            if case .unknownHandler = error { return "!LookupError: \(Shown.text(error.message(object)))" }
            return "!\(className): \(Shown.text(error.message(object)))"
        }
    }

    @Test(arguments: ["UTF8", "utf_8", "U8"]) func `encodings have many names`(name: String) {
        #expect(name.withCodePoints { TextCodec(name: $0) } == .utf8)
        #expect(TextCodec(name: CodePoints("klingon")) == nil)
    }
}
