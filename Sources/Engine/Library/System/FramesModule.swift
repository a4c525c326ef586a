/// Functions that look at the frames of their callers: for warnings, logging, tracebacks, `inspect` and `sys._getframe`.
///
/// They are objects of a class of their own, so that the interpreter takes the general path of a call for them, on which
/// it knows its place; other native functions cost nothing for it.
extension Machine {
    /// One level of the call stack.
    struct CallLevel {
        let registers: UnsafeMutablePointer<Value>
        let code: CodeObject
        let line: Int
        let module: ModuleObject
    }

    /// Calls a function that looks at frames.
    func callWithFrames(
        _ function: Object, _ args: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: Value,
        _ position: Position
    ) throws(Raised) -> Value {
        let (frame, address) = (state.pointee.callSiteFrame, state.pointee.callSiteAddress)
        state.pointee.callSiteFrame = UInt64(UInt(bitPattern: position.fp))
        state.pointee.callSiteAddress = UInt64(UInt(bitPattern: position.pc))
        defer { (state.pointee.callSiteFrame, state.pointee.callSiteAddress) = (frame, address) }
        return try callNative(function[0], args, count, keywords)
    }

    /// The frames of the function's callers, innermost first, as far as the interpreter called them directly.
    private func callStack(limit: Int) -> [CallLevel] {
        var levels: [CallLevel] = []
        var registers = UnsafeMutablePointer<Value>(bitPattern: UInt(state.pointee.callSiteFrame))
        var address = UnsafeMutablePointer<Instruction>(bitPattern: UInt(state.pointee.callSiteAddress))
        while let fp = registers, let pc = address, levels.count < limit {
            let frame = Frame(fp)
            let code = frame.code
            levels.append(
                CallLevel(
                    registers: fp, code: code, line: line(of: code, at: pc - 1 - code.instructions),
                    module: frame.function.module))
            guard frame.mode != .entry, frame.callerBits != 0 else { break }
            (registers, address) = (frame.caller.registers, frame.returnAddress)
        }
        return levels
    }

    /// The module of the code that called the function; the main one where that is not known.
    func callerModule() -> ModuleObject {
        if let level = callStack(limit: 1).first { return level.module }
        if let main = DictObject(state.pointee.modules).get(names.main) { return ModuleObject(main) }
        return ModuleObject(state.pointee.builtins)
    }

    /// Whether the function was called from a module's own code.
    var isCalledByModule: Bool {
        callStack(limit: 1).first.map { blueprints[$0.code.blueprint].flags.contains(.module) } ?? true
    }

    /// What `locals()` gives the code that called it: a module's variables, a class body's names so far, or a new dict.
    func callerLocals() -> Value {
        guard let level = callStack(limit: 1).first, !isCalledByModule else {
            return namespace(of: callerModule()).value
        }
        if blueprints[level.code.blueprint].flags.contains(.classBody) {
            return level.registers[FrameLayout.headerSize]
        }
        return localsDict(level)
    }

    /// Parameters and local variables of a frame that have a value.
    private func localsDict(_ level: CallLevel) -> Value {
        let blueprint = blueprints[level.code.blueprint]
        let dict = DictObject.allocate(heap, .dict, class: classBits(.dict))
        if blueprint.flags.contains(.module) { return .none }
        let registers = level.registers + FrameLayout.headerSize
        for (index, name) in (blueprint.localNames + blueprint.freeVariables).enumerated() {
            var value = registers[index]
            if value.kind == .cell { value = Object(value)[0] }
            if !value.isUndefined, !name.hasPrefix("."), !blueprint.hiddenLocals.contains(index) {
                dict.set(strings.intern(name), value, heap)
            }
        }
        return dict.value
    }

    /// A frame object for a level, with those of its callers behind it.
    private func frameObjects(_ levels: ArraySlice<CallLevel>) -> Value {
        var back = Value.none
        for level in levels.reversed() {
            back = frameRecord(
                level.code, line: level.line, module: level.module, back: back, locals: localsDict(level))
        }
        return back
    }

    // MARK: The module `_frames`

    func installFrameFunctions() {
        let define = Definition(self, class: libraryClass(.frameFunction), receiver: nil)
        define.variadicMethod("__call__") { (m, a) throws(Raised) in
            try m.callNative(Object(a[0])[0], a.base + 1, a.count - 1, a.keywordNames)
        }
    }

    func frameFunction(
        _ name: String, _ least: Int, _ most: Int, _ body: @escaping NativeFunction
    ) -> Value {
        frameFunction(name, .positional(least: least, most: most), body)
    }

    func frameFunction(
        _ name: String, _ convention: NativeDescriptor.Convention, _ body: @escaping NativeFunction
    ) -> Value {
        let native = makeNative(name, convention, isMethod: false, body)
        let function = heap.allocate(.iterator, class: libraryClass(.frameFunction).bits, count: 1)
        function[0] = native
        return function.value
    }

    /// The frame `depth` levels above the caller.
    func getFrameFunction() -> Value {
        frameFunction("_getframe", 0, 1) { (m, a) throws(Raised) in
            let depth = a.count > 0 ? try m.integerArgument(a[0]) : 0
            let levels = m.callStack(limit: .max)
            guard depth < levels.count else { throw m.raise(.valueError, "call stack is not deep enough") }
            return m.frameObjects(levels[max(depth, 0)...])
        }
    }

    func installFramesModule(_ define: Definition) {
        define.set("get_frame", getFrameFunction())
        define.set(
            "stack",
            frameFunction("stack", 0, 1) { (m, a) throws(Raised) in
                let levels = m.callStack(limit: a.count > 0 ? try m.integerArgument(a[0]) : .max)
                return m.list(
                    levels.map { level in
                        let blueprint = m.blueprints[level.code.blueprint]
                        return m.tuple([
                            m.makeString(blueprint.fileName), Value(level.line), m.makeString(blueprint.name),
                            level.module.name,
                        ]).value
                    }
                ).value
            })
        define.function("source_line", 2) { (m, a) throws(Raised) in
            let name = try m.textArgument(a[0], "source_line", 1).text
            guard let line = m.sourceLine(name, try m.integerArgument(a[1])) else { return .none }
            return m.makeString(String(line))
        }
        define.function("source", 1) { (m, a) throws(Raised) in
            guard let text = m.sources[try m.textArgument(a[0], "source", 1).text] else { return .none }
            return m.makeString(text)
        }
        define.function("traceback_text", 1) { (m, a) throws(Raised) in m.makeString(m.tracebackText(a[0])) }
        define.function("exception_lines", 1) { (m, a) throws(Raised) in
            m.list(m.exceptionLines(a[0]).map { m.makeString($0 + "\n") }).value
        }
        define.function("read_line", 0) { (m, _) throws(Raised) in
            guard let line = m.hooks.readLine() else { return .none }
            return m.makeString(line)
        }
    }
}
