/// A function written in Python.
struct FunctionObject: ObjectReference {
    let object: Object

    enum Field: Int {
        case shape, code, module, defaults, keywordDefaults, closure, name, qualifiedName, annotations,
            documentation, moduleName
    }

    /// Index of the first attribute that a program set.
    static let firstAttribute = 11
    static let fieldCount = 12

    @inline(__always) init(_ object: Object) { self.object = object }

    @inline(__always) subscript(field: Field) -> Value {
        get { object[field.rawValue] }
        nonmutating set { object[field.rawValue] = newValue }
    }

    @inline(__always) var code: CodeObject { CodeObject(self[.code]) }
    @inline(__always) var module: ModuleObject { ModuleObject(self[.module]) }
    @inline(__always) var closure: Value { self[.closure] }
    var qualifiedName: StringObject { StringObject(self[.qualifiedName]) }
}

/// A function's code as it lies in the world: what the interpreter needs at hand. The rest is in the blueprint.
struct CodeObject: ObjectReference {
    let object: Object

    enum Field: Int {
        case instructions, constants, sites, names, blueprint, registerCount, parameterCount, positionalCount,
            flags
        case children, localCount, freeCount, simpleCount, frameSize, handlers, name, qualifiedName,
            documentation, awaitCount
        /// Interned names of the positional and keyword-only parameters.
        case parameterNames
    }

    static let fieldCount = 20

    @inline(__always) init(_ object: Object) { self.object = object }

    @inline(__always) subscript(field: Field) -> Value {
        get { object[field.rawValue] }
        nonmutating set { object[field.rawValue] = newValue }
    }

    @inline(__always) var instructions: UnsafeMutablePointer<Instruction> {
        (Object(self[.instructions]).address + Object.headerSize).assumingMemoryBound(to: Instruction.self)
    }

    @inline(__always) var constants: UnsafeMutablePointer<Value> { Object(self[.constants]).values }
    @inline(__always) var names: UnsafeMutablePointer<Value> { Object(self[.names]).values }
    @inline(__always) var sites: UnsafeMutablePointer<Value> { Object(self[.sites]).values }
    @inline(__always) var children: UnsafeMutablePointer<Value> { Object(self[.children]).values }
    /// Index into the machine's blueprints.
    @inline(__always) var blueprint: Int { self[.blueprint].int }
    @inline(__always) var registerCount: Int { self[.registerCount].int }
    /// Parameters of every sort.
    @inline(__always) var parameterCount: Int { self[.parameterCount].int }
    @inline(__always) var positionalCount: Int { self[.positionalCount].int }
    /// Parameters and locals, without free variables.
    @inline(__always) var localCount: Int { self[.localCount].int }
    @inline(__always) var freeCount: Int { self[.freeCount].int }
    @inline(__always) var flags: CodeBlueprint.Flags {
        CodeBlueprint.Flags(rawValue: UInt16(truncatingIfNeeded: self[.flags].int))
    }
    /// The number of arguments with which a call may run the body at once: all parameters are positional, and it is no
    /// generator; -1 if it is not so.
    @inline(__always) var simpleCount: Int { self[.simpleCount].int }
    @inline(__always) var parameterNames: UnsafeMutablePointer<Value> { Object(self[.parameterNames]).values }
    /// The number of parameters of a coroutine function that has positional ones only; -1 for all other code.
    @inline(__always) var awaitCount: Int { self[.awaitCount].int }
    /// Registers of a frame, its header included.
    @inline(__always) var frameSize: Int { self[.frameSize].int }

    /// Handlers: four 32-bit numbers each (start, end, target, register).
    var handlers: UnsafeBufferPointer<UInt32> {
        let table = Object(self[.handlers])
        let start = (table.address + Object.headerSize).assumingMemoryBound(to: UInt32.self)
        return UnsafeBufferPointer(start: start, count: Int(table.classBits))
    }
}

/// The inline cache of one attribute access: four values.
struct CacheSite {
    let values: UnsafeMutablePointer<Value>

    static let valueCount = 4

    /// What `key` and `result` mean.
    enum Case: Int {
        case empty = 0
        /// Key: shape; result: index among the object's values.
        case inline
        /// Key: shape; result: the index of the buffer (upper half) and the index in it.
        case external
        /// Key: shape or class; result: the function found on the class, to be called with the object.
        case method
        /// Key: module; result: slot.
        case moduleSlot
        /// Storing: key: shape before; result: the shape after; the index is its last.
        case transition
    }

    @inline(__always) init(_ sites: UnsafeMutablePointer<Value>, _ index: UInt16) {
        values = sites + Int(index) * CacheSite.valueCount
    }

    @inline(__always) var name: StringObject { StringObject(values[0]) }
    @inline(__always) var key: UInt64 { values[1].bits }
    @inline(__always) var result: Value { values[2] }
    /// The class epoch at which it was filled, shifted left by 3, and the case.
    @inline(__always) var stamp: Int { values[3].int }

    @inline(__always) func fill(_ kind: Case, key: Value, result: Value, epoch: Int) {
        values[1] = key
        values[2] = result
        values[3] = Value(epoch << 3 | kind.rawValue)
    }

    @inline(__always) static func stamp(_ kind: Case, epoch: Int) -> Int { epoch << 3 | kind.rawValue }
}

/// A module: its variables are slots, numbered as names come up, so that compiled code reaches them without a look-up.
struct ModuleObject: ObjectReference {
    let object: Object
    static let fieldCount = 4

    @inline(__always) init(_ object: Object) { self.object = object }

    static func allocate(_ heap: Heap, class classBits: UInt64, name: Value) -> ModuleObject {
        let object = heap.allocate(.module, class: classBits, count: fieldCount)
        object[0] = name
        object[1] = DictObject.allocate(heap, .dict, class: 0).value
        object[2] = BufferObject.allocate(heap, capacity: 16).value
        object[3] = .undefined
        return ModuleObject(object)
    }

    var name: Value { object[0] }
    /// Name → slot.
    var slotTable: DictObject { DictObject(object[1]) }
    @inline(__always) var slots: UnsafeMutablePointer<Value> { Object(object[2]).values }
    var slotCount: Int { BufferObject(object[2]).count }

    /// The slot of a name, made if need be.
    func slot(_ name: StringObject, _ heap: Heap) -> Int {
        if let known = slotTable.get(name) { return known.int }
        var buffer = BufferObject(object[2])
        let slot = buffer.count
        if slot == buffer.capacity {
            buffer = buffer.grown(heap, to: slot * 2)
            object[2] = buffer.value
        }
        buffer.items[slot] = .undefined
        buffer.object.count = slot + 1
        slotTable.set(name, Value(slot), heap)
        return slot
    }

    func get(_ name: StringObject) -> Value? {
        guard let slot = slotTable.get(name) else { return nil }
        let value = slots[slot.int]
        return value.isUndefined ? nil : value
    }

    func set(_ name: StringObject, _ value: Value, _ heap: Heap) {
        let slot = slot(name, heap)
        slots[slot] = value
    }
}
