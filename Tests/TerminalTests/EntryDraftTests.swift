import Testing

@testable import LineEditing

@Suite struct EntryDraftTests {
    @Test func `A line broken and joined again is the same`() {
        var draft = EntryDraft("abc def")
        draft.update(line: "abc def", column: 3)
        draft.breakLine(indentation: "  ")
        #expect(draft.text == "abc\n  def" && draft.row == 1 && draft.column == 2)
        draft.update(line: " def", column: 0)
        #expect(draft.joinWithPreviousLine() && draft.text == "abc def" && draft.column == 3)
    }

    @Test func `Columns count scalars, as libedit does`() {
        var draft = EntryDraft("e\u{301}x")
        #expect(draft.column == 3)
        draft.update(line: draft.line, column: 2)
        #expect(draft.lineBeforeCursor == "e\u{301}" && draft.lineAfterCursor == "x")
        draft.insert("日\n本")
        #expect(draft.text == "e\u{301}日\n本x" && draft.column == 1)
    }

    @Test func `The cursor keeps its column where the line is long enough`() {
        var draft = EntryDraft("abcd\nx\nabcd")
        #expect(draft.moveVertically(by: -1) && draft.column == 1)
        #expect(!draft.isLastRow && draft.textBeforeCursor == "abcd\nx" && draft.textAfterCursor == "\nabcd")
        #expect(!EntryDraft("a").joinedEitherWay)
    }

    @Test func `A prompt's colours belong to its characters`() {
        let cells = PromptText("\u{1B}[1m\u{1B}[32mt日\u{1B}[0m> \u{1B}[0m").cells
        #expect(cells.map(\.columns) == [1, 2, 1, 1])
        #expect(cells.map(\.text) == ["\u{1B}[1m\u{1B}[32mt", "日", "\u{1B}[0m>", " \u{1B}[0m"])
        #expect(PromptText("").cells.isEmpty)
    }

    @Test func `Keys are cut from bytes however they arrive`() {
        var decoder = KeyDecoder()
        decoder.append([0x1B])
        #expect(decoder.next() == .unfinished)
        decoder.append(Array("[".utf8))
        #expect(decoder.next() == .unfinished)
        decoder.append(Array("Aé".utf8))
        #expect(decoder.next() == .key(.up) && decoder.next() == .key(.character("é")))
        decoder.append([0xFF, 0xE2, 0x82])
        #expect(decoder.next() == .unfinished)
        decoder.append([0xAC, 0x1B, 0x78, 0x1B])
        #expect(decoder.next() == .key(.character("€")) && decoder.next() == .key(.character("\u{1B}")))
        #expect(decoder.next() == .key(.character("x")) && decoder.next() == .unfinished)
        #expect(decoder.takeAsIs() == .character("\u{1B}") && decoder.next() == .empty)
    }
}

extension EntryDraft {
    fileprivate var joinedEitherWay: Bool {
        var copy = self
        return copy.joinWithPreviousLine() || copy.joinWithNextLine()
    }
}
