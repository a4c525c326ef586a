/// Puts native functions, methods and properties into a class or module.
///
/// Counts of arguments leave `self` out. A method sees its receiver as argument 0, already checked to be of the class's
/// kind (and unwrapped, if it is an instance of a subclass of a built-in class).
struct Definition {
    let machine: Machine
    /// The namespace of a class, or nil for a module.
    private let type: ClassObject?
    private let module: ModuleObject?
    private let receiver: Kind?

    /// Defines on a class. `receiver`: the kind of `self` to check for; nil for any.
    init(_ machine: Machine, class type: ClassObject, receiver: Kind?) {
        self.machine = machine
        self.type = type
        module = nil
        self.receiver = receiver
    }

    init(_ machine: Machine, module: ModuleObject) {
        self.machine = machine
        type = nil
        self.module = module
        receiver = nil
    }

    /// Sets a plain value.
    func set(_ name: String, _ value: Value) {
        let key = machine.strings.intern(name)
        if let type {
            type.namespace.set(key, value, machine.heap)
        } else if let module {
            module.set(key, value, machine.heap)
        }
    }

    // MARK: Functions

    /// A function with `least` to `most` positional arguments (nil: as many as least; -1: any number).
    func function(_ name: String, _ least: Int, _ most: Int? = nil, _ body: @escaping NativeFunction) {
        set(
            name,
            machine.makeNative(
                name, .positional(least: least, most: bound(least, most)), isMethod: false, owner: moduleName,
                body))
    }

    /// The module's name as messages show it in front of a function's; those of `builtins` have none.
    private var moduleName: String? {
        guard let module, module.bits != machine.state.pointee.builtins.bits else { return nil }
        return machine.moduleName(module)
    }

    /// A function with named parameters, the first `required` of which must be given. In `parameters`, "/" ends the
    /// positional-only ones and "*" begins the keyword-only ones. It gets one value for each parameter.
    func function(_ name: String, _ parameters: String, required: Int, _ body: @escaping NativeFunction) {
        set(
            name,
            machine.makeNative(
                name, Definition.convention(parameters, required, isMethod: false), isMethod: false, body))
    }

    /// A function that takes any arguments, and sorts out keywords itself.
    func variadic(_ name: String, _ body: @escaping NativeFunction) {
        set(name, machine.makeNative(name, .any, isMethod: false, body))
    }

    /// As `function`, in a class: called without an instance.
    func staticMethod(_ name: String, _ least: Int, _ most: Int? = nil, _ body: @escaping NativeFunction) {
        let native = machine.makeNative(
            name, .positional(least: least, most: bound(least, most)), isMethod: false,
            owner: type?.name.text, body)
        set(name, machine.wrap(.staticMethod, native))
    }

    /// `__new__`: argument 0 is the class; any further arguments and keywords.
    func constructor(_ body: @escaping NativeFunction) {
        set(
            "__new__", machine.wrap(.staticMethod, machine.makeNative("__new__", .any, isMethod: false, body))
        )
    }

    /// A class method: argument 0 is the class.
    func classMethod(_ name: String, _ least: Int, _ most: Int? = nil, _ body: @escaping NativeFunction) {
        let most = bound(least, most)
        let convention = NativeDescriptor.Convention.positional(
            least: least + 1, most: most == .max ? .max : most + 1)
        set(
            name,
            machine.wrap(
                .classMethod,
                machine.makeNative(name, convention, isMethod: true, owner: type?.name.text, body)))
    }

    // MARK: Methods

    /// A method with `least` to `most` positional arguments behind `self`.
    func method(_ name: String, _ least: Int, _ most: Int? = nil, _ body: @escaping NativeFunction) {
        let most = bound(least, most)
        let convention = NativeDescriptor.Convention.positional(
            least: least + 1, most: most == .max ? .max : most + 1)
        set(
            name,
            machine.makeNative(
                name, convention, isMethod: true, receiver: receiver, owner: type?.name.text, body))
    }

    /// A method with named parameters behind `self`.
    func method(_ name: String, _ parameters: String, required: Int, _ body: @escaping NativeFunction) {
        let convention = Definition.convention(parameters, required, isMethod: true)
        set(
            name,
            machine.makeNative(
                name, convention, isMethod: true, receiver: receiver, owner: type?.name.text, body))
    }

    /// A method that takes any arguments, and sorts out keywords itself.
    func variadicMethod(_ name: String, _ body: @escaping NativeFunction) {
        set(
            name,
            machine.makeNative(name, .any, isMethod: true, receiver: receiver, owner: type?.name.text, body))
    }

    /// A method that may leave its caller waiting for the event loop, by giving `.undefined`.
    func blockingMethod(_ name: String, _ least: Int, _ most: Int? = nil, _ body: @escaping NativeFunction) {
        method(name, least, most, body)
    }

    // MARK: Properties

