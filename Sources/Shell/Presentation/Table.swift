/// Rows in columns that fit a width: wide columns are cut first, then whole columns go, the least important first.
struct Table {
    /// A column's heading, and what may happen to it where there is not enough room.
    struct Column {
        var title: String
        /// It is never made narrower than this, in terminal columns.
        var least: Int
        /// It is never wider than this.
        var most = 60
        /// Columns with a lower rank go first; nil: it stays.
        var rank: Int?
    }

    var columns: [Column]
    var rows: [[String]] = []
    private static let gap = 2

    init(_ columns: [Column]) { self.columns = columns }

    /// The heading and the rows as lines of at most `width` terminal columns, behind two spaces.
    func lines(width: Int) -> [String] {
        var shown = Array(columns.indices).filter { column in
            rows.contains { !$0[column].isEmpty } || columns[column].rank == nil
        }
        var widths = natural(shown)
        while total(widths, shown) > width - 2 {
            if shrink(&widths, shown, by: total(widths, shown) - (width - 2)) { break }
            guard let victim = droppable(shown) else { break }
            shown.removeAll { $0 == victim }
            widths = natural(shown)
        }
        let heading = columns.map(\.title)
        return ([heading] + rows).map { row in
            "  "
                + shown.map { fitted(row[$0], widths[$0]) }.joined(
                    separator: String(repeating: " ", count: Table.gap))
        }
    }

    private func natural(_ shown: [Int]) -> [Int] {
        columns.indices.map { column in
            guard shown.contains(column) else { return 0 }
            let widest = rows.map { DisplayWidth.columns($0[column]) }.max() ?? 0
            return min(columns[column].most, max(widest, DisplayWidth.columns(columns[column].title)))
        }
    }

    private func total(_ widths: [Int], _ shown: [Int]) -> Int {
        shown.map { widths[$0] }.reduce(0, +) + Table.gap * max(0, shown.count - 1)
    }

    /// Takes from the columns that have most to give; false if that is not enough.
    private func shrink(_ widths: inout [Int], _ shown: [Int], by excess: Int) -> Bool {
        let spare = shown.map { max(0, widths[$0] - columns[$0].least) }.reduce(0, +)
        guard spare >= excess else { return false }
        for _ in 0..<excess {
            guard
                let widest = shown.filter({ widths[$0] > columns[$0].least }).max(by: {
                    widths[$0] < widths[$1]
                })
            else { break }
            widths[widest] -= 1
        }
        return true
    }

    private func droppable(_ shown: [Int]) -> Int? {
        shown.filter { columns[$0].rank != nil }.min { (columns[$0].rank ?? 0) < (columns[$1].rank ?? 0) }
    }

    private func fitted(_ text: String, _ width: Int) -> String {
        DisplayWidth.padded(DisplayWidth.truncated(text, to: width), to: width)
    }
}
