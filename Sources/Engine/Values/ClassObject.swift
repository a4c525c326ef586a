/// A class, built in or written in Python.
struct ClassObject: ObjectReference {
    let object: Object

    /// The values of the object, by index.
    enum Field: Int {
        case namespace, name, bases, order, rootShape, traits, layout, instanceCapacity, subclasses,
            nativeConstructor
    }

    static let fieldCount = 10

    struct Traits: OptionSet {
        let rawValue: Int
        /// Made by the machine: immutable for programs.
        static let builtin = Traits(rawValue: 1)
        static let exception = Traits(rawValue: 2)
        /// Cannot be a base (bool, function, …).
        static let final = Traits(rawValue: 4)
        /// Defines `__getattribute__` or `__getattr__`.
        static let getattr = Traits(rawValue: 8)
        /// Defines `__setattr__` or `__delattr__`.
        static let setattr = Traits(rawValue: 16)
        /// Has data descriptors (properties, slots) somewhere in its order.
        static let descriptors = Traits(rawValue: 32)
        /// A subclass of `type`.
        static let metaclass = Traits(rawValue: 64)
        /// Methods written in Python may stand in the way of the fast paths for tasks and futures.
        static let userDefined = Traits(rawValue: 128)
        /// StopIteration, StopAsyncIteration and their subclasses.
        static let stop = Traits(rawValue: 256)
    }

    @inline(__always) init(_ object: Object) { self.object = object }

    @inline(__always) private func field(_ field: Field) -> Value { object[field.rawValue] }
    @inline(__always) func setField(_ field: Field, _ value: Value) { object[field.rawValue] = value }

    @inline(__always) var namespace: DictObject { DictObject(field(.namespace)) }
    var name: StringObject { StringObject(field(.name)) }
    var bases: TupleObject { TupleObject(field(.bases)) }
    /// The method resolution order, the class itself first.
    @inline(__always) var order: TupleObject { TupleObject(field(.order)) }
    @inline(__always) var rootShape: Value { field(.rootShape) }
    @inline(__always) var traits: Traits { Traits(rawValue: field(.traits).int) }
    /// The kind of the class's instances.
    @inline(__always) var layout: Kind {
        Kind(rawValue: UInt8(truncatingIfNeeded: field(.layout).int)) ?? .instance
    }
    /// For subclasses of list, dict, str, …: the kind that an instance wraps in its value 1; else undefined.
    @inline(__always) var payloadKind: Kind {
        Kind(rawValue: UInt8(truncatingIfNeeded: field(.layout).int >> 8)) ?? .undefined
    }
    /// How many values an instance is made with.
    @inline(__always) var instanceCapacity: Int { field(.instanceCapacity).int }
    /// Index into the machine's table of native constructors, or -1.
    @inline(__always) var nativeConstructor: Int { field(.nativeConstructor).int }

    func setLayout(_ kind: Kind, payload: Kind = .undefined) {
        setField(.layout, Value(Int(kind.rawValue) | Int(payload.rawValue) << 8))
    }

    func insertTraits(_ traits: Traits) { setField(.traits, Value(self.traits.union(traits).rawValue)) }

    /// Whether this class is `other` or inherits from it.
    @inline(__always) func isSubclass(of other: ClassObject) -> Bool {
        if bits == other.bits { return true }
        let order = order
        for index in 0..<order.count where order[index].bits == other.bits { return true }
        return false
    }
}

/// How the attributes of an object lie: names to places. Objects that got the same attributes in the same order share
/// one.
struct ShapeObject: ObjectReference {
    let object: Object

    static let fieldCount = 6

    @inline(__always) init(_ object: Object) { self.object = object }

    /// `firstIndex`: the index of the first attribute's value in the object.
    static func allocate(_ heap: Heap, firstIndex: Int, table: DictObject, nextIndex: Int, isExternal: Bool)
        -> ShapeObject
    {
        let object = heap.allocate(.shape, class: 0, count: fieldCount)
        object[0] = table.value
        object[1] = .undefined
        object[2] = Value(nextIndex)
        object[3] = Value(firstIndex)
        object[4] = Value(isExternal)
        object[5] = Value(false)
        return ShapeObject(object)
    }

    /// Name → index among the object's values; among the external buffer's items if `isExternal`.
    var table: DictObject { DictObject(object[0]) }
    var nextIndex: Int { object[2].int }
    var firstIndex: Int { object[3].int }
    /// The attributes did not fit the object: the value at `firstIndex` is a buffer that holds them.
    var isExternal: Bool { object[4].bool }
    /// The attributes are in a dict at `firstIndex`, since a program asked for `__dict__` or deleted one.
    var isDictionary: Bool {
        get { object[5].bool }
        nonmutating set { object[5] = Value(newValue) }
    }

    /// The shape after adding `name`.
    func adding(_ name: StringObject, _ heap: Heap) -> ShapeObject {
        let transitions: DictObject
        if object[1].isUndefined {
            transitions = DictObject.allocate(heap, .dict, class: 0)
            object[1] = transitions.value
        } else {
            transitions = DictObject(object[1])
            if let known = transitions.get(name) { return ShapeObject(known) }
        }
        let larger = table.copy(heap, .dict, class: 0)
        larger.set(name, Value(nextIndex), heap)
        let shape = ShapeObject.allocate(
            heap, firstIndex: firstIndex, table: larger, nextIndex: nextIndex + 1, isExternal: isExternal)
        transitions.set(name, shape.value, heap)
        return shape
    }
}
