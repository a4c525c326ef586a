/// BaseException and what its subclasses add.
extension Machine {
    func installExceptions() {
        let define = Definition(self, class: exceptionClass(.baseException), receiver: .exception)
        define.constructor { (machine, args) throws(Raised) in try machine.newException(args) }
        state.pointee.exceptionNew = exceptionClass(.baseException).namespace.get(names.new) ?? .undefined
        define.method("__repr__", 0) { (machine, args) throws(Raised) in try machine.exceptionRepr(args[0]) }
        define.method("__str__", 0) { (machine, args) throws(Raised) in try machine.exceptionText(args[0]) }
        define.method("with_traceback", 1) { (machine, args) throws(Raised) in
            try machine.setTraceback(args[0], args[1])
            return args[0]
        }
        define.method("add_note", 1) { (machine, args) throws(Raised) in try machine.addNote(args[0], args[1])
        }
        define.method("__setstate__", 1) { (_, _) in .none }
        installExceptionProperties(define)
        state.pointee.exceptionArgs =
            exceptionClass(.baseException).namespace.get(strings.intern("args")) ?? .undefined
        installExceptionDetails()
        installErrorsWithNames()
        installSystemErrors()
        installUnicodeErrors()
        installExceptionGroups()
        publishExceptions()
    }

    private func installExceptionProperties(_ define: Definition) {
        define.property(
            "args", { (_, value) in ExceptionObject(value)[.arguments] },
            set: { (machine, value, new) throws(Raised) in
                let items = try machine.listOf(new)
                ExceptionObject(value)[.arguments] = machine.tuple((0..<items.count).map { items[$0] }).value
            })
        define.property(
            "__traceback__", { (_, value) in ExceptionObject(value)[.traceback] },
            set: { (machine, value, new) throws(Raised) in try machine.setTraceback(value, new) })
        define.property(
            "__cause__", { (_, value) in ExceptionObject(value)[.cause] },
            set: { (machine, value, new) throws(Raised) in
                guard new.isNone || new.kind == .exception else {
                    throw machine.raise(
                        .typeError, "exception cause must be None or derive from BaseException")
                }
                ExceptionObject(value)[.cause] = new
                ExceptionObject(value)[.suppressContext] = .true
            })
        define.property(
            "__context__", { (_, value) in ExceptionObject(value)[.context] },
            set: { (machine, value, new) throws(Raised) in
                guard new.isNone || new.kind == .exception else {
                    throw machine.raise(
                        .typeError, "exception context must be None or derive from BaseException")
                }
                ExceptionObject(value)[.context] = new
            })
        define.property(
            "__suppress_context__", { (_, value) in ExceptionObject(value)[.suppressContext] },
            set: { (machine, value, new) throws(Raised) in
                ExceptionObject(value)[.suppressContext] = Value(try machine.truth(new))
            })
    }

    private func setTraceback(_ value: Value, _ new: Value) throws(Raised) {
        guard new.isNone || new.kind == .traceback else {
            throw raise(.typeError, "__traceback__ must be a traceback or None")
        }
        ExceptionObject(value)[.traceback] = new
    }

    private func addNote(_ value: Value, _ note: Value) throws(Raised) -> Value {
        guard text(note) != nil else {
            throw raise(.typeError, "note must be a str, not '\(typeName(note))'")
        }
        if let notes = try getAttributeIfPresent(value, names.notes) {
            guard notes.kind == .list else {
                throw raise(.typeError, "Cannot add note: __notes__ is not a list")
            }
            ListObject(notes).append(note, heap)
        } else {
            try setAttribute(value, names.notes, list([note]).value)
        }
        return .none
    }

    /// `BaseException.__new__(cls, *args, **keywords)`
    private func newException(_ args: Arguments) throws(Raised) -> Value {
        let type = try classArgument(args, "BaseException")
        guard type.traits.contains(.exception) else {
            let name = type.name.text
            throw raise(
                .typeError, "BaseException.__new__(\(name)): \(name) is not a subtype of BaseException")
        }
        return makeException(type, tuple((1..<max(1, args.count)).map { args[$0] }))
    }

