import PythonSyntax

/// The class `bytearray`: an instance whose inner value is bytes that change, and are never handed out.
///
/// Its methods that change nothing are those of `bytes`, their results made bytearrays. The inner storage has room for a
/// power of two of bytes, so that growing at the end is cheap; how many follows from the count alone.
extension Machine {
    private static func capacity(_ count: Int) -> Int {
        var capacity = 16
        while capacity < count { capacity *= 2 }
        return capacity
    }

    /// Whether a value is a bytearray.
    func isByteArray(_ value: Value) -> Bool {
        value.kind == .instance && state.pointee.byteArrayClass.isObject
            && type(of: value).isSubclass(of: ClassObject(state.pointee.byteArrayClass))
    }

    /// Bytes with the same content.
    func copyBytes(_ bytes: Value) -> Value { makeBytes(BytesObject(bytes).view) }

    private func storage(_ bytes: [UInt8]) -> Value {
        let object = BytesObject.allocate(
            heap, class: classBits(.bytes), count: Machine.capacity(bytes.count))
        for (index, byte) in bytes.enumerated() { object.data[index] = byte }
        object.object.setWord(0, UInt64(bytes.count))
        return object.value
    }

    private func makeByteArray(_ bytes: [UInt8]) -> Value {
        let inner = storage(bytes)
        return makeInstance(ClassObject(state.pointee.byteArrayClass), payload: inner).value
    }

    /// The result of a method of bytes, as that of bytearray gives it.
    private func byteArrayResult(_ value: Value) -> Value {
        switch value.kind {
        case .bytes: return makeByteArray(Array(BytesObject(value).buffer))
        case .list:
            let items = ListObject(value)
            for index in 0..<items.count { items.items[index] = byteArrayResult(items.items[index]) }
            return value
        case .tuple:
            let items = TupleObject(value)
            return tuple((0..<items.count).map { byteArrayResult(items[$0]) }).value
        default: return value
        }
    }

    func installByteArray(_ builtins: Definition) {
        let namespace = DictObject.allocate(heap, .dict, class: classBits(.dict))
        namespace.set(names.module, strings.intern("builtins").value, heap)
        guard
            let type = try? makeClass(
                name: "bytearray", bases: [kindObjectClass], namespace: namespace, metaclass: nil,
                traits: [.builtin])
        else { return }
        type.setLayout(.instance, payload: .bytes)
        let first = Machine.firstAttribute(.instance, .bytes)
        type.setField(.instanceCapacity, Value(first + 3))
        let table = DictObject.allocate(heap, .dict, class: 0)
        type.setField(
            .rootShape,
            ShapeObject.allocate(
                heap, firstIndex: first, table: table, nextIndex: first, isExternal: false
            ).value)
        state.pointee.byteArrayClass = type.value
        builtins.set("bytearray", type.value)
        inheritBytesMethods(type)
        let define = Definition(self, class: type, receiver: nil)
        define.constructor { (machine, args) throws(Raised) in
            let type = try machine.classArgument(args, "bytearray")
            // A class of the library's own is filled here, as nobody calls its initialiser.
            let isPlain = type.bits == machine.state.pointee.byteArrayClass.bits
            let bytes = isPlain ? Array(BytesObject(try machine.newBytes(args, "bytearray")).buffer) : []
            return machine.makeInstance(type, payload: machine.storage(bytes)).value
        }
        define.variadicMethod("__init__") { (machine, args) throws(Raised) in
            let bytes = try machine.newBytes(args, "bytearray")
            Object(args[0])[1] = machine.storage(Array(BytesObject(bytes).buffer))
            return .none
        }
        define.set("__hash__", .none)
        installByteArrayItems(define)
        installByteArrayChanges(define)
        installByteArrayOperators(define)
    }

    /// Methods of bytes, with results that are bytearrays.
    private func inheritBytesMethods(_ type: ClassObject) {
        let source = kindClass(.bytes).namespace
        let define = Definition(self, class: type, receiver: nil)
        let left: Set<String> = [
            "__new__", "__hash__", "__bytes__", "__getnewargs__", "__repr__", "__doc__", "__module__",
            "fromhex",
            "__getitem__", "__add__", "__mul__", "__rmul__",
        ]
        var entry = 0
        while let found = source.next(from: entry) {
            entry = found + 1
            let (name, method) = (StringObject(source.key(at: found)).text, source.value(at: found))
            if left.contains(name) { continue }
            guard method.kind == .nativeFunction else {
                define.set(name, method)
                continue
            }
            let descriptor = nativeDescriptors[Object(method)[0].int]
            define.set(
                name,
                makeNative(
                    name, descriptor.convention, isMethod: true, receiver: .bytes, owner: "bytearray"
                ) { (machine, args) throws(Raised) in
                    machine.byteArrayResult(try descriptor.body(machine, args))
                })
        }
        define.classMethod("fromhex", 1) { (machine, args) throws(Raised) in
            let method = try machine.getAttribute(
                machine.kindClass(.bytes).value, machine.strings.intern("fromhex"))
            return try machine.call(args[0], try machine.call(method, args[1]))
        }
    }

