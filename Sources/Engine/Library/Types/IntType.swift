import BigInt
import PythonSyntax

/// The classes `int` and `bool`.
extension Machine {
    func installInt() {
        let define = Definition(self, class: kindClass(.int), receiver: .int)
        define.constructor { (machine, args) throws(Raised) in
            let type = try machine.classArgument(args, "int")
            return machine.instance(type, of: try machine.newInteger(args), .int)
        }
        defineComparisons(define)
        defineRepr(define)
        define.method("__getnewargs__", 0) { (machine, args) in machine.tuple([args[0]]).value }
        defineOperators(
            define,
            [
                .add, .subtract, .multiply, .divide, .floorDivide, .modulo, .power, .leftShift, .rightShift,
                .bitwiseOr,
                .bitwiseXor, .bitwiseAnd,
            ])
        installNumberMethods(define)
        installBitMethods(define)
        define.method("__index__", 0) { (machine, args) throws(Raised) in try machine.plus(args[0]) }
        define.method("__int__", 0) { (machine, args) throws(Raised) in try machine.plus(args[0]) }
        for name in ["__trunc__", "__floor__", "__ceil__"] {
            define.method(name, 0) { (machine, args) throws(Raised) in try machine.plus(args[0]) }
        }
        define.method("__float__", 0) { (machine, args) throws(Raised) in Value(try machine.double(args[0])) }
        define.method("as_integer_ratio", 0) { (machine, args) throws(Raised) in
            machine.pair(try machine.plus(args[0]), Value(1))
        }
        define.property("numerator") { (machine, value) throws(Raised) in try machine.plus(value) }
        define.property("denominator") { (_, _) in Value(1) }
        define.method("is_integer", 0) { (_, _) in .true }
        define.method("__format__", 1) { (machine, args) throws(Raised) in
            try machine.formatBuiltin(args[0], try machine.textArgument(args[1], "__format__")).value
        }
        installBool()
    }

    private func installBool() {
        let define = Definition(self, class: kindClass(.bool), receiver: .bool)
        define.constructor { (machine, args) throws(Raised) in
            try machine.checkKeywords(args, "bool")
            try machine.checkCount(args.count - 1, "bool", 0, 1)
            return args.count == 1 ? .false : Value(try machine.truth(args[1]))
        }
    }

    /// What int and float share.
    func installNumberMethods(_ define: Definition) {
        define.method("__hash__", 0) { (machine, args) throws(Raised) in Value(try machine.hash(args[0])) }
        define.method("__bool__", 0) { (machine, args) throws(Raised) in Value(try machine.truth(args[0])) }
        define.method("__neg__", 0) { (machine, args) throws(Raised) in try machine.negate(args[0]) }
        define.method("__pos__", 0) { (machine, args) throws(Raised) in try machine.plus(args[0]) }
        define.method("__abs__", 0) { (machine, args) throws(Raised) in
            try machine.call(
                ModuleObject(machine.state.pointee.builtins).get(machine.strings.intern("abs")) ?? .none,
                args[0])
        }
        define.method("__divmod__", 1) { (machine, args) throws(Raised) in
            let other = machine.payload(args[1])
            return machine.isNumber(other) ? try machine.divideWithRest(args[0], other) : .notImplemented
        }
        define.method("__rdivmod__", 1) { (machine, args) throws(Raised) in
            let other = machine.payload(args[1])
            return machine.isNumber(other) ? try machine.divideWithRest(other, args[0]) : .notImplemented
        }
        define.method("__round__", 0, 1) { (machine, args) throws(Raised) in
            try machine.roundNumber(args[0], args.count > 1 ? args[1] : .none)
        }
        define.method("conjugate", 0) { (machine, args) throws(Raised) in try machine.plus(args[0]) }
        define.property("real") { (machine, value) throws(Raised) in try machine.plus(value) }
        define.property("imag") { (_, value) in value.kind == .float ? Value(0.0) : Value(0) }
    }

    private func installBitMethods(_ define: Definition) {
        define.method("__invert__", 0) { (machine, args) throws(Raised) in try machine.invert(args[0]) }
        define.method("bit_length", 0) { (machine, args) in
            guard let number = machine.bigInteger(args[0]) else { return Value(0) }
            return Value(number.magnitude.bitWidth)
        }
        define.method("bit_count", 0) { (machine, args) in
            guard let number = machine.bigInteger(args[0]) else { return Value(0) }
            return Value(number.magnitude.words.reduce(0) { $0 + $1.nonzeroBitCount })
        }
        define.method("to_bytes", "length, byteorder, *, signed", required: 0) {
            (machine, args) throws(Raised) in
            try machine.toBytes(args)
        }
        let any = Definition(self, class: kindClass(.int), receiver: nil)
        let native = makeNative(
            "from_bytes",
            .parameters(
                ["cls", "bytes", "byteorder", "signed"], required: 2, positionalOnly: 1, keywordOnly: 1),
            isMethod: true
        ) { (machine, args) throws(Raised) in try machine.fromBytes(args) }
        any.set("from_bytes", wrap(.classMethod, native))
    }

    // MARK: Construction