    /// `BaseException.__init__(self, *args)`: keeps the arguments.
    func initializeException(_ args: Arguments) throws(Raised) -> Value {
        if args.keywordCount > 0 {
            throw raise(.typeError, "\(typeName(args[0]))() takes no keyword arguments")
        }
        let exception = ExceptionObject(args[0])
        exception[.arguments] = tuple((1..<max(1, args.count)).map { args[$0] }).value
        if !isGroup(args[0]) { exception[.detail] = args.count > 1 ? args[1] : .none }
        return .none
    }

    private func exceptionRepr(_ value: Value) throws(Raised) -> Value {
        let arguments = ExceptionObject(value).arguments
        let name = typeName(value)
        let inner = arguments.count == 1 ? "(\(try repr(arguments[0]).text))" : try repr(arguments.value).text
        return makeString(name + inner)
    }

    private func exceptionText(_ value: Value) throws(Raised) -> Value {
        let arguments = ExceptionObject(value).arguments
        switch arguments.count {
        case 0: return state.pointee.emptyString
        case 1: return try str(arguments[0]).value
        default: return try repr(arguments.value).value
        }
    }

    // MARK: Values of their own

    private func installExceptionDetails() {
        let stop = Definition(self, class: exceptionClass(.stopIteration), receiver: .exception)
        defineDetail(stop, "value")
        let exit = Definition(self, class: exceptionClass(.systemExit), receiver: .exception)
        exit.property(
            "code",
            { (_, value) in
                let exception = ExceptionObject(value)
                let arguments = exception.arguments
                let isFirst = arguments.count > 1 && exception[.detail] === arguments[0]
                return isFirst ? arguments.value : exception[.detail]
            },
            set: { (_, value, new) in ExceptionObject(value)[.detail] = new })
        let key = Definition(self, class: exceptionClass(.keyError), receiver: .exception)
        key.method("__str__", 0) { (machine, args) throws(Raised) in
            let arguments = ExceptionObject(args[0]).arguments
            if arguments.count == 1 { return try machine.repr(arguments[0]).value }
            return try machine.exceptionText(args[0])
        }
    }

    private func defineDetail(_ define: Definition, _ name: String) {
        define.property(
            name, { (_, value) in ExceptionObject(value)[.detail] },
            set: { (_, value, new) in ExceptionObject(value)[.detail] = new })
    }

    /// Exceptions whose `__init__` takes keywords that become attributes.
    private func installErrorsWithNames() {
        let keywords: [(ExceptionType, [String])] = [
            (.attributeError, ["name", "obj"]), (.nameError, ["name"]),
            (.importError, ["name", "path", "name_from"]),
        ]
        for (type, allowed) in keywords {
            let define = Definition(self, class: exceptionClass(type), receiver: .exception)
            for name in allowed { define.set(name, .none) }
            define.variadicMethod("__init__") { (machine, args) throws(Raised) in
                try machine.checkKeywords(args, type.name, allowed: allowed)
                _ = try machine.initializeException(Arguments(args.base, args.count))
                for index in 0..<args.keywordCount {
                    machine.setOwnAttribute(
                        Object(args[0]), machine.strings.intern(args.keywordName(index)),
                        args.keywordValue(index))
                }
                return .none
            }
        }
        let importing = Definition(self, class: exceptionClass(.importError), receiver: .exception)
        importing.property("msg") { (_, value) in
            let arguments = ExceptionObject(value).arguments
            return arguments.count == 1 ? arguments[0] : .none
        }
        let syntax = Definition(self, class: exceptionClass(.syntaxError), receiver: .exception)
        let places = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"]
        for name in places + ["msg", "print_file_and_line"] { syntax.set(name, .none) }
        syntax.variadicMethod("__init__") { (machine, args) throws(Raised) in
            _ = try machine.initializeException(args)
            let object = Object(args[0])
            if args.count > 1 { machine.setOwnAttribute(object, machine.names.msgAttribute, args[1]) }
            guard args.count == 3 else { return .none }
            let details = try machine.listOf(args[2])
            for (index, name) in places.enumerated() where index < details.count {
                machine.setOwnAttribute(object, machine.strings.intern(name), details[index])
            }
            return .none
        }
        syntax.method("__str__", 0) { (machine, args) throws(Raised) in try machine.syntaxErrorText(args[0]) }
    }