    private func byteArray(_ value: Value, _ name: String) throws(Raised) -> BytesObject {
        guard isByteArray(value) else {
            throw raise(
                .typeError,
                "descriptor '\(name)' for 'bytearray' objects doesn't apply to a '\(typeName(value))' object")
        }
        return BytesObject(Object(value)[1])
    }

    /// A byte given by a program.
    private func byteArgument(_ value: Value) throws(Raised) -> UInt8 {
        let number = try integerArgument(value)
        guard (0..<256).contains(number) else { throw raise(.valueError, "byte must be in range(0, 256)") }
        return UInt8(number)
    }

    /// The bytes of a bytes-like object or iterable of integers.
    func bytesContent(_ value: Value) throws(Raised) -> [UInt8] {
        if payload(value).kind == .bytes { return Array(BytesObject(payload(value)).buffer) }
        guard isIterable(value) else {
            throw raise(.typeError, "can't extend bytearray with \(typeName(value))")
        }
        var bytes: [UInt8] = []
        try iterate(value) { (item) throws(Raised) in bytes.append(try byteArgument(item)) }
        return bytes
    }

    // MARK: Items

    private func installByteArrayItems(_ define: Definition) {
        define.method("__repr__", 0) { (machine, args) throws(Raised) in
            let bytes = try machine.byteArray(args[0], "__repr__").value
            return machine.makeString("\(machine.typeName(args[0]))(\(try machine.repr(bytes).text))")
        }
        define.method("__getitem__", 1) { (machine, args) throws(Raised) in
            let bytes = try machine.byteArray(args[0], "__getitem__")
            if args[1].kind == .slice {
                return machine.byteArrayResult(try machine.getItem(bytes.value, args[1]))
            }
            return Value(Int(bytes.data[try machine.byteIndex(args[1], bytes)]))
        }
        define.method("__setitem__", 2) { (machine, args) throws(Raised) in
            let bytes = try machine.byteArray(args[0], "__setitem__")
            if args[1].kind == .slice {
                try machine.setByteSlice(args[0], Object(args[1]), try machine.bytesContent(args[2]))
            } else {
                let place = try machine.byteIndex(args[1], bytes)
                let byte = try machine.byteArgument(args[2])
                // Finding the number may have run code that made the array shorter.
                let now = try machine.byteArray(args[0], "__setitem__")
                if place < now.count { now.data[place] = byte }
            }
            return .none
        }
        define.method("__delitem__", 1) { (machine, args) throws(Raised) in
            let bytes = try machine.byteArray(args[0], "__delitem__")
            if args[1].kind == .slice {
                try machine.deleteByteSlice(args[0], Object(args[1]))
            } else {
                let place = try machine.byteIndex(args[1], bytes)
                machine.replaceBytes(args[0], place..<place + 1, [])
            }
            return .none
        }
    }

    private func byteIndex(_ value: Value, _ bytes: BytesObject) throws(Raised) -> Int {
        guard let index = try indexNumber(value) else {
            throw raise(.typeError, "bytearray indices must be integers or slices, not \(typeName(value))")
        }
        let place = index < 0 ? index + bytes.count : index
        guard place >= 0, place < bytes.count else {
            throw raise(.indexError, "bytearray index out of range")
        }
        return place
    }

    /// Puts bytes in the place of others.
    private func replaceBytes(_ array: Value, _ range: Range<Int>, _ new: [UInt8]) {
        let old = BytesObject(Object(array)[1])
        let count = old.count - range.count + new.count
        if range.upperBound == old.count, count <= Machine.capacity(old.count) {
            for (index, byte) in new.enumerated() { old.data[range.lowerBound + index] = byte }
            old.object.setWord(0, UInt64(count))
            return
        }
        var bytes = Array(old.buffer)
        bytes.replaceSubrange(range, with: new)
        Object(array)[1] = storage(bytes)
    }

    private func setByteSlice(_ array: Value, _ slice: Object, _ new: [UInt8]) throws(Raised) {
        let bytes = BytesObject(Object(array)[1])
        let bounds = try sliceBounds(slice, bytes.count)
        if bounds.step == 1 {
            return replaceBytes(array, bounds.start..<bounds.start + bounds.count, new)
        }
        guard new.count == bounds.count else {
            throw raise(
                .valueError,
                "attempt to assign bytes of size \(new.count) to extended slice of size \(bounds.count)")
        }
        for (index, byte) in new.enumerated() { bytes.data[bounds.start + index * bounds.step] = byte }
    }

