import PythonSyntax

/// Writes a syntax tree as text, in the form that `Reference/dump_tree.py` gives CPython's.
struct TreeDump {
    private(set) var words: [String] = []

    static func text(of module: Module) -> String {
        var dump = TreeDump()
        for statement in module.body {
            dump.add(statement)
            dump.word("\n")
        }
        return dump.words.joined(separator: " ")
    }

    static func text(of diagnostic: SyntaxDiagnostic) -> String {
        let start = diagnostic.range.start
        return
            "error: \(diagnostic.category.rawValue) \(start.line):\(start.column + 1) \(diagnostic.message)"
    }

    mutating func word(_ text: String) { words.append(text) }

    mutating func node(_ name: String, _ range: SourceRange?, _ fields: (inout TreeDump) -> Void) {
        word("(" + name)
        if let range {
            word("\(range.start.line):\(range.start.column)-\(range.end.line):\(range.end.column)")
        }
        fields(&self)
        word(")")
    }

    mutating func list<Element>(_ elements: [Element], _ add: (inout TreeDump, Element) -> Void) {
        word("[")
        for element in elements { add(&self, element) }
        word("]")
    }

    mutating func optional<Element>(_ element: Element?, _ add: (inout TreeDump, Element) -> Void) {
        if let element { add(&self, element) } else { word("-") }
    }

    mutating func add(_ body: [Statement]) { list(body) { $0.add($1) } }
    mutating func add(_ expressions: [Expression]) { list(expressions) { $0.add($1) } }
    mutating func add(_ expression: Expression?) { optional(expression) { $0.add($1) } }
}
