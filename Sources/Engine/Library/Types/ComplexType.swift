import PythonSyntax

/// The class `complex`: library objects of two floats.
extension Machine {
    /// A complex number's value.
    func complex(_ number: ComplexNumber) -> Value {
        let object = heap.allocate(.iterator, class: libraryClass(.complex).bits, count: 2)
        object[0] = Value(number.real)
        object[1] = Value(number.imaginary)
        return object.value
    }

    /// The number of a complex value, also of one of a subclass; nil for all others.
    func complexNumber(_ value: Value) -> ComplexNumber? {
        let inner = payload(value)
        guard inner.kind == .iterator, Object(inner).classBits == libraryClass(.complex).bits else {
            return nil
        }
        return ComplexNumber(Object(inner)[0].float, Object(inner)[1].float)
    }

    /// The number of a complex, float or integer value; nil for all others.
    private func anyComplex(_ value: Value) throws(Raised) -> ComplexNumber? {
        if let number = complexNumber(value) { return number }
        let inner = payload(value)
        return isNumber(inner) ? ComplexNumber(try double(inner)) : nil
    }

    private func complexReceiver(_ value: Value, _ name: String) throws(Raised) -> ComplexNumber {
        if let number = complexNumber(value) { return number }
        throw raise(
            .typeError,
            "descriptor '\(name)' requires a 'complex' object but received a '\(typeName(value))'")
    }

    func installComplex() {
        let define = Definition(self, class: libraryClass(.complex), receiver: nil)
        define.constructor { (machine, args) throws(Raised) in
            let number = machine.complex(try machine.newComplex(args))
            return args[0].bits == machine.libraryClass(.complex).bits
                ? number : machine.makeInstance(ClassObject(args[0]), payload: number).value
        }
        installComplexOperators(define)
        installComplexComparisons(define)
        for (name, place) in [("real", 0), ("imag", 1)] {
            define.property(name) { (machine, value) throws(Raised) in
                let number = try machine.complexReceiver(value, name)
                return Value(place == 0 ? number.real : number.imaginary)
            }
        }
        define.method("conjugate", 0) { (machine, args) throws(Raised) in
            let number = try machine.complexReceiver(args[0], "conjugate")
            return machine.complex(ComplexNumber(number.real, -number.imaginary))
        }
        define.method("__complex__", 0) { (machine, args) throws(Raised) in
            machine.complex(try machine.complexReceiver(args[0], "__complex__"))
        }
        define.method("__getnewargs__", 0) { (machine, args) throws(Raised) in
            let number = try machine.complexReceiver(args[0], "__getnewargs__")
            return machine.pair(Value(number.real), Value(number.imaginary))
        }
        define.method("__repr__", 0) { (machine, args) throws(Raised) in
            machine.makeString(try machine.complexReceiver(args[0], "__repr__").text)
        }
        define.method("__format__", 1) { (machine, args) throws(Raised) in
            try machine.formatComplex(args)
        }
        define.method("__hash__", 0) { (machine, args) throws(Raised) in
            let number = try machine.complexReceiver(args[0], "__hash__")
            let hash = NumberHash.hash(number.real) &+ 1_000_003 &* NumberHash.hash(number.imaginary)
            return Value(hash == -1 ? -2 : hash)
        }
    }

    private func formatComplex(_ args: Arguments) throws(Raised) -> Value {
        let number = try complexReceiver(args[0], "__format__")
        guard let specification = text(args[1]) else {
            throw raise(.typeError, "__format__() argument must be str, not \(argumentName(args[1]))")
        }
        if specification.count == 0 { return try str(args[0]).value }
        var builder = TextBuilder()
        do throws(PythonError) {
            try ValueFormatting.append(number, specification.view, to: &builder)
        } catch {
            throw raise(error)
        }
        return makeString(builder)
    }

    // MARK: Operators

