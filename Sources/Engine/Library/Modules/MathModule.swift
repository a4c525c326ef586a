import BigInt

/// The module `math`.
extension Machine {
    func installMath(_ define: Definition) {
        let constants: [(String, Double)] = [
            ("pi", .pi), ("e", 2.718281828459045), ("tau", 2 * .pi), ("inf", .infinity), ("nan", .nan),
        ]
        for (name, value) in constants { define.set(name, Value(value)) }
        for function in MathFunction.allCases {
            define.function(function.rawValue, 1) { (machine, args) throws(Raised) in
                let x = try machine.mathNumber(args[0])
                return Value(try machine.withMathErrors { () throws(PythonError) in try function(x) })
            }
        }
        installRounding(define)
        installLogarithms(define)
        installPairFunctions(define)
        installFloatParts(define)
        installWholeNumbers(define)
        installMathReductions(define)
    }

    /// A real number as a float; TypeError for anything else.
    private func mathNumber(_ value: Value) throws(Raised) -> Double {
        if value.kind == .float { return value.float }
        if isNumber(payload(value)) { return try double(payload(value)) }
        guard lookup(type(of: value), names.float) != nil || lookup(type(of: value), names.index) != nil,
            payload(value).kind != .string
        else { throw raise(.typeError, "must be real number, not \(typeName(value))") }
        return try floatFrom(value)
    }

    private func withMathErrors<Result>(_ body: () throws(PythonError) -> Result) throws(Raised) -> Result {
        do throws(PythonError) {
            return try body()
        } catch {
            throw raise(error)
        }
    }

    // MARK: Rounding

    private func installRounding(_ define: Definition) {
        let roundings: [(String, StringObject, FloatingPointRoundingRule)] = [
            ("floor", names.floor, .down), ("ceil", names.ceil, .up),
        ]
        for (name, special, rule) in roundings {
            define.function(name, 1) { (machine, args) throws(Raised) in
                let inner = machine.payload(args[0])
                if inner.kind == .float { return try machine.integerOf(inner.float.rounded(rule)) }
                if machine.bigInteger(inner) != nil { return try machine.plus(inner) }
                if let result = try machine.callSpecial(args[0], special) { return result }
                return try machine.integerOf(try machine.mathNumber(args[0]).rounded(rule))
            }
        }
        define.function("trunc", 1) { (machine, args) throws(Raised) in
            let inner = machine.payload(args[0])
            if inner.kind == .float { return try machine.integerOf(inner.float.rounded(.towardZero)) }
            if machine.bigInteger(inner) != nil { return try machine.plus(inner) }
            if let result = try machine.callSpecial(args[0], machine.names.trunc) { return result }
            throw machine.raise(
                .typeError, "type \(machine.typeName(args[0])) doesn't define __trunc__ method")
        }
    }

    // MARK: Logarithms

    private func installLogarithms(_ define: Definition) {
        define.function("log", 1, 2) { (machine, args) throws(Raised) in
            let first = try machine.logarithm(.natural, args[0])
            guard args.count == 2 else { return Value(first) }
            let second = try machine.logarithm(.natural, args[1])
            return Value(
                try machine.withMathErrors { () throws(PythonError) in
                    try MathFunctions.quotient(first, second)
                })
        }
        define.function("log2", 1) { (machine, args) throws(Raised) in
            Value(try machine.logarithm(.binary, args[0]))
        }
        define.function("log10", 1) { (machine, args) throws(Raised) in
            Value(try machine.logarithm(.decimal, args[0]))
        }
    }

    private func logarithm(_ kind: MathFunctions.Logarithm, _ value: Value) throws(Raised) -> Double {
        if let whole = bigInteger(payload(value)) {
            return try withMathErrors { () throws(PythonError) in try MathFunctions.logarithm(kind, whole) }
        }
        let x = try mathNumber(value)
        return try withMathErrors { () throws(PythonError) in try MathFunctions.logarithm(kind, x) }
    }

