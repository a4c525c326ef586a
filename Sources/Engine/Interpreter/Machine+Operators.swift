import PythonSyntax

/// Binary operators beyond the instructions' fast paths.
extension Machine {
    /// The symbol in error messages.
    static func symbol(_ operation: BinaryOperator, inPlace: Bool) -> String {
        let symbols = ["+", "-", "*", "@", "/", "%", "** or pow()", "<<", ">>", "|", "^", "&", "//"]
        let symbol = symbols[Int(operation.rawValue)]
        if inPlace { return operation == .power ? "**=" : symbol + "=" }
        return symbol
    }

    /// An operator instruction's slow path. A method written in Python is entered like a call: then the new place is given,
    /// else the result is in its register.
    @inline(never)
    func operate(
        _ operation: BinaryOperator, _ i: Instruction, _ x: Value, _ y: Value, _ position: Position
    ) throws(Raised) -> Position? {
        if isNumber(x), isNumber(y), let result = try arithmetic(operation, x, y) {
            position.fp[Int(i.a)] = result
            return nil
        }
        let isInPlace = i.d & 0x80 != 0
        if x.kind == .instance, !isInPlace {
            let type = Object(x).type
            if let method = lookup(type, names.forward[Int(operation.rawValue)]), method.kind == .function,
                !prefersReflected(operation, x, y)
            {
                let function = FunctionObject(method)
                let code = function.code
                if code.simpleCount == 2,
                    let new = enter(function, code, position.fp, position.pc, register: i.a)
                {
                    new[FrameLayout.headerSize] = x
                    new[FrameLayout.headerSize + 1] = y
                    Frame(new).setReturn(.binary, inGenerator: false, register: i.a)
                    return Position(new, code.instructions)
                }
            }
        }
        position.fp[Int(i.a)] = try binary(operation, x, y, inPlace: isInPlace)
        return nil
    }

    /// A method for an operator gave NotImplemented: the rest of the protocol.
    func operateReflected(_ frame: Frame) throws(Raised) -> Value {
        let i = (frame.returnAddress - 1).pointee
        let operation: BinaryOperator =
            switch i.opcode {
            case .add, .addImmediate: .add
            case .subtract, .subtractImmediate: .subtract
            case .multiply: .multiply
            case .floorDivide: .floorDivide
            case .modulo: .modulo
            default: BinaryOperator(rawValue: i.d & 0x7F) ?? .add
            }
        let registers = frame.caller.registers
        let x = registers[Int(i.b)]
        let isImmediate = i.opcode == .addImmediate || i.opcode == .subtractImmediate
        let y = isImmediate ? Value(i.signedC) : registers[Int(i.c)]
        if type(of: x).bits != type(of: y).bits, let result = try reflected(operation, x, y) { return result }
        throw unsupported(operation, x, y, inPlace: false)
    }

    /// Whether the right operand's class overrides the reflected method of the left one's.
    private func prefersReflected(_ operation: BinaryOperator, _ x: Value, _ y: Value) -> Bool {
        let (left, right) = (type(of: x), type(of: y))
        guard left.bits != right.bits, right.isSubclass(of: left) else { return false }
        let name = names.reflected[Int(operation.rawValue)]
        guard let method = lookup(right, name) else { return false }
        return lookup(left, name).map { $0 !== method } ?? true
    }

    private func reflected(_ operation: BinaryOperator, _ x: Value, _ y: Value) throws(Raised) -> Value? {
        guard let method = lookup(type(of: y), names.reflected[Int(operation.rawValue)]),
            !isSequenceSlot(method, y)
        else { return nil }
        let result = try call(bindAttribute(method, y, type(of: y)), x)
        return result.kind == .notImplemented ? nil : result
    }

