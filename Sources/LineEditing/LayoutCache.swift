/// Remembers how lines are cut into rows, since at each key all but one are as they were.
struct LayoutCache {
    private var known: [String: [ScreenRow]] = [:]
    private var prompt = PromptText("")
    private var width = 0

    mutating func rows(_ line: String, behind prompt: PromptText, width: Int) -> [ScreenRow] {
        if prompt != self.prompt || width != self.width || known.count > 5000 {
            (known, self.prompt, self.width) = ([:], prompt, width)
        }
        if let rows = known[line] { return rows }
        let rows = LineLayout(prompt: prompt, line: line, width: width).rows
        known[line] = rows
        return rows
    }
}