    // MARK: Two numbers

    private func installPairFunctions(_ define: Definition) {
        let functions: [(String, (Double, Double) throws(PythonError) -> Double)] = [
            ("pow", { (x, y) throws(PythonError) in try MathFunctions.power(x, y) }),
            ("fmod", { (x, y) throws(PythonError) in try MathFunctions.remainderTowardZero(x, y) }),
            ("remainder", { (x, y) throws(PythonError) in try MathFunctions.remainder(x, y) }),
            ("copysign", { (x, y) in Double(signOf: y, magnitudeOf: x) }),
            ("atan2", { (y, x) in arcTangent(y, x) }),
        ]
        for (name, function) in functions {
            define.function(name, 2) { (machine, args) throws(Raised) in
                let (x, y) = (try machine.mathNumber(args[0]), try machine.mathNumber(args[1]))
                return Value(try machine.withMathErrors { () throws(PythonError) in try function(x, y) })
            }
        }
        define.function("ldexp", 2) { (machine, args) throws(Raised) in
            let x = try machine.mathNumber(args[0])
            guard let exponent = machine.bigInteger(machine.payload(args[1])) else {
                throw machine.raise(.typeError, "Expected an int as second argument to ldexp.")
            }
            return Value(
                try machine.withMathErrors { () throws(PythonError) in
                    try MathFunctions.scale(x, exponent: exponent)
                })
        }
        define.function("fma", 3) { (machine, args) throws(Raised) in
            let (x, y, z) = (
                try machine.mathNumber(args[0]), try machine.mathNumber(args[1]),
                try machine.mathNumber(args[2])
            )
            return Value(
                try machine.withMathErrors { () throws(PythonError) in
                    try MathFunctions.multiplyAdd(x, y, z)
                })
        }
        define.function("isclose", "a, b, *, rel_tol, abs_tol", required: 2) {
            (machine, args) throws(Raised) in
            let (a, b) = (try machine.mathNumber(args[0]), try machine.mathNumber(args[1]))
            let relative = args[2].isUndefined ? 1e-9 : try machine.mathNumber(args[2])
            let absolute = args[3].isUndefined ? 0 : try machine.mathNumber(args[3])
            return Value(
                try machine.withMathErrors { () throws(PythonError) in
                    try MathFunctions.isClose(a, b, relative: relative, absolute: absolute)
                })
        }
    }

    // MARK: Parts

    private func installFloatParts(_ define: Definition) {
        define.function("frexp", 1) { (machine, args) throws(Raised) in
            let parts = MathFunctions.fractionAndExponent(try machine.mathNumber(args[0]))
            return machine.pair(Value(parts.fraction), Value(parts.exponent))
        }
        define.function("modf", 1) { (machine, args) throws(Raised) in
            let parts = MathFunctions.fractionAndWhole(try machine.mathNumber(args[0]))
            return machine.pair(Value(parts.fraction), Value(parts.whole))
        }
        let predicates: [(String, (Double) -> Bool)] = [
            ("isfinite", { $0.isFinite }), ("isinf", { $0.isInfinite }), ("isnan", { $0.isNaN }),
        ]
        for (name, predicate) in predicates {
            define.function(name, 1) { (machine, args) throws(Raised) in
                Value(predicate(try machine.mathNumber(args[0])))
            }
        }
        define.function("ulp", 1) { (machine, args) throws(Raised) in
            Value(MathFunctions.unitInLastPlace(try machine.mathNumber(args[0])))
        }
        define.function("nextafter", "x, y, /, *, steps", required: 2) { (machine, args) throws(Raised) in
            let (x, y) = (try machine.mathNumber(args[0]), try machine.mathNumber(args[1]))
            if machine.isAbsent(args[2]) { return Value(MathFunctions.next(x, toward: y)) }
            let steps = try machine.integerArgument(args[2])
            if steps < 0 { throw machine.raise(.valueError, "steps must be a non-negative integer") }
            return Value(MathFunctions.next(x, toward: y, steps: UInt64(steps)))
        }
    }

