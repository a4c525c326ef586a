/// Values shown shortly without running any Python code: for looking at a world from outside.
extension Machine {
    /// A representation of at most `limit` characters; objects of classes written in Python show their class.
    func shortText(_ value: Value, limit: Int = 40, depth: Int = 2) -> String {
        let text = untrimmedText(value, limit, depth)
        guard text.unicodeScalars.count > limit else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1))) + "…"
    }

    private func untrimmedText(_ value: Value, _ limit: Int, _ depth: Int) -> String {
        switch value.kind {
        case .undefined: return "(not set)"
        case .none, .notImplemented, .ellipsis, .bool, .int, .float, .bytes: return plainText(value)
        case .string:
            return StringObject(value).count > 4 * limit
                ? "a str of \(StringObject(value).count) characters" : plainText(value)
        case .bigInt: return "an int of many digits"
        case .list: return items(ListObject(value).count, "[", "]", limit, depth) { ListObject(value)[$0] }
        case .tuple:
            let tuple = TupleObject(value)
            return items(tuple.count, "(", tuple.count == 1 ? ",)" : ")", limit, depth) { tuple[$0] }
        case .dict: return entries(DictObject(value), limit, depth)
        case .set, .frozenSet: return members(DictObject(value), limit, depth)
        case .task: return "<Task \(taskName(FutureObject(value)))>"
        case .function: return FunctionObject(value).qualifiedName.text
        case .nativeFunction: return nativeDescriptors[Object(value)[0].int].name
        case .boundMethod: return shortText(Object(value)[0])
        case .classObject: return ClassObject(value).name.text
        case .module: return "<module>"
        case .coroutine, .generator, .asyncGenerator:
            return
                "<\(noun(GeneratorObject(value))) \(blueprints[GeneratorObject(value).code.blueprint].name)>"
        case .exception: return exceptionText(value)
        default: return "<\(type(of: value).name.text)>"
        }
    }

    /// The representation of a value whose own code is native.
    private func plainText(_ value: Value) -> String {
        guard type(of: value).traits.contains(.builtin) else { return "<\(type(of: value).name.text)>" }
        do throws(Raised) {
            // Into a text of Swift's: looking makes nothing in the world.
            var writer = RepresentationWriter()
            try write(value, to: &writer)
            var text = String.UnicodeScalarView()
            text.append(contentsOf: writer.codePoints.map { Unicode.Scalar($0) ?? "\u{FFFD}" })
            return String(text)
        } catch {
            _ = takeRaised()
            return "?"
        }
    }

    private func items(
        _ count: Int, _ open: String, _ close: String, _ limit: Int, _ depth: Int, _ item: (Int) -> Value
    ) -> String {
        if depth == 0, count > 0 { return open + "…" + close }
        let shown = (0..<min(count, limit / 3 + 1)).map { untrimmedText(item($0), limit, depth - 1) }
        return open + shown.joined(separator: ", ") + close
    }

    private func entries(_ dict: DictObject, _ limit: Int, _ depth: Int) -> String {
        if depth == 0, dict.count > 0 { return "{…}" }
        var parts: [String] = []
        var entry = dict.next(from: 0)
        while let index = entry, parts.count < limit / 3 + 1 {
            parts.append(
                untrimmedText(dict.key(at: index), limit, depth - 1) + ": "
                    + untrimmedText(dict.value(at: index), limit, depth - 1))
            entry = dict.next(from: index + 1)
        }
        return "{" + parts.joined(separator: ", ") + "}"
    }

    private func members(_ set: DictObject, _ limit: Int, _ depth: Int) -> String {
        if set.count == 0 { return "set()" }
        if depth == 0 { return "{…}" }
        var parts: [String] = []
        var entry = set.next(from: 0)
        while let index = entry, parts.count < limit / 3 + 1 {
            parts.append(untrimmedText(set.key(at: index), limit, depth - 1))
            entry = set.next(from: index + 1)
        }
        return "{" + parts.joined(separator: ", ") + "}"
    }

    /// `ValueError: message`, without running the exception's own code.
    func exceptionText(_ exception: Value) -> String {
        let name = type(of: exception).name.text
        let message = exceptionMessage(exception)
        return message.isEmpty ? name : "\(name): \(message)"
    }

    func exceptionMessage(_ exception: Value) -> String {
        guard exception.kind == .exception else { return "" }
        let arguments = ExceptionObject(exception).arguments
        guard arguments.count > 0 else { return "" }
        if arguments.count == 1 {
            return arguments[0].kind == .string
                ? StringObject(arguments[0]).text : shortText(arguments[0], limit: 60)
        }
        return shortText(arguments.value, limit: 60)
    }
}