    /// A property that is computed; nil `set`: read-only.
    func property(
        _ name: String, _ get: @escaping (Machine, Value) throws(Raised) -> Value,
        set setter: ((Machine, Value, Value) throws(Raised) -> Void)? = nil
    ) {
        let property = machine.heap.allocate(.property, class: machine.classBits(.property), count: 4)
        let getter: NativeFunction = { (machine, args) throws(Raised) in try get(machine, args[0]) }
        property[0] = machine.makeNative(
            name, .positional(least: 1, most: 1), isMethod: true, receiver: receiver, getter)
        property[1] = .none
        property[2] = .none
        property[3] = .none
        if let setter {
            let body: NativeFunction = { (machine, args) throws(Raised) in
                try setter(machine, args[0], args[1])
                return .none
            }
            property[1] = machine.makeNative(
                name, .positional(least: 2, most: 2), isMethod: true, receiver: receiver,
                owner: type?.name.text, body)
        }
        set(name, property.value)
    }

    // MARK: Helpers

    private func bound(_ least: Int, _ most: Int?) -> Int {
        guard let most else { return least }
        return most < 0 ? .max : most
    }

    private static func convention(_ list: String, _ required: Int, isMethod: Bool)
        -> NativeDescriptor.Convention
    {
        var names: [String] = isMethod ? ["self"] : []
        var positionalOnly = isMethod ? 1 : 0
        var keywordOnly = 0
        var isKeywordOnly = false
        for part in list.split(separator: ",") {
            let name = part.drop { $0 == " " }
            if name == "/" {
                positionalOnly = names.count
            } else if name == "*" {
                isKeywordOnly = true
            } else {
                names.append(String(name))
                if isKeywordOnly { keywordOnly += 1 }
            }
        }
        return .parameters(
            names, required: required + (isMethod ? 1 : 0), positionalOnly: positionalOnly,
            keywordOnly: keywordOnly)
    }
}

extension Machine {
    /// A native function object: values are its number, whether it binds to instances, least and most arguments, and
    /// the kind that the first argument must be of (-1: any).
    func makeNative(
        _ name: String, _ convention: NativeDescriptor.Convention, isMethod: Bool, receiver: Kind? = nil,
        owner: String? = nil, _ body: @escaping NativeFunction
    ) -> Value {
        var parameterNames: [UInt64] = []
        if case .parameters(let names, _, _, _) = convention {
            parameterNames = names.map { strings.intern($0).bits }
        }
        let descriptor = NativeDescriptor(
            name: name, owner: owner, convention: convention, isMethod: isMethod,
            parameterNames: parameterNames, body: body)
        let index = register(descriptor)
        let object = heap.allocate(.nativeFunction, class: classBits(.nativeFunction), count: 5)
        object[0] = Value(index)
        object[1] = Value(isMethod)
        object[4] = Value(receiver.map { Int($0.rawValue) } ?? -1)
        switch convention {
        case .positional(let least, let most): (object[2], object[3]) = (Value(least), Value(most))
        case .any: (object[2], object[3]) = (Value(0), Value(Int.max))
        case .parameters(let names, _, _, let keywordOnly):
            // Only a call that gives every parameter by position needs no binding.
            (object[2], object[3]) =
                keywordOnly == 0 ? (Value(names.count), Value(names.count)) : (Value(1), Value(0))
        }
        return object.value
    }

    /// The class of library objects of one sort.
    @inline(__always) func libraryClass(_ type: LibraryClass) -> ClassObject {
        ClassObject(BufferObject(state.pointee.libraryClasses).items[type.rawValue])
    }

    /// A class made by the library, instances of which are `layout`.
    func makeLibraryClass(
        _ name: String, module: String = "builtins", base: ClassObject? = nil, layout: Kind,
        isFinal: Bool = false
    ) -> ClassObject {
        let namespace = DictObject.allocate(heap, .dict, class: classBits(.dict))
        namespace.set(names.module, strings.intern(module).value, heap)
        let parent = base ?? kindObjectClass
        var traits: ClassObject.Traits = [.builtin]
        if isFinal { traits.insert(.final) }
        // One base: the order cannot fail, nor the layout conflict.
        guard
            let type = try? makeClass(
                name: name, bases: [parent], namespace: namespace, metaclass: nil, traits: traits),
            (try? inheritLayout(type, [parent])) != nil
        else { return parent }
        type.setField(.traits, Value(type.traits.union(traits).rawValue))
        let first = Machine.firstAttribute(layout, .undefined)
        type.setLayout(layout)
        type.setField(.instanceCapacity, Value(first + 3))
        let table = DictObject.allocate(heap, .dict, class: 0)
        let shape = ShapeObject.allocate(
            heap, firstIndex: first, table: table, nextIndex: first, isExternal: false)
        type.setField(.rootShape, shape.value)
        return type
    }
}
