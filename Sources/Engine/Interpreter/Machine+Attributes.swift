/// Attribute access.
extension Machine {
    // MARK: Own attributes

    /// An object's own attribute, not its class's.
    @inline(__always)
    func ownAttribute(_ object: Object, _ name: StringObject) -> Value? {
        let shape = ShapeObject(object[0])
        if shape.isDictionary { return DictObject(object[shape.firstIndex]).get(name) }
        guard let index = shape.table.get(name) else { return nil }
        let value = shape.isExternal ? Object(object[shape.firstIndex])[index.int] : object[index.int]
        return value.isUndefined ? nil : value
    }

    /// Sets an object's own attribute.
    func setOwnAttribute(_ object: Object, _ name: StringObject, _ value: Value) {
        var shape = ShapeObject(object[0])
        if shape.isDictionary {
            DictObject(object[shape.firstIndex]).set(name, value, heap)
            return
        }
        if let index = shape.table.get(name) {
            if shape.isExternal {
                Object(object[shape.firstIndex])[index.int] = value
            } else {
                object[index.int] = value
            }
            return
        }
        if !shape.isExternal, shape.nextIndex >= object.count {
            growOutside(object, shape)
            shape = ShapeObject(object[0])
        }
        let next = shape.adding(name, heap)
        if shape.isExternal {
            var buffer = BufferObject(object[shape.firstIndex])
            if shape.nextIndex == buffer.capacity {
                buffer = buffer.grown(heap, to: buffer.capacity * 2)
                object[shape.firstIndex] = buffer.value
            }
            buffer.items[shape.nextIndex] = value
            buffer.object.count = shape.nextIndex + 1
        } else {
            object[shape.nextIndex] = value
        }
        object[0] = next.value
    }

    /// Moves attributes that no longer fit into the object to a buffer; later objects of the class get more room.
    private func growOutside(_ object: Object, _ shape: ShapeObject) {
        let first = shape.firstIndex
        let used = shape.nextIndex - first
        let type = object.type
        if type.layout == object.kind, type.instanceCapacity < first + 64 {
            type.setField(.instanceCapacity, Value(first + max(4, used * 2)))
        }
        let buffer = BufferObject.allocate(heap, capacity: max(8, used * 2))
        let table = DictObject.allocate(heap, .dict, class: 0, capacity: used)
        for entry in 0..<shape.table.entryCount {
            let index = shape.table.value(at: entry).int
            buffer.items[index - first] = object[index]
            table.set(StringObject(shape.table.key(at: entry)), Value(index - first), heap)
        }
        buffer.object.count = used
        object[first] = buffer.value
        for index in (first + 1)..<max(first + 1, object.count) { object[index] = .undefined }
        object[0] =
            ShapeObject.allocate(heap, firstIndex: first, table: table, nextIndex: used, isExternal: true)
            .value
    }

    /// The dict that `__dict__` shows; from then on the attributes live in it.
    func attributeDict(_ object: Object) -> DictObject {
        let shape = ShapeObject(object[0])
        let first = shape.firstIndex
        if shape.isDictionary { return DictObject(object[first]) }
        let dict = DictObject.allocate(heap, .dict, class: classBits(.dict))
        for entry in 0..<shape.table.entryCount {
            let name = StringObject(shape.table.key(at: entry))
            if let value = ownAttribute(object, name) { dict.set(name, value, heap) }
        }
        let empty = DictObject.allocate(heap, .dict, class: 0)
        let own = ShapeObject.allocate(
            heap, firstIndex: first, table: empty, nextIndex: first, isExternal: false)
        own.isDictionary = true
        object[first] = dict.value
        object[0] = own.value
        return dict
    }

    // MARK: Getting

    /// `value.name`
    func getAttribute(_ value: Value, _ name: StringObject) throws(Raised) -> Value {
        if let found = try findAttribute(value, name) { return found }
        throw raiseNoAttribute(value, name)
    }

