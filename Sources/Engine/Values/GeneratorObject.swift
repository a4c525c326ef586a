/// A generator, coroutine or async generator: a frame that outlives its call, kept in the object itself behind a few
/// fields. Scanned conservatively, since the frame's header is no value.
struct GeneratorObject: ObjectReference {
    let object: Object

    enum Field: Int {
        /// What it awaits or yields from while suspended.
        case delegate
        /// The exception handled inside when it was suspended; undefined if it was not in a handler.
        case handled
        /// The exception handled by the resumer.
        case outerHandled
        case resumeAddress
        /// State, the register that receives what is sent (0xFFFF: none) from bit 8 on, `isThrownInto` in bit 24 and
        /// `isReported` in bit 25.
        case state
        /// Name and qualified name if a program set them, as a tuple.
        case names
    }

    static let fieldCount = 6

    enum State: Int {
        case created, suspended, running, closed
    }

    @inline(__always) init(_ object: Object) { self.object = object }

    @inline(__always) subscript(field: Field) -> Value {
        get { object[field.rawValue] }
        nonmutating set { object[field.rawValue] = newValue }
    }

    @inline(__always) var frame: Frame { Frame(object.values + GeneratorObject.fieldCount) }
    @inline(__always) var code: CodeObject { frame.code }

    @inline(__always) var state: State {
        get { State(rawValue: self[.state].int & 0xFF) ?? .closed }
        nonmutating set { self[.state] = Value(self[.state].int & ~0xFF | newValue.rawValue) }
    }

    static let noRegister: UInt16 = 0xFFFF

    /// The register that receives what is sent.
    @inline(__always) var resumeRegister: UInt16 { UInt16(truncatingIfNeeded: self[.state].int >> 8) }

    @inline(__always) func suspend(at address: UnsafeMutablePointer<Instruction>, register: UInt16) {
        self[.resumeAddress] = Value(.int, UInt64(UInt(bitPattern: address)))
        self[.state] = Value(State.suspended.rawValue | Int(register) << 8)
    }

    /// Where the next resumption goes on.
    @inline(__always) var resumeAddress: UnsafeMutablePointer<Instruction> {
        UnsafeMutablePointer(bitPattern: UInt(self[.resumeAddress].bits)).unsafelyUnwrapped
    }

    /// An exception was thrown into it past the generator that awaits it (see `Machine.markThrown`).
    @inline(__always) var isThrownInto: Bool {
        get { self[.state].int & 1 << 24 != 0 }
        nonmutating set {
            let bit = 1 << 24
            self[.state] = Value(newValue ? self[.state].int | bit : self[.state].int & ~bit)
        }
    }

    /// That nobody awaited it has been told.
    var isReported: Bool {
        get { self[.state].int & 1 << 25 != 0 }
        nonmutating set {
            let bit = 1 << 25
            self[.state] = Value(newValue ? self[.state].int | bit : self[.state].int & ~bit)
        }
    }

    /// Ends it; what its registers hold is no longer kept alive.
    @inline(__always) func close() {
        state = .closed
        self[.delegate] = .undefined
        self[.handled] = .undefined
        object.count = GeneratorObject.fieldCount + FrameLayout.headerSize
    }
}

/// A frame of registers: a header of three registers' size, then the registers. On the machine's stack, or in the
/// storage of a generator.
struct Frame {
    let registers: UnsafeMutablePointer<Value>

    /// How a frame gives its result back.
    enum Mode: UInt8 {
        /// Into the caller's register.
        case call = 0
        /// The native code that called the interpreter gets it.
        case entry
        /// `__init__`: the caller's register already holds the object; None is checked.
        case construct
        /// A binary operator's method: NotImplemented means that the other operand is asked.
        case binary
        /// A generator driven by `for`: the value goes into the register, the end jumps.
        case iterate
        /// A coroutine awaited by the caller's coroutine: suspensions go through.
        case await
        /// An async generator's step awaited by the caller's coroutine: a yielded value is the result.
        case step
    }

    @inline(__always) init(_ registers: UnsafeMutablePointer<Value>) {
        self.registers = registers
    }

    @inline(__always) private var words: UnsafeMutablePointer<UInt64> {
        UnsafeMutableRawPointer(registers).assumingMemoryBound(to: UInt64.self)
    }

    @inline(__always) var callerBits: UInt64 {
        get { words[0] }
        nonmutating set { words[0] = newValue }
    }

    /// The calling frame.
    @inline(__always) var caller: Frame {
        Frame(UnsafeMutablePointer(bitPattern: UInt(words[0])).unsafelyUnwrapped)
    }

    /// The instruction at which the caller goes on.
    @inline(__always) var returnAddress: UnsafeMutablePointer<Instruction> {
        get { UnsafeMutablePointer(bitPattern: UInt(words[1])).unsafelyUnwrapped }
        nonmutating set { words[1] = UInt64(UInt(bitPattern: newValue)) }
    }

    @inline(__always) var code: CodeObject {
        get { CodeObject(Value(.code, words[2])) }
        nonmutating set { words[2] = newValue.bits }
    }

    /// The function that runs; its module holds the global variables.
    @inline(__always) var function: FunctionObject {
        get { FunctionObject(Value(.function, words[3])) }
        nonmutating set { words[3] = newValue.bits }
    }

    /// The generator whose frame it is; for `construct`, the object being made; else 0.
    @inline(__always) var ownerBits: UInt64 {
        get { words[4] }
        nonmutating set { words[4] = newValue }
    }

    /// The mode, whether the frame lies in a generator, and the caller's register that receives the result.
    @inline(__always) func setReturn(_ mode: Mode, inGenerator: Bool, register: UInt16) {
        words[5] = UInt64(mode.rawValue) | (inGenerator ? 256 : 0) | UInt64(register) << 16
    }

    /// Marks a coroutine's frame whose object is known to its awaiter only: it ends with the frame (see
    /// `Machine.enterAwaited`). Linking the frame anew takes the mark away.
    @inline(__always) func setOwned() { words[5] |= 512 }
    @inline(__always) func clearOwned() { words[5] &= ~512 }
    @inline(__always) var isOwned: Bool { words[5] & 512 != 0 }

    @inline(__always) var mode: Mode { Mode(rawValue: UInt8(truncatingIfNeeded: words[5])) ?? .call }
    @inline(__always) var isInGenerator: Bool { words[5] & 256 != 0 }
    /// A call on the stack in mode `call`.
    @inline(__always) var isPlainCall: Bool { words[5] & 0xFFFF == 0 }
    @inline(__always) var returnRegister: Int { Int(UInt16(truncatingIfNeeded: words[5] >> 16)) }

    /// The generator of the frame, whose kind the caller knows from the code's flags.
    @inline(__always) var generator: GeneratorObject {
        GeneratorObject(
            Object(UnsafeMutableRawPointer(registers - GeneratorObject.fieldCount) - Object.headerSize))
    }

    @inline(__always) subscript(register: UInt16) -> Value {
        get { registers[Int(register)] }
        nonmutating set { registers[Int(register)] = newValue }
    }
}