    /// `x op y`, `x op= y`
    func binary(_ operation: BinaryOperator, _ x: Value, _ y: Value, inPlace: Bool = false) throws(Raised)
        -> Value
    {
        if inPlace, let result = try inPlaceOperation(operation, x, y) { return result }
        if isNumber(x), isNumber(y), let result = try arithmetic(operation, x, y) { return result }
        if x.kind != .instance, y.kind != .instance, let result = try containerOperation(operation, x, y) {
            return result
        }
        if let result = try userOperation(operation, x, y) { return result }
        let (a, b) = (payload(x), payload(y))
        if isNumber(a), isNumber(b), let result = try arithmetic(operation, a, b) { return result }
        if let result = try containerOperation(operation, a, b) { return result }
        throw unsupported(operation, x, y, inPlace: inPlace)
    }

    private func inPlaceOperation(_ operation: BinaryOperator, _ x: Value, _ y: Value) throws(Raised)
        -> Value?
    {
        guard x.isObject else { return nil }
        if let method = lookup(type(of: x), names.inPlace[Int(operation.rawValue)]) {
            let result = try call(bindAttribute(method, x, type(of: x)), y)
            return result.kind == .notImplemented ? nil : result
        }
        return nil
    }

    /// Whether a method is `+` or `*` of a built-in sequence, whose turn comes after the other operand's method.
    private func isSequenceSlot(_ method: Value, _ value: Value) -> Bool {
        guard method.kind == .nativeFunction, isSequence(payload(value)) else { return false }
        let descriptor = nativeDescriptors[Object(method)[0].int]
        return descriptor.name != "__mod__" && descriptor.owner != "bytearray"
    }

    /// Methods written in Python, in the order of the protocol.
    private func userOperation(_ operation: BinaryOperator, _ x: Value, _ y: Value) throws(Raised) -> Value? {
        let mayReflect = type(of: x).bits != type(of: y).bits
        let reflectedFirst = prefersReflected(operation, x, y)
        if mayReflect, reflectedFirst, let result = try reflected(operation, x, y) { return result }
        if let method = lookup(type(of: x), names.forward[Int(operation.rawValue)]),
            !isSequenceSlot(method, x)
        {
            let result = try call(bindAttribute(method, x, type(of: x)), y)
            if result.kind != .notImplemented { return result }
        }
        if mayReflect, !reflectedFirst { return try reflected(operation, x, y) }
        return nil
    }

    func unsupported(_ operation: BinaryOperator, _ x: Value, _ y: Value, inPlace: Bool) -> Raised {
        if operation == .add {
            if x.kind == .string {
                return raise(.typeError, "can only concatenate str (not \"\(typeName(y))\") to str")
            }
            if x.kind == .list {
                return raise(.typeError, "can only concatenate list (not \"\(typeName(y))\") to list")
            }
            if x.kind == .tuple {
                return raise(.typeError, "can only concatenate tuple (not \"\(typeName(y))\") to tuple")
            }
            if x.kind == .bytes { return raise(.typeError, "can't concat \(typeName(y)) to bytes") }
        }
        if operation == .multiply {
            if isSequence(x), y.kind == .bigInt {
                return raise(.overflowError, "cannot fit 'int' into an index-sized integer")
            }
            if isSequence(y), x.kind == .bigInt {
                return raise(.overflowError, "cannot fit 'int' into an index-sized integer")
            }
            if inPlace, !isSequence(x) { return plainlyUnsupported(operation, x, y, inPlace) }
            if isSequence(x) {
                return raise(.typeError, "can't multiply sequence by non-int of type '\(typeName(y))'")
            }
            if isSequence(y) {
                return raise(.typeError, "can't multiply sequence by non-int of type '\(typeName(x))'")
            }
        }
        return plainlyUnsupported(operation, x, y, inPlace)
    }

    private func plainlyUnsupported(_ operation: BinaryOperator, _ x: Value, _ y: Value, _ inPlace: Bool)
        -> Raised
    {
        let symbol = Machine.symbol(operation, inPlace: inPlace)
        return raise(
            .typeError, "unsupported operand type(s) for \(symbol): '\(typeName(x))' and '\(typeName(y))'")
    }

    private func isSequence(_ value: Value) -> Bool {
        switch value.kind {
        case .string, .list, .tuple, .bytes: true
        default: false
        }
    }

    // MARK: Built-in containers