    private func deleteByteSlice(_ array: Value, _ slice: Object) throws(Raised) {
        let bytes = BytesObject(Object(array)[1])
        let bounds = try sliceBounds(slice, bytes.count)
        let gone = Set((0..<bounds.count).map { bounds.start + $0 * bounds.step })
        let rest = bytes.buffer.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
        Object(array)[1] = storage(rest)
    }

    // MARK: Changes

    private func installByteArrayChanges(_ define: Definition) {
        define.method("append", 1) { (machine, args) throws(Raised) in
            let byte = try machine.byteArgument(args[1])
            let count = try machine.byteArray(args[0], "append").count
            machine.replaceBytes(args[0], count..<count, [byte])
            return .none
        }
        define.method("extend", 1) { (machine, args) throws(Raised) in
            let new = try machine.bytesContent(args[1])
            let count = try machine.byteArray(args[0], "extend").count
            machine.replaceBytes(args[0], count..<count, new)
            return .none
        }
        define.method("insert", 2) { (machine, args) throws(Raised) in
            let index = try machine.integerArgument(args[1])
            let byte = try machine.byteArgument(args[2])
            let count = try machine.byteArray(args[0], "insert").count
            let place = min(max(index < 0 ? index + count : index, 0), count)
            machine.replaceBytes(args[0], place..<place, [byte])
            return .none
        }
        define.method("pop", 0, 1) { (machine, args) throws(Raised) in
            let index = args.count > 1 ? try machine.integerArgument(args[1]) : -1
            let bytes = try machine.byteArray(args[0], "pop")
            if bytes.count == 0 { throw machine.raise(.indexError, "pop from empty bytearray") }
            let place = index < 0 ? index + bytes.count : index
            guard place >= 0, place < bytes.count else {
                throw machine.raise(.indexError, "pop index out of range")
            }
            let byte = bytes.data[place]
            machine.replaceBytes(args[0], place..<place + 1, [])
            return Value(Int(byte))
        }
        define.method("remove", 1) { (machine, args) throws(Raised) in
            let byte = try machine.byteArgument(args[1])
            guard let place = try machine.byteArray(args[0], "remove").buffer.firstIndex(of: byte) else {
                throw machine.raise(.valueError, "value not found in bytearray")
            }
            machine.replaceBytes(args[0], place..<place + 1, [])
            return .none
        }
        define.method("clear", 0) { (machine, args) throws(Raised) in
            _ = try machine.byteArray(args[0], "clear")
            Object(args[0])[1] = machine.storage([])
            return .none
        }
        define.method("reverse", 0) { (machine, args) throws(Raised) in
            let bytes = try machine.byteArray(args[0], "reverse")
            let reversed = Array(bytes.buffer.reversed())
            for (place, byte) in reversed.enumerated() { bytes.data[place] = byte }
            return .none
        }
        define.method("copy", 0) { (machine, args) throws(Raised) in
            machine.makeByteArray(Array(try machine.byteArray(args[0], "copy").buffer))
        }
    }

    // MARK: Operators

    private func installByteArrayOperators(_ define: Definition) {
        define.method("__add__", 1) { (machine, args) throws(Raised) in
            guard machine.payload(args[1]).kind == .bytes else {
                throw machine.raise(.typeError, "can't concat \(machine.typeName(args[1])) to bytearray")
            }
            let first = Array(try machine.byteArray(args[0], "__add__").buffer)
            return machine.makeByteArray(first + Array(BytesObject(machine.payload(args[1])).buffer))
        }
        define.method("__iadd__", 1) { (machine, args) throws(Raised) in
            guard machine.payload(args[1]).kind == .bytes else {
                throw machine.raise(.typeError, "can't concat \(machine.typeName(args[1])) to bytearray")
            }
            let count = try machine.byteArray(args[0], "__iadd__").count
            machine.replaceBytes(
                args[0], count..<count, Array(BytesObject(machine.payload(args[1])).buffer))
            return args[0]
        }
        for name in ["__mul__", "__rmul__", "__imul__"] {
            define.method(name, 1) { (machine, args) throws(Raised) in
                let bytes = try machine.byteArray(args[0], name)
                guard let count = try machine.indexNumber(args[1]) else {
                    throw machine.raise(
                        .typeError,
                        "can't multiply sequence by non-int of type '\(machine.typeName(args[1]))'")
                }
                let many = try machine.containerOperation(.multiply, bytes.value, Value(max(0, count)))
                let result = many.map { Array(BytesObject($0).buffer) } ?? []
                guard name == "__imul__" else { return machine.makeByteArray(result) }
                Object(args[0])[1] = machine.storage(result)
                return args[0]
            }
        }
    }
}