    private func newInteger(_ args: Arguments) throws(Raised) -> Value {
        try checkKeywords(args, "int", allowed: ["base"])
        try checkCount(args.count - 1, "int", 0, 2)
        let base = args.count > 2 ? args[2] : keyword(args, "base")
        guard args.count > 1 else {
            if base != nil { throw raise(.typeError, "int() missing string argument") }
            return Value(0)
        }
        let inner = payload(args[1])
        guard let base else { return try integerFrom(args[1], inner) }
        let radix = try integerArgument(base)
        guard radix == 0 || (2...36).contains(radix) else {
            throw raise(.valueError, "int() base must be >= 2 and <= 36, or 0")
        }
        guard inner.kind == .string || inner.kind == .bytes else {
            throw raise(.typeError, "int() can't convert non-string with explicit base")
        }
        return try integerFromText(inner, radix)
    }

    private func integerFrom(_ value: Value, _ inner: Value) throws(Raised) -> Value {
        if inner === value || inner.kind == .string || inner.kind == .bytes {
            switch inner.kind {
            case .int, .bigInt: return inner
            case .bool: return Value(inner.bool ? 1 : 0)
            case .float: return try integerOf(inner.float.rounded(.towardZero))
            case .string, .bytes: return try integerFromText(inner, 10)
            default: break
            }
        }
        for name in [names.int, names.index, names.trunc] {
            guard let result = try callSpecial(value, name) else { continue }
            guard let number = bigInteger(payload(result)) else {
                throw raise(.typeError, "\(name.text) returned non-int (type \(typeName(result)))")
            }
            return integer(number)
        }
        throw raise(
            .typeError,
            "int() argument must be a string, a bytes-like object or a real number, not '\(typeName(value))'")
    }

    private func integerFromText(_ value: Value, _ base: Int) throws(Raised) -> Value {
        do throws(PythonError) {
            let number =
                value.kind == .bytes
                ? try IntegerParsing.parse(bytes: BytesObject(value).view, base: base)
                : try IntegerParsing.parse(StringObject(value).view, base: base)
            return integer(number)
        } catch {
            throw raise(error)
        }
    }

    // MARK: Bytes

    private func byteOrder(_ value: Value) throws(Raised) -> Bool {
        if value.isUndefined { return true }
        guard let order = text(value) else {
            throw raise(.typeError, "byteorder must be str, not \(typeName(value))")
        }
        if order.equals("big") { return true }
        if order.equals("little") { return false }
        throw raise(.valueError, "byteorder must be either 'little' or 'big'")
    }

    private func toBytes(_ args: Arguments) throws(Raised) -> Value {
        let length = args[1].isUndefined ? 1 : try integerArgument(args[1])
        let isBig = try byteOrder(args[2])
        let isSigned = args[3].isUndefined ? false : try truth(args[3])
        guard length >= 0 else { throw raise(.valueError, "length argument must be non-negative") }
        let (bits, overflow) = length.multipliedReportingOverflow(by: 8)
        if overflow { throw raise(.overflowError, "Python int too large to convert to C ssize_t") }
        try checkGrowth(length)
        var number = bigInteger(args[0]) ?? 0
        if number < 0, !isSigned { throw raise(.overflowError, "can't convert negative int to unsigned") }
        // What fits is found without making a number of that length.
        let needed = (number < 0 ? (-number - 1) : number).bitWidth
        guard needed - 1 <= (isSigned ? max(0, bits - 1) : bits), length > 0 || number == 0 else {
            throw raise(.overflowError, "int too big to convert")
        }
        let fill: UInt8 = number < 0 ? 255 : 0
        if number < 0 { number = -number - 1 }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(length)
        for word in number.magnitude.words {
            for place in 0..<8 where bytes.count < length {
                bytes.append(UInt8(truncatingIfNeeded: word >> (8 * UInt(place))) ^ fill)
            }
        }
        while bytes.count < length { bytes.append(fill) }
        return BytesObject.make(heap, class: classBits(.bytes), isBig ? bytes.reversed() : bytes).value
    }

    private func fromBytes(_ args: Arguments) throws(Raised) -> Value {
        var bytes: [UInt8]
        if payload(args[1]).kind == .bytes {
            bytes = Array(BytesObject(payload(args[1])).buffer)
        } else {
            bytes = try bytesOf(args[1])
        }
        if try byteOrder(args[2]) { bytes.reverse() }
        var number = BigInt(0)
        for byte in bytes.reversed() { number = number << 8 + BigInt(byte) }
        let isSigned = args[3].isUndefined ? false : try truth(args[3])
        if isSigned, let top = bytes.last, top & 0x80 != 0 { number -= BigInt(1) << (8 * bytes.count) }
        let result = integer(number)
        return args[0].bits == classBits(.int) ? result : try call(args[0], result)
    }

    /// Bytes from an iterable of small integers.
    func bytesOf(_ value: Value) throws(Raised) -> [UInt8] {
        var bytes: [UInt8] = []
        try iterate(value) { (item) throws(Raised) in
            let number = try integerArgument(item)
            guard (0..<256).contains(number) else {
                throw raise(.valueError, "bytes must be in range(0, 256)")
            }
            bytes.append(UInt8(number))
        }
        return bytes
    }
}
