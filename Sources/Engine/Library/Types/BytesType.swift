/// The class `bytes`.
extension Machine {
    func installBytes() {
        let define = Definition(self, class: kindClass(.bytes), receiver: .bytes)
        define.constructor { (machine, args) throws(Raised) in
            let type = try machine.classArgument(args, "bytes")
            return machine.instance(type, of: try machine.newBytes(args), .bytes)
        }
        defineContainer(define, isIndexed: true)
        defineComparisons(define)
        defineRepr(define)
        defineSequenceOperators(define)
        define.method("__hash__", 0) { (machine, args) throws(Raised) in Value(try machine.hash(args[0])) }
        define.method("__bytes__", 0) { (_, args) in args[0] }
        define.method("__contains__", 1) { (machine, args) throws(Raised) in
            if args[1].isInt {
                guard (0..<256).contains(args[1].int) else {
                    throw machine.raise(.valueError, "byte must be in range(0, 256)")
                }
                return Value(BytesObject(args[0]).buffer.contains(UInt8(args[1].int)))
            }
            guard machine.payload(args[1]).kind == .bytes else {
                throw machine.raise(
                    .typeError, "a bytes-like object is required, not '\(machine.typeName(args[1]))'")
            }
            return Value(BytesObject(args[0]).view.contains(machine.view(machine.payload(args[1]))))
        }
        installTextMethods(define)
        installByteCases(define)
        define.method("decode", "encoding, errors", required: 0) { (machine, args) throws(Raised) in
            try machine.decode(BytesObject(args[0]), args[1], args[2])
        }
        define.method("hex", "sep, bytes_per_sep", required: 0) { (machine, args) throws(Raised) in
            try machine.hexText(args)
        }
        define.classMethod("fromhex", 1) { (machine, args) throws(Raised) in
            try machine.bytesFromHex(args[0], try machine.textArgument(args[1], "fromhex"))
        }
        define.staticMethod("maketrans", 2) { (machine, args) throws(Raised) in
            try machine.byteTable(from: args[0], to: args[1])
        }
        define.method("translate", "table, /, delete", required: 1) { (machine, args) throws(Raised) in
            try machine.translateBytes(args)
        }
        define.method("__mod__", 1) { (machine, args) throws(Raised) in
            try machine.formatPercentBytes(BytesObject(args[0]), args[1])
        }
        define.method("__getnewargs__", 0) { (machine, args) in machine.tuple([args[0]]).value }
    }

    /// What `bytes(…)` gives, or what a bytearray made with the same arguments holds.
    func newBytes(_ args: Arguments, _ name: String = "bytes") throws(Raised) -> Value {
        try checkKeywords(args, name, allowed: ["source", "encoding", "errors"])
        try checkCount(args.count - 1, name, 0, 3)
        guard let source = args.count > 1 ? args[1] : keyword(args, "source") else {
            return makeBytes(CodePoints(""))
        }
        let encoding = args.count > 2 ? args[2] : keyword(args, "encoding")
        if let text = text(source) {
            guard let encoding else { throw raise(.typeError, "string argument without an encoding") }
            return try encode(
                text, encoding, args.count > 3 ? args[3] : keyword(args, "errors") ?? .undefined)
        }
        if encoding != nil { throw raise(.typeError, "encoding without a string argument") }
        if payload(source).kind == .bytes, source.kind == .bytes || !isByteArray(source) {
            return payload(source)
        }
        if isByteArray(source) { return copyBytes(payload(source)) }
        if let result = try callSpecial(source, names.bytes) {
            guard payload(result).kind == .bytes else {
                throw raise(.typeError, "__bytes__ returned non-bytes (type \(typeName(result)))")
            }
            return payload(result)
        }
        if source.isInt || source.kind == .bool || source.kind == .bigInt {
            let count = try integerArgument(source)
            if count < 0 { throw raise(.valueError, "negative count") }
            try checkGrowth(count)
            let bytes = BytesObject.allocate(heap, class: classBits(.bytes), count: count)
            bytes.data.initialize(repeating: 0, count: count)
            return bytes.value
        }
        guard isIterable(source) else {
            throw raise(.typeError, "cannot convert '\(typeName(source))' object to \(name)")
        }
        return BytesObject.make(
            heap, class: classBits(.bytes), try name == "bytes" ? bytesOf(source) : bytesContent(source)
        ).value
    }

