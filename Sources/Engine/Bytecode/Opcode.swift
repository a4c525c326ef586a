/// The instructions of the register machine.
///
/// Operands: `a`, `b`, `c` are 16-bit and name registers unless said otherwise; `d` is 8 bits of detail; `wide` is
/// `b` and `c` read as one signed 32-bit number. Jumps are relative to the instruction behind the jump. "Pair at r"
/// means the registers r and r+1. `constant[i]`, `name[i]`, `site[i]` index the code's tables.
enum Opcode: UInt8 {
    // MARK: Moving
    /// a = b
    case move
    /// a = constant[wide]
    case loadConstant
    /// a = the integer `wide`
    case loadInt
    /// a = None
    case loadNone
    /// a = unbound
    case clear
    /// Raises UnboundLocalError for name[wide] if a is unbound.
    case checkLocal
    /// a = the module's or else the builtins' variable name[wide]; NameError. The loader turns `wide` into slots.
    case loadGlobal
    /// The module's variable name[wide] = a
    case storeGlobal
    /// Deletes the module's variable name[wide]; NameError.
    case deleteGlobal
    /// Class bodies, whose namespace is register 0 (`Frame.headerSize` once encoded): a = name[wide] from the
    /// namespace, the module or the builtins.
    case loadName
    /// Class bodies: namespace[name[wide]] = a
    case storeName
    /// Class bodies: deletes namespace[name[wide]].
    case deleteName
    /// Class bodies: a = name[c] from the namespace, or else the content of cell b; NameError.
    case loadNameOrCell
    /// a = a new cell that holds what a held (maybe unbound)
    case makeCell
    /// a = the content of cell b; NameError or UnboundLocalError for name[c] (d = 1: free variable, NameError).
    case loadCell
    /// The content of cell a = b
    case storeCell
    /// Empties cell a; NameError for name[c] if it is empty (d as for loadCell).
    case deleteCell

    // MARK: Attributes and items
    /// a = b.site[c]
    case loadAttribute
    /// a.site[c] = b
    case storeAttribute
    /// del a.name[c]
    case deleteAttribute
    /// Pair at a = the function and self for calling b.site[c](…), or the attribute and unbound.
    case loadMethod
    /// Pair at a = the special method of b's type for a `with` statement, and self. d: a `SpecialMethod`.
    /// TypeError in the words of the `with` statement if there is none.
    case loadSpecial
    /// a = b[c]
    case loadItem
    /// a[b] = c
    case storeItem
    /// del a[b]
    case deleteItem
    /// a = slice(b, b+1, b+2), three registers at b
    case buildSlice

    // MARK: Operators (bit 7 of d: in place, `+=`)
    /// a = b + c
    case add
    /// a = b - c
    case subtract
    /// a = b * c
    case multiply
    /// a = b // c
    case floorDivide
    /// a = b % c
    case modulo
    /// a = b + the signed 16-bit number c
    case addImmediate
    /// a = b - the signed 16-bit number c
    case subtractImmediate
    /// a = b op c; d: the `BinaryOperator`, any of them.
    case binary
    /// a = -b
    case negate
    /// a = +b
    case plus
    /// a = ~b
    case invert
    /// a = not b
    case not
    /// a = b op c; d: the `ComparisonOperator`
    case compare
    /// Jumps by the signed 16-bit c if `a op b` is as bit 7 of d says; the low bits of d: the `ComparisonOperator`.
    case compareJump
    /// As compareJump with the signed 16-bit number b instead of a register.
    case compareImmediateJump

    // MARK: Jumps
    /// Jumps by wide, forwards.
    case jump
    /// Jumps by wide, backwards: a safepoint.
    case loop
    /// Jumps by wide if a is true.
    case jumpIfTrue
    /// Jumps by wide if a is false.
    case jumpIfFalse
    /// Jumps by wide if a is None.
    case jumpIfNone
    /// Jumps by wide if a is unbound.
    case jumpIfUnbound

    // MARK: Iteration and containers
    /// a = iter(b)
    case getIterator
    /// a = next(b), or jumps by the signed 16-bit c when the iterator is exhausted.
    case forIterator
    /// a = [c registers at b]
    case buildList
    /// a = (c registers at b)
    case buildTuple
    /// a = {c registers at b}
    case buildSet
    /// a = {c pairs at b: key, value, key, value, …}
    case buildDict
    /// list a.append(b)
    case listAppend
    /// list a.extend(b); the TypeError of a star expression if b is no iterable. d = 1: b is the only positional argument
    /// of a call; c: the register of the callee, for the message ("f() argument after * must be an iterable, not int").
    case listExtend
    /// a = tuple(list b)
    case listToTuple
    /// set a.add(b)
    case setAdd
    /// set a.update(b)
    case setUpdate
    /// dict a[b] = c
    case dictSet
    /// dict a.update(b) for `{**b}`
    case dictUpdate
    /// As dictUpdate for `f(**b)`: TypeError on a repeated key; c: the register of the callee, for the message.
    case dictMerge
    /// d registers at a = the items of b; c = 0. ValueError if the number differs; `a…a+d-1`. For d > 255 see unpackEx.
    case unpack
    /// Registers at a = d items of b, a list of what is between, then c items.
    case unpackEx
    /// a = format(b, c) after the conversion d (0 none, 1 str, 2 repr, 3 ascii); c = 0xFFFF: no specification
    case formatValue
    /// a = the strings in c registers at b, joined
    case buildString

