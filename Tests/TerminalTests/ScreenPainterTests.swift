import Shell
import Testing

@testable import LineEditing

@Suite struct ScreenPainterTests {
    private struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    /// Lines cut into rows, and the cursor's place among them.
    private func layout(
        _ lines: [String], cursor: (line: Int, offset: Int), width: Int
    ) -> (rows: [ScreenRow], cursor: (row: Int, column: Int)) {
        var rows: [ScreenRow] = []
        var place = (row: 0, column: 0)
        for (index, line) in lines.enumerated() {
            let isCurrent = index == cursor.line
            let layout = LineLayout(
                prompt: PromptText("> "), line: line, cursorAt: isCurrent ? cursor.offset : nil, width: width)
            if isCurrent { place = (rows.count + layout.cursor.row, layout.cursor.column) }
            rows += layout.rows
        }
        return (rows, place)
    }

    @Test(arguments: 1...40)
    func `Whatever is painted after whatever was there, the screen shows it`(seed: UInt64) {
        var random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15)
        let (width, height) = (Int.random(in: 4...20, using: &random), Int.random(in: 2...8, using: &random))
        var screen = ScreenModel(columns: width, rows: height)
        var painter = ScreenPainter()
        var lines = ["start"]
        for _ in 0..<40 {
            let letters = ["a", "bc", "日", "e\u{301}", "👍", "x y z", "\t", "\u{01}"]
            let index = Int.random(in: 0..<lines.count, using: &random)
            switch Int.random(in: 0...5, using: &random) {
            case 0: lines.insert("", at: index)
            case 1 where lines.count > 1: lines.remove(at: index)
            case 2: lines[index] = String(lines[index].dropLast(3))
            default: lines[index] += (0...3).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
            }
            let line = Int.random(in: 0..<lines.count, using: &random)
            let offset = Int.random(in: 0...lines[line].unicodeScalars.count, using: &random)
            let (rows, cursor) = layout(lines, cursor: (line, offset), width: width)
            screen.write(painter.paint(rows, cursor: cursor, width: width, height: height).utf8)
            var fresh = ScreenPainter()
            var expected = ScreenModel(columns: width, rows: height)
            expected.write(fresh.paint(rows, cursor: cursor, width: width, height: height).utf8)
            let isShown = rows.count > height || screen.text == expected.text
            #expect(isShown && screen.column == expected.column, "\(screen.text)\n---\n\(expected.text)")
            if rows.count > height {
                #expect(screen.lines[screen.row] == expected.lines[expected.row])
            }
        }
    }

    @Test func `A wide character that does not fit goes to the next row whole`() {
        let layout = LineLayout(prompt: PromptText("> "), line: "a日本", cursorAt: 3, width: 4)
        #expect(layout.rows.map(\.text) == ["> a", "日本", ""])
        #expect(layout.cursor == (2, 0))
    }

    @Test func `The cursor stands on the character that its scalar belongs to`() {
        let layout = LineLayout(prompt: PromptText("> "), line: "ae\u{301}b", cursorAt: 2, width: 20)
        #expect(layout.cursor == (0, 3))
    }
}
