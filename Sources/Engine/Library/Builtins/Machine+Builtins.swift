/// The module of built-in names.
extension Machine {
    func installBuiltins() {
        let builtins = ModuleObject(state.pointee.builtins)
        let define = Definition(self, module: builtins)
        define.set("__doc__", .none)
        define.set("__package__", makeString(""))
        define.set("__debug__", .true)
        define.set("NotImplemented", .notImplemented)
        define.set("Ellipsis", .ellipsis)
        publishTypes(define)
        publishAbsentTypes(define)
        installByteArray(define)
        installTypeParameterFunctions(define)
        installPrint(define)
        installAttributeFunctions(define)
        installIterationFunctions(define)
        installNumberFunctions(define)
        installReductions(define)
        installEnvironmentFunctions(define)
    }

    private func publishTypes(_ define: Definition) {
        let kinds: [Kind] = [
            .classObject, .int, .float, .bool, .string, .bytes, .list, .tuple, .dict, .set, .frozenSet,
            .range, .slice,
            .property, .staticMethod, .classMethod, .superObject,
        ]
        for kind in kinds { define.set(kindClass(kind).name.text, kindClass(kind).value) }
        define.set("object", kindObjectClass.value)
        for type in [LibraryClass.enumerate, .zip, .map, .filter, .reversed, .complex] {
            define.set(type.name, libraryClass(type).value)
        }
    }

    /// What the compiler calls for type parameters; no program can write these names.
    private func installTypeParameterFunctions(_ define: Definition) {
        let functions = [
            (".type_parameter", "parameter"), (".generic", "generic_base"),
            (".with_type_parameters", "with_parameters"), (".type_alias", "alias"),
        ]
        for (hidden, name) in functions {
            define.variadic(hidden) { (machine, args) throws(Raised) in
                let module = try machine.loadModule(machine.strings.intern("_type_parameters"))
                return try machine.call(
                    try machine.getAttribute(module.value, machine.strings.intern(name)), args)
            }
        }
    }

    /// Classes that programs may name, for isinstance, but of which there are no instances.
    private func publishAbsentTypes(_ define: Definition) {
        for name in ["memoryview"] {
            let type = makeLibraryClass(name, layout: .instance, isFinal: true)
            Definition(self, class: type, receiver: nil).constructor { (machine, _) throws(Raised) in
                throw machine.raise(.notImplementedError, "\(name) objects are not available here")
            }
            define.set(name, type.value)
        }
    }

    /// Whether a value can be called.
    func isCallable(_ value: Value) -> Bool {
        switch value.kind {
        case .function, .nativeFunction, .boundMethod, .classObject: true
        default: lookup(type(of: value), names.call) != nil
        }
    }
}
