import BigInt
import PythonSyntax

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Arithmetic that is not on the instructions' fast paths.
extension Machine {
    /// The value of an integer: immediate if it fits.
    func integer(_ number: BigInt) -> Value {
        if let small = Int(exactly: number) { return Value(small) }
        return BigIntObject.allocate(heap, class: classBits(.int), number).value
    }

    /// An integer value's number; nil if it is none. Booleans count.
    func bigInteger(_ value: Value) -> BigInt? {
        switch value.kind {
        case .int: BigInt(value.int)
        case .bool: BigInt(value.bool ? 1 : 0)
        case .bigInt: BigIntObject(value).number
        default: nil
        }
    }

    @inline(__always) func isNumber(_ value: Value) -> Bool {
        switch value.kind {
        case .int, .bool, .float, .bigInt: true
        default: false
        }
    }

    /// A number as a float; OverflowError if it is too large.
    func double(_ value: Value) throws(Raised) -> Double {
        switch value.kind {
        case .float: return value.float
        case .int: return Double(value.int)
        case .bool: return value.bool ? 1 : 0
        default:
            guard let number = BigIntObject(value).number.roundedToDouble() else {
                throw raise(.overflowError, "int too large to convert to float")
            }
            return number
        }
    }

    /// `x op y` for two numbers.
    func arithmetic(_ operation: BinaryOperator, _ x: Value, _ y: Value) throws(Raised) -> Value? {
        if x.kind == .float || y.kind == .float {
            return try floatArithmetic(operation, try double(x), try double(y))
        }
        if let result = try smallArithmetic(operation, x, y) { return result }
        guard let a = bigInteger(x), let b = bigInteger(y) else { return nil }
        return try bigArithmetic(operation, a, b)
    }

    private func smallArithmetic(_ operation: BinaryOperator, _ x: Value, _ y: Value) throws(Raised) -> Value?
    {
        guard x.kind != .bigInt, y.kind != .bigInt else { return nil }
        let (a, b) = (x.kind == .bool ? Int(x.bits) : x.int, y.kind == .bool ? Int(y.bits) : y.int)
        let bothBool = x.kind == .bool && y.kind == .bool
        switch operation {
        case .add:
            let (result, overflow) = a.addingReportingOverflow(b)
            return overflow ? nil : Value(result)
        case .subtract:
            let (result, overflow) = a.subtractingReportingOverflow(b)
            return overflow ? nil : Value(result)
        case .multiply:
            let (result, overflow) = a.multipliedReportingOverflow(by: b)
            return overflow ? nil : Value(result)
        case .floorDivide, .modulo:
            if b == 0 {
                throw raise(
                    .zeroDivisionError,
                    operation == .modulo ? "integer modulo by zero" : "integer division or modulo by zero")
            }
            if b == -1 { return operation == .modulo ? Value(0) : a == .min ? nil : Value(-a) }
            let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
            let isOff = remainder != 0 && (remainder < 0) != (b < 0)
            return Value(
                operation == .modulo ? (isOff ? remainder + b : remainder) : (isOff ? quotient - 1 : quotient)
            )
        case .divide:
            if b == 0 { throw raise(.zeroDivisionError, "division by zero") }
            let exact = 1 << 53
            guard a.magnitude <= exact, b.magnitude <= exact else { return nil }
            return Value(Double(a) / Double(b))
        case .bitwiseAnd: return bothBool ? Value(a & b != 0) : Value(a & b)
        case .bitwiseOr: return bothBool ? Value(a | b != 0) : Value(a | b)
        case .bitwiseXor: return bothBool ? Value(a ^ b != 0) : Value(a ^ b)
        case .leftShift:
            if b < 0 { throw raise(.valueError, "negative shift count") }
            guard b < 63, a.magnitude.leadingZeroBitCount > b + 1 || a == 0 else { return nil }
            return Value(a << b)
        case .rightShift:
            if b < 0 { throw raise(.valueError, "negative shift count") }
            return Value(a >> min(b, 63))
        case .power, .matrixMultiply: return nil
        }
    }

    private func bigArithmetic(_ operation: BinaryOperator, _ a: BigInt, _ b: BigInt) throws(Raised) -> Value?
    {
        switch operation {
        case .add: return integer(a + b)
        case .subtract: return integer(a - b)
        case .multiply:
            try checkGrowth((a.bitWidth + b.bitWidth) / 8)
            return integer(a * b)
        case .floorDivide, .modulo:
            if b == 0 {
                throw raise(
                    .zeroDivisionError,
                    operation == .modulo ? "integer modulo by zero" : "integer division or modulo by zero")
            }
            let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
            let isOff = remainder != 0 && (remainder < 0) != (b < 0)
            return integer(
                operation == .modulo ? (isOff ? remainder + b : remainder) : (isOff ? quotient - 1 : quotient)
            )
        case .divide: return Value(try trueDivide(a, b))
        case .bitwiseAnd: return integer(a & b)
        case .bitwiseOr: return integer(a | b)
        case .bitwiseXor: return integer(a ^ b)
        case .leftShift, .rightShift: return try shift(operation, a, b)
        case .power: return try power(a, b)
        case .matrixMultiply: return nil
        }
    }

    private func shift(_ operation: BinaryOperator, _ a: BigInt, _ b: BigInt) throws(Raised) -> Value {
        if b < 0 { throw raise(.valueError, "negative shift count") }
        guard let count = Int(exactly: b) else {
            if operation == .rightShift || a == 0 { return Value(a < 0 && operation == .rightShift ? -1 : 0) }
            throw raise(.overflowError, "too many digits in integer")
        }
        if operation == .rightShift { return integer(a >> count) }
        try checkGrowth(count / 8)
        return integer(a << count)
    }

