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
        define.method("hex", 0, 2) { (machine, args) throws(Raised) in
            let separator = args.count > 1 ? try machine.str(args[1]).text : ""
            let digits = BytesObject(args[0]).buffer.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            return machine.makeString(digits.joined(separator: separator))
        }
        define.classMethod("fromhex", 1) { (machine, args) throws(Raised) in
            try machine.bytesFromHex(try machine.textArgument(args[1], "fromhex"))
        }
    }

    private func newBytes(_ args: Arguments) throws(Raised) -> Value {
        try checkKeywords(args, "bytes", allowed: ["source", "encoding", "errors"])
        try checkCount(args.count - 1, "bytes", 0, 3)
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
        if payload(source).kind == .bytes { return payload(source) }
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
            throw raise(.typeError, "cannot convert '\(typeName(source))' object to bytes")
        }
        return BytesObject.make(heap, class: classBits(.bytes), try bytesOf(source)).value
    }

    private func installByteCases(_ define: Definition) {
        func map(_ name: String, _ change: @escaping (UInt8) -> UInt8) {
            define.method(name, 0) { (machine, args) in
                BytesObject.make(
                    machine.heap, class: machine.classBits(.bytes), BytesObject(args[0]).buffer.map(change)
                ).value
            }
        }
        map("upper") { (97...122).contains($0) ? $0 - 32 : $0 }
        map("lower") { (65...90).contains($0) ? $0 + 32 : $0 }
        let predicates: [(String, (UInt8) -> Bool)] = [
            ("isdigit", { (48...57).contains($0) }), ("isalpha", { (97...122).contains($0 | 32) }),
            ("isalnum", { (48...57).contains($0) || (97...122).contains($0 | 32) }),
            ("isspace", { Machine.isByteSpace(UInt32($0)) }),
        ]
        for (name, predicate) in predicates {
            define.method(name, 0) { (_, args) in
                let bytes = BytesObject(args[0]).buffer
                return Value(!bytes.isEmpty && bytes.allSatisfy(predicate))
            }
        }
        define.method("isascii", 0) { (_, args) in Value(BytesObject(args[0]).buffer.allSatisfy { $0 < 128 })
        }
    }

    private static func hexDigit(_ code: UInt32) -> UInt8? {
        switch code {
        case 48...57: UInt8(code - 48)
        case 65...70: UInt8(code - 55)
        case 97...102: UInt8(code - 87)
        default: nil
        }
    }

    private func bytesFromHex(_ text: StringObject) throws(Raised) -> Value {
        var bytes: [UInt8] = []
        var high: UInt8?
        for index in 0..<text.count {
            if text[index] == 32, high == nil { continue }
            guard let digit = Machine.hexDigit(text[index]) else {
                throw raise(.valueError, "non-hexadecimal number found in fromhex() arg at position \(index)")
            }
            if let known = high {
                bytes.append(known << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        if high != nil {
            throw raise(
                .valueError, "non-hexadecimal number found in fromhex() arg at position \(text.count)")
        }
        return BytesObject.make(heap, class: classBits(.bytes), bytes).value
    }
}
