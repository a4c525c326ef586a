/// Functions, bound methods, native functions, code, cells and modules.
extension Machine {
    func installFunctions() {
        installFunction()
        installBoundMethod()
        installNativeFunction()
        installCode()
        installModule()
        let cell = Definition(self, class: kindClass(.cell), receiver: .cell)
        cell.property(
            "cell_contents",
            { (machine, value) throws(Raised) in
                if Object(value)[0].isUndefined { throw machine.raise(.valueError, "Cell is empty") }
                return Object(value)[0]
            }, set: { (_, value, new) in Object(value)[0] = new })
    }

    // MARK: function

    private func installFunction() {
        let define = Definition(self, class: kindClass(.function), receiver: .function)
        define.method("__repr__", 0) { (machine, args) in
            let name = FunctionObject(args[0]).qualifiedName.text
            return machine.makeString("<function \(name) at \(machine.addressText(args[0]))>")
        }
        define.method("__get__", 1, 2) { (machine, args) in
            args[1].isNone ? args[0] : machine.makeBoundMethod(args[0], args[1])
        }
        define.variadicMethod("__call__") { (machine, args) throws(Raised) in
            try machine.call(args[0], args.rest)
        }
        defineNameField(define, "__name__", .name)
        defineNameField(define, "__qualname__", .qualifiedName)
        let fields: [(String, FunctionObject.Field)] = [
            ("__module__", .moduleName), ("__defaults__", .defaults), ("__kwdefaults__", .keywordDefaults),
        ]
        for (name, field) in fields { defineField(define, name, field) }
        defineDocumentation(define)
        define.property(
            "__annotations__",
            { (machine, value) throws(Raised) in machine.functionAnnotations(FunctionObject(value)) },
            set: { (_, value, new) in FunctionObject(value)[.annotations] = new.isNone ? .undefined : new })
        define.property("__closure__") { (_, value) in
            let closure = FunctionObject(value)[.closure]
            return closure.isUndefined ? .none : closure
        }
        define.property("__code__") { (machine, value) throws(Raised) in
            try machine.completeCode(of: FunctionObject(value))
            return FunctionObject(value)[.code]
        }
        define.property("__globals__") { (machine, value) in
            machine.namespace(of: FunctionObject(value).module).value
        }
        define.property(
            "__type_params__",
            { (machine, value) in
                machine.ownAttribute(Object(value), machine.strings.intern(".type_params"))
                    ?? machine.state.pointee.emptyTuple
            },
            set: { (machine, value, new) in
                machine.setOwnAttribute(Object(value), machine.strings.intern(".type_params"), new)
            })
    }

    private func defineNameField(_ define: Definition, _ name: String, _ field: FunctionObject.Field) {
        define.property(
            name, { (_, value) in FunctionObject(value)[field] },
            set: { (machine, value, new) throws(Raised) in
                guard machine.payload(new).kind == .string else {
                    throw machine.raise(.typeError, "\(name) must be set to a string object")
                }
                FunctionObject(value)[field] = machine.payload(new)
            })
    }

    private func defineDocumentation(_ define: Definition) {
        define.property(
            "__doc__",
            { (machine, value) throws(Raised) in
                let function = FunctionObject(value)
                if function[.documentation].isUndefined {
                    try machine.completeCode(of: function)
                    function[.documentation] = function.code[.documentation]
                }
                return function[.documentation]
            },
            set: { (_, value, new) in FunctionObject(value)[.documentation] = new })
    }

    private func defineField(_ define: Definition, _ name: String, _ field: FunctionObject.Field) {
        define.property(
            name,
            { (_, value) in
                let found = FunctionObject(value)[field]
                return found.isUndefined ? .none : found
            },
            set: { (_, value, new) in
                let isOptional = field == .defaults || field == .keywordDefaults
                FunctionObject(value)[field] = isOptional && new.isNone ? .undefined : new
            })
    }

