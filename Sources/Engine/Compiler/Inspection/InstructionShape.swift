/// What the operands of an instruction mean, for listings and for the verifier.
struct InstructionShape {
    enum Operand {
        case read(Int)
        case write(Int)
        /// So many registers from one on.
        case readMany(Int, count: Int)
        case writeMany(Int, count: Int)
        case constant(Int)
        case name(Int)
        case site(Int)
        case child(Int)
        case number(Int)
        /// A distance from the instruction behind.
        case jump(Int)
    }

    let operands: [Operand]

    init(_ i: Instruction) {
        let (a, b, c, d) = (Int(i.a), Int(i.b), Int(i.c), Int(i.d))
        operands =
            Self.moving(i, a, b, c, d) ?? Self.calculating(i, a, b, c, d) ?? Self.calling(i, a, b, c, d)
    }

    /// Whether the instruction behind it is never reached from it.
    static func endsFlow(_ opcode: Opcode) -> Bool {
        switch opcode {
        case .jump, .loop, .returnValue, .raise, .raiseHandled, .reraise, .endAsyncFor: true
        default: false
        }
    }

    /// Whether an exception can come out of the instruction.
    static func canRaise(_ opcode: Opcode) -> Bool {
        switch opcode {
        case .move, .loadConstant, .loadInt, .loadNone, .clear, .storeGlobal, .storeCell, .jump, .jumpIfNone,
            .jumpIfUnbound,
            .returnValue, .pushHandled, .popHandled, .extra:
            false
        default: true
        }
    }

    private static func moving(_ i: Instruction, _ a: Int, _ b: Int, _ c: Int, _ d: Int) -> [Operand]? {
        switch i.opcode {
        case .move: [.write(a), .read(b)]
        case .loadConstant: [.write(a), .constant(i.wide)]
        case .loadInt: [.write(a), .number(i.wide)]
        case .loadNone, .clear, .loadAssertionError: [.write(a)]
        case .checkLocal: [.read(a), .name(i.wide)]
        case .loadGlobal, .loadName: [.write(a), .name(i.wide)]
        case .storeGlobal, .storeName: [.read(a), .name(i.wide)]
        case .deleteGlobal, .deleteName: [.name(i.wide)]
        case .loadNameOrCell, .loadCell: [.write(a), .read(b), .name(c)]
        case .makeCell: [.read(a), .write(a)]
        case .storeCell: [.read(a), .read(b)]
        case .deleteCell: [.read(a), .name(c)]
        case .loadAttribute: [.write(a), .read(b), .site(c)]
        case .storeAttribute: [.read(a), .read(b), .site(c)]
        case .deleteAttribute: [.read(a), .name(c)]
        case .loadMethod: [.writeMany(a, count: 2), .read(b), .site(c)]
        case .loadSpecial: [.writeMany(a, count: 2), .read(b), .number(d)]
        case .loadItem: [.write(a), .read(b), .read(c)]
        case .storeItem, .dictSet: [.read(a), .read(b), .read(c)]
        case .deleteItem: [.read(a), .read(b)]
        case .buildSlice: [.write(a), .readMany(b, count: 3)]
        default: nil
        }
    }

    private static func calculating(_ i: Instruction, _ a: Int, _ b: Int, _ c: Int, _ d: Int) -> [Operand]? {
        switch i.opcode {
        case .add, .subtract, .multiply, .floorDivide, .modulo: [.write(a), .read(b), .read(c)]
        case .binary, .compare: [.write(a), .read(b), .read(c), .number(d)]
        case .addImmediate, .subtractImmediate: [.write(a), .read(b), .number(i.signedC)]
        case .negate, .plus, .invert, .not, .getIterator, .listToTuple, .length: [.write(a), .read(b)]
        case .compareJump: [.read(a), .read(b), .number(d), .jump(i.signedC)]
        case .compareImmediateJump: [.read(a), .number(i.signedB), .number(d), .jump(i.signedC)]
        case .jump, .loop: [.jump(i.wide)]
        case .jumpIfTrue, .jumpIfFalse, .jumpIfNone, .jumpIfUnbound, .endAsyncFor: [.read(a), .jump(i.wide)]
        case .forIterator: [.write(a), .read(b), .jump(i.signedC)]
        case .buildList, .buildTuple, .buildSet, .buildString: [.write(a), .readMany(b, count: c)]
        case .buildDict: [.write(a), .readMany(b, count: 2 * c)]
        case .listAppend, .setAdd, .setUpdate, .dictUpdate: [.read(a), .read(b)]
        case .listExtend: d == 1 ? [.read(a), .read(b), .read(c)] : [.read(a), .read(b)]
        case .dictMerge: [.read(a), .read(b), .read(c)]
        case .unpack: [.writeMany(a, count: d), .read(b)]
        case .unpackEx: [.writeMany(a, count: d + 1 + c), .read(b), .number(d)]
        case .formatValue:
            c == 0xFFFF ? [.write(a), .read(b), .number(d)] : [.write(a), .read(b), .read(c), .number(d)]
        default: nil
        }
    }

    private static func calling(_ i: Instruction, _ a: Int, _ b: Int, _ c: Int, _ d: Int) -> [Operand] {
        switch i.opcode {
        case .call: [.write(a), .readMany(b, count: c + 1)]
        case .callMethod: [.write(a), .readMany(b, count: c + 2)]
        case .callKeywords: [.write(a), .readMany(b, count: c + 1 + d & 1), .number(d & 1)]
        case .callSpread: [.write(a), .readMany(b, count: 3)]
        case .extra: [.constant(i.wide)]
        case .makeFunction: [.write(a), .readMany(b, count: 4), .child(c)]
        case .buildClass: [.write(a), .readMany(b, count: 4)]
        case .returnValue, .reraise, .importStar, .display: [.read(a)]
        case .yield, .yieldFrom, .await, .getAsyncIterator, .getAsyncNext: [.write(a), .read(b)]
        case .raise: d == 1 ? [.read(a), .read(b)] : [.read(a)]
        case .pushHandled: [.write(a), .read(b)]
        case .popHandled: [.read(a), .number(d)]
        case .matchException, .joinExceptions, .matchKeys: [.write(a), .read(b), .read(c)]
        case .splitException: [.writeMany(a, count: 2), .read(b), .read(c)]
        case .importModule: [.write(a), .name(b), .number(c), .number(d)]
        case .importFrom: [.write(a), .read(b), .name(c)]
        case .setupAnnotations: [.number(d)]
        case .matchKind: [.write(a), .read(b), .number(d)]
        case .matchClass: [.write(a), .read(b), .readMany(c, count: 3)]
        default: []
        }
    }
}