    // MARK: Calls
    /// a = b(c arguments behind b)
    case call
    /// a = the method pair at b called with c arguments behind the pair
    case callMethod
    /// As call (d = 0) or callMethod (d = 1), c counts all arguments, the last ones by keyword; the next instruction is
    /// `extra` with the constant of the tuple of their names.
    case callKeywords
    /// a = b(*(b+1), **(b+2)); b+1 is a list or tuple, b+2 a dict or unbound
    case callSpread
    /// Holds more operands for the instruction before it: wide
    case extra
    /// a = a function of child code c; four registers at b: tuple of defaults, dict of keyword defaults, dict of
    /// annotations, tuple of cells; each may be unbound
    case makeFunction
    /// a = the class of four registers at b: body function, name, tuple of bases, dict of keywords or unbound
    case buildClass
    /// return a
    case returnValue

    // MARK: Generators and coroutines
    /// Yields b; a = what is sent
    case yield
    /// a = yield from b
    case yieldFrom
    /// a = await b
    case await
    /// a = aiter(b), with the TypeErrors of `async for`
    case getAsyncIterator
    /// a = the awaitable of b.__anext__()
    case getAsyncNext
    /// Behind a raised exception a: jumps by wide if it is StopAsyncIteration, else raises it again.
    case endAsyncFor

    // MARK: Exceptions
    /// raise a (d = 0), raise a from b (d = 1)
    case raise
    /// A bare `raise`
    case raiseHandled
    /// Raises the exception a again, as the end of a `finally` or an unmatched `except` does
    case reraise
    /// The handled exception (sys.exception()) becomes b; a = the one before
    case pushHandled
    /// The handled exception becomes a again; d = 1: this is the outermost handler of the code (in a generator, the
    /// resumer's handled exception comes back)
    case popHandled
    /// a = whether exception b matches the class or tuple c; TypeError if c is neither
    case matchException
    /// Pair at a = the part of exception b that matches c (or None), the rest (or None): `except*`
    case splitException
    /// a = what an `except*` statement raises in the end, or None: b = the exception caught, c = the list of what its
    /// handlers raised and the unmatched rest
    case joinExceptions
    /// a = the class AssertionError
    case loadAssertionError

    // MARK: Modules
    /// a = the module name[b] (dotted); d = 0: the top package, d = 1: the leaf; c = the level (leading dots)
    case importModule
    /// a = from module b the name[c]; ImportError
    case importFrom
    /// The module's variables = all public names of module a
    case importStar
    /// Shows a as the interactive prompt does: prints repr unless None
    case display
    /// Makes sure that the module (or the class body's namespace, d = 1) has `__annotations__`
    case setupAnnotations

    // MARK: The machine's own
    /// Raises what is in the machine's `raised`, at the redirected place.
    case resumeRaising
    /// Suspends the chain again with the machine's `transfer`.
    case resumeSuspending

    // MARK: Patterns
    /// a = whether b is a sequence (d = 0) or a mapping (d = 1) for `match`
    case matchKind
    /// a = len(b)
    case length
    /// a = tuple of the values of mapping b at the keys of tuple c, or None if one is missing
    case matchKeys
    /// a = tuple of the attributes of subject b matched by class (c) with c+1 = number of positional patterns (an int)
    /// and c+2 = tuple of keyword names, or None
    case matchClass

    // MARK: Stopping
    /// Stands for an instruction at which a session wants to stop; wide: which trap. `a` is that of the instruction.
    case trap
}

/// The methods that `with` looks up on the type.
enum SpecialMethod: UInt8 {
    case enter, exit, asyncEnter, asyncExit
}

/// One instruction: 64 bits.
struct Instruction {
    var opcode: Opcode
    var d: UInt8
    var a: UInt16
    var b: UInt16
    var c: UInt16

    init(_ opcode: Opcode, d: UInt8 = 0, a: UInt16 = 0, b: UInt16 = 0, c: UInt16 = 0) {
        self.opcode = opcode
        self.d = d
        self.a = a
        self.b = b
        self.c = c
    }

    init(_ opcode: Opcode, d: UInt8 = 0, a: UInt16 = 0, wide: Int32) {
        let bits = UInt32(bitPattern: wide)
        self.init(
            opcode, d: d, a: a, b: UInt16(truncatingIfNeeded: bits), c: UInt16(truncatingIfNeeded: bits >> 16)
        )
    }

    /// Bit of a call's `d`: the call is a statement, its result is not used.
    static let discarded: UInt8 = 0x80

    /// `b` and `c` as one signed number.
    @inline(__always) var wide: Int { Int(Int32(bitPattern: UInt32(b) | UInt32(c) << 16)) }
    /// `c` as a signed number.
    @inline(__always) var signedC: Int { Int(Int16(bitPattern: c)) }
    /// `b` as a signed number.
    @inline(__always) var signedB: Int { Int(Int16(bitPattern: b)) }
}
