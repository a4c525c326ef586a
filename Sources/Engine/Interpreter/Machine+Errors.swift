extension Machine {
    // MARK: Raising from native code

    /// Makes an exception the one on its way up: `throw machine.raise(.typeError, "…")`.
    func raise(_ type: ExceptionType, _ message: String) -> Raised {
        raise(makeException(type, message))
    }

    /// As a `raise` statement: the exception being handled becomes its context.
    func raise(_ exception: Value) -> Raised {
        setContext(exception)
        state.pointee.raised = exception
        return Raised()
    }

    /// Raises without touching the context.
    func raiseAgain(_ exception: Value) -> Raised {
        state.pointee.raised = exception
        return Raised()
    }

    /// Takes the exception that native code caught.
    func takeRaised() -> Value {
        let exception = state.pointee.raised
        state.pointee.raised = .undefined
        state.pointee.isReraise = false
        return exception
    }

    /// What is being handled becomes the context of an exception that is raised now.
    func setContext(_ exception: Value) {
        let handled = state.pointee.handled
        guard handled.kind == .exception, exception.kind == .exception, handled !== exception else { return }
        // A chain that leads back to the exception is cut.
        var link = ExceptionObject(handled)
        while link[.context].kind == .exception {
            if link[.context] === exception {
                link[.context] = .none
                break
            }
            link = ExceptionObject(link[.context])
        }
        ExceptionObject(exception)[.context] = handled
    }

    /// An exception of a built-in class.
    func makeException(_ type: ExceptionType, _ message: String? = nil) -> Value {
        let args = TupleObject.allocate(heap, class: classBits(.tuple), count: message == nil ? 0 : 1)
        if let message { args[0] = strings.make(message).value }
        return makeException(exceptionClass(type), args)
    }

    func makeException(_ type: ClassObject, _ args: TupleObject) -> Value {
        let capacity = max(type.instanceCapacity, ExceptionObject.firstAttribute + 1)
        let object = heap.allocate(.exception, class: type.bits, count: capacity)
        object[0] = type.rootShape
        object[1] = args.value
        object[2] = .none
        object[3] = .none
        object[4] = .none
        object[5] = .false
        object[6] = args.count > 0 ? args[0] : .none
        for index in 7..<capacity { object[index] = .undefined }
        return object.value
    }

    // MARK: The raise statement

    func raiseStatement(_ value: Value, cause: Value) throws(Raised) -> Raised {
        let exception = try exceptionToRaise(value, "exceptions must derive from BaseException")
        if !cause.isUndefined {
            let object = ExceptionObject(exception)
            object[.cause] =
                cause.isNone
                ? .none : try exceptionToRaise(cause, "exception causes must derive from BaseException")
            object[.suppressContext] = .true
        }
        return raise(exception)
    }

    private func exceptionToRaise(_ value: Value, _ message: String) throws(Raised) -> Value {
        if value.kind == .exception { return value }
        if value.kind == .classObject, ClassObject(value).traits.contains(.exception) {
            let exception = try call(value)
            guard exception.kind == .exception else {
                throw raise(
                    .typeError,
                    "calling \(repr(ofClass: ClassObject(value))) should have returned an instance of BaseException, not "
                        + typeName(exception))
            }
            return exception
        }
        throw raise(.typeError, message)
    }

    /// Whether an exception is an instance of a class or of one of a tuple of classes.
    func matches(_ exception: Value, _ pattern: Value) throws(Raised) -> Bool {
        if pattern.kind == .classObject, ClassObject(pattern).traits.contains(.exception) {
            return type(of: exception).isSubclass(of: ClassObject(pattern))
        }
        if pattern.kind == .tuple {
            let tuple = TupleObject(pattern)
            for index in 0..<tuple.count where try matches(exception, tuple[index]) { return true }
            return false
        }
        throw raise(.typeError, "catching classes that do not inherit from BaseException is not allowed")
    }

    // MARK: Names

    func raiseUnboundLocal(_ fp: UnsafeMutablePointer<Value>, _ name: Int) -> Raised {
        let text = StringObject(Frame(fp).code.names[name]).text
        return raise(
            .unboundLocalError,
            "cannot access local variable '\(text)' where it is not associated with a value")
    }

    func raiseEmptyCell(_ fp: UnsafeMutablePointer<Value>, _ i: Instruction) -> Raised {
        guard i.d == 1 else { return raiseUnboundLocal(fp, Int(i.c)) }
        let text = StringObject(Frame(fp).code.names[Int(i.c)]).text
        return raise(
            .nameError,
            "cannot access free variable '\(text)' where it is not associated with a value in enclosing scope"
        )
    }

    func raiseName(_ name: StringObject, _ fp: UnsafeMutablePointer<Value>) -> Raised {
        let exception = makeException(.nameError, "name '\(name.text)' is not defined")
        setOwnAttribute(Object(exception), names.nameAttribute, name.value)
        noteNames(exception, fp)
        return raise(exception)
    }

    /// Keeps with a NameError what its frame knew: its `self`, its variables, its module; for suggestions in the
    /// traceback.
    private func noteNames(_ exception: Value, _ fp: UnsafeMutablePointer<Value>) {
        let frame = Frame(fp)
        let blueprint = blueprints[frame.code.blueprint]
        let registers = fp + FrameLayout.headerSize
        var known: [Value] = [.undefined]
        for (index, name) in (blueprint.localNames + blueprint.freeVariables).enumerated() {
            var value = registers[index]
            if value.kind == .cell { value = Object(value)[0] }
            if value.isUndefined { continue }
            if name == "self" { known[0] = value }
            known.append(strings.intern(name).value)
        }
        if frame.code.flags.contains(.classBody), registers[0].kind == .dict {
            let namespace = DictObject(registers[0])
            for entry in 0..<namespace.entryCount where namespace.key(at: entry).kind == .string {
                known.append(namespace.key(at: entry))
            }
        }
        ExceptionObject(exception)[.detail] = tuple(known).value
        ExceptionObject(exception)[.detail2] = frame.function.module.value
    }

    @inline(never)
    func loadBuiltin(_ fp: UnsafeMutablePointer<Value>, _ i: Instruction) throws(Raised) -> Value {
        if i.c != UInt16.max {
            let value = ModuleObject(state.pointee.builtins).slots[Int(i.c)]
            if !value.isUndefined { return value }
        }
        let module = Frame(fp).function.module
        throw raiseName(slotName(module, Int(i.b)), fp)
    }

    /// The name of a module's slot.
    func slotName(_ module: ModuleObject, _ slot: Int) -> StringObject {
        let table = module.slotTable
        for entry in 0..<table.entryCount where table.value(at: entry).int == slot {
            return StringObject(table.key(at: entry))
        }
        return StringObject(state.pointee.emptyString)
    }

    /// The name of a value's class, as error messages show it.
    func typeName(_ value: Value) -> String { messageName(type(of: value)) }

    /// A class's name in messages: those that are C's own in CPython show their module too.
    func messageName(_ type: ClassObject) -> String {
        if !type.traits.contains(.builtin), let shown = type.namespace.get(strings.intern("__static_name__")),
            shown.kind == .string
        {
            return StringObject(shown).text
        }
        return type.name.text
    }
}
