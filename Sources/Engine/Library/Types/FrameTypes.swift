/// Tracebacks, and the little that is shown of frames.
extension Machine {
    func installFrames() {
        let define = Definition(self, class: kindClass(.traceback), receiver: .traceback)
        define.property(
            "tb_next", { (_, value) in TracebackObject(Object(value)).next },
            set: { (machine, value, new) throws(Raised) in
                guard new.isNone || new.kind == .traceback else {
                    throw machine.raise(
                        .typeError, "expected traceback object, got '\(machine.typeName(new))'")
                }
                Object(value)[0] = new
            })
        define.property("tb_lineno") { (machine, value) in
            let traceback = TracebackObject(Object(value))
            return Value(machine.line(of: traceback.code, at: traceback.instruction))
        }
        define.property("tb_lasti") { (_, value) in Value(TracebackObject(Object(value)).instruction) }
        define.property("tb_frame") { (machine, value) in
            let traceback = TracebackObject(Object(value))
            return machine.frameRecord(
                traceback.code, line: machine.line(of: traceback.code, at: traceback.instruction), module: nil
            )
        }
    }

    /// The line of an instruction.
    func line(of code: CodeObject, at instruction: Int) -> Int {
        let blueprint = blueprints[code.blueprint]
        guard blueprint.locations.indices.contains(instruction) else { return blueprint.firstLine }
        return Int(blueprint.locations[instruction].start.line)
    }

    /// What `gi_frame` and its like show.
    func frameView(of generator: GeneratorObject) -> Value {
        let code = generator.code
        var line = blueprints[code.blueprint].firstLine
        if generator.state != .created {
            let distance = generator.resumeAddress - code.instructions
            line = self.line(
                of: code, at: generator.resumeRegister == GeneratorObject.noRegister ? distance : distance - 1
            )
        }
        return frameRecord(code, line: line, module: generator.frame.function.module)
    }

    /// A record with a frame's code, line and global variables.
    func frameRecord(
        _ code: CodeObject, line: Int, module: ModuleObject?, back: Value = .none, locals: Value = .none
    ) -> Value {
        let record = heap.allocate(.iterator, class: libraryClass(.getset).bits, count: 5)
        record[0] = code.value
        record[1] = Value(line)
        record[2] = module?.value ?? .none
        record[3] = back
        record[4] = locals
        return record.value
    }

    /// The class of frame records.
    func installFrameRecords() {
        let define = Definition(self, class: libraryClass(.getset), receiver: .iterator)
        libraryClass(.getset).setField(.name, strings.intern("frame").value)
        define.property("f_code") { (_, value) in Object(value)[0] }
        define.property("f_lineno") { (_, value) in Object(value)[1] }
        define.property("f_back") { (_, value) in Object(value)[3] }
        define.property("f_lasti") { (_, _) in Value(0) }
        define.property("f_builtins") { (machine, _) in
            machine.moduleMapping(ModuleObject(machine.state.pointee.builtins)).value
        }
        define.method("clear", 0) { (_, _) throws(Raised) in .none }
        define.method("__repr__", 0) { (machine, a) throws(Raised) in
            let record = Object(a[0])
            let code = machine.blueprints[CodeObject(record[0]).blueprint]
            return machine.makeString(
                "<frame at \(machine.addressText(a[0])), file '\(code.fileName)', "
                    + "line \(record[1].int), code \(code.name)>")
        }
        define.property("f_globals") { (machine, value) in
            let module = Object(value)[2]
            if module.kind == .module { return machine.namespace(of: ModuleObject(module)).value }
            return DictObject.allocate(machine.heap, .dict, class: machine.classBits(.dict)).value
        }
        define.property("f_locals") { (machine, value) in
            if Object(value)[4].kind == .dict { return Object(value)[4] }
            let module = Object(value)[2]
            if module.kind == .module { return machine.namespace(of: ModuleObject(module)).value }
            return DictObject.allocate(machine.heap, .dict, class: machine.classBits(.dict)).value
        }
    }
}
