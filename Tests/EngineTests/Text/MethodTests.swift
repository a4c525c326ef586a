import Testing

@testable import Engine

@Suite struct `Methods of text` {
    private let recording: Recording

    init() throws { recording = try Recording("methods") }

    private func checkPair(_ name: String, _ run: (CodePoints, CodePoints, Row) throws -> String) throws {
        try recording.check(name) { row in
            try row.withText(1) { text in try row.withText(2) { try run(text, $0, row) } }
        }
    }

    @Test func `parts are found and counted`() throws {
        try checkPair("find") { text, part, _ in Shown.integer(text.find(part) ?? -1) }
        try checkPair("rfind") { text, part, _ in Shown.integer(text.findLast(part) ?? -1) }
        try checkPair("count") { text, part, _ in Shown.integer(text.countOccurrences(of: part)) }
        try checkPair("startswith") { text, part, _ in Shown.bool(text.hasPrefix(part)) }
        try checkPair("endswith") { text, part, _ in Shown.bool(text.hasSuffix(part)) }
    }

    @Test func `text compares by code point`() throws {
        try checkPair("compare") { text, other, _ in
            #expect((text == other) == (text.compare(other) == 0))
            return Shown.integer(text.compare(other).signum())
        }
    }

    @Test func `parts are replaced up to a limit`() throws {
        try recording.check("replace") { row in
            try row.withText(1) { text in
                try row.withText(2) { old in
                    try row.withText(3) { new in
                        try Shown.built {
                            try text.appendReplacing(old, with: new, limit: row.int(4), to: &$0)
                        }
                    }
                }
            }
        }
    }

    @Test func `text is split at separators`() throws {
        try checkPair("split") { Shown.parts($0, try $0.split($1, limit: $2.int(3))) }
        try checkPair("rsplit") { Shown.parts($0, try $0.splitFromEnd($1, limit: $2.int(3))) }
        try checkPair("partition") { text, separator, _ in
            guard let parts = try text.partition(separator) else { return Shown.text(text) + "||" }
            return Shown.parts(
                text, [parts.before, parts.before.upperBound..<parts.after.lowerBound, parts.after])
        }
        try checkPair("rpartition") { text, separator, _ in
            guard let parts = try text.partition(separator, fromEnd: true) else {
                return "||" + Shown.text(text)
            }
            return Shown.parts(
                text, [parts.before, parts.before.upperBound..<parts.after.lowerBound, parts.after])
        }
    }

    @Test func `text is split at white space`() throws {
        try recording.check("words-split") { row in
            row.withText(1) { Shown.parts($0, $0.splitWords(limit: row.int(2))) }
        }
        try recording.check("words-rsplit") { row in
            row.withText(1) { Shown.parts($0, $0.splitWordsFromEnd(limit: row.int(2))) }
        }
        try recording.check("splitlines") { row in
            row.withText(1) { Shown.parts($0, $0.splitLines(keepingEnds: row.flag(2))) }
        }
    }

    @Test(arguments: [("strip", CodePoints.Sides.both), ("lstrip", .left), ("rstrip", .right)])
    func `ends are stripped`(name: String, sides: CodePoints.Sides) throws {
        try recording.check(name) { row in row.withText(1) { Shown.text($0[$0.rangeStripping(sides)]) } }
        try checkPair(name + "-of") { text, set, _ in Shown.text(text[text.rangeStripping(sides, of: set)]) }
    }

    @Test func `prefixes and suffixes are removed`() throws {
        try checkPair("removeprefix") { text, part, _ in Shown.text(text[text.rangeRemovingPrefix(part)]) }
        try checkPair("removesuffix") { text, part, _ in Shown.text(text[text.rangeRemovingSuffix(part)]) }
    }

    @Test(arguments: ["center", "ljust", "rjust", "zfill", "expandtabs"])
    func `text is padded`(name: String) throws {
        try recording.check(name) { row in
            try row.withText(1) { text in try Shown.built { try pad(text, name, row.int(2), to: &$0) } }
        }
    }

    private func pad(_ text: CodePoints, _ name: String, _ width: Int, to builder: inout TextBuilder) throws {
        switch name {
        case "center": try text.appendCentered(width: width, to: &builder)
        case "ljust": try text.appendLeftJustified(width: width, to: &builder)
        case "rjust": try text.appendRightJustified(width: width, to: &builder)
        case "zfill": try text.appendZeroFilled(width: width, to: &builder)
        default: try text.appendExpandingTabs(size: width, to: &builder)
        }
    }

    @Test func `code points are translated one by one`() {
        let text = CodePoints("abcd").appendingTranslated { code in
            switch code {
            case 97: .delete
            case 98: .replace(CodePoints("BB"))
            case 99: .code(0x4E2D)
            default: .keep
            }
        }
        #expect(text == "BB\u{4E2D}d")
    }
}

extension CodePoints {
    fileprivate func appendingTranslated(_ table: (UInt32) -> Translation) -> String {
        var builder = TextBuilder()
        appendTranslating(to: &builder, table)
        return builder.makeString()
    }
}