    private func power(_ a: BigInt, _ b: BigInt) throws(Raised) -> Value {
        if b < 0 {
            if a == 0 { throw raise(.zeroDivisionError, "0.0 cannot be raised to a negative power") }
            return try floatPower(Double(a), Double(b))
        }
        if a == 0 || a == 1 { return integer(b == 0 ? 1 : a) }
        if a == -1 { return Value(b % 2 == 0 ? 1 : -1) }
        guard let exponent = Int(exactly: b) else { throw raise(.memoryError, "") }
        try checkGrowth(a.bitWidth * exponent / 8)
        return integer(a.power(exponent))
    }

    /// MemoryError if a result of so many bytes is more than the world may hold.
    func checkGrowth(_ bytes: Int) throws(Raised) {
        if !heap.canGrow(by: bytes) { throw raiseMemoryError() }
    }

    func raiseMemoryError() -> Raised {
        state.pointee.raised = makeException(.memoryError)
        return Raised()
    }

    /// The quotient of two integers, correctly rounded.
    func trueDivide(_ a: BigInt, _ b: BigInt) throws(Raised) -> Double {
        do throws(PythonError) {
            return try IntegerArithmetic.trueDivide(a, b)
        } catch {
            throw raise(error)
        }
    }

    func floatArithmetic(_ operation: BinaryOperator, _ a: Double, _ b: Double) throws(Raised) -> Value? {
        switch operation {
        case .add: return Value(a + b)
        case .subtract: return Value(a - b)
        case .multiply: return Value(a * b)
        case .divide:
            if b == 0 { throw raise(.zeroDivisionError, "float division by zero") }
            return Value(a / b)
        case .modulo:
            if b == 0 { throw raise(.zeroDivisionError, "float modulo by zero") }
            return Value(Machine.floorModulo(a, b).modulo)
        case .floorDivide:
            if b == 0 { throw raise(.zeroDivisionError, "float floor division by zero") }
            return Value(Machine.floorModulo(a, b).quotient)
        case .power: return try floatPower(a, b)
        default: return nil
        }
    }

    /// Python's `divmod` of floats.
    static func floorModulo(_ a: Double, _ b: Double) -> (quotient: Double, modulo: Double) {
        var modulo = fmod(a, b)
        var quotient = (a - modulo) / b
        if modulo != 0 {
            if (b < 0) != (modulo < 0) {
                modulo += b
                quotient -= 1
            }
        } else {
            modulo = b < 0 ? -0.0 : 0.0
        }
        if quotient != 0 {
            let floored = quotient.rounded(.down)
            quotient = quotient - floored > 0.5 ? floored + 1 : floored
        } else {
            quotient = (a / b).sign == .minus ? -0.0 : 0.0
        }
        return (quotient, modulo)
    }

    func floatPower(_ a: Double, _ b: Double) throws(Raised) -> Value {
        if a == 0, b < 0 { throw raise(.zeroDivisionError, "0.0 cannot be raised to a negative power") }
        if a < 0, a.isFinite, b.isFinite, b != b.rounded() {
            return complex(ComplexNumber(a).power(ComplexNumber(b)))
        }
        let result = pow(a, b)
        if result.isInfinite, a.isFinite, b.isFinite {
            throw raise(.overflowError, "(34, 'Numerical result out of range')")
        }
        return Value(result)
    }

    // MARK: Unary

    func negate(_ value: Value) throws(Raised) -> Value {
        switch value.kind {
        case .int: return value.int == .min ? integer(-BigInt(value.int)) : Value(-value.int)
        case .float: return Value(-value.float)
        case .bool: return Value(value.bool ? -1 : 0)
        case .bigInt: return integer(-BigIntObject(value).number)
        default:
            return try unaryMethod(value, names.neg, "unary -") { (inner) throws(Raised) in try negate(inner)
            }
        }
    }

    func plus(_ value: Value) throws(Raised) -> Value {
        switch value.kind {
        case .int, .float, .bigInt: return value
        case .bool: return Value(value.bool ? 1 : 0)
        default:
            return try unaryMethod(value, names.pos, "unary +") { (inner) throws(Raised) in try plus(inner) }
        }
    }

    func invert(_ value: Value) throws(Raised) -> Value {
        switch value.kind {
        case .int: return Value(~value.int)
        case .bool: return Value(value.bool ? -2 : -1)
        case .bigInt: return integer(-BigIntObject(value).number - 1)
        default:
            return try unaryMethod(value, names.invert, "unary ~") { (inner) throws(Raised) in
                try invert(inner)
            }
        }
    }

    private func unaryMethod(
        _ value: Value, _ name: StringObject, _ label: String, _ builtin: (Value) throws(Raised) -> Value
    ) throws(Raised) -> Value {
        if let result = try callSpecial(value, name) { return result }
        let inner = payload(value)
        if inner !== value, isNumber(inner) { return try builtin(inner) }
        throw raise(.typeError, "bad operand type for \(label): '\(typeName(value))'")
    }
}

/// Integers as 32-bit words, least significant first.
extension Machine {
    func integer(words: [UInt32]) -> Value {
        var number = BigUInt(0)
        for word in words.reversed() { number = (number << 32) + BigUInt(word) }
        return integer(BigInt(number))
    }

    /// The words of an integer's magnitude; nil if it is none.
    func magnitudeWords(_ value: Value) -> [UInt32]? {
        guard var magnitude = bigInteger(value)?.magnitude else { return nil }
        if magnitude == 0 { return [0] }
        var words: [UInt32] = []
        while magnitude != 0 {
            words.append(UInt32(truncatingIfNeeded: magnitude))
            magnitude >>= 32
        }
        return words
    }
}
