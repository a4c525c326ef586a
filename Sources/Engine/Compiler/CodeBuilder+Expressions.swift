import PythonSyntax

/// Expressions.
extension CodeBuilder {
    /// Compiles an expression; gives the register that holds its value: `target` if given, else a local or a new temporary.
    @discardableResult
    func compile(_ expression: Expression, into target: Register? = nil) throws(UnsupportedConstruct)
        -> Register
    {
        if let known = receiver {
            receiver = nil
            return moved(known, to: target)
        }
        if let inner = expression.receiver, inner.receiver != nil {
            return try compileChain(expression, inner, target)
        }
        if unit.stack.isReached { throw Compiler.tooDeep(expression.range) }
        return try at(expression.range) { () throws(UnsupportedConstruct) in
            try compileNode(expression, target)
        }
    }

    /// `a.b().c[d]…` leans to the left: compiled from the innermost out, without recursion.
    private func compileChain(
        _ expression: Expression, _ first: Expression, _ target: Register?
    ) throws(UnsupportedConstruct) -> Register {
        var links: [Expression] = []
        var innermost = first
        while let next = innermost.receiver {
            links.append(innermost)
            innermost = next
        }
        let register = allocateTemporary()
        var value = try withTemporaries { () throws(UnsupportedConstruct) in
            try compile(innermost, into: register)
        }
        for link in links.reversed() {
            receiver = value
            value = try withTemporaries { () throws(UnsupportedConstruct) in
                try at(link.range) { () throws(UnsupportedConstruct) in try compileNode(link, register) }
            }
        }
        receiver = value
        return try withTemporaries { () throws(UnsupportedConstruct) in
            try at(expression.range) { () throws(UnsupportedConstruct) in
                try compileNode(expression, target ?? register)
            }
        }
    }

    /// Compiles into a register that is no variable, so that writing it early cannot be seen.
    func compileToTemporary(_ expression: Expression) throws(UnsupportedConstruct) -> Register {
        try compile(expression, into: allocateTemporary())
    }

    private func compileNode(_ expression: Expression, _ target: Register?) throws(UnsupportedConstruct)
        -> Register
    {
        switch expression.node {
        case .constant(let value): return try loadConstant(value, target)
        case .name(let name): return read(name, into: target)
        case .booleanOperation(let operation, let values):
            return try compileBoolean(operation, values, target)
        case .namedExpression(let name, let value): return try compileWalrus(name, value, target)
        case .binaryOperation(let left, let operation, let right):
            return try compileBinary(left, operation, right, target)
        case .unaryOperation(let operation, let operand): return try compileUnary(operation, operand, target)
        case .lambda(let parameters, let body): return try compileLambda(expression, parameters, body, target)
        case .conditional(let test, let body, let orElse):
            return try compileConditional(test, body, orElse, target)
        case .dictionary(let items): return try compileDictionary(items, target)
        case .set(let items): return try compileSet(items, target)
        case .list(let items): return try compileSequence(items, .buildList, target)
        case .tuple(let items): return try compileTuple(items, target)
        case .listComprehension, .setComprehension, .dictionaryComprehension, .generatorExpression:
            return try compileComprehension(expression, target)
        case .await(let value):
            let operand = try withTemporaries { () throws(UnsupportedConstruct) in try compile(value) }
            let result = target ?? allocateTemporary()
            emit(.await, a: result, b: operand)
            return result
        case .yield(let value):
            let operand = try withTemporaries { () throws(UnsupportedConstruct) in try compileOptional(value)
            }
            let result = target ?? allocateTemporary()
            emit(.yield, a: result, b: operand)
            return result
        case .yieldFrom(let value):
            let operand = try withTemporaries { () throws(UnsupportedConstruct) in try compile(value) }
            let result = target ?? allocateTemporary()
            emit(.yieldFrom, a: result, b: operand)
            return result
        case .comparison(let first, let rest): return try compileComparison(first, rest, target)
        case .call(let callee, let arguments, let keywords):
            return try compileCall(callee, arguments, keywords, target)
        case .joinedString(let parts): return try compileJoined(parts, target)
        case .formattedValue: return try compileJoined([expression], target)
        case .attribute(let value, let name):
            let object = try withTemporaries { () throws(UnsupportedConstruct) in try compile(value) }
            let result = target ?? allocateTemporary()
            place = AttributePlace.ofAttribute(name, in: expression.range)
            emit(.loadAttribute, a: result, b: object, number: site(Scope.mangle(name.name, scope.className)))
            return result
        case .subscripted(let value, let index): return try compileSubscript(value, index, target)
        case .starred:
            throw UnsupportedConstruct(construct: "a starred expression here", range: expression.range)
        case .slice(let lower, let upper, let step): return try compileSlice(lower, upper, step, target)
        }
    }