    private func installByteCases(_ define: Definition) {
        let cases: [(String, ByteText.Casing)] = [
            ("upper", .upper), ("lower", .lower), ("swapcase", .swapped), ("title", .title),
            ("capitalize", .capitalized),
        ]
        for (name, casing) in cases {
            define.method(name, 0) { (machine, args) throws(Raised) in
                try machine.build(like: args[0]) { (builder) throws(PythonError) in
                    ByteText.append(machine.view(args[0]), casing, to: &builder)
                }
            }
        }
        let predicates: [(String, (CodePoints) -> Bool)] = [
            ("isdigit", { ByteText.all($0, ByteText.isDigit) }),
            ("isalpha", { ByteText.all($0, CharacterClass.isASCIILetter) }),
            ("isalnum", { ByteText.all($0, ByteText.isAlphanumeric) }),
            ("isspace", { ByteText.all($0, ByteText.isSpace) }),
            ("isupper", { ByteText.isAll($0, uppercase: true) }),
            ("islower", { ByteText.isAll($0, uppercase: false) }),
            ("istitle", { ByteText.isTitle($0) }),
            ("isascii", { $0.count == 0 || ByteText.all($0) { $0 < 128 } }),
        ]
        for (name, predicate) in predicates {
            define.method(name, 0) { (machine, args) in Value(predicate(machine.view(args[0]))) }
        }
    }

    // MARK: Hexadecimal

    private func hexText(_ args: Arguments) throws(Raised) -> Value {
        var separator: UInt32?
        if !args[1].isUndefined {
            let inner = payload(args[1])
            guard inner.kind == .string || inner.kind == .bytes else {
                throw raise(.typeError, "sep must be str or bytes.")
            }
            guard view(inner).count == 1 else { throw raise(.valueError, "sep must be length 1.") }
            guard view(inner)[0] < 128 else { throw raise(.valueError, "sep must be ASCII.") }
            separator = view(inner)[0]
        }
        let group = args[2].isUndefined ? 1 : try integerArgument(args[2])
        var builder = TextBuilder()
        ByteText.appendHex(view(args[0]), separator: separator, group: group, to: &builder)
        return makeString(builder)
    }

    private func bytesFromHex(_ type: Value, _ text: StringObject) throws(Raised) -> Value {
        let bytes: [UInt8]
        do throws(PythonError) {
            bytes = try ByteText.bytes(fromHex: text.view)
        } catch {
            throw raise(error)
        }
        let result = BytesObject.make(heap, class: classBits(.bytes), bytes).value
        return type.bits == classBits(.bytes) ? result : try call(type, result)
    }

    // MARK: Translation

    private func byteTable(from: Value, to: Value) throws(Raised) -> Value {
        for value in [from, to] where payload(value).kind != .bytes {
            throw raise(.typeError, "a bytes-like object is required, not '\(typeName(value))'")
        }
        let (a, b) = (BytesObject(payload(from)).buffer, BytesObject(payload(to)).buffer)
        guard a.count == b.count else {
            throw raise(.valueError, "maketrans arguments must have same length")
        }
        var table = (0..<256).map { UInt8($0) }
        for (key, value) in zip(a, b) { table[Int(key)] = value }
        return BytesObject.make(heap, class: classBits(.bytes), table).value
    }

    private func translateBytes(_ args: Arguments) throws(Raised) -> Value {
        let source = BytesObject(args[0]).buffer
        var table: [UInt8]?
        if !args[1].isNone {
            guard payload(args[1]).kind == .bytes else {
                throw raise(.typeError, "a bytes-like object is required, not '\(typeName(args[1]))'")
            }
            let given = Array(BytesObject(payload(args[1])).buffer)
            guard given.count == 256 else {
                throw raise(.valueError, "translation table must be 256 characters long")
            }
            table = given
        }
        var deleted = Set<UInt8>()
        if !args[2].isUndefined {
            guard payload(args[2]).kind == .bytes else {
                throw raise(.typeError, "a bytes-like object is required, not '\(typeName(args[2]))'")
            }
            deleted = Set(BytesObject(payload(args[2])).buffer)
        }
        let result = source.filter { !deleted.contains($0) }.map { table?[Int($0)] ?? $0 }
        return BytesObject.make(heap, class: classBits(.bytes), result).value
    }
}
