/// The first objects of a world.
extension Machine {
    /// The class `object`.
    var kindObjectClass: ClassObject { ClassObject(state.pointee.objectClass) }

    /// Makes the classes that everything else needs, in the order in which they need each other.
    func bootstrap() {
        state.pointee.emptyTuple = TupleObject.allocate(heap, class: 0, count: 0).value
        makeMethodCache()
        state.pointee.mainName = names.main.value
        makeTrampoline()
        makeRootClasses()
        makeKindClasses()
        makeExceptionClasses()
        let classes = BufferObject.allocate(heap, capacity: LibraryClass.allCases.count)
        classes.object.count = LibraryClass.allCases.count
        for type in LibraryClass.allCases { classes.items[type.rawValue] = .undefined }
        state.pointee.libraryClasses = classes.value
        for type in LibraryClass.allCases {
            classes.items[type.rawValue] = makeLibraryClass(type.name, layout: .iterator).value
        }
        state.pointee.modules = DictObject.allocate(heap, .dict, class: classBits(.dict)).value
        state.pointee.watched = BufferObject.allocate(heap, capacity: 64).object.value
        state.pointee.registry = ListObject.allocate(heap, class: classBits(.list), capacity: 8).value
        let name = strings.intern("builtins")
        let builtins = ModuleObject.allocate(heap, class: classBits(.module), name: name.value)
        builtins.set(names.name, name.value, heap)
        state.pointee.builtins = builtins.value
        DictObject(state.pointee.modules).set(name, builtins.value, heap)
    }

    /// Two instructions that end a throw into a suspended chain.
    private func makeTrampoline() {
        let storage = heap.allocateRaw(.rawBuffer, class: 2, bytes: 16)
        let target = (storage.address + Object.headerSize).assumingMemoryBound(to: Instruction.self)
        target[0] = Instruction(.resumeRaising)
        target[1] = Instruction(.resumeSuspending)
        state.pointee.trampoline = storage.value
    }

    /// `object` and `type`, each an instance of `type`.
    private func makeRootClasses() {
        let root = makeBareClass("object", order: [])
        let meta = makeBareClass("type", order: [root])
        state.pointee.objectClass = root.value
        kindClasses[Int(Kind.classObject.rawValue)] = meta.value
        root.object.classBits = meta.bits
        meta.object.classBits = meta.bits
        meta.setLayout(.classObject)
        meta.setField(.traits, Value(ClassObject.Traits([.builtin, .metaclass]).rawValue))
    }

    /// A class made by hand, before `makeClass` can work.
    private func makeBareClass(_ name: String, order: [ClassObject]) -> ClassObject {
        let object = heap.allocate(.classObject, class: 0, count: ClassObject.fieldCount)
        for index in 0..<ClassObject.fieldCount { object[index] = .undefined }
        let type = ClassObject(object)
        let namespace = DictObject.allocate(heap, .dict, class: 0)
        namespace.set(names.module, strings.intern("builtins").value, heap)
        type.setField(.namespace, namespace.value)
        type.setField(.name, strings.intern(name).value)
        type.setField(.bases, tuple(order.map(\.value)).value)
        type.setField(.order, tuple(([type] + order).map(\.value)).value)
        type.setField(.traits, Value(ClassObject.Traits.builtin.rawValue))
        type.setField(.subclasses, ListObject.allocate(heap, class: 0, capacity: 4).value)
        type.setField(.nativeConstructor, Value(-1))
        type.setField(.instanceCapacity, Value(4))
        type.setLayout(.instance)
        let table = DictObject.allocate(heap, .dict, class: 0)
        type.setField(
            .rootShape,
            ShapeObject.allocate(heap, firstIndex: 1, table: table, nextIndex: 1, isExternal: false).value)
        return type
    }

    private static let kindNames: [(Kind, String, isFinal: Bool)] = [
        (.tuple, "tuple", false), (.dict, "dict", false), (.list, "list", false), (.string, "str", false),
        (.none, "NoneType", true), (.notImplemented, "NotImplementedType", true),
        (.ellipsis, "ellipsis", true),
        (.int, "int", false), (.float, "float", false), (.bytes, "bytes", false),
        (.set, "set", false), (.frozenSet, "frozenset", false), (.range, "range", true),
        (.slice, "slice", true),
        (.cell, "cell", true), (.function, "function", true),
        (.nativeFunction, "builtin_function_or_method", true),
        (.boundMethod, "method", true), (.module, "module", false), (.generator, "generator", true),
        (.coroutine, "coroutine", true), (.asyncGenerator, "async_generator", true),
        (.asyncGeneratorStep, "async_generator_asend", true), (.property, "property", false),
        (.staticMethod, "staticmethod", false), (.classMethod, "classmethod", false),
        (.superObject, "super", false),
        (.code, "code", true), (.traceback, "traceback", true), (.deque, "deque", false),
        (.mappingProxy, "mappingproxy", true),
    ]

    private func makeKindClasses() {
        for (kind, name, isFinal) in Machine.kindNames {
            let module = kind == .deque ? "collections" : "builtins"
            let type = makeLibraryClass(name, module: module, layout: kind, isFinal: isFinal)
            kindClasses[Int(kind.rawValue)] = type.value
        }
        strings.adoptClass(classBits(.string))
        kindClasses[Int(Kind.bigInt.rawValue)] = kindClass(.int).value
        let boolean = makeLibraryClass("bool", base: kindClass(.int), layout: .bool, isFinal: true)
        kindClasses[Int(Kind.bool.rawValue)] = boolean.value
        kindClasses[Int(Kind.undefined.rawValue)] = kindObjectClass.value
        kindClasses[Int(Kind.dictView.rawValue)] = kindObjectClass.value
        kindClasses[Int(Kind.iterator.rawValue)] = kindObjectClass.value
        kindClasses[Int(Kind.instance.rawValue)] = kindObjectClass.value
        Object(state.pointee.emptyTuple).classBits = classBits(.tuple)
        for type in [kindObjectClass, kindClass(.classObject)] {
            type.bases.object.classBits = classBits(.tuple)
            type.order.object.classBits = classBits(.tuple)
            type.namespace.object.classBits = classBits(.dict)
        }
    }

    private func makeExceptionClasses() {
        for type in ExceptionType.allCases {
            let base = type.base.map { exceptionClass($0) }
            let made = makeLibraryClass(type.name, module: type.module, base: base, layout: .exception)
            made.insertTraits(
                type == .stopIteration || type == .stopAsyncIteration ? [.exception, .stop] : .exception)
            made.setField(.instanceCapacity, Value(ExceptionObject.firstAttribute + 1))
            exceptionClasses[type.rawValue] = made.value
        }
        // ExceptionGroup is also an Exception.
        let group = exceptionClass(.exceptionGroup)
        let bases = [exceptionClass(.baseExceptionGroup), exceptionClass(.exception)]
        group.setField(.bases, tuple(bases.map(\.value)).value)
        let order = [group] + bases + [exceptionClass(.baseException), kindObjectClass]
        group.setField(.order, tuple(order.map(\.value)).value)
        exceptionClasses[120] = .undefined
    }
}
