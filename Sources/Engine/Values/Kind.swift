/// What a value is, as far as the machine needs to tell quickly.
///
/// The immediate kinds carry all they are in the value's 64 bits; the others are objects in the world's memory.
enum Kind: UInt8 {
    /// No value: an unbound variable, a missing argument, a free cell.
    case undefined = 0
    case none
    case notImplemented
    case ellipsis
    case bool
    case int
    case float

    // Objects without references.
    case bigInt
    case string
    case bytes
    /// Plain storage: index tables, instructions, random state.
    case rawBuffer

    // Objects made of values.
    /// Storage of values for lists, dicts, modules.
    case buffer
    case list
    case tuple
    case dict
    case set
    case frozenSet
    case range
    case slice
    case cell
    case shape
    // From here to `task`: kinds whose first value is a shape.
    case function
    /// An instance of a class written in Python, or of one made by the library from values.
    case instance
    case exception
    case eventLoop
    case future
    case task
    case nativeFunction
    case boundMethod
    case classObject
    case module
    case generator
    case coroutine
    case asyncGenerator
    /// What `agen.__anext__()`, `asend`, `athrow` and `aclose` give.
    case asyncGeneratorStep
    /// A native iterator over something; its class says which.
    case iterator
    case property
    case staticMethod
    case classMethod
    case superObject
    case code
    case traceback
    case deque
    case handle
    /// A view of a dict: keys, values or items.
    case dictView
    case mappingProxy

    static let firstObject = Kind.bigInt
    static let firstScanned = Kind.buffer

    /// Whether the value's bits are the address of an object.
    @inline(__always) var isObject: Bool { rawValue >= Kind.firstObject.rawValue }

    /// Whether the object's first value is its shape, so that it can have attributes of its own.
    @inline(__always) var hasShape: Bool {
        rawValue >= Kind.function.rawValue && rawValue <= Kind.task.rawValue
    }

    /// Generators, coroutines and async generators.
    @inline(__always) var isGenerator: Bool {
        rawValue >= Kind.generator.rawValue && rawValue <= Kind.asyncGenerator.rawValue
    }
}
