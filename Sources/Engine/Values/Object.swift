/// The address of an object in a world's memory: a header of 16 bytes, then values or plain data.
///
/// The header: kind, mark, flags, one spare byte, the number of values that the collector scans (32 bits), then the
/// object's class (for storage: its capacity).
struct Object {
    let address: UnsafeMutableRawPointer

    static let headerSize = 16

    @inline(__always) init(_ address: UnsafeMutableRawPointer) {
        self.address = address
    }

    /// The object that a value of an object kind refers to.
    @inline(__always) init(_ value: Value) {
        address = UnsafeMutableRawPointer(bitPattern: UInt(value.bits)).unsafelyUnwrapped
    }

    @inline(__always) var bits: UInt64 { UInt64(UInt(bitPattern: address)) }
    @inline(__always) var value: Value { Value(kind, bits) }

    @inline(__always) var kind: Kind {
        get { address.load(as: Kind.self) }
        nonmutating set { address.storeBytes(of: newValue, as: Kind.self) }
    }

    @inline(__always) var mark: UInt8 {
        get { address.load(fromByteOffset: 1, as: UInt8.self) }
        nonmutating set { address.storeBytes(of: newValue, toByteOffset: 1, as: UInt8.self) }
    }

    @inline(__always) var flags: UInt8 {
        get { address.load(fromByteOffset: 2, as: UInt8.self) }
        nonmutating set { address.storeBytes(of: newValue, toByteOffset: 2, as: UInt8.self) }
    }

    /// How many values follow the header and are in use.
    @inline(__always) var count: Int {
        get { Int(address.load(fromByteOffset: 4, as: UInt32.self)) }
        nonmutating set {
            address.storeBytes(of: UInt32(truncatingIfNeeded: newValue), toByteOffset: 4, as: UInt32.self)
        }
    }

    /// The class of the object; for storage, its capacity.
    @inline(__always) var classBits: UInt64 {
        get { address.load(fromByteOffset: 8, as: UInt64.self) }
        nonmutating set { address.storeBytes(of: newValue, toByteOffset: 8, as: UInt64.self) }
    }

    @inline(__always) var type: ClassObject { ClassObject(Value(.classObject, classBits)) }

    @inline(__always) var values: UnsafeMutablePointer<Value> {
        (address + Object.headerSize).assumingMemoryBound(to: Value.self)
    }

    @inline(__always) subscript(index: Int) -> Value {
        get { values[index] }
        nonmutating set { values[index] = newValue }
    }

    /// A word of plain data behind the header.
    @inline(__always) func word(_ index: Int) -> UInt64 {
        address.load(fromByteOffset: Object.headerSize + 8 * index, as: UInt64.self)
    }

    @inline(__always) func setWord(_ index: Int, _ word: UInt64) {
        address.storeBytes(of: word, toByteOffset: Object.headerSize + 8 * index, as: UInt64.self)
    }
}

/// A typed view of an object.
protocol ObjectReference {
    var object: Object { get }
    init(_ object: Object)
}

extension ObjectReference {
    @inline(__always) init(_ value: Value) { self.init(Object(value)) }
    @inline(__always) var value: Value { object.value }
    @inline(__always) var bits: UInt64 { object.bits }
}
