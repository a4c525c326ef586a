/// Built-in functions that reach the program itself.
extension Machine {
    func installEnvironmentFunctions(_ define: Definition) {
        define.function("globals", 0) { (machine, _) in machine.mainMapping().value }
        define.function("locals", 0) { (machine, _) throws(Raised) in
            throw machine.raise(.notImplementedError, "locals() is not available here")
        }
        define.function("eval", 1, 3) { (machine, args) throws(Raised) in
            try machine.runSource(args, "eval", .expression)
        }
        define.function("exec", "source, /, globals, locals, *, closure", required: 1) {
            (machine, args) throws(Raised) in
            _ = try machine.runSource(args, "exec", .statements)
            return .none
        }
        define.variadic("compile") { (machine, _) throws(Raised) in
            throw machine.raise(.notImplementedError, "compile() is not available here")
        }
        define.variadic("open") { (machine, args) throws(Raised) in
            try machine.openFile(args)
        }
        define.variadic("breakpoint") { (machine, _) throws(Raised) in
            throw machine.raise(.notImplementedError, "breakpoint() is not available here")
        }
        define.function("__import__", "name, globals, locals, fromlist, level", required: 1) {
            (machine, args) throws(Raised) in
            try machine.importByName(args)
        }
        for name in ["exit", "quit"] {
            define.function(name, 0, 1) { (machine, args) throws(Raised) in
                let code = args.optional(0)
                throw machine.raise(
                    machine.makeException(
                        machine.exceptionClass(.systemExit),
                        code.isUndefined ? machine.tuple([]) : machine.tuple([code])))
            }
        }
    }

    /// `open`: files of the in-memory folder, which is Python of our own.
    private func openFile(_ args: Arguments) throws(Raised) -> Value {
        let module = try loadModule(strings.intern("_open"))
        return try call(try getAttribute(module.value, strings.intern("open")), args)
    }

    private func importByName(_ args: Arguments) throws(Raised) -> Value {
        let name = try textArgument(args[0], "__import__", 1)
        let module = try loadModule(strings.intern(name))
        if !isAbsent(args[3]), try truth(args[3]) { return module.value }
        let top = name.text.split(separator: ".").first.map(String.init) ?? name.text
        return try loadModule(strings.intern(top)).value
    }

    /// `eval` and `exec` of a text: in the main module, or in one that is filled from a dict and copied back to it.
    private func runSource(_ args: Arguments, _ function: String, _ mode: LibraryHooks.SourceMode)
        throws(Raised) -> Value
    {
        guard let source = text(args[0]) else {
            throw raise(.typeError, "\(function)() arg 1 must be a string, bytes or code object")
        }
        guard let compile = hooks.compile else {
            throw raise(.notImplementedError, "\(function)() is not available here")
        }
        let (globals, locals) = (args.optional(1), args.optional(2))
        if isAbsent(globals), isAbsent(locals) {
            guard let main = DictObject(state.pointee.modules).get(names.main) else { return .none }
            return try execute(
                try compile(self, source, "<string>", mode, ModuleObject(main)), in: ModuleObject(main))
        }
        guard isAbsent(globals) || payload(globals).kind == .dict else {
            throw raise(.typeError, "\(function)() globals must be a dict, not \(typeName(globals))")
        }
        let module = ModuleObject.allocate(heap, class: classBits(.module), name: makeString("<string>"))
        for mapping in [globals, locals] where !isAbsent(mapping) && payload(mapping).kind == .dict {
            fill(module, from: DictObject(payload(mapping)))
        }
        let code = try compile(self, source, "<string>", mode, module)
        let result = try execute(code, in: module)
        let target = isAbsent(locals) ? globals : locals
        if payload(target).kind == .dict {
            try updateDict(DictObject(payload(target)), from: moduleMapping(module).value)
        }
        return result
    }

    private func fill(_ module: ModuleObject, from dict: DictObject) {
        for entry in 0..<dict.entryCount where dict.key(at: entry).kind == .string {
            module.set(strings.intern(StringObject(dict.key(at: entry))), dict.value(at: entry), heap)
        }
    }
}