    /// `value.name`, nil if that raised AttributeError.
    func getAttributeIfPresent(_ value: Value, _ name: StringObject) throws(Raised) -> Value? {
        do throws(Raised) {
            return try findAttribute(value, name)
        } catch {
            if type(of: state.pointee.raised).isSubclass(of: exceptionClass(.attributeError)) {
                _ = takeRaised()
                return nil
            }
            throw error
        }
    }

    private func findAttribute(_ value: Value, _ name: StringObject) throws(Raised) -> Value? {
        let type = type(of: value)
        guard type.traits.contains(.getattr) else { return try plainAttribute(value, name, type) }
        if let hook = lookup(type, names.getattribute), hook !== state.pointee.objectGetattribute {
            do throws(Raised) {
                return try call(hook, value, name.value)
            } catch {
                guard isAttributeError, let fallback = lookup(type, names.getattr) else { throw error }
                _ = takeRaised()
                return try call(fallback, value, name.value)
            }
        }
        do throws(Raised) {
            if let found = try plainAttribute(value, name, type) { return found }
        } catch {
            guard isAttributeError else { throw error }
            _ = takeRaised()
        }
        guard let fallback = lookup(type, names.getattr) else { return nil }
        return try call(fallback, value, name.value)
    }

    private var isAttributeError: Bool {
        type(of: state.pointee.raised).isSubclass(of: exceptionClass(.attributeError))
    }

    /// `object.__getattribute__`: descriptors, own attributes, the class's.
    func plainAttribute(_ value: Value, _ name: StringObject, _ type: ClassObject) throws(Raised) -> Value? {
        switch value.kind {
        case .classObject: return try classAttribute(ClassObject(value), name)
        case .module: return try moduleAttribute(ModuleObject(value), name, type)
        case .superObject: return try superAttribute(Object(value), name)
        default: break
        }
        let onClass = lookup(type, name)
        if let onClass, isDataDescriptor(onClass) { return try bindAttribute(onClass, value, type) }
        if value.kind.hasShape, let own = ownAttribute(Object(value), name) { return own }
        guard let onClass else { return nil }
        return try bindAttribute(onClass, value, type)
    }

    private func classAttribute(_ type: ClassObject, _ name: StringObject) throws(Raised) -> Value? {
        let metaclass = type.object.type
        let onMeta = lookup(metaclass, name)
        if let onMeta, isDataDescriptor(onMeta) { return try bindAttribute(onMeta, type.value, metaclass) }
        if let found = lookup(type, name) { return try bindToClass(found, type) }
        guard let onMeta else { return nil }
        return try bindAttribute(onMeta, type.value, metaclass)
    }

    /// What looking an attribute of a class up on the class itself gives.
    private func bindToClass(_ found: Value, _ type: ClassObject) throws(Raised) -> Value {
        switch found.kind {
        case .classMethod: return try bindClassMethod(Object(found)[0], type)
        case .staticMethod: return Object(found)[0]
        case .instance:
            if let get = lookup(self.type(of: found), names.get) {
                return try call(get, found, .none, type.value)
            }
            return found
        default: return found
        }
    }

    private func bindClassMethod(_ function: Value, _ type: ClassObject) throws(Raised) -> Value {
        makeBoundMethod(function, type.value)
    }

    private func moduleAttribute(_ module: ModuleObject, _ name: StringObject, _ type: ClassObject)
        throws(Raised) -> Value?
    {
        if let value = module.get(name) { return value }
        if let onClass = lookup(type, name) { return try bindAttribute(onClass, module.value, type) }
        guard let hook = module.get(names.getattr) else { return nil }
        do throws(Raised) {
            return try call(hook, name.value)
        } catch {
            // The library's own modules load some names late; nobody is to see that.
            guard isAttributeError, hook.kind == .function,
                blueprints[FunctionObject(hook).code.blueprint].fileName.hasPrefix("<prelude>"),
                plainMessage(state.pointee.raised) == noAttributeMessage(module, name)
            else { throw error }
            _ = takeRaised()
            return nil
        }
    }

    private func plainMessage(_ exception: Value) -> String {
        let arguments = ExceptionObject(exception).arguments
        return arguments.count == 1 ? text(arguments[0])?.text ?? "" : ""
    }

