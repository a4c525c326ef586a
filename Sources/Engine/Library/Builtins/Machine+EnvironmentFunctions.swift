/// Built-in functions that reach the program itself.
extension Machine {
    func installEnvironmentFunctions(_ define: Definition) {
        define.set(
            "globals",
            frameFunction("globals", 0, 0) { (machine, _) in
                machine.namespace(of: machine.callerModule()).value
            })
        define.set("locals", frameFunction("locals", 0, 0) { (machine, _) in machine.callerLocals() })
        define.set(
            "eval",
            frameFunction(
                "eval",
                .parameters(["source", "globals", "locals"], required: 1, positionalOnly: 1, keywordOnly: 0)
            ) {
                (machine, args) throws(Raised) in
                try machine.runSource(args, "eval", .expression)
            })
        define.set(
            "exec",
            frameFunction(
                "exec",
                .parameters(
                    ["source", "globals", "locals", "closure"], required: 1, positionalOnly: 1, keywordOnly: 1
                )
            ) { (machine, args) throws(Raised) in
                _ = try machine.runSource(args, "exec", .statements)
                return .none
            })
        define.function(
            "compile", "source, filename, mode, flags, dont_inherit, optimize, *, _feature_version",
            required: 3
        ) { (machine, args) throws(Raised) in try machine.compileSource(args) }
        define.variadic("open") { (machine, args) throws(Raised) in
            try machine.openFile(args)
        }
        define.variadic("breakpoint") { (machine, _) throws(Raised) in
            throw machine.raise(
                .notImplementedError,
                "breakpoint() has no debugger here: step the program in tickbox's shell, or print what you want to see"
            )
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
}