    /// The annotations as a dict; the compiler may leave names and values in a tuple.
    private func functionAnnotations(_ function: FunctionObject) -> Value {
        let known = function[.annotations]
        if known.kind == .dict { return known }
        let dict = DictObject.allocate(heap, .dict, class: classBits(.dict))
        if known.kind == .tuple {
            let pairs = TupleObject(known)
            for index in stride(from: 0, to: pairs.count - 1, by: 2) where pairs[index].kind == .string {
                dict.set(StringObject(pairs[index]), pairs[index + 1], heap)
            }
        }
        function[.annotations] = dict.value
        return dict.value
    }

    // MARK: method

    private func installBoundMethod() {
        let define = Definition(self, class: kindClass(.boundMethod), receiver: .boundMethod)
        define.constructor { (machine, args) throws(Raised) in
            try machine.checkCount(args.count - 1, "method", 2, 2)
            return machine.makeBoundMethod(args[1], args[2])
        }
        define.property("__self__") { (_, value) in Object(value)[1] }
        define.property("__func__") { (_, value) in Object(value)[0] }
        define.variadicMethod("__call__") { (machine, args) throws(Raised) in
            try machine.call(args[0], args.rest)
        }
        define.method("__repr__", 0) { (machine, args) throws(Raised) in
            try machine.boundMethodRepr(Object(args[0]))
        }
        define.method("__hash__", 0) { (machine, args) throws(Raised) in Value(try machine.hash(args[0])) }
        defineComparisons(define, onlyEquality: true)
        for name in [names.name, names.qualname, names.doc, names.module] { definePassthrough(define, name) }
        // Any other attribute is the function's.
        define.method("__getattr__", 1) { (machine, args) throws(Raised) in
            let name = try machine.attributeName(args[1])
            return try machine.getAttribute(Object(args[0])[0], name)
        }
        kindClass(.boundMethod).insertTraits(.getattr)
    }

    private func definePassthrough(_ define: Definition, _ name: StringObject) {
        define.property(name.text) { (machine, value) throws(Raised) in
            try machine.getAttribute(Object(value)[0], name)
        }
    }

    private func boundMethodRepr(_ method: Object) throws(Raised) -> Value {
        if method[0].kind == .nativeFunction {
            let name = nativeDescriptors[Object(method[0])[0].int].name
            return makeString(
                "<built-in method \(name) of \(typeName(method[1])) object at \(addressText(method[1]))>")
        }
        let name = try getAttributeIfPresent(method[0], names.qualname) ?? .none
        let text = text(name)?.text ?? "?"
        return makeString("<bound method \(text) of \(try repr(method[1]).text)>")
    }

    // MARK: builtin_function_or_method

    private func installNativeFunction() {
        let define = Definition(self, class: kindClass(.nativeFunction), receiver: .nativeFunction)
        define.property("__name__") { (machine, value) in
            machine.makeString(machine.nativeDescriptors[Object(value)[0].int].name)
        }
        define.property("__qualname__") { (machine, value) in
            let name = machine.nativeDescriptors[Object(value)[0].int].name
            return machine.makeString(
                machine.owner(ofNative: value).map { "\($0.name.text).\(name)" } ?? name)
        }
        define.set("__doc__", .none)
        define.set("__module__", makeString("builtins"))
        define.variadicMethod("__call__") { (machine, args) throws(Raised) in
            try machine.call(args[0], args.rest)
        }
        define.method("__get__", 1, 2) { (machine, args) in
            args[1].isNone || !Object(args[0])[1].bool ? args[0] : machine.makeBoundMethod(args[0], args[1])
        }
        define.method("__repr__", 0) { (machine, args) in
            let name = machine.nativeDescriptors[Object(args[0])[0].int].name
            guard Object(args[0])[1].bool, let owner = machine.owner(ofNative: args[0]) else {
                return machine.makeString("<built-in function \(name)>")
            }
            let isSlot = name.hasPrefix("__") && name != "__class_getitem__"
            return machine.makeString(
                "<\(isSlot ? "slot wrapper" : "method") '\(name)' of '\(owner.name.text)' objects>")
        }
    }