    /// `super().name`: values are the class to start behind, the object, the object's class.
    private func superAttribute(_ object: Object, _ name: StringObject) throws(Raised) -> Value? {
        if name == names.className { return kindClass(.superObject).value }
        let start = object[0]
        let order = ClassObject(object[2]).order
        var index = 0
        while index < order.count, order[index].bits != start.bits { index += 1 }
        index += 1
        while index < order.count {
            if let found = ClassObject(order[index]).namespace.get(name) {
                if object[1].bits == object[2].bits, object[1].kind == .classObject {
                    return try bindToClass(found, ClassObject(object[2]))
                }
                return try bindAttribute(found, object[1], ClassObject(object[2]))
            }
            index += 1
        }
        return nil
    }

    // MARK: Descriptors

    @inline(__always) func isDataDescriptor(_ value: Value) -> Bool {
        switch value.kind {
        case .property: true
        case .instance:
            lookup(type(of: value), names.set) != nil || lookup(type(of: value), names.delete) != nil
        default: false
        }
    }

    /// What an attribute found on a class gives for an instance.
    func bindAttribute(_ found: Value, _ value: Value, _ type: ClassObject) throws(Raised) -> Value {
        switch found.kind {
        case .function:
            return makeBoundMethod(found, value)
        case .nativeFunction:
            return Object(found)[1].bool ? makeBoundMethod(found, value) : found
        case .property:
            let getter = Object(found)[0]
            if getter.isNone {
                throw raise(.attributeError, "property of '\(type.name.text)' object has no getter")
            }
            return try call(getter, value)
        case .classMethod:
            return try bindClassMethod(Object(found)[0], type)
        case .staticMethod:
            return Object(found)[0]
        case .instance:
            if let get = lookup(self.type(of: found), names.get) {
                return try call(get, found, value, type.value)
            }
            return found
        default:
            return found
        }
    }

    /// For a special method found on a class: what to call if it is not simply a function; nil if it is.
    func bindDescriptor(_ found: Value, _ value: Value) throws(Raised) -> Value? {
        switch found.kind {
        case .function: return nil
        case .nativeFunction where Object(found)[1].bool: return nil
        default: return try bindAttribute(found, value, type(of: value))
        }
    }

    func makeBoundMethod(_ function: Value, _ receiver: Value) -> Value {
        let method = heap.allocate(.boundMethod, class: classBits(.boundMethod), count: 2)
        method[0] = function
        method[1] = receiver
        return method.value
    }

    func raiseNoAttribute(_ value: Value, _ name: StringObject) -> Raised {
        let message: String
        switch value.kind {
        case .classObject:
            message = "type object '\(ClassObject(value).name.text)' has no attribute '\(name.text)'"
        case .module: message = noAttributeMessage(ModuleObject(value), name)
        default: message = "'\(typeName(value))' object has no attribute '\(name.text)'"
        }
        let exception = makeException(.attributeError, message)
        setOwnAttribute(Object(exception), names.nameAttribute, name.value)
        setOwnAttribute(Object(exception), names.objAttribute, value)
        return raise(exception)
    }

    func noAttributeMessage(_ module: ModuleObject, _ name: StringObject) -> String {
        "module '\(moduleName(module))' has no attribute '\(name.text)'"
    }

    func moduleName(_ module: ModuleObject) -> String {
        module.name.kind == .string ? StringObject(module.name).text : "?"
    }

    // MARK: Setting

    /// `value.name = new`
    func setAttribute(_ value: Value, _ name: StringObject, _ new: Value) throws(Raised) {
        let type = type(of: value)
        if type.traits.contains(.setattr), let hook = lookup(type, names.setattr),
            hook !== state.pointee.objectSetattr
        {
            _ = try call(hook, value, name.value, new)
            return
        }
        try setPlainAttribute(value, name, new, type)
    }

