import PythonSyntax

/// A register's number, without the frame's header.
typealias Register = Int

/// A place in the code to jump to, known or not yet.
final class Label {
    fileprivate(set) var position: Int?
    fileprivate var references: [Int] = []
}

/// A stretch of code whose exceptions go to a handler; it may have gaps.
final class ProtectedRegion {
    var segments: [(start: Int, end: Int)] = []
    var openStart: Int?
    let target = Label()
    let register: Register

    init(register: Register) {
        self.register = register
    }
}

/// What a jump out of the code around must do on its way.
enum Block {
    /// `regions`: how many protected regions are around the loop.
    case loop(exit: Label, repeats: Label, regions: Int)
    /// Runs a `finally` body.
    case finally([Statement], ProtectedRegion)
    /// Leaves an `except` or exceptional `finally` body: the handled exception becomes what it was.
    case handler(saved: Register, isOutermost: Bool, ProtectedRegion)
    /// Calls `__exit__`: the method pair is at `exit`.
    case with(exit: Register, isAsync: Bool, ProtectedRegion, SourceRange)
    /// Unbinds the name of `except … as name`.
    case name(String, ProtectedRegion)
}

/// Emits the code of one function, class body, module or nested comprehension.
final class CodeBuilder {
    let unit: CompilationUnit
    let scope: Scope
    var blueprint: CodeBlueprint
    /// Register of each local variable.
    var locals: [String: Register] = [:]
    var cellNames: Set<String> = []
    var freeRegisters: [String: Register] = [:]
    var firstTemporary = 0
    var nextTemporary = 0
    var blocks: [Block] = []
    /// Locals that surely have a value; nil: the code cannot be reached.
    var definite: Set<Register>? = []
    /// Names of inlined comprehensions' variables at this place.
    var renames: [String: String] = [:]
    var place: SourceRange
    var regions: [ProtectedRegion] = []
    private var constantIndex: [ConstantKey: Int] = [:]
    private var nameIndex: [String: Int] = [:]
    var finishedHandlers: [ProtectedRegion] = []
    var tooLarge: UnsupportedConstruct?
    /// The value of the receiver that is compiled next, while a chain of calls and attributes is walked.
    var receiver: Register?
    /// Jumps whose targets are out of reach for them, with their targets.
    private var farJumps: [Int: Int] = [:]

    init(unit: CompilationUnit, scope: Scope, name: String, qualifiedName: String, firstLine: Int) {
        self.unit = unit
        self.scope = scope
        let start = SourcePosition(line: firstLine, column: 0)
        place = SourceRange(start: start, end: start)
        blueprint = CodeBlueprint(
            name: name, qualifiedName: qualifiedName, fileName: unit.fileName, firstLine: firstLine, flags: []
        )
    }

    // MARK: Registers

    func allocateTemporary(_ count: Int = 1) -> Register {
        let register = nextTemporary
        nextTemporary += count
        blueprint.registerCount = max(blueprint.registerCount, nextTemporary)
        return register
    }

    /// Gives back the temporaries that `body` took.
    @discardableResult
    func withTemporaries<Result>(_ body: () throws(UnsupportedConstruct) -> Result)
        throws(UnsupportedConstruct) -> Result
    {
        let saved = nextTemporary
        defer { nextTemporary = saved }
        return try body()
    }

    func encode(_ register: Register) -> UInt16 {
        UInt16(truncatingIfNeeded: register + FrameLayout.headerSize)
    }

    func isLocal(_ register: Register) -> Bool { register < firstTemporary }

    // MARK: Emitting

    @discardableResult
    func emit(_ instruction: Instruction) -> Int {
        blueprint.instructions.append(instruction)
        blueprint.locations.append(place)
        return blueprint.instructions.count - 1
    }

    @discardableResult
    func emit(_ opcode: Opcode, d: UInt8 = 0, a: Register? = nil, b: Register? = nil, c: Register? = nil)
        -> Int
    {
        emit(
            Instruction(opcode, d: d, a: a.map(encode) ?? 0, b: b.map(encode) ?? 0, c: c.map(encode) ?? 0))
    }

