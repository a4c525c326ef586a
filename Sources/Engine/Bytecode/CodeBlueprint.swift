import PythonSyntax

/// What the compiler makes of one function, class body, comprehension or module: plain data, not yet in a world's
/// memory.
///
/// Registers, before `FrameLayout.headerSize` is added at encoding: parameters in the order positional-only, positional,
/// keyword-only, `*args`, `**kwargs`; then other locals; then free variables' cells; then temporaries. A parameter that
/// inner functions use is wrapped by `makeCell` at the start. A class body's register 0 is its namespace.
///
/// Written by the compiler alone, and not changed once it is finished.
final class CodeBlueprint: @unchecked Sendable {
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt16
        static let generator = Flags(rawValue: 1)
        static let coroutine = Flags(rawValue: 2)
        static let asyncGenerator = Flags(rawValue: 4)
        static let variadic = Flags(rawValue: 8)
        static let keywordVariadic = Flags(rawValue: 16)
        static let classBody = Flags(rawValue: 32)
        /// A module or interactive entry: its variables are the module's.
        static let module = Flags(rawValue: 64)
        /// The body is not compiled yet; it is when it is first called.
        static let deferred = Flags(rawValue: 128)
    }

    /// Where an exception raised inside a range of instructions goes.
    struct Handler: Sendable {
        /// Instruction indices, `end` excluded.
        var start: Int
        var end: Int
        /// Index of the handler's first instruction.
        var target: Int
        /// The encoded register that receives the exception.
        var register: UInt16
    }

    var name: String
    var qualifiedName: String
    var fileName: String
    /// Line of `def`, or of the first decorator.
    var firstLine: Int
    var flags: Flags
    var positionalOnlyCount = 0
    /// Positional parameters in all, the positional-only ones included.
    var positionalCount = 0
    var keywordOnlyCount = 0
    /// Registers used, without the frame header.
    var registerCount = 0
    /// Names of the parameters and locals by register; free variables follow in `freeVariables`.
    var localNames: [String] = []
    /// Registers of `localNames` that no program names: a comprehension's variables, type parameters.
    var hiddenLocals: Set<Int> = []
    /// The registers among `localNames` that hold cells.
    var cellRegisters: [Int] = []
    /// Names of the free variables, whose cells are in the registers behind the locals, in the order of the closure.
    var freeVariables: [String] = []
    var instructions: [Instruction] = []
    /// One place for each instruction.
    var locations: [SourceRange] = []
    var constants: [ConstantValue] = []
    var names: [String] = []
    /// The attribute name of each inline-cache site.
    var sites: [String] = []
    /// Innermost first: the first one that covers an instruction is the one.
    var handlers: [Handler] = []
    var children: [CodeBlueprint] = []
    var documentation: [UInt32]?
    /// Where the body is read from when it is wanted.
    var deferredBody: DeferredBody?

    init(name: String, qualifiedName: String, fileName: String, firstLine: Int, flags: Flags) {
        self.name = name
        self.qualifiedName = qualifiedName
        self.fileName = fileName
        self.firstLine = firstLine
        self.flags = flags
    }
}

/// A constant of a code block.
enum ConstantValue: Sendable {
    case none
    case boolean(Bool)
    case ellipsis
    case integer(Int)
    case bigInteger(digits: String, radix: Int, isNegative: Bool)
    case float(Double)
    /// A complex number without a real part.
    case imaginary(Double)
    case string([UInt32])
    case bytes([UInt8])
    case tuple([ConstantValue])
    case frozenSet([ConstantValue])
}

/// How a frame lies in memory, in registers of 16 bytes.
enum FrameLayout {
    /// Registers in front of the first local: caller, return address, code, function, mode, generator.
    static let headerSize = 3
}