    /// `object.__setattr__`
    func setPlainAttribute(_ value: Value, _ name: StringObject, _ new: Value, _ type: ClassObject)
        throws(Raised)
    {
        switch value.kind {
        case .classObject:
            try setClassAttribute(ClassObject(value), name, new)
            return
        case .module:
            ModuleObject(value).set(name, new, heap)
            return
        default: break
        }
        if let onClass = lookup(type, name), isDataDescriptor(onClass) {
            try setDescriptor(onClass, value, name, new, type)
            return
        }
        guard value.kind.hasShape, !isSealed(value, type) else {
            throw raiseCannotSet(value, name, type)
        }
        try checkSlots(value, name, type)
        setOwnAttribute(Object(value), name, new)
    }

    /// Library objects that take no attributes of their own.
    private func isSealed(_ value: Value, _ type: ClassObject) -> Bool {
        value.kind == .instance && type.traits.contains(.builtin)
    }

    private func raiseCannotSet(_ value: Value, _ name: StringObject, _ type: ClassObject) -> Raised {
        if lookup(type, name) != nil {
            return raise(.attributeError, "'\(type.name.text)' object attribute '\(name.text)' is read-only")
        }
        return raise(
            .attributeError,
            "'\(type.name.text)' object has no attribute '\(name.text)' and no __dict__ for setting new attributes"
        )
    }

    /// `__slots__` of a class whose every base has slots too.
    private func checkSlots(_ value: Value, _ name: StringObject, _ type: ClassObject) throws(Raised) {
        guard value.kind == .instance, lookup(type, names.slots) != nil else { return }
        let order = type.order
        for index in 0..<order.count {
            let base = ClassObject(order[index])
            if base.traits.contains(.builtin) { continue }
            guard let slots = base.namespace.get(names.slots) else { return }
            if slots.kind == .string, StringObject(slots) == name { return }
            var isSlot = false
            if slots.kind != .string {
                try iterate(slots) { (slot) throws(Raised) in
                    if slot.kind == .string, StringObject(slot) == name || StringObject(slot) == names.dict {
                        isSlot = true
                    }
                }
            }
            if isSlot { return }
        }
        throw raise(
            .attributeError,
            "'\(type.name.text)' object has no attribute '\(name.text)' and no __dict__ for setting new attributes"
        )
    }

    private func setDescriptor(
        _ descriptor: Value, _ value: Value, _ name: StringObject, _ new: Value, _ type: ClassObject
    ) throws(Raised) {
        if descriptor.kind == .property {
            let setter = Object(descriptor)[1]
            if setter.isNone {
                throw raise(.attributeError, readOnlyMessage(descriptor, name, type, "setter"))
            }
            _ = try call(setter, value, new)
            return
        }
        guard let set = lookup(self.type(of: descriptor), names.set) else {
            throw raise(.attributeError, "__set__")
        }
        _ = try call(set, descriptor, value, new)
    }

    private func readOnlyMessage(
        _ descriptor: Value, _ name: StringObject, _ type: ClassObject, _ sort: String
    ) -> String {
        if Object(descriptor)[0].kind == .nativeFunction {
            return "attribute '\(name.text)' of '\(type.name.text)' objects is not writable"
        }
        return "property '\(name.text)' of '\(type.name.text)' object has no \(sort)"
    }

    func setClassAttribute(_ type: ClassObject, _ name: StringObject, _ new: Value) throws(Raised) {
        if type.traits.contains(.builtin) {
            throw raise(
                .typeError, "cannot set '\(name.text)' attribute of immutable type '\(type.name.text)'")
        }
        if let onMeta = lookup(type.object.type, name), isDataDescriptor(onMeta) {
            try setDescriptor(onMeta, type.value, name, new, type.object.type)
            return
        }
        let old = type.namespace.get(name)
        type.namespace.set(name, new, heap)
        // Plain data that replaces plain data is never cached.
        if let old, Machine.isPlainData(old), Machine.isPlainData(new), name.bits != names.slots.bits {
            forgetLookup(type, name)
            return
        }
        updateTraits(type, name)
        classChanged()
    }

    static func isPlainData(_ value: Value) -> Bool {
        switch value.kind {
        case .none, .bool, .int, .float, .bigInt, .string, .bytes, .list, .tuple, .dict, .set, .frozenSet:
            true
        default: false
        }
    }