    private func installComplexOperators(_ define: Definition) {
        for operation in [BinaryOperator.add, .subtract, .multiply, .divide, .power] {
            let place = Int(operation.rawValue)
            define.method(names.forward[place].text, 1, operation == .power ? 2 : 1) {
                (machine, args) throws(Raised) in
                if args.count > 2, !args[2].isNone { throw machine.raise(.valueError, "complex modulo") }
                return try machine.complexOperation(operation, args[0], args[1])
            }
            define.method(names.reflected[place].text, 1) { (machine, args) throws(Raised) in
                try machine.complexOperation(operation, args[1], args[0])
            }
        }
        define.method("__neg__", 0) { (machine, args) throws(Raised) in
            machine.complex(-(try machine.complexReceiver(args[0], "__neg__")))
        }
        define.method("__pos__", 0) { (machine, args) throws(Raised) in
            machine.complex(try machine.complexReceiver(args[0], "__pos__"))
        }
        define.method("__abs__", 0) { (machine, args) throws(Raised) in
            let number = try machine.complexReceiver(args[0], "__abs__")
            let size = number.magnitude
            if size.isInfinite, number.real.isFinite, number.imaginary.isFinite {
                throw machine.raise(.overflowError, "absolute value too large")
            }
            return Value(size)
        }
        define.method("__bool__", 0) { (machine, args) throws(Raised) in
            Value(!(try machine.complexReceiver(args[0], "__bool__").isZero))
        }
    }

    private func complexOperation(_ operation: BinaryOperator, _ x: Value, _ y: Value) throws(Raised) -> Value
    {
        guard let a = try anyComplex(x), let b = try anyComplex(y) else { return .notImplemented }
        switch operation {
        case .add: return complex(a + b)
        case .subtract: return complex(a - b)
        case .multiply: return complex(a * b)
        case .divide:
            guard let quotient = a.divided(by: b) else {
                throw raise(.zeroDivisionError, "complex division by zero")
            }
            return complex(quotient)
        case .power:
            if a.isZero, b.imaginary != 0 || b.real < 0 {
                throw raise(.zeroDivisionError, "0.0 to a negative or complex power")
            }
            let result = a.power(b)
            if result.real.isInfinite || result.imaginary.isInfinite {
                throw raise(.overflowError, "complex exponentiation")
            }
            return complex(result)
        default: return .notImplemented
        }
    }

    private func installComplexComparisons(_ define: Definition) {
        for (name, wanted) in [("__eq__", true), ("__ne__", false)] {
            define.method(name, 1) { (machine, args) throws(Raised) in
                let number = try machine.complexReceiver(args[0], name)
                if let other = machine.complexNumber(args[1]) {
                    let isSame = number.real == other.real && number.imaginary == other.imaginary
                    return Value(isSame == wanted)
                }
                let inner = machine.payload(args[1])
                guard machine.isNumber(inner) else { return .notImplemented }
                let isSame =
                    number.imaginary == 0 && machine.compareNumbers(Value(number.real), inner) == 0
                return Value(isSame == wanted)
            }
        }
        for name in ["__lt__", "__le__", "__gt__", "__ge__"] {
            define.method(name, 1) { (_, _) in .notImplemented }
        }
    }

    // MARK: Construction

    private func newComplex(_ args: Arguments) throws(Raised) -> ComplexNumber {
        _ = try classArgument(args, "complex")
        try checkKeywords(args, "complex", allowed: ["real", "imag"])
        guard args.count <= 3 else {
            throw raise(.typeError, "complex() takes at most 2 arguments (\(args.count - 1) given)")
        }
        let real = args.count > 1 ? args[1] : keyword(args, "real")
        let imaginary = args.count > 2 ? args[2] : keyword(args, "imag")
        if let real, let text = text(real) {
            if imaginary != nil {
                throw raise(.typeError, "complex() can't take second arg if first is a string")
            }
            guard let number = ComplexParsing.parse(text.view) else {
                throw raise(.valueError, "complex() arg is a malformed string")
            }
            return number
        }
        if let imaginary, text(imaginary) != nil {
            throw raise(.typeError, "complex() second arg can't be a string")
        }
        let first =
            try real.map { (value) throws(Raised) in try complexPart(value, "first") } ?? ComplexNumber(0)
        guard let imaginary else { return first }
        let second = try complexPart(imaginary, "second")
        return ComplexNumber(first.real - second.imaginary, first.imaginary + second.real)
    }

    private func complexPart(_ value: Value, _ place: String) throws(Raised) -> ComplexNumber {
        if let number = try anyComplex(value) { return number }
        if place == "first", let result = try callSpecial(value, strings.intern("__complex__")) {
            guard let number = complexNumber(result) else {
                throw raise(
                    .typeError,
                    "\(typeName(value)).__complex__() must return a complex, not \(typeName(result))")
            }
            return number
        }
        if lookup(type(of: value), names.float) != nil || lookup(type(of: value), names.index) != nil {
            return ComplexNumber(try floatFrom(value))
        }
        throw raise(
            .typeError,
            place == "first"
                ? "complex() first argument must be a string or a number, not '\(typeName(value))'"
                : "complex() second argument must be a number, not '\(typeName(value))'")
    }
}
