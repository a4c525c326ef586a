extension CodeChecker {
    func visit(_ cases: [MatchCase]) {
        for (index, matchCase) in cases.enumerated() {
            var names: Set<String> = []
            let isLast = index == cases.count - 1
            visit(matchCase.pattern, &names, isLast: isLast || matchCase.condition != nil)
            visit(matchCase.condition)
            visit(matchCase.body)
        }
    }

    /// - Parameter isLast: whether a pattern that always matches is allowed here.
    private func visit(_ pattern: Pattern, _ names: inout Set<String>, isLast: Bool = true) {
        guard hasStack(pattern.range) else { return }
        switch pattern.node {
        case .value, .singleton: break
        case .sequence(let patterns): visitSequence(patterns, &names, pattern.range)
        case .mapping(let keys, let patterns, let rest):
            checkKeys(keys, pattern.range)
            for inner in patterns { visit(inner, &names) }
            bind(rest, &names, pattern.range)
        case .classPattern(let type, let patterns, let keywords):
            visit(type)
            checkAttributes(keywords)
            for inner in patterns { visit(inner, &names) }
            for keyword in keywords { visit(keyword.pattern, &names) }
        case .star(let name): bind(name, &names, pattern.range)
        case .capture(let inner, let name):
            if let inner {
                visit(inner, &names, isLast: isLast)
            } else if !isLast {
                let subject = name.map { "name capture '\($0)'" } ?? "wildcard"
                fail("\(subject) makes remaining patterns unreachable", pattern.range)
            }
            bind(name, &names, pattern.range)
        case .or(let patterns): visitAlternatives(patterns, &names, pattern.range, isLast: isLast)
        }
    }

    private func bind(_ name: String?, _ names: inout Set<String>, _ range: SourceRange) {
        guard let name else { return }
        checkName(name, range)
        if !names.insert(name).inserted { fail("multiple assignments to name '\(name)' in pattern", range) }
    }

    private func visitSequence(_ patterns: [Pattern], _ names: inout Set<String>, _ range: SourceRange) {
        var hasStar = false
        for pattern in patterns {
            if case .star = pattern.node {
                if hasStar { fail("multiple starred names in sequence pattern", range) }
                hasStar = true
            }
        }
        for pattern in patterns { visit(pattern, &names) }
    }

    private func visitAlternatives(
        _ patterns: [Pattern], _ names: inout Set<String>, _ range: SourceRange, isLast: Bool
    ) {
        var bound: Set<String>?
        for (index, pattern) in patterns.enumerated() {
            var own: Set<String> = []
            visit(pattern, &own, isLast: isLast && index == patterns.count - 1)
            if let bound, bound != own { fail("alternative patterns bind different names", range) }
            bound = bound ?? own
        }
        for name in (bound ?? []).sorted() { bind(name, &names, range) }
    }

    private func checkAttributes(_ keywords: [(name: String, pattern: Pattern)]) {
        var seen: Set<String> = []
        for keyword in keywords where !seen.insert(keyword.name).inserted {
            fail("attribute name repeated in class pattern: \(keyword.name)", keyword.pattern.range)
        }
    }

    private func checkKeys(_ keys: [Expression], _ range: SourceRange) {
        var seen: Set<String> = []
        for key in keys {
            guard let text = LiteralKey.text(key) else { continue }
            if !seen.insert(text).inserted {
                fail("mapping pattern checks duplicate key (\(text))", range)
            }
        }
    }
}
