import Foundation
import Testing

/// Random keys: whatever is typed, nothing crashes and the screen shows the entry as it is.
///
/// TICKBOX_MONKEY=FIRST-LAST runs those seeds instead of the few that are run always.
@Suite(.serialized) struct MonkeyTests {
    private static let seeds: [UInt64] = {
        let words = (ProcessInfo.processInfo.environment["TICKBOX_MONKEY"] ?? "1-3").split(separator: "-")
        let bounds = words.compactMap { UInt64($0) }
        return bounds.count == 2 ? Array(bounds[0]...bounds[1]) : bounds
    }()

    @Test(arguments: seeds)
    func `After random keys a repainted screen looks as it did before`(seed: UInt64) throws {
        var monkey = Monkey(seed: seed)
        let probe = try Probe(
            history:
                "older\nif x:\\n    several\\n    lines\nlonger \(String(repeating: "abc ", count: 40))\n",
            editrc: seed % 3 == 0 ? "bind -v\n" : nil, columns: monkey.number(in: 20...90),
            rows: monkey.number(in: 5...24))
        for round in 0..<12 {
            var typed: [String] = []
            for _ in 0..<monkey.number(in: 1...12) {
                if monkey.number(in: 0...30) == 0 {
                    let size = (monkey.number(in: 20...90), monkey.number(in: 5...24))
                    typed.append("resize \(size)")
                    probe.terminal.settle(milliseconds: 30)
                    probe.terminal.resize(columns: size.0, rows: size.1)
                    probe.terminal.settle(milliseconds: 30)
                } else {
                    let keys = monkey.keys()
                    typed.append(keys.debugDescription)
                    probe.terminal.send(keys)
                    // Escape alone is told from a sequence by the pause after it.
                    probe.terminal.settle(milliseconds: keys == Keys.escape ? 80 : 15)
                }
            }
            probe.terminal.settle(milliseconds: 60)
            if probe.terminal.screen.isSearching {
                probe.terminal.send(Keys.control("G"))
                probe.terminal.settle(milliseconds: 60)
            }
            let before = probe.terminal.screen
            probe.terminal.send(Keys.control("L"))
            probe.terminal.settle(milliseconds: 60)
            let after = probe.terminal.screen
            let same = Self.showSame(before, after)
            #expect(
                same,
                "seed \(seed), round \(round): \(typed)\n\(before.picture)\n=== repainted:\n\(after.picture)")
            if !same { break }
        }
        probe.terminal.send(Keys.control("C"))
        probe.terminal.settle()
        probe.terminal.send("bye\r")
        try probe.terminal.wait(for: "= \"bye\"")
    }

    /// Whether the rows of the entry, counted from the cursor, are the same, and nothing is below them.
    private static func showSame(_ before: ScreenModel, _ after: ScreenModel) -> Bool {
        guard before.column == after.column else { return false }
        let shift = before.row - after.row
        let painted = after.text.split(separator: "\n", omittingEmptySubsequences: false).count
        for row in 0..<before.rows {
            let other = row - shift
            if other < 0 { continue }
            let expected = other < after.rows ? after.lines[other] : ""
            // What does not fit may be cut at another line.
            if other >= painted && painted == after.rows { break }
            if before.lines[row] != expected { return false }
        }
        return true
    }
}

/// Draws what a monkey types.
private struct Monkey {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return range.lowerBound + Int(state % UInt64(range.count))
    }

    mutating func pick(_ keys: [String]) -> String { keys[number(in: 0...(keys.count - 1))] }

    mutating func keys() -> String {
        switch number(in: 0...9) {
        case 0...3: return pick(Self.texts)
        case 4, 5: return pick(Self.moves)
        case 6: return pick(Self.edits)
        case 7: return "\r"
        case 8: return pick(Self.rare)
        default: return String(repeating: pick(Self.texts), count: number(in: 1...30))
        }
    }

    private static let texts = [
        "a", "foo ", "x = 1", "if x:", "def f():", "(", ")", "[", "'", "\"\"\"", ",", "日", "日本語", "é",
        "e\u{301}",
        "👍", " ", "    ", "spawn ", "# comment", "\\",
    ]
    private static let moves = [
        Keys.up, Keys.down, Keys.left, Keys.right, Keys.home, Keys.end, Keys.control("A"), Keys.control("E"),
        Keys.control("B"), Keys.control("F"), Keys.control("P"), Keys.control("N"), "\u{1B}b", "\u{1B}f",
    ]
    private static let edits = [
        Keys.backspace, Keys.backspace, Keys.delete, Keys.control("K"), Keys.control("U"), Keys.control("W"),
        Keys.control("Y"), Keys.control("T"), "\t", Keys.backTab, "\u{1B}d", "\u{1B}u",
    ]
    private static let rare = [
        Keys.control("R"), Keys.control("R") + "o", Keys.control("G"), Keys.control("C"), Keys.control("L"),
        Keys.escape, "\u{1B}3", "\u{1B}\r", Keys.paste("one\n  two\n\nthree"), Keys.paste("日本"),
        Keys.paste((1...30).map { "line \($0)" }.joined(separator: "\n")), "if x:\r    a\r\r    b\r",
        "\u{1B}[99~",
        "\u{1B}OP",
    ]
}

extension ScreenModel {
    fileprivate var isSearching: Bool {
        lines.contains { $0.hasPrefix("search:") || $0.hasPrefix("no older entry with:") }
    }

    /// The screen with its frame and the cursor's place.
    fileprivate var picture: String {
        lines.map { "|\($0)" }.joined(separator: "\n")
            + "\ncursor: row \(row), column \(column), size \(columns)×\(rows)"
    }
}
