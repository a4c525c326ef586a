/// A Python value: its kind and 64 bits, which hold the value itself or the address of an object.
struct Value {
    var kind: Kind
    var bits: UInt64

    @inline(__always) init(_ kind: Kind, _ bits: UInt64 = 0) {
        self.kind = kind
        self.bits = bits
    }

    @inline(__always) init(_ integer: Int) {
        self.init(.int, UInt64(bitPattern: Int64(integer)))
    }

    @inline(__always) init(_ number: Double) {
        self.init(.float, number.bitPattern)
    }

    @inline(__always) init(_ truth: Bool) {
        self.init(.bool, truth ? 1 : 0)
    }

    static let undefined = Value(.undefined)
    static let none = Value(.none)
    static let notImplemented = Value(.notImplemented)
    static let ellipsis = Value(.ellipsis)
    static let `true` = Value(true)
    static let `false` = Value(false)

    @inline(__always) var int: Int { Int(Int64(bitPattern: bits)) }
    @inline(__always) var float: Double { Double(bitPattern: bits) }
    @inline(__always) var bool: Bool { bits != 0 }

    @inline(__always) var isUndefined: Bool { kind == .undefined }
    @inline(__always) var isNone: Bool { kind == .none }
    @inline(__always) var isInt: Bool { kind == .int }
    @inline(__always) var isObject: Bool { kind.isObject }

    /// Python's `is`.
    @inline(__always) func isIdentical(to other: Value) -> Bool {
        kind == other.kind && bits == other.bits
    }

    /// Whether both are the same object in memory or the same immediate.
    @inline(__always) static func === (a: Value, b: Value) -> Bool { a.isIdentical(to: b) }
    @inline(__always) static func !== (a: Value, b: Value) -> Bool { !a.isIdentical(to: b) }
}