    private func syntaxErrorText(_ value: Value) throws(Raised) -> Value {
        let message = try str(try getAttribute(value, names.msgAttribute)).text
        let file = try getAttribute(value, strings.intern("filename"))
        let line = try getAttribute(value, strings.intern("lineno"))
        let name = text(file).map { $0.text.split(separator: "/").last.map(String.init) ?? $0.text }
        switch (name, line.isInt) {
        case (let name?, true): return makeString("\(message) (\(name), line \(line.int))")
        case (let name?, false): return makeString("\(message) (\(name))")
        case (nil, true): return makeString("\(message) (line \(line.int))")
        case (nil, false): return makeString(message)
        }
    }

    private func installUnicodeErrors() {
        let all: [(ExceptionType, [String])] = [
            (.unicodeDecodeError, ["encoding", "object", "start", "end", "reason"]),
            (.unicodeEncodeError, ["encoding", "object", "start", "end", "reason"]),
            (.unicodeTranslateError, ["object", "start", "end", "reason"]),
        ]
        for (type, fields) in all {
            let define = Definition(self, class: exceptionClass(type), receiver: .exception)
            define.variadicMethod("__init__") { (machine, args) throws(Raised) in
                _ = try machine.initializeException(args)
                guard args.count == fields.count + 1 else {
                    throw machine.raise(
                        .typeError,
                        "function takes exactly \(fields.count) arguments (\(args.count - 1) given)")
                }
                for (index, name) in fields.enumerated() {
                    machine.setOwnAttribute(Object(args[0]), machine.strings.intern(name), args[index + 1])
                }
                return .none
            }
            define.method("__str__", 0) { (machine, args) throws(Raised) in
                try machine.unicodeErrorText(args[0], type)
            }
        }
    }

    private func unicodeErrorText(_ value: Value, _ type: ExceptionType) throws(Raised) -> Value {
        func field(_ name: String) throws(Raised) -> Value { try getAttribute(value, strings.intern(name)) }
        let (start, end) = (try integerArgument(field("start")), try integerArgument(field("end")))
        let (object, reason) = (try field("object"), try str(field("reason")).text)
        let codec = type == .unicodeTranslateError ? "" : "'\(try str(field("encoding")).text)' codec "
        let verb =
            type == .unicodeDecodeError ? "decode" : type == .unicodeEncodeError ? "encode" : "translate"
        if end != start + 1 {
            let noun = type == .unicodeDecodeError ? "bytes" : "characters"
            return makeString("\(codec)can't \(verb) \(noun) in position \(start)-\(end - 1): \(reason)")
        }
        if object.kind == .bytes, start >= 0, start < BytesObject(object).count {
            let byte = String(BytesObject(object).data[start], radix: 16)
            let padded = byte.count < 2 ? "0" + byte : byte
            return makeString("\(codec)can't decode byte 0x\(padded) in position \(start): \(reason)")
        }
        guard let string = text(object), start >= 0, start < string.count else { return makeString(reason) }
        let code = string[start]
        let digits = String(code, radix: 16)
        func escape(_ letter: String, _ width: Int) -> String {
            "\\" + letter + String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let shown = code < 256 ? escape("x", 2) : code < 0x10000 ? escape("u", 4) : escape("U", 8)
        return makeString("\(codec)can't \(verb) character '\(shown)' in position \(start): \(reason)")
    }

    /// Puts the classes into the module of built-in names.
    private func publishExceptions() {
        let builtins = ModuleObject(state.pointee.builtins)
        for type in ExceptionType.allCases where type.module == "builtins" {
            builtins.set(strings.intern(type.name), exceptionClass(type).value, heap)
        }
        for alias in ["EnvironmentError", "IOError"] {
            builtins.set(strings.intern(alias), exceptionClass(.osError).value, heap)
        }
    }
}
