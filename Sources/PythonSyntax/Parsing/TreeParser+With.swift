extension TreeParser {
    mutating func withStatement(from start: SourcePosition, isAsync: Bool) throws(Mismatch) -> Statement {
        advance()
        let parenthesized = try parenthesizedWithItems()
        let items = if let parenthesized { parenthesized } else { try withItems() }
        let body = try colonAndBlock()
        return Statement(.with(items, body: body, isAsync: isAsync), blockRange(from: start))
    }

    /// `(a as b, c as d)` in front of the colon; nil where the parentheses belong to an expression.
    private mutating func parenthesizedWithItems() throws(Mismatch) -> [WithItem]? {
        guard kind == .leftParenthesis else { return nil }
        let start = position
        do throws(Mismatch) {
            advance()
            var items: [WithItem] = []
            repeat {
                if kind == .rightParenthesis { break }
                items.append(try withItem())
            } while accept(.comma)
            try expect(.rightParenthesis)
            if kind == .colon, !items.isEmpty { return items }
        } catch {
            if diagnostic != nil { throw error }
        }
        position = start
        return nil
    }

    private mutating func withItems() throws(Mismatch) -> [WithItem] {
        var items: [WithItem] = []
        repeat { items.append(try withItem()) } while accept(.comma)
        return items
    }

    private mutating func withItem() throws(Mismatch) -> WithItem {
        let context = try expression()
        guard accept(.keywordAs) else { return WithItem(context: context, target: nil) }
        let target = try starTarget()
        switch kind {
        case .comma, .rightParenthesis, .colon: return WithItem(context: context, target: target)
        default: throw Mismatch()
        }
    }
}
