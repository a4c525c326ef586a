/// The dict that `globals()` and a module's `__dict__` give: a dict that shows the module's variables as they are, and
/// whose changes are the module's.
///
/// A module's variables lie in slots of its own. The dict's content is taken from there in front of each of its methods,
/// and what a method changed is put back there behind it.
extension Machine {
    private static let changing: Set<String> = [
        "__setitem__", "__delitem__", "__ior__", "update", "pop", "popitem", "setdefault", "clear",
    ]

    func installNamespace() {
        let namespace = DictObject.allocate(heap, .dict, class: classBits(.dict))
        namespace.set(names.module, strings.intern("builtins").value, heap)
        guard
            let type = try? makeClass(
                name: "dict", bases: [kindClass(.dict)], namespace: namespace, metaclass: nil,
                traits: [.builtin]),
            (try? inheritLayout(type, [kindClass(.dict)])) != nil
        else { return }
        state.pointee.namespaceClass = type.value
        let define = Definition(self, class: type, receiver: nil)
        let source = kindClass(.dict).namespace
        var entry = 0
        while let found = source.next(from: entry) {
            entry = found + 1
            let (name, method) = (StringObject(source.key(at: found)).text, source.value(at: found))
            guard method.kind == .nativeFunction else { continue }
            let descriptor = nativeDescriptors[Object(method)[0].int]
            define.set(
                name,
                makeNative(name, descriptor.convention, isMethod: true, owner: "dict") {
                    (machine, args) throws(Raised) in
                    try machine.callNamespaceMethod(descriptor, args)
                })
        }
    }

    private func callNamespaceMethod(_ descriptor: NativeDescriptor, _ args: Arguments) throws(Raised)
        -> Value
    {
        let dict = args[0]
        guard namespaceModule(dict) != nil else {
            throw raise(
                .typeError,
                "descriptor '\(descriptor.name)' for 'dict' objects doesn't apply to a '\(typeName(dict))' object"
            )
        }
        refreshNamespace(dict)
        args.base[0] = payload(dict)
        defer { args.base[0] = dict }
        let result = try descriptor.body(self, args)
        guard Machine.changing.contains(descriptor.name) else { return result }
        syncNamespace(dict)
        return result === payload(dict) ? dict : result
    }

    /// The live dict of a module's variables, always the same object.
    func namespace(of module: ModuleObject) -> Object {
        if module.object[3].kind == .instance {
            refreshNamespace(module.object[3])
            return Object(module.object[3])
        }
        let content = DictObject.allocate(heap, .dict, class: classBits(.dict))
        let object = makeInstance(ClassObject(state.pointee.namespaceClass), payload: content.value)
        // Behind the content, where an instance of a class of a program has its attributes.
        object[2] = module.value
        module.object[3] = object.value
        refreshNamespace(object.value)
        return object
    }

    /// The module whose variables a dict shows; nil for any other value.
    func namespaceModule(_ value: Value) -> ModuleObject? {
        guard value.kind == .instance, Object(value).classBits == state.pointee.namespaceClass.bits else {
            return nil
        }
        return ModuleObject(Object(value)[2])
    }

    /// Makes the dict's content what the module's variables are: in place, so that iterators go on.
    private func refreshNamespace(_ value: Value) {
        guard let module = namespaceModule(value) else { return }
        let content = DictObject(Object(value)[1])
        let now = moduleMapping(module)
        var entry = 0
        while let found = content.next(from: entry) {
            entry = found + 1
            if content.key(at: found).kind != .string || now.get(StringObject(content.key(at: found))) == nil
            {
                content.remove(at: found)
            }
        }
        entry = 0
        while let found = now.next(from: entry) {
            entry = found + 1
            content.set(StringObject(now.key(at: found)), now.value(at: found), heap)
        }
    }

    /// Makes the module's variables what the dict's content is.
    func syncNamespace(_ value: Value) {
        guard let module = namespaceModule(value) else { return }
        let content = DictObject(Object(value)[1])
        let before = moduleMapping(module)
        var entry = 0
        while let found = content.next(from: entry) {
            entry = found + 1
            guard content.key(at: found).kind == .string else { continue }
            module.set(strings.intern(StringObject(content.key(at: found))), content.value(at: found), heap)
        }
        entry = 0
        while let found = before.next(from: entry) {
            entry = found + 1
            let name = StringObject(before.key(at: found))
            if content.get(name) == nil { module.set(name, .undefined, heap) }
        }
    }
}