    /// Notes what a name in a class's namespace means for attribute access, for the class and its subclasses.
    func updateTraits(_ type: ClassObject, _ name: StringObject) {
        var traits: ClassObject.Traits = []
        if name.bits == names.getattr.bits || name.bits == names.getattribute.bits { traits.insert(.getattr) }
        if name.bits == names.setattr.bits || name.bits == names.delattr.bits { traits.insert(.setattr) }
        guard !traits.isEmpty else { return }
        type.insertTraits(traits)
        let subclasses = ListObject(type.object[ClassObject.Field.subclasses.rawValue])
        for index in 0..<subclasses.count { updateTraits(ClassObject(subclasses[index]), name) }
    }

    // MARK: Deleting

    /// `del value.name`
    func deleteAttribute(_ value: Value, _ name: StringObject) throws(Raised) {
        let type = type(of: value)
        if type.traits.contains(.setattr), let hook = lookup(type, names.delattr),
            hook !== state.pointee.objectDelattr
        {
            _ = try call(hook, value, name.value)
            return
        }
        try deletePlainAttribute(value, name, type)
    }

    /// `object.__delattr__`
    func deletePlainAttribute(_ value: Value, _ name: StringObject, _ type: ClassObject) throws(Raised) {
        if value.kind == .classObject {
            let namespace = ClassObject(value).namespace
            guard !type.traits.contains(.builtin) || !ClassObject(value).traits.contains(.builtin),
                let entry = try namespace.find(name.value, hash: name.hash, StringKeys())
            else { throw raiseNoAttribute(value, name) }
            namespace.remove(at: entry)
            classChanged()
            return
        }
        if value.kind == .module {
            let module = ModuleObject(value)
            guard module.get(name) != nil else { throw raiseNoAttribute(value, name) }
            module.set(name, .undefined, heap)
            return
        }
        if let onClass = lookup(type, name), isDataDescriptor(onClass) {
            try deleteDescriptor(onClass, value, name, type)
            return
        }
        guard value.kind.hasShape, ownAttribute(Object(value), name) != nil else {
            throw raiseNoAttribute(value, name)
        }
        let dict = attributeDict(Object(value))
        if let entry = try dict.find(name.value, hash: name.hash, StringKeys()) { dict.remove(at: entry) }
    }

    private func deleteDescriptor(
        _ descriptor: Value, _ value: Value, _ name: StringObject, _ type: ClassObject
    ) throws(Raised) {
        if descriptor.kind == .property {
            let deleter = Object(descriptor)[2]
            if deleter.isNone {
                throw raise(.attributeError, readOnlyMessage(descriptor, name, type, "deleter"))
            }
            _ = try call(deleter, value)
            return
        }
        guard let delete = lookup(self.type(of: descriptor), names.delete) else {
            throw raise(.attributeError, "__delete__")
        }
        _ = try call(delete, descriptor, value)
    }

    // MARK: The instructions' slow paths

    @inline(never)
    func loadAttributeSlow(_ value: Value, _ site: CacheSite) throws(Raised) -> Value {
        let name = site.name
        if value.kind.hasShape {
            if Object(value)[0].bits == site.key,
                site.stamp == CacheSite.stamp(.external, epoch: state.pointee.epoch)
            {
                // Result: the buffer's index in the object, and the place in it.
                let place = site.result.int
                return Object(Object(value)[place >> 32])[place & 0xFFFF_FFFF]
            }
            let type = Object(value).type
            let shape = ShapeObject(Object(value)[0])
            if !type.traits.contains(.getattr), !shape.isDictionary, let index = shape.table.get(name),
                lookup(type, name).map(isDataDescriptor) != true
            {
                let own =
                    shape.isExternal
                    ? Object(Object(value)[shape.firstIndex])[index.int] : Object(value)[index.int]
                if !own.isUndefined {
                    if shape.isExternal {
                        let place = Value(shape.firstIndex << 32 | index.int)
                        site.fill(.external, key: shape.value, result: place, epoch: state.pointee.epoch)
                    } else {
                        site.fill(.inline, key: shape.value, result: index, epoch: state.pointee.epoch)
                    }
                    return own
                }
            }
            if value.kind == .exception, let found = lookup(type, name),
                found === state.pointee.exceptionArgs
            {
                // The property shows a field that every exception has at the same place.
                let place = Value(ExceptionObject.Field.arguments.rawValue)
                site.fill(.inline, key: shape.value, result: place, epoch: state.pointee.epoch)
                return ExceptionObject(value)[.arguments]
            }
        } else if value.kind == .module {
            let module = ModuleObject(value)
            if site.key == value.bits, site.stamp == CacheSite.stamp(.moduleSlot, epoch: state.pointee.epoch)
            {
                let found = module.slots[site.result.int]
                if !found.isUndefined { return found }
            } else if let slot = module.slotTable.get(name) {
                let found = module.slots[slot.int]
                if !found.isUndefined {
                    site.fill(.moduleSlot, key: value, result: slot, epoch: state.pointee.epoch)
                    return found
                }
            }
        }
        return try getAttribute(value, name)
    }

