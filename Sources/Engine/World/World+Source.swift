/// A stretch of source text.
public struct SourceListing: Sendable, Equatable {
    public var file: String
    /// The number of the first line shown.
    public var firstLine: Int
    public var lines: [String]
    /// It is the box's own Python.
    public var isLibrary: Bool
}

/// Where a task is in a file.
public struct SourcePlace: Sendable, Equatable {
    public var task: String
    public var file: String
    public var line: Int
}

/// Source texts and where tasks are in them.
extension World {
    /// Files and entries that have code in them, in the order in which they came.
    public var sourceFiles: [String] { machine.sources.keys.sorted { order($0) < order($1) } }

    /// Entries by their number, files before them.
    private func order(_ name: String) -> (Int, String) {
        let digits = name.drop { !$0.isNumber }.prefix { $0.isNumber }
        return name.hasPrefix("<python-input-") ? (Int(digits) ?? 0, "") : (-1, name)
    }

    /// A whole file, entry or module of the box's asyncio (`asyncio.timeouts`).
    public func listing(file: String) -> SourceListing? {
        guard let text = sourceText(file) else { return nil }
        return SourceListing(
            file: file, firstLine: 1, lines: World.lines(text), isLibrary: file.hasPrefix("<prelude>"))
    }

    /// The function of a task's coroutine, a function or class by its dotted name, or a module of asyncio; nil: there
    /// is no Python text of it.
    public func listing(of name: String) -> SourceListing? {
        if let record = record(named: name), FutureObject(record.task)[.coroutine].kind.isGenerator {
            let coroutine = GeneratorObject(FutureObject(record.task)[.coroutine])
            return listing(machine.blueprints[coroutine.code.blueprint])
        }
        let words = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if words.first == "asyncio" { provideAsyncio() }
        if let value = value(of: words), let found = listing(of: value) { return found }
        let file = "<prelude>/" + words.joined(separator: "/") + ".py"
        return words.first == "asyncio" ? listing(file: file) : nil
    }

    private func value(of words: [String]) -> Value? {
        guard let first = words.first, var value = variable(first) else { return nil }
        for word in words.dropFirst() {
            guard let next = storedAttribute(value, word) else { return nil }
            value = next
        }
        return value
    }

    private func listing(of value: Value) -> SourceListing? {
        switch value.kind {
        case .function: return listing(machine.blueprints[FunctionObject(value).code.blueprint])
        case .boundMethod:
            for index in 0..<2 where Object(value)[index].kind == .function {
                return listing(of: Object(value)[index])
            }
            return nil
        case .classObject: return listing(class: ClassObject(value))
        case .coroutine, .generator, .asyncGenerator:
            return listing(machine.blueprints[GeneratorObject(value).code.blueprint])
        case .task: return listing(of: FutureObject(value)[.coroutine])
        default: return nil
        }
    }

    private func listing(_ blueprint: CodeBlueprint) -> SourceListing? {
        guard let text = sourceText(blueprint.fileName) else { return nil }
        let lines = World.lines(text)
        if blueprint.flags.contains(.module) { return listing(file: blueprint.fileName) }
        let last = blueprint.locations.map { Int($0.end.line) }.max() ?? blueprint.firstLine
        return block(lines, from: blueprint.firstLine, atLeastTo: last, blueprint.fileName)
    }

    /// A class is found by one of its methods, or by its name.
    private func listing(class type: ClassObject) -> SourceListing? {
        let methods = (0..<type.namespace.entryCount).map { type.namespace.value(at: $0) }.filter {
            $0.kind == .function
        }
        guard let method = methods.first else { return nil }
        let blueprint = machine.blueprints[FunctionObject(method).code.blueprint]
        guard let text = sourceText(blueprint.fileName) else { return nil }
        let lines = World.lines(text)
        let name = type.name.text
        let head = lines.indices.last { index in
            let line = lines[index].drop { $0 == " " }
            return index < blueprint.firstLine && line.hasPrefix("class \(name)")
                && !(line.dropFirst(6 + name.count).first.map { $0.isLetter || $0.isNumber } ?? false)
        }
        return head.flatMap { block(lines, from: $0 + 1, atLeastTo: $0 + 1, blueprint.fileName) }
    }

    /// A definition with what is indented below it.
    private func block(_ lines: [String], from first: Int, atLeastTo least: Int, _ file: String)
        -> SourceListing?
    {
        guard first >= 1, first <= lines.count else { return nil }
        let margin = lines[first - 1].prefix { $0 == " " || $0 == "\t" }.count
        var last = min(max(first, least), lines.count)
        var next = last
        while next < lines.count {
            let line = lines[next]
            let isBlank = line.allSatisfy { $0 == " " || $0 == "\t" }
            let indent = line.prefix { $0 == " " || $0 == "\t" }.count
            if !isBlank, indent <= margin, !(line.drop { $0 == " " }.hasPrefix(")")) { break }
            next += 1
            if !isBlank { last = next }
        }
        return SourceListing(
            file: file, firstLine: first, lines: Array(lines[(first - 1)..<last]),
            isLibrary: file.hasPrefix("<prelude>"))
    }

    private func sourceText(_ file: String) -> String? {
        if let text = machine.sources[file] { return text }
        guard file.hasPrefix("<prelude>/"), file.hasSuffix(".py") else { return nil }
        let words = file.dropFirst("<prelude>/".count).dropLast(3).split(separator: "/")
        return PreludeSources.modules[words.joined(separator: ".")].map { "\($0)" }
    }

    private static func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
        return lines
    }

    /// Where tasks that are not done are, at every level of their stacks; the first thousand tasks.
    public func places() -> [SourcePlace] {
        liveRecords().prefix(1000).flatMap { record in
            let task = FutureObject(record.value.task)
            let name = machine.taskName(task)
            return machine.chain(of: task[.coroutine]).filter { $0.state != .closed }.map {
                SourcePlace(
                    task: name, file: machine.blueprints[$0.code.blueprint].fileName,
                    line: machine.currentLine($0))
            }
        }
    }
}