    /// The class in whose namespace a native method stands.
    private func owner(ofNative value: Value) -> ClassObject? {
        var types = [kindObjectClass]
        types += (0..<64).map { kindClasses[$0] }.filter { $0.kind == .classObject }.map { ClassObject($0) }
        types +=
            ExceptionType.allCases.map { exceptionClass($0) } + LibraryClass.allCases.map { libraryClass($0) }
        return types.first { type in
            let namespace = type.namespace
            return (0..<namespace.entryCount).contains { namespace.value(at: $0) === value }
        }
    }

    // MARK: code

    private func installCode() {
        let define = Definition(self, class: kindClass(.code), receiver: .code)
        define.property("co_name") { (_, value) in CodeObject(value)[.name] }
        define.property("co_qualname") { (_, value) in CodeObject(value)[.qualifiedName] }
        let numbers: [(String, (CodeBlueprint) -> Int)] = [
            ("co_firstlineno", { $0.firstLine }), ("co_argcount", { $0.positionalCount }),
            ("co_posonlyargcount", { $0.positionalOnlyCount }),
            ("co_kwonlyargcount", { $0.keywordOnlyCount }),
            ("co_nlocals", { $0.localNames.count }), ("co_flags", Machine.codeFlags),
            ("co_stacksize", { $0.registerCount }),
        ]
        for (name, number) in numbers {
            define.property(name) { (machine, value) in
                Value(number(machine.blueprints[CodeObject(value).blueprint]))
            }
        }
        define.property("co_filename") { (machine, value) in
            machine.makeString(machine.blueprints[CodeObject(value).blueprint].fileName)
        }
        let lists: [(String, (CodeBlueprint) -> [String])] = [
            ("co_varnames", { $0.localNames }), ("co_freevars", { $0.freeVariables }),
            ("co_names", { $0.names }),
        ]
        for (name, list) in lists {
            define.property(name) { (machine, value) in
                let texts = list(machine.blueprints[CodeObject(value).blueprint])
                return machine.tuple(texts.map { machine.makeString($0) }).value
            }
        }
        define.method("__repr__", 0) { (machine, args) in
            let blueprint = machine.blueprints[CodeObject(args[0]).blueprint]
            return machine.makeString(
                "<code object \(blueprint.name) at \(machine.addressText(args[0])), file \"\(blueprint.fileName)\", "
                    + "line \(blueprint.firstLine)>")
        }
    }

    /// CPython's flags: optimized and new locals, then what the parameters and the body are.
    private static func codeFlags(_ code: CodeBlueprint) -> Int {
        var flags = code.flags.contains(.module) ? 0 : 3
        if code.flags.contains(.variadic) { flags |= 4 }
        if code.flags.contains(.keywordVariadic) { flags |= 8 }
        if code.flags.contains(.generator) { flags |= 0x20 }
        if code.flags.contains(.coroutine) { flags |= 0x80 }
        if code.flags.contains(.asyncGenerator) { flags |= 0x200 }
        return flags
    }

    // MARK: module

    private func installModule() {
        let define = Definition(self, class: kindClass(.module), receiver: .module)
        define.constructor { (machine, args) throws(Raised) in
            try machine.checkCount(args.count - 1, "module", 1, 2)
            let module = ModuleObject.allocate(machine.heap, class: machine.classBits(.module), name: args[1])
            module.set(machine.names.name, args[1], machine.heap)
            module.set(machine.names.doc, args.count > 2 ? args[2] : .none, machine.heap)
            return module.value
        }
        define.variadicMethod("__init__") { (_, _) in .none }
        define.method("__repr__", 0) { (machine, args) in
            let module = ModuleObject(args[0])
            let name = machine.moduleName(module)
            if let file = module.get(machine.strings.intern("__file__")), file.kind == .string {
                return machine.makeString("<module '\(name)' from '\(StringObject(file).text)'>")
            }
            return machine.makeString("<module '\(name)' (built-in)>")
        }
    }
}
