import BigInt
import PythonSyntax

/// The class `float`.
extension Machine {
    func installFloat() {
        let define = Definition(self, class: kindClass(.float), receiver: .float)
        define.constructor { (machine, args) throws(Raised) in
            let type = try machine.classArgument(args, "float")
            if type.bits == machine.classBits(.float) { try machine.checkKeywords(args, "float") }
            try machine.checkCount(args.count - 1, "float", 0, 1)
            let number = args.count == 1 ? 0 : try machine.floatFrom(args[1])
            return machine.instance(type, of: Value(number), .float)
        }
        defineComparisons(define)
        defineRepr(define)
        define.method("__getnewargs__", 0) { (machine, args) in machine.tuple([args[0]]).value }
        defineOperators(define, [.add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power])
        installNumberMethods(define)
        define.method("__float__", 0) { (_, args) in args[0] }
        define.method("__format__", 1) { (machine, args) throws(Raised) in
            try machine.formatBuiltin(args[0], try machine.textArgument(args[1], "__format__")).value
        }
        let roundings: [(String, FloatingPointRoundingRule)] = [
            ("__int__", .towardZero), ("__trunc__", .towardZero), ("__floor__", .down), ("__ceil__", .up),
        ]
        for (name, rule) in roundings {
            define.method(name, 0) { (machine, args) throws(Raised) in
                try machine.integerOf(args[0].float.rounded(rule))
            }
        }
        define.method("is_integer", 0) { (_, args) in
            Value(args[0].float.isFinite && args[0].float == args[0].float.rounded())
        }
        define.method("as_integer_ratio", 0) { (machine, args) throws(Raised) in
            try machine.integerRatio(args[0].float)
        }
        define.method("hex", 0) { (machine, args) in machine.makeString(FloatHex.text(args[0].float)) }
        define.classMethod("fromhex", 1) { (machine, args) throws(Raised) in
            guard let text = machine.text(args[1]) else {
                throw machine.raise(.typeError, "bad argument type for built-in operation")
            }
            let number: Double
            do throws(PythonError) {
                number = try FloatHex.parse(text.view)
            } catch {
                throw machine.raise(error)
            }
            return args[0].bits == machine.classBits(.float)
                ? Value(number) : try machine.call(args[0], Value(number))
        }
    }

    /// What `float(value)` gives.
    func floatFrom(_ value: Value) throws(Raised) -> Double {
        let inner = payload(value)
        switch inner.kind {
        case .string, .bytes: return try floatFromText(inner)
        default: break
        }
        if value === inner, isNumber(value) { return try double(value) }
        if let result = try callSpecial(value, names.float) {
            let number = payload(result)
            guard number.kind == .float else {
                throw raise(
                    .typeError, "\(typeName(value)).__float__ returned non-float (type \(typeName(result)))")
            }
            return number.float
        }
        if isNumber(inner) { return try double(inner) }
        if lookup(type(of: value), names.index) != nil {
            return try double(integer(try wholeNumber(value)))
        }
        throw raise(
            .typeError, "float() argument must be a string or a real number, not '\(typeName(value))'")
    }

    private func floatFromText(_ value: Value) throws(Raised) -> Double {
        do throws(PythonError) {
            if value.kind == .bytes { return try FloatParsing.parse(bytes: BytesObject(value).view) }
            return try FloatParsing.parse(StringObject(value).view)
        } catch {
            throw raise(error)
        }
    }

    private func integerRatio(_ number: Double) throws(Raised) -> Value {
        do throws(PythonError) {
            let ratio = try FloatRounding.integerRatio(number)
            return pair(integer(ratio.numerator), integer(ratio.denominator))
        } catch {
            throw raise(error)
        }
    }
}