    /// None where there is no expression.
    func compileOptional(_ expression: Expression?) throws(UnsupportedConstruct) -> Register {
        if let expression { return try compile(expression) }
        let register = allocateTemporary()
        emit(.loadNone, a: register)
        return register
    }

    // MARK: Constants

    func loadConstant(_ value: Constant, _ target: Register?) throws(UnsupportedConstruct) -> Register {
        let register = target ?? allocateTemporary()
        switch value {
        case .none: emit(.loadNone, a: register)
        case .integer(let number) where Int32(exactly: number) != nil:
            emit(.loadInt, a: register, wide: number)
        default:
            emit(.loadConstant, a: register, wide: constant(Self.constantValue(value)))
        }
        return register
    }

    static func constantValue(_ value: Constant) -> ConstantValue {
        switch value {
        case .none: .none
        case .boolean(let truth): .boolean(truth)
        case .ellipsis: .ellipsis
        case .integer(let number): .integer(number)
        case .bigInteger(let digits, let radix): .bigInteger(digits: digits, radix: radix, isNegative: false)
        case .float(let number): .float(number)
        case .imaginary(let number): .imaginary(number)
        case .string(let text): .string(text)
        case .bytes(let bytes): .bytes(bytes)
        }
    }

    /// The value of an expression that is a constant: literals, negated numbers, tuples of them.
    static func folded(_ expression: Expression) -> ConstantValue? {
        switch expression.node {
        case .constant(let value): return constantValue(value)
        case .unaryOperation(.minus, let operand):
            guard case .constant(let value) = operand.node else { return nil }
            switch value {
            case .integer(let number) where number != .min: return .integer(-number)
            case .bigInteger(let digits, let radix):
                if radix == 10, digits == "9223372036854775808" { return .integer(.min) }
                return .bigInteger(digits: digits, radix: radix, isNegative: true)
            case .float(let number): return .float(-number)
            default: return nil
            }
        case .tuple(let items):
            var values: [ConstantValue] = []
            for item in items {
                guard let value = folded(item) else { return nil }
                values.append(value)
            }
            return .tuple(values)
        default: return nil
        }
    }

    func load(_ value: ConstantValue, _ target: Register?) -> Register {
        let register = target ?? allocateTemporary()
        if case .integer(let number) = value, Int32(exactly: number) != nil {
            emit(.loadInt, a: register, wide: number)
        } else {
            emit(.loadConstant, a: register, wide: constant(value))
        }
        return register
    }

    // MARK: Operators

    private func compileBinary(
        _ left: Expression, _ operation: BinaryOperator, _ right: Expression, _ target: Register?
    ) throws(UnsupportedConstruct) -> Register {
        // Long chains lean to the left: walk down without recursion.
        var chain: [(BinaryOperator, Expression, SourceRange)] = [(operation, right, place)]
        var first = left
        while case .binaryOperation(let inner, let innerOperation, let innerRight) = first.node {
            chain.append((innerOperation, innerRight, first.range))
            first = inner
        }
        let saved = nextTemporary
        var result = try compile(first)
        for (index, link) in chain.reversed().enumerated() {
            let isLast = index == chain.count - 1
            place = link.2
            let operands: (Register, Instruction?) = try compileRight(link.0, link.1)
            let destination: Register
            if isLast {
                nextTemporary = saved
                destination = target ?? allocateTemporary()
            } else {
                nextTemporary = saved
                destination = allocateTemporary()
            }
            place = link.2
            emitBinary(link.0, destination, result, operands, inPlace: false)
            result = destination
        }
        return result
    }

