/// The `sys` module.
extension Machine {
    func installSystem(_ define: Definition) {
        define.set("argv", list(programArguments.map { strings.make($0).value }).value)
        define.set("version", strings.make("3.13.0 (tickbox)").value)
        define.set("platform", strings.make("linux").value)
        define.set("byteorder", strings.make("little").value)
        define.set("maxsize", Value(Int.max))
        define.set("path", list([strings.make("").value]).value)
        define.set("executable", strings.make("/usr/bin/python3").value)
        define.set("modules", state.pointee.modules)
        define.set("stdout", standardStream(error: false))
        define.set("stderr", standardStream(error: true))
        define.set("__stdout__", standardStream(error: false))
        define.set("__stderr__", standardStream(error: true))
        define.set("version_info", versionInfo())
        define.set("hexversion", Value(0x030d_00f0))
        define.set("_getframe", getFrameFunction())
        define.function("__getattr__", 1) { (m, a) throws(Raised) in
            let name = try m.textArgument(a[0], "__getattr__", 1)
            let extras = try m.loadModule(m.strings.intern("_sys_extras"))
            guard let value = extras.get(m.strings.intern(name)), name.count > 0, name.text != "__getattr__"
            else {
                throw m.raise(.attributeError, "module 'sys' has no attribute '\(name.text)'")
            }
            define.set(name.text, value)
            return value
        }
        defineSystemFunctions(define)
    }

    private func versionInfo() -> Value {
        let values = [Value(3), Value(13), Value(0), strings.intern("final").value, Value(0)]
        return makeVersionInfo(values)
    }

    private func makeVersionInfo(_ values: [Value]) -> Value {
        let namespace = DictObject.allocate(heap, .dict, class: classBits(.dict))
        namespace.set(names.module, strings.intern("sys").value, heap)
        guard
            let type = try? makeClass(
                name: "version_info", bases: [kindClass(.tuple)], namespace: namespace, metaclass: nil,
                traits: .userDefined),
            (try? inheritLayout(type, [kindClass(.tuple)])) != nil
        else { return tuple(values).value }
        let define = Definition(self, class: type, receiver: nil)
        for (index, name) in ["major", "minor", "micro", "releaselevel", "serial"].enumerated() {
            define.property(name, { (m, value) throws(Raised) in TupleObject(m.payload(value))[index] })
        }
        define.method("__repr__", 0) { (m, _) throws(Raised) in
            m.strings.make("sys.version_info(major=3, minor=13, micro=0, releaselevel='final', serial=0)")
                .value
        }
        return makeInstance(type, payload: tuple(values).value).value
    }

    private func defineSystemFunctions(_ define: Definition) {
        define.function("exit", 0, 1) { (m, a) throws(Raised) in
            throw m.raise(m.makeException(m.exceptionClass(.systemExit), m.tuple(a.count > 0 ? [a[0]] : [])))
        }
        define.function("exception", 0) { (m, _) throws(Raised) in m.state.pointee.handled }
        define.function("exc_info", 0) { (m, _) throws(Raised) in
            let handled = m.state.pointee.handled
            guard handled.kind == .exception else { return m.tuple([.none, .none, .none]).value }
            return m.tuple([m.type(of: handled).value, handled, ExceptionObject(handled)[.traceback]]).value
        }
        define.function("getrecursionlimit", 0) { (m, _) throws(Raised) in
            Value(m.state.pointee.recursionLimit)
        }
        define.function("setrecursionlimit", 1) { (m, a) throws(Raised) in
            let limit = try m.integerArgument(a[0])
            if limit < 1 { throw m.raise(.valueError, "recursion limit must be greater or equal than 1") }
            m.state.pointee.recursionLimit = min(limit, 200_000)
            return .none
        }
        define.function("intern", 1) { (m, a) throws(Raised) in
            guard a[0].kind == .string else { throw m.raise(.typeError, "intern() argument must be str") }
            return m.strings.intern(StringObject(a[0])).value
        }
        define.function("getsizeof", 1, 2) { (_, _) throws(Raised) in Value(56) }
        define.function("getrefcount", 1) { (_, _) throws(Raised) in Value(2) }
        define.function("getdefaultencoding", 0) { (m, _) throws(Raised) in m.strings.make("utf-8").value }
    }

    /// `sys.stdout` or `sys.stderr`: value 0 tells which.
    func standardStream(error isError: Bool) -> Value {
        let stream = heap.allocate(.iterator, class: libraryClass(.textStream).bits, count: 1)
        stream[0] = Value(isError)
        return stream.value
    }

    /// The methods of the standard streams.
    func installTextStream() {
        let define = Definition(self, class: libraryClass(.textStream), receiver: nil)
        define.method("write", 1) { (m, a) throws(Raised) in
            let text = m.payload(a[1])
            guard text.kind == .string else {
                throw m.raise(.typeError, "write() argument must be str, not \(m.typeName(a[1]))")
            }
            m.writeText(StringObject(text), toError: Object(a[0])[0].bool)
            return Value(StringObject(text).count)
        }
        define.method("writelines", 1) { (m, a) throws(Raised) in
            try m.iterate(a[1]) { (line) throws(Raised) in
                if line.kind == .string { m.writeText(StringObject(line), toError: Object(a[0])[0].bool) }
            }
            return .none
        }
        define.method("flush", 0) { (m, _) throws(Raised) in
            m.output.flush()
            return .none
        }
        define.method("isatty", 0) { (_, _) throws(Raised) in .false }
        define.method("fileno", 0) { (_, a) throws(Raised) in Value(Object(a[0])[0].bool ? 2 : 1) }
        define.method("reconfigure", "*,line_buffering,encoding,errors", required: 0) {
            (_, _) throws(Raised) in .none
        }
        define.property("encoding", { (m, _) throws(Raised) in m.strings.make("utf-8").value })
        define.property(
            "name",
            { (m, value) throws(Raised) in
                m.strings.make(Object(value)[0].bool ? "<stderr>" : "<stdout>").value
            })
    }

    /// Writes a text to a standard stream, as UTF-8.
    func writeText(_ text: StringObject, toError isError: Bool) {
        if !text.isWide {
            let bytes = UnsafeRawBufferPointer(start: text.data, count: text.count)
            if bytes.allSatisfy({ $0 < 128 }) { return writeStream(bytes, toError: isError) }
        }
        var utf8 = text.text
        utf8.withUTF8 { writeStream(UnsafeRawBufferPointer($0), toError: isError) }
    }

    /// Writes UTF-8 to a standard stream; what goes to standard output is recorded.
    func writeStream(_ bytes: UnsafeRawBufferPointer, toError isError: Bool) {
        guard bytes.count > 0 else { return }
        if isError {
            output.writeError(bytes)
        } else {
            if recorder.isOn { recorder.note(output: bytes) }
            output.write(bytes)
        }
    }
}