    func containerOperation(_ operation: BinaryOperator, _ x: Value, _ y: Value) throws(Raised)
        -> Value?
    {
        switch operation {
        case .add: return try concatenate(x, y)
        case .multiply:
            if isSequence(x), let count = repeatCount(y) { return try repeated(x, count) }
            if isSequence(y), let count = repeatCount(x) { return try repeated(y, count) }
            return nil
        case .modulo:
            if x.kind == .string { return try formatPercent(StringObject(x), y) }
            if x.kind == .bytes { return try formatPercentBytes(BytesObject(x), y) }
            return nil
        case .bitwiseOr where x.kind == .dict && y.kind == .dict:
            let merged = DictObject(x).copy(heap, .dict, class: classBits(.dict))
            try updateDict(merged, from: y)
            return merged.value
        case .bitwiseOr, .bitwiseAnd, .bitwiseXor, .subtract:
            return try setOperation(operation, x, y)
        default: return nil
        }
    }

    private func concatenate(_ x: Value, _ y: Value) throws(Raised) -> Value? {
        guard x.kind == y.kind else { return nil }
        switch x.kind {
        case .string:
            try checkGrowth(StringObject(x).byteCount + StringObject(y).byteCount)
            return strings.concatenate(StringObject(x), StringObject(y)).value
        case .list, .tuple:
            let (a, m) = sequenceItems(x)
            let (b, n) = sequenceItems(y)
            try checkGrowth(16 * (m + n))
            if x.kind == .list {
                let list = ListObject.allocate(heap, class: classBits(.list), capacity: m + n)
                list.items.update(from: a, count: m)
                (list.items + m).update(from: b, count: n)
                list.buffer.object.count = m + n
                return list.value
            }
            let tuple = TupleObject.allocate(heap, class: classBits(.tuple), count: m + n)
            tuple.items.update(from: a, count: m)
            (tuple.items + m).update(from: b, count: n)
            return tuple.value
        case .bytes:
            return BytesObject.concatenate(heap, class: classBits(.bytes), BytesObject(x), BytesObject(y))
                .value
        default: return nil
        }
    }

    private func repeatCount(_ value: Value) -> Int? {
        switch value.kind {
        case .int: max(0, value.int)
        case .bool: value.bool ? 1 : 0
        case .bigInt: BigIntObject(value).isNegative ? 0 : nil
        default: nil
        }
    }

    /// `sequence * count`
    private func repeated(_ value: Value, _ count: Int) throws(Raised) -> Value {
        if value.kind == .string { return try repeatedString(StringObject(value), count) }
        if value.kind == .bytes {
            let source = BytesObject(value)
            try checkGrowth(
                source.count.multipliedReportingOverflow(by: count).overflow ? .max : source.count * count)
            return BytesObject.repeated(heap, class: classBits(.bytes), source, count).value
        }
        let (items, length) = sequenceItems(value)
        let (total, overflow) = length.multipliedReportingOverflow(by: count)
        if overflow || total > 1 << 32 { throw raiseMemoryError() }
        try checkGrowth(16 * total)
        let target: UnsafeMutablePointer<Value>
        let result: Value
        if value.kind == .list {
            let list = ListObject.allocate(heap, class: classBits(.list), capacity: total)
            list.buffer.object.count = total
            (target, result) = (list.items, list.value)
        } else {
            let tuple = TupleObject.allocate(heap, class: classBits(.tuple), count: total)
            (target, result) = (tuple.items, tuple.value)
        }
        if length > 0 {
            for index in 0..<count { (target + index * length).update(from: items, count: length) }
        }
        return result
    }

    private func repeatedString(_ source: StringObject, _ count: Int) throws(Raised) -> Value {
        let (total, overflow) = source.count.multipliedReportingOverflow(by: count)
        if overflow || total > 1 << 31 { throw raiseMemoryError() }
        if total == 0 { return state.pointee.emptyString }
        if count == 1 { return source.value }
        try checkGrowth(source.byteCount * count)
        let string = StringObject.allocate(
            heap, class: classBits(.string), count: total, isWide: source.isWide)
        let width = source.byteCount
        for index in 0..<count {
            (string.data + index * width).copyMemory(from: source.data, byteCount: width)
        }
        return string.value
    }
}