    // MARK: Whole numbers

    private func installWholeNumbers(_ define: Definition) {
        define.function("isqrt", 1) { (machine, args) throws(Raised) in
            let number = try machine.wholeNumber(args[0])
            return machine.integer(
                try machine.withMathErrors { () throws(PythonError) in try Combinatorics.squareRoot(number) })
        }
        define.function("factorial", 1) { (machine, args) throws(Raised) in
            let number = try machine.wholeNumber(args[0])
            return machine.integer(
                try machine.withMathErrors { () throws(PythonError) in try Combinatorics.factorial(number) })
        }
        define.function("gcd", 0, -1) { (machine, args) throws(Raised) in
            var result = BigInt(0)
            for index in 0..<args.count {
                result = Combinatorics.greatestCommonDivisor(result, try machine.wholeNumber(args[index]))
            }
            return machine.integer(result)
        }
        define.function("lcm", 0, -1) { (machine, args) throws(Raised) in
            var result = BigInt(1)
            for index in 0..<args.count {
                result = Combinatorics.leastCommonMultiple(result, try machine.wholeNumber(args[index]))
            }
            return machine.integer(result)
        }
        define.function("perm", 1, 2) { (machine, args) throws(Raised) in
            let n = try machine.wholeNumber(args[0])
            let k = machine.isAbsent(args.optional(1)) ? n : try machine.wholeNumber(args[1])
            return machine.integer(
                try machine.withMathErrors { () throws(PythonError) in try Combinatorics.permutations(n, k) })
        }
        define.function("comb", 2) { (machine, args) throws(Raised) in
            let (n, k) = (try machine.wholeNumber(args[0]), try machine.wholeNumber(args[1]))
            return machine.integer(
                try machine.withMathErrors { () throws(PythonError) in try Combinatorics.combinations(n, k) })
        }
    }

    // MARK: Many numbers

    private func installMathReductions(_ define: Definition) {
        define.function("fsum", 1) { (machine, args) throws(Raised) in
            let numbers = try machine.mathNumbers(args[0])
            return Value(
                try machine.withMathErrors { () throws(PythonError) in
                    var sum = ExactSum()
                    for number in numbers { try sum.add(number) }
                    return try sum.value()
                })
        }
        define.function("prod", "iterable, /, *, start", required: 1) { (machine, args) throws(Raised) in
            var product = args[1].isUndefined ? Value(1) : args[1]
            let iterator = try machine.iterator(of: args[0])
            while let item = try machine.next(iterator) {
                product = try machine.binary(.multiply, product, item)
            }
            return product
        }
        define.function("hypot", 0, -1) { (machine, args) throws(Raised) in
            var coordinates: [Double] = []
            for index in 0..<args.count { coordinates.append(try machine.mathNumber(args[index])) }
            return Value(VectorNorm.hypot(coordinates))
        }
        define.function("dist", 2) { (machine, args) throws(Raised) in
            let (p, q) = (try machine.mathNumbers(args[0]), try machine.mathNumbers(args[1]))
            return Value(
                try machine.withMathErrors { () throws(PythonError) in try VectorNorm.distance(p, q) })
        }
        define.function("sumprod", 2) { (machine, args) throws(Raised) in
            let (p, q) = (try machine.listOf(args[0]), try machine.listOf(args[1]))
            guard p.count == q.count else {
                throw machine.raise(.valueError, "Inputs are not the same length")
            }
            var total = Value(0)
            for index in 0..<p.count {
                total = try machine.binary(.add, total, try machine.binary(.multiply, p[index], q[index]))
            }
            return total
        }
    }

    private func mathNumbers(_ value: Value) throws(Raised) -> [Double] {
        var numbers: [Double] = []
        try iterate(value) { (item) throws(Raised) in numbers.append(try mathNumber(item)) }
        return numbers
    }
}

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

private func arcTangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