    /// The right operand: in a register, or as an immediate instruction.
    private func compileRight(
        _ operation: BinaryOperator, _ right: Expression
    ) throws(UnsupportedConstruct) -> (Register, Instruction?) {
        if operation == .add || operation == .subtract, case .constant(.integer(let number)) = right.node,
            let small = Int16(exactly: number)
        {
            let opcode: Opcode = operation == .add ? .addImmediate : .subtractImmediate
            return (0, Instruction(opcode, c: UInt16(bitPattern: small)))
        }
        return (try compile(right), nil)
    }

    private func emitBinary(
        _ operation: BinaryOperator, _ result: Register, _ left: Register, _ right: (Register, Instruction?),
        inPlace: Bool
    ) {
        let flag: UInt8 = inPlace ? 0x80 : 0
        if var immediate = right.1 {
            immediate.d = flag
            immediate.a = encode(result)
            immediate.b = encode(left)
            emit(immediate)
            return
        }
        switch operation {
        case .add: emit(.add, d: flag, a: result, b: left, c: right.0)
        case .subtract: emit(.subtract, d: flag, a: result, b: left, c: right.0)
        case .multiply: emit(.multiply, d: flag, a: result, b: left, c: right.0)
        case .floorDivide: emit(.floorDivide, d: flag, a: result, b: left, c: right.0)
        case .modulo: emit(.modulo, d: flag, a: result, b: left, c: right.0)
        default: emit(.binary, d: operation.rawValue | flag, a: result, b: left, c: right.0)
        }
    }

    /// `target op= value` once the old value is in a register.
    func emitInPlace(
        _ operation: BinaryOperator, _ result: Register, _ left: Register, _ value: Expression
    ) throws(UnsupportedConstruct) {
        let range = place
        let right = try compileRight(operation, value)
        place = range
        emitBinary(operation, result, left, right, inPlace: true)
    }

    private func compileUnary(
        _ operation: UnaryOperator, _ operand: Expression, _ target: Register?
    ) throws(UnsupportedConstruct) -> Register {
        let whole = Expression(.unaryOperation(operation, operand), place)
        if let value = Self.folded(whole) { return load(value, target) }
        let value = try withTemporaries { () throws(UnsupportedConstruct) in try compile(operand) }
        let result = target ?? allocateTemporary()
        let opcode: Opcode =
            switch operation {
            case .invert: .invert
            case .not: .not
            case .plus: .plus
            case .minus: .negate
            }
        emit(opcode, a: result, b: value)
        return result
    }

    private func compileWalrus(
        _ target: Expression, _ value: Expression, _ into: Register?
    ) throws(UnsupportedConstruct) -> Register {
        let result = try compile(value, into: into ?? allocateTemporary())
        guard case .name(let name) = target.node else { return result }
        // Inside a comprehension the name is that of the scope around it.
        let saved = renames
        renames[Scope.mangle(name, scope.className)] = nil
        write(name, result)
        renames = saved
        return result
    }

    // MARK: Truth and choice

    private func compileBoolean(
        _ operation: BooleanOperator, _ values: [Expression], _ target: Register?
    ) throws(UnsupportedConstruct) -> Register {
        let result = target.map { isLocal($0) ? allocateTemporary() : $0 } ?? allocateTemporary()
        let end = Label()
        var meeting = definite
        for (index, value) in values.enumerated() {
            try compile(value, into: result)
            if index == 0 { meeting = definite }
            if index < values.count - 1 {
                jump(operation == .and ? .jumpIfFalse : .jumpIfTrue, a: result, to: end)
            }
        }
        mark(end)
        definite = meeting
        return moved(result, to: target)
    }