    @inline(never)
    func storeAttributeSlow(_ value: Value, _ site: CacheSite, _ new: Value) throws(Raised) {
        let name = site.name
        guard value.kind == .instance else { return try setAttribute(value, name, new) }
        let object = Object(value)
        if object[0].bits == site.key, site.stamp == CacheSite.stamp(.external, epoch: state.pointee.epoch) {
            let place = site.result.int
            Object(object[place >> 32])[place & 0xFFFF_FFFF] = new
            return
        }
        let type = object.type
        let before = ShapeObject(object[0])
        let isPlain =
            !type.traits.contains(.setattr) && !type.traits.contains(.builtin)
            && lookup(type, name).map(isDataDescriptor) != true && lookup(type, names.slots) == nil
        try setAttribute(value, name, new)
        guard isPlain, object[0].kind == .shape else { return }
        let after = ShapeObject(object[0])
        guard !after.isDictionary else { return }
        if after.isExternal {
            if after.bits == before.bits, let index = after.table.get(name) {
                let place = Value(after.firstIndex << 32 | index.int)
                site.fill(.external, key: after.value, result: place, epoch: state.pointee.epoch)
            }
            return
        }
        if after.bits == before.bits {
            if let index = after.table.get(name) {
                site.fill(.inline, key: after.value, result: index, epoch: state.pointee.epoch)
            }
        } else if after.nextIndex == before.nextIndex + 1 {
            site.fill(.transition, key: before.value, result: after.value, epoch: state.pointee.epoch)
        }
    }

    @inline(never)
    func loadMethodSlow(_ pair: UnsafeMutablePointer<Value>, _ value: Value, _ site: CacheSite) throws(Raised)
    {
        let name = site.name
        let type = type(of: value)
        if value.kind != .classObject, value.kind != .module, value.kind != .superObject,
            !type.traits.contains(.getattr),
            let found = lookup(type, name),
            found.kind == .function || (found.kind == .nativeFunction && Object(found)[1].bool)
        {
            if !value.kind.hasShape || ownAttribute(Object(value), name) == nil {
                pair[0] = found
                pair[1] = value
                guard value.isObject else { return }
                let key = value.kind.hasShape ? Object(value)[0] : type.value
                if value.kind.hasShape, ShapeObject(key).isDictionary { return }
                site.fill(.method, key: key, result: found, epoch: state.pointee.epoch)
                return
            }
        }
        if value.kind == .superObject { return try loadSuperMethod(pair, Object(value), name) }
        pair[0] = try loadAttributeSlow(value, site)
        pair[1] = .undefined
    }

    private func loadSuperMethod(_ pair: UnsafeMutablePointer<Value>, _ object: Object, _ name: StringObject)
        throws(Raised)
    {
        guard let found = try superAttribute(object, name) else { throw raiseNoAttribute(object.value, name) }
        if found.kind == .boundMethod {
            pair[0] = Object(found)[0]
            pair[1] = Object(found)[1]
        } else {
            pair[0] = found
            pair[1] = .undefined
        }
    }
}
