/// An exception.
struct ExceptionObject: ObjectReference {
    let object: Object

    enum Field: Int {
        case shape, arguments, traceback, cause, context, suppressContext
        /// The exception's own values: StopIteration's value, SystemExit's code, a group's exceptions, …
        case detail, detail2
    }

    /// Index of the first attribute that a program set.
    static let firstAttribute = 8

    @inline(__always) init(_ object: Object) { self.object = object }

    @inline(__always) subscript(field: Field) -> Value {
        get { object[field.rawValue] }
        nonmutating set { object[field.rawValue] = newValue }
    }

    var arguments: TupleObject { TupleObject(self[.arguments]) }
}

/// One level of a traceback, outermost first.
struct TracebackObject: ObjectReference {
    let object: Object
    static let fieldCount = 3

    @inline(__always) init(_ object: Object) { self.object = object }

    static func allocate(
        _ heap: Heap, class classBits: UInt64, next: Value, code: CodeObject, instruction: Int
    ) -> TracebackObject {
        let object = heap.allocate(.traceback, class: classBits, count: fieldCount)
        object[0] = next
        object[1] = code.value
        object[2] = Value(instruction)
        return TracebackObject(object)
    }

    var next: Value { object[0] }
    var code: CodeObject { CodeObject(object[1]) }
    /// Index of the instruction that raised or called.
    var instruction: Int { object[2].int }
}
