import PythonSyntax

extension TreeDump {
    mutating func add(_ matchCase: MatchCase) {
        node("match_case", nil) {
            $0.add(matchCase.pattern)
            $0.add(matchCase.condition)
            $0.add(matchCase.body)
        }
    }

    private mutating func add(_ patterns: [Pattern]) { list(patterns) { $0.add($1) } }

    private mutating func add(_ pattern: Pattern) {
        let (name, fields) = Self.describe(pattern.node)
        node(name, pattern.range, fields)
    }

    private static func describe(_ node: Pattern.Node) -> (String, (inout TreeDump) -> Void) {
        switch node {
        case .value(let value): return ("MatchValue", { $0.add(value) })
        case .singleton(let value): return ("MatchSingleton", { $0.word(TreeDump.text(value)) })
        case .sequence(let patterns): return ("MatchSequence", { $0.add(patterns) })
        case .mapping(let keys, let patterns, let rest):
            return (
                "MatchMapping",
                {
                    $0.add(keys); $0.add(patterns); $0.word(rest ?? "-")
                }
            )
        case .classPattern(let type, let patterns, let keywords):
            return (
                "MatchClass",
                {
                    $0.add(type)
                    $0.add(patterns)
                    $0.list(keywords) { $0.word($1.name) }
                    $0.list(keywords) { $0.add($1.pattern) }
                }
            )
        case .star(let name): return ("MatchStar", { $0.word(name ?? "-") })
        case .capture(let pattern, let name):
            return (
                "MatchAs",
                {
                    $0.optional(pattern) { $0.add($1) }; $0.word(name ?? "-")
                }
            )
        case .or(let patterns): return ("MatchOr", { $0.add(patterns) })
        }
    }
}