    func moved(_ register: Register, to target: Register?) -> Register {
        guard let target, target != register else { return register }
        emit(.move, a: target, b: register)
        return target
    }

    private func compileConditional(
        _ test: Expression, _ body: Expression, _ orElse: Expression, _ target: Register?
    ) throws(UnsupportedConstruct) -> Register {
        let result = target ?? allocateTemporary()
        let (otherwise, end) = (Label(), Label())
        try compileCondition(test, jumpIf: false, to: otherwise)
        let before = definite
        try withTemporaries { () throws(UnsupportedConstruct) in _ = try compile(body, into: result) }
        let after = definite
        jump(.jump, to: end)
        mark(otherwise)
        definite = before
        try withTemporaries { () throws(UnsupportedConstruct) in _ = try compile(orElse, into: result) }
        mark(end)
        definite = Self.meet(after, definite)
        return result
    }

    /// Jumps to `label` if the condition's truth is `sense`; else goes on.
    func compileCondition(_ expression: Expression, jumpIf sense: Bool, to label: Label)
        throws(UnsupportedConstruct)
    {
        switch expression.node {
        case .unaryOperation(.not, let operand):
            try compileCondition(operand, jumpIf: !sense, to: label)
        case .booleanOperation(let operation, let values):
            try compileBooleanCondition(operation, values, sense, label)
        case .comparison(let first, let rest) where rest.count == 1:
            try compileComparisonCondition(expression.range, first, rest[0].0, rest[0].1, sense, label)
        case .constant(.boolean(let truth)):
            if truth == sense { jump(.jump, to: label) }
        default:
            try withTemporaries { () throws(UnsupportedConstruct) in
                let value = try compile(expression)
                try at(expression.range) { () throws(UnsupportedConstruct) in
                    jump(sense ? .jumpIfTrue : .jumpIfFalse, a: value, to: label)
                }
            }
        }
    }

    private func compileBooleanCondition(
        _ operation: BooleanOperator, _ values: [Expression], _ sense: Bool, _ label: Label
    ) throws(UnsupportedConstruct) {
        // The truth that decides at once: false for `and`, true for `or`.
        let deciding = operation == .or
        let end = Label()
        var meeting: Set<Register>??
        for (index, value) in values.enumerated() {
            let isLast = index == values.count - 1
            if isLast {
                try compileCondition(value, jumpIf: sense, to: label)
            } else if deciding == sense {
                try compileCondition(value, jumpIf: sense, to: label)
            } else {
                try compileCondition(value, jumpIf: deciding, to: end)
            }
            if index == 0 { meeting = definite }
        }
        mark(end)
        if let meeting { definite = meeting }
    }

    private func compileComparisonCondition(
        _ range: SourceRange, _ left: Expression, _ operation: ComparisonOperator, _ right: Expression,
        _ sense: Bool,
        _ label: Label
    ) throws(UnsupportedConstruct) {
        try withTemporaries { () throws(UnsupportedConstruct) in
            let flag: UInt8 = sense ? 0x80 : 0
            let x = try compile(left)
            if operation.rawValue < 6, case .constant(.integer(let number)) = right.node,
                let small = Int16(exactly: number)
            {
                place = range
                let index = emit(
                    Instruction(
                        .compareImmediateJump, d: operation.rawValue | flag, a: encode(x),
                        b: UInt16(bitPattern: small)))
                refer(index, label)
                return
            }
            if operation == .is || operation == .isNot, case .constant(.none) = right.node {
                place = range
                if (operation == .is) == sense {
                    jump(.jumpIfNone, a: x, to: label)
                } else {
                    let skip = Label()
                    jump(.jumpIfNone, a: x, to: skip)
                    jump(.jump, to: label)
                    mark(skip)
                }
                return
            }
            let y = try compile(right)
            place = range
            if operation == .in || operation == .notIn {
                let truth = allocateTemporary()
                emit(.compare, d: operation.rawValue, a: truth, b: x, c: y)
                jump(sense ? .jumpIfTrue : .jumpIfFalse, a: truth, to: label)
            } else {
                refer(emit(.compareJump, d: operation.rawValue | flag, a: x, b: y), label)
            }
        }
    }