    /// With `c` as a plain number.
    @discardableResult
    func emit(_ opcode: Opcode, d: UInt8 = 0, a: Register, b: Register, number: Int) -> Int {
        emit(Instruction(opcode, d: d, a: encode(a), b: encode(b), c: UInt16(truncatingIfNeeded: number)))
    }

    @discardableResult
    func emit(_ opcode: Opcode, d: UInt8 = 0, a: Register? = nil, wide: Int) -> Int {
        emit(Instruction(opcode, d: d, a: a.map(encode) ?? 0, wide: Int32(truncatingIfNeeded: wide)))
    }

    @discardableResult
    func at<Result>(_ range: SourceRange, _ body: () throws(UnsupportedConstruct) -> Result)
        throws(UnsupportedConstruct) -> Result
    {
        let saved = place
        place = range
        defer { place = saved }
        return try body()
    }

    // MARK: Labels

    func mark(_ label: Label) {
        label.position = blueprint.instructions.count
        for reference in label.references { patch(reference, to: blueprint.instructions.count) }
        label.references = []
    }

    /// A jump whose distance is in `wide`.
    func jump(_ opcode: Opcode, a: Register? = nil, to label: Label) {
        refer(emit(opcode, a: a, wide: 0), label)
    }

    func refer(_ index: Int, _ label: Label) {
        if let position = label.position {
            patch(index, to: position)
        } else {
            label.references.append(index)
        }
    }

    private func patch(_ index: Int, to target: Int) {
        let distance = target - index - 1
        let instruction = blueprint.instructions[index]
        switch instruction.opcode {
        case .compareJump, .compareImmediateJump, .forIterator:
            if let short = Int16(exactly: distance) {
                blueprint.instructions[index].c = UInt16(bitPattern: short)
            } else {
                farJumps[index] = target
            }
        default:
            blueprint.instructions[index] = Instruction(
                instruction.opcode, d: instruction.d, a: instruction.a,
                wide: Int32(truncatingIfNeeded: distance))
        }
    }

    // MARK: Tables

    func constant(_ value: ConstantValue) -> Int {
        let key = ConstantKey(value)
        if let key, let known = constantIndex[key] { return known }
        blueprint.constants.append(value)
        let index = blueprint.constants.count - 1
        if let key { constantIndex[key] = index }
        return index
    }

    func name(_ name: String) -> Int {
        if let known = nameIndex[name] { return known }
        blueprint.names.append(name)
        nameIndex[name] = blueprint.names.count - 1
        return blueprint.names.count - 1
    }

    func site(_ name: String) -> Int {
        blueprint.sites.append(name)
        return blueprint.sites.count - 1
    }

    // MARK: Protected regions

    func open(_ region: ProtectedRegion) {
        region.openStart = blueprint.instructions.count
        regions.append(region)
    }

    func suspend(_ region: ProtectedRegion) {
        if let start = region.openStart, start < blueprint.instructions.count {
            region.segments.append((start, blueprint.instructions.count))
        }
        region.openStart = nil
    }

    func resume(_ region: ProtectedRegion) { region.openStart = blueprint.instructions.count }

    func close(_ region: ProtectedRegion) {
        suspend(region)
        regions.removeAll { $0 === region }
        finishedHandlers.append(region)
    }

    func finish() throws(UnsupportedConstruct) -> CodeBlueprint {
        for region in finishedHandlers {
            for segment in region.segments {
                blueprint.handlers.append(
                    CodeBlueprint.Handler(
                        start: segment.start, end: segment.end, target: region.target.position ?? 0,
                        register: encode(region.register)))
            }
        }
        if !farJumps.isEmpty { blueprint.lengthenJumps(farJumps) }
        if blueprint.registerCount > 60_000 || blueprint.constants.count > 60_000
            || blueprint.sites.count > 60_000
        {
            tooLarge = UnsupportedConstruct(construct: "a function of this size", range: place)
        }
        if let tooLarge { throw tooLarge }
        return blueprint
    }

    // MARK: Flow

    /// What is surely bound where two ways meet.
    static func meet(_ a: Set<Register>?, _ b: Set<Register>?) -> Set<Register>? {
        guard let a else { return b }
        guard let b else { return a }
        return a.intersection(b)
    }
}
