import BigInt
import PythonSyntax

/// Built-in functions on numbers and characters.
extension Machine {
    func installNumberFunctions(_ define: Definition) {
        define.function("abs", 1) { (machine, args) throws(Raised) in try machine.absolute(args[0]) }
        define.function("divmod", 2) { (machine, args) throws(Raised) in
            try machine.divideWithRest(args[0], args[1])
        }
        define.function("pow", "base, exp, mod", required: 2) { (machine, args) throws(Raised) in
            if machine.isAbsent(args[2]) { return try machine.binary(.power, args[0], args[1]) }
            return try machine.modularPower(args[0], args[1], args[2])
        }
        define.function("round", "number, ndigits", required: 1) { (machine, args) throws(Raised) in
            try machine.round(args[0], args[1].isUndefined ? .none : args[1])
        }
        define.function("chr", 1) { (machine, args) throws(Raised) in
            let code = try machine.integerArgument(args[0])
            guard code >= 0, code < 0x110000 else {
                throw machine.raise(.valueError, "chr() arg not in range(0x110000)")
            }
            return machine.strings.character(UInt32(code)).value
        }
        define.function("ord", 1) { (machine, args) throws(Raised) in try machine.codePoint(args[0]) }
        for (name, prefix, radix) in [("hex", "0x", 16), ("oct", "0o", 8), ("bin", "0b", 2)] {
            define.function(name, 1) { (machine, args) throws(Raised) in
                let number = try machine.wholeNumber(args[0])
                let sign = number < 0 ? "-" : ""
                return machine.makeString(sign + prefix + String(number.magnitude, radix: radix))
            }
        }
    }

    /// An integer, or what `__index__` gives; TypeError for anything else.
    func wholeNumber(_ value: Value) throws(Raised) -> BigInt {
        if let number = bigInteger(payload(value)) { return number }
        if let result = try callSpecial(value, names.index) {
            if let number = bigInteger(payload(result)) { return number }
            throw raise(.typeError, "__index__ returned non-int (type \(typeName(result)))")
        }
        throw raise(.typeError, "'\(typeName(value))' object cannot be interpreted as an integer")
    }

    private func absolute(_ value: Value) throws(Raised) -> Value {
        switch value.kind {
        case .int: return value.int == .min ? integer(-BigInt(value.int)) : Value(Swift.abs(value.int))
        case .bool: return Value(value.bool ? 1 : 0)
        case .float: return Value(value.float.magnitude)
        case .bigInt: return integer(BigInt(BigIntObject(value).number.magnitude))
        default: break
        }
        if let result = try callSpecial(value, names.abs) { return result }
        throw raise(.typeError, "bad operand type for abs(): '\(typeName(value))'")
    }

    func divideWithRest(_ x: Value, _ y: Value) throws(Raised) -> Value {
        if isNumber(x), isNumber(y) {
            if x.kind == .float || y.kind == .float, try double(y) == 0 {
                throw raise(.zeroDivisionError, "float divmod()")
            }
            return pair(try binary(.floorDivide, x, y), try binary(.modulo, x, y))
        }
        if let result = try callSpecial(x, names.divmod, y), result.kind != .notImplemented { return result }
        if let result = try callSpecial(y, names.rdivmod, x), result.kind != .notImplemented { return result }
        let (a, b) = (payload(x), payload(y))
        if isNumber(a), isNumber(b), a !== x || b !== y { return try divideWithRest(a, b) }
        throw raise(
            .typeError, "unsupported operand type(s) for divmod(): '\(typeName(x))' and '\(typeName(y))'")
    }

    private func modularPower(_ base: Value, _ exponent: Value, _ modulus: Value) throws(Raised) -> Value {
        guard let a = bigInteger(payload(base)), let b = bigInteger(payload(exponent)),
            let m = bigInteger(payload(modulus))
        else {
            let power = names.forward[Int(BinaryOperator.power.rawValue)]
            if let result = try callSpecial(base, power, exponent, modulus), result.kind != .notImplemented {
                return result
            }
            if base.kind == .float || exponent.kind == .float || modulus.kind == .float {
                throw raise(.typeError, "pow() 3rd argument not allowed unless all arguments are integers")
            }
            throw raise(
                .typeError,
                "unsupported operand type(s) for ** or pow(): '\(typeName(base))', '\(typeName(exponent))', "
                    + "'\(typeName(modulus))'")
        }
        if m == 0 { throw raise(.valueError, "pow() 3rd argument cannot be 0") }
        var (factor, count) = (a, b)
        if b < 0 {
            guard let inverse = a.inverse(BigInt(m.magnitude)) else {
                throw raise(.valueError, "base is not invertible for the given modulus")
            }
            (factor, count) = (inverse, -b)
        }
        let result = factor.power(count, modulus: BigInt(m.magnitude))
        return integer(m < 0 && result > 0 ? result + m : result)
    }

    private func codePoint(_ value: Value) throws(Raised) -> Value {
        let inner = payload(value)
        let count: Int
        switch inner.kind {
        case .string:
            if StringObject(inner).count == 1 { return Value(Int(StringObject(inner)[0])) }
            count = StringObject(inner).count
        case .bytes:
            if BytesObject(inner).count == 1 { return Value(Int(BytesObject(inner).data[0])) }
            count = BytesObject(inner).count
        default:
            throw raise(.typeError, "ord() expected string of length 1, but \(typeName(value)) found")
        }
        throw raise(.typeError, "ord() expected a character, but string of length \(count) found")
    }

    /// `round(number[, digits])`
    private func round(_ value: Value, _ digits: Value) throws(Raised) -> Value {
        if isNumber(value) { return try roundNumber(value, digits) }
        guard let method = lookup(type(of: value), names.round) else {
            throw raise(.typeError, "type \(typeName(value)) doesn't define __round__ method")
        }
        let bound = try bindAttribute(method, value, type(of: value))
        return digits.isNone ? try call(bound) : try call(bound, digits)
    }

    func roundNumber(_ value: Value, _ digits: Value) throws(Raised) -> Value {
        if value.kind != .float {
            if digits.isNone { return try plus(value) }
            return try roundInteger(value, try integerArgument(digits))
        }
        let number = value.float
        guard !digits.isNone else {
            let nearest = number.rounded(.toNearestOrEven)
            return try integerOf(nearest)
        }
        let places = try integerArgument(digits)
        do throws(PythonError) {
            return Value(try FloatRounding.round(number, places: places))
        } catch {
            throw raise(error)
        }
    }

    /// The integer that a whole float is; errors for infinities and NaN.
    func integerOf(_ number: Double) throws(Raised) -> Value {
        if number.isNaN { throw raise(.valueError, "cannot convert float NaN to integer") }
        if number.isInfinite { throw raise(.overflowError, "cannot convert float infinity to integer") }
        if let small = Int(exactly: number) { return Value(small) }
        return integer(BigInt(number))
    }

    private func roundInteger(_ value: Value, _ places: Int) throws(Raised) -> Value {
        guard places < 0, let number = bigInteger(value) else { return try plus(value) }
        guard -places < 20_000 else { return Value(0) }
        let unit = BigInt(10).power(-places)
        var (quotient, rest) = number.quotientAndRemainder(dividingBy: unit)
        if rest < 0 {
            quotient -= 1
            rest += unit
        }
        let twice = rest * 2
        if twice > unit || (twice == unit && quotient % 2 != 0) { quotient += 1 }
        return integer(quotient * unit)
    }
}
