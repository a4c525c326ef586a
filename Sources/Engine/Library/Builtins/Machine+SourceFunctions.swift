import PythonSyntax

/// `eval`, `exec` and `compile`.
extension Machine {
    /// A text to be compiled, and what with: `compile` gives an object that holds them.
    private struct SourceText {
        var text: StringObject
        var fileName = "<string>"
        var mode: LibraryHooks.SourceMode
    }

    func installSourceCode() {
        let define = Definition(self, class: libraryClass(.sourceCode), receiver: .iterator)
        libraryClass(.sourceCode).setField(.name, strings.intern("code").value)
        define.property("co_filename") { (_, value) in Object(value)[1] }
        define.property("co_name") { (machine, _) in machine.makeString("<module>") }
        define.property("co_firstlineno") { (_, _) in Value(1) }
        define.method("__repr__", 0) { (machine, args) throws(Raised) in
            let name = try machine.str(Object(args[0])[1]).text
            return machine.makeString(
                "<code object <module> at \(machine.addressText(args[0])), file \"\(name)\", line 1>")
        }
    }

    /// `compile(source, filename, mode)`: the text is checked now, and made code where it runs.
    func compileSource(_ args: Arguments) throws(Raised) -> Value {
        guard let text = sourceText(args[0]) else {
            throw raise(.typeError, "compile() arg 1 must be a string, bytes or AST object")
        }
        let fileName = try textArgument(args[1], "compile", 2)
        let mode = try textArgument(args[2], "compile", 3).text
        guard ["exec", "eval", "single"].contains(mode) else {
            throw raise(.valueError, "compile() mode must be 'exec', 'eval' or 'single'")
        }
        let scratch = ModuleObject.allocate(heap, class: classBits(.module), name: fileName.value)
        _ = try code(
            SourceText(text: text, fileName: fileName.text, mode: mode == "eval" ? .expression : .statements),
            "compile", scratch)
        let object = heap.allocate(.iterator, class: libraryClass(.sourceCode).bits, count: 3)
        object[0] = text.value
        object[1] = fileName.value
        object[2] = Value(mode == "eval")
        return object.value
    }

    /// A source text given as str or bytes.
    private func sourceText(_ value: Value) -> StringObject? {
        if let text = text(value) { return text }
        let inner = payload(value)
        guard inner.kind == .bytes else { return nil }
        return StringObject(makeString(String(decoding: BytesObject(inner).buffer, as: UTF8.self)))
    }

    private func code(_ source: SourceText, _ function: String, _ module: ModuleObject) throws(Raised)
        -> CodeObject
    {
        guard let compile = hooks.compile else {
            throw raise(.notImplementedError, "\(function)() is not available here")
        }
        return try compile(self, source.text, source.fileName, source.mode, module)
    }

    private func source(_ value: Value, _ function: String, _ mode: LibraryHooks.SourceMode) throws(Raised)
        -> SourceText
    {
        if value.kind == .iterator, Object(value).classBits == libraryClass(.sourceCode).bits {
            let object = Object(value)
            return SourceText(
                text: StringObject(object[0]), fileName: StringObject(object[1]).text,
                mode: object[2].bool ? .expression : .statements)
        }
        guard let text = sourceText(value) else {
            throw raise(.typeError, "\(function)() arg 1 must be a string, bytes or code object")
        }
        guard mode == .expression else { return SourceText(text: text, mode: mode) }
        // Blanks in front of an expression are no indentation.
        var start = 0
        while start < text.count, text[start] == 32 || text[start] == 9 { start += 1 }
        let rest = StringObject(makeString(text.view[start..<text.count]))
        return SourceText(text: rest, mode: mode)
    }

    /// `eval` and `exec`: in the caller's module, or in one that is filled from dicts and copied back to them.
    func runSource(_ args: Arguments, _ function: String, _ mode: LibraryHooks.SourceMode) throws(Raised)
        -> Value
    {
        let source = try source(args[0], function, mode)
        let (globals, locals) = (args.optional(1), args.optional(2))
        guard isAbsent(globals) || payload(globals).kind == .dict else {
            throw raise(.typeError, "\(function)() globals must be a dict, not \(typeName(globals))")
        }
        guard
            isAbsent(locals) || payload(locals).kind == .dict
                || lookup(type(of: locals), names.getitem) != nil
        else {
            throw raise(.typeError, "\(function)() locals must be a mapping or None, not \(typeName(locals))")
        }
        let module = isAbsent(globals) ? callerModule() : namespaceModule(globals)
        let isPlain = isAbsent(locals) && (isAbsent(globals) ? isCalledByModule : module != nil)
        if let module, isPlain || (!isAbsent(locals) && namespaceModule(locals)?.bits == module.bits) {
            return try execute(try code(source, function, module), in: module)
        }
        let outer = isAbsent(globals) ? namespace(of: callerModule()).value : globals
        let inner = isAbsent(locals) ? (isAbsent(globals) ? callerLocals() : .undefined) : locals
        return try run(source, function, outer, inner)
    }

    private func run(_ source: SourceText, _ function: String, _ globals: Value, _ locals: Value)
        throws(Raised)
        -> Value
    {
        let module = ModuleObject.allocate(heap, class: classBits(.module), name: makeString("<string>"))
        let outer = DictObject(payload(globals))
        if namespaceModule(globals) == nil, outer.get(names.builtins) == nil {
            outer.set(names.builtins, namespace(of: ModuleObject(state.pointee.builtins)).value, heap)
        }
        fill(module, from: outer)
        let target = isAbsent(locals) ? globals : locals
        if payload(target).kind == .dict, !isAbsent(locals) {
            fill(module, from: DictObject(payload(target)))
        }
        let before = moduleMapping(module)
        let code = try code(source, function, module)
        defer { copyChanges(of: module, since: before, to: target) }
        return try execute(code, in: module)
    }

    private func fill(_ module: ModuleObject, from dict: DictObject) {
        var entry = 0
        while let found = dict.next(from: entry) {
            entry = found + 1
            guard dict.key(at: found).kind == .string else { continue }
            module.set(strings.intern(StringObject(dict.key(at: found))), dict.value(at: found), heap)
        }
    }

    /// Puts variables that were set or deleted into the dict that the program gave.
    private func copyChanges(of module: ModuleObject, since before: DictObject, to target: Value) {
        guard payload(target).kind == .dict else { return }
        let (after, dict) = (moduleMapping(module), DictObject(payload(target)))
        var entry = 0
        while let found = after.next(from: entry) {
            entry = found + 1
            let name = StringObject(after.key(at: found))
            if let old = before.get(name), old === after.value(at: found) { continue }
            // Every module's code sets its documentation, also where it has none.
            if name == names.doc, after.value(at: found).isNone { continue }
            dict.set(name, after.value(at: found), heap)
        }
        entry = 0
        while let found = before.next(from: entry) {
            entry = found + 1
            let name = StringObject(before.key(at: found))
            guard after.get(name) == nil, let gone = try? dict.find(name.value, hash: name.hash, StringKeys())
            else {
                continue
            }
            dict.remove(at: gone)
        }
        syncNamespace(target)
    }
}