    private func compileComparison(
        _ first: Expression, _ rest: [(ComparisonOperator, Expression)], _ target: Register?
    ) throws(UnsupportedConstruct) -> Register {
        let range = place
        if rest.count == 1, let link = rest.first {
            let saved = nextTemporary
            let x = try compile(first)
            let y = try compile(link.1)
            nextTemporary = saved
            let result = target ?? allocateTemporary()
            place = range
            emit(.compare, d: link.0.rawValue, a: result, b: x, c: y)
            return result
        }
        let result = target.map { isLocal($0) ? allocateTemporary() : $0 } ?? allocateTemporary()
        let end = Label()
        try withTemporaries { () throws(UnsupportedConstruct) in
            var left = try compile(first)
            for (index, link) in rest.enumerated() {
                let right = try compile(link.1)
                place = range
                emit(.compare, d: link.0.rawValue, a: result, b: left, c: right)
                if index < rest.count - 1 { jump(.jumpIfFalse, a: result, to: end) }
                left = right
            }
        }
        mark(end)
        return moved(result, to: target)
    }

    // MARK: Strings, subscripts

    private func compileJoined(_ parts: [Expression], _ target: Register?) throws(UnsupportedConstruct)
        -> Register
    {
        if parts.isEmpty { return load(.string([]), target) }
        let saved = nextTemporary
        let base = allocateTemporary(parts.count)
        for (index, part) in parts.enumerated() {
            try withTemporaries { () throws(UnsupportedConstruct) in
                if case .formattedValue(let value, let conversion, let specification) = part.node {
                    try compileFormatted(value, conversion, specification, base + index, part.range)
                } else {
                    try compile(part, into: base + index)
                }
            }
        }
        nextTemporary = saved
        let result = target ?? allocateTemporary()
        if parts.count == 1, case .formattedValue = parts[0].node {
            if result != base { emit(.move, a: result, b: base) }
            return result
        }
        emit(.buildString, a: result, b: base, number: parts.count)
        return result
    }

    private func compileFormatted(
        _ value: Expression, _ conversion: Conversion?, _ specification: Expression?, _ result: Register,
        _ range: SourceRange
    ) throws(UnsupportedConstruct) {
        let operand = try compile(value)
        var detail: UInt8 = 0
        switch conversion {
        case .string: detail = 1
        case .representation: detail = 2
        case .ascii: detail = 3
        case nil: break
        }
        var format: UInt16 = 0xFFFF
        if let specification { format = encode(try compile(specification)) }
        place = range
        emit(Instruction(.formatValue, d: detail, a: encode(result), b: encode(operand), c: format))
    }

    private func compileSubscript(
        _ value: Expression, _ index: Expression, _ target: Register?
    ) throws(UnsupportedConstruct) -> Register {
        let range = place
        let saved = nextTemporary
        let container = try compile(value)
        let key = try compile(index)
        nextTemporary = saved
        let result = target ?? allocateTemporary()
        place = range
        emit(.loadItem, a: result, b: container, c: key)
        return result
    }

    private func compileSlice(
        _ lower: Expression?, _ upper: Expression?, _ step: Expression?, _ target: Register?
    ) throws(UnsupportedConstruct) -> Register {
        let saved = nextTemporary
        let base = allocateTemporary(3)
        for (index, bound) in [lower, upper, step].enumerated() {
            try withTemporaries { () throws(UnsupportedConstruct) in
                if let bound {
                    try compile(bound, into: base + index)
                } else {
                    emit(.loadNone, a: base + index)
                }
            }
        }
        nextTemporary = saved
        let result = target ?? allocateTemporary()
        emit(.buildSlice, a: result, b: base)
        return result
    }
}
