/// `property`, `staticmethod`, `classmethod` and `super`.
extension Machine {
    func installDescriptors() {
        installProperty()
        installWrappers()
        installSuper()
    }

    // MARK: property

    private func installProperty() {
        let define = Definition(self, class: kindClass(.property), receiver: .property)
        define.constructor { (machine, args) throws(Raised) in try machine.newProperty(args) }
        define.variadicMethod("__init__") { (_, _) in .none }
        for (place, name) in ["getter", "setter", "deleter"].enumerated() {
            define.method(name, 1) { (machine, args) in
                machine.changedProperty(Object(args[0]), place, args[1])
            }
        }
        for (place, name) in ["fget", "fset", "fdel"].enumerated() {
            define.property(name) { (_, value) in Object(value)[place] }
        }
        define.property(
            "__doc__",
            { (machine, value) throws(Raised) in
                let own = Object(value)[3]
                if !own.isNone || Object(value)[0].isNone { return own }
                return try machine.getAttributeIfPresent(Object(value)[0], machine.names.doc) ?? .none
            }, set: { (_, value, new) in Object(value)[3] = new })
        define.property("__isabstractmethod__") { (machine, value) throws(Raised) in
            for place in 0..<3 where !Object(value)[place].isNone {
                if let mark = try machine.getAttributeIfPresent(
                    Object(value)[place], machine.names.isAbstractMethod),
                    try machine.truth(mark)
                {
                    return .true
                }
            }
            return .false
        }
        define.property("__name__") { (machine, value) throws(Raised) in
            try machine.getAttribute(Object(value)[0], machine.names.name)
        }
        define.method("__get__", 1, 2) { (machine, args) throws(Raised) in
            if args[1].isNone { return args[0] }
            return try machine.bindAttribute(args[0], args[1], machine.type(of: args[1]))
        }
        define.method("__set__", 2) { (machine, args) throws(Raised) in
            let setter = Object(args[0])[1]
            if setter.isNone { throw machine.raise(.attributeError, "property has no setter") }
            return try machine.call(setter, args[1], args[2])
        }
    }

    private func newProperty(_ args: Arguments) throws(Raised) -> Value {
        let type = try classArgument(args, "property")
        let parameters = ["fget", "fset", "fdel", "doc"]
        try checkKeywords(args, "property", allowed: parameters)
        try checkCount(args.count - 1, "property", 0, 4)
        let property = heap.allocate(.property, class: type.bits, count: 4)
        for (place, name) in parameters.enumerated() {
            property[place] = args.count > place + 1 ? args[place + 1] : keyword(args, name) ?? .none
        }
        return property.value
    }

    private func changedProperty(_ property: Object, _ place: Int, _ function: Value) -> Value {
        let copy = heap.allocate(.property, class: property.classBits, count: 4)
        for index in 0..<4 { copy[index] = index == place ? function : property[index] }
        return copy.value
    }

    // MARK: staticmethod and classmethod

    private func installWrappers() {
        for (kind, name) in [(Kind.staticMethod, "staticmethod"), (.classMethod, "classmethod")] {
            let define = Definition(self, class: kindClass(kind), receiver: kind)
            define.constructor { (machine, args) throws(Raised) in
                let type = try machine.classArgument(args, name)
                try machine.checkCount(args.count - 1, name, 1, 1)
                let object = machine.heap.allocate(kind, class: type.bits, count: 1)
                object[0] = args[1]
                return object.value
            }
            define.variadicMethod("__init__") { (_, _) in .none }
            define.property("__func__") { (_, value) in Object(value)[0] }
            define.property("__wrapped__") { (_, value) in Object(value)[0] }
            define.property("__isabstractmethod__") { (machine, value) throws(Raised) in
                try machine.getAttributeIfPresent(Object(value)[0], machine.names.isAbstractMethod) ?? .false
            }
            for attribute in [names.name, names.qualname, names.doc, names.module] {
                define.property(attribute.text) { (machine, value) throws(Raised) in
                    try machine.getAttribute(Object(value)[0], attribute)
                }
            }
            define.method("__repr__", 0) { (machine, args) throws(Raised) in
                machine.makeString("<\(name)(\(try machine.repr(Object(args[0])[0]).text))>")
            }
            define.method("__get__", 1, 2) { (machine, args) throws(Raised) in
                let type =
                    args.count > 2 && !args[2].isNone ? ClassObject(args[2]) : machine.type(of: args[1])
                return try machine.bindAttribute(args[0], args[1], type)
            }
        }
        let define = Definition(self, class: kindClass(.staticMethod), receiver: .staticMethod)
        define.variadicMethod("__call__") { (machine, args) throws(Raised) in
            try machine.call(Object(args[0])[0], args.rest)
        }
    }

    // MARK: super

    private func installSuper() {
        let define = Definition(self, class: kindClass(.superObject), receiver: .superObject)
        define.constructor { (machine, args) throws(Raised) in try machine.newSuper(args) }
        define.variadicMethod("__init__") { (_, _) in .none }
        define.method("__repr__", 0) { (machine, args) throws(Raised) in
            let object = Object(args[0])
            let start = ClassObject(object[0]).name.text
            if object[1].isNone { return machine.makeString("<super: <class '\(start)'>, NULL>") }
            return machine.makeString(
                "<super: <class '\(start)'>, <\(ClassObject(object[2]).name.text) object>>")
        }
        for (place, name) in ["__thisclass__", "__self__", "__self_class__"].enumerated() {
            define.property(name) { (_, value) in Object(value)[place] }
        }
    }

    private func newSuper(_ args: Arguments) throws(Raised) -> Value {
        guard args.count > 1 else { throw raise(.runtimeError, "super(): no arguments") }
        guard args[1].kind == .classObject else {
            throw raise(.typeError, "super() argument 1 must be a type, not \(typeName(args[1]))")
        }
        let object = heap.allocate(.superObject, class: classBits(.superObject), count: 3)
        object[0] = args[1]
        object[1] = args.count > 2 ? args[2] : .none
        object[2] = .none
        guard args.count > 2, !args[2].isNone else { return object.value }
        let start = ClassObject(args[1])
        if args[2].kind == .classObject, ClassObject(args[2]).isSubclass(of: start) {
            object[2] = args[2]
        } else if isInstance(args[2], start) {
            object[2] = type(of: args[2]).value
        } else {
            throw raise(
                .typeError,
                "super(type, obj): obj (\(args[2].kind == .classObject ? "type " + ClassObject(args[2]).name.text : "instance of " + typeName(args[2]))) is not an instance or subtype of type (\(start.name.text))."
            )
        }
        return object.value
    }
}
