/// The class `str`.
extension Machine {
    func installString() {
        let define = Definition(self, class: kindClass(.string), receiver: .string)
        define.constructor { (machine, args) throws(Raised) in
            let type = try machine.classArgument(args, "str")
            return machine.instance(type, of: try machine.newString(args), .string)
        }
        defineContainer(define, isIndexed: true)
        defineComparisons(define)
        defineRepr(define)
        define.method("__getnewargs__", 0) { (machine, args) in machine.tuple([args[0]]).value }
        defineSequenceOperators(define)
        define.method("__str__", 0) { (_, args) in args[0] }
        define.method("__hash__", 0) { (machine, args) throws(Raised) in Value(try machine.hash(args[0])) }
        installTextMethods(define)
        installCaseMethods(define)
        installStringPredicates(define)
        installStringFormatting(define)
        installTranslation(define)
    }

    private func newString(_ args: Arguments) throws(Raised) -> Value {
        try checkKeywords(args, "str", allowed: ["object", "encoding", "errors"])
        try checkCount(args.count - 1, "str", 0, 3)
        guard let object = args.count > 1 ? args[1] : keyword(args, "object") else {
            return state.pointee.emptyString
        }
        let encoding = args.count > 2 ? args[2] : keyword(args, "encoding")
        let errors = args.count > 3 ? args[3] : keyword(args, "errors")
        guard encoding != nil || errors != nil else { return try str(object).value }
        let source = payload(object)
        guard source.kind == .bytes else {
            if source.kind == .string { throw raise(.typeError, "decoding str is not supported") }
            throw raise(
                .typeError, "decoding to str: need a bytes-like object, \(typeName(object)) found")
        }
        return try decode(BytesObject(source), encoding ?? .undefined, errors ?? .undefined)
    }

    /// Upper and lower case, which bytes have for ASCII only.
    private func installCaseMethods(_ define: Definition) {
        let cases: [(String, (CodePoints, inout TextBuilder) -> Void)] = [
            ("upper", { $0.appendUppercased(to: &$1) }), ("lower", { $0.appendLowercased(to: &$1) }),
            ("casefold", { $0.appendCaseFolded(to: &$1) }), ("title", { $0.appendTitlecased(to: &$1) }),
            ("capitalize", { $0.appendCapitalized(to: &$1) }),
            ("swapcase", { $0.appendSwappedCase(to: &$1) }),
        ]
        for (name, append) in cases {
            define.method(name, 0) { (machine, args) in
                var builder = TextBuilder()
                append(StringObject(args[0]).view, &builder)
                return machine.makeString(builder)
            }
        }
    }

    private func installStringPredicates(_ define: Definition) {
        let predicates: [(String, (CodePoints) -> Bool)] = [
            ("isalpha", { $0.isAlphabetic }), ("isdecimal", { $0.isDecimal }), ("isdigit", { $0.isDigit }),
            ("isnumeric", { $0.isNumeric }), ("isalnum", { $0.isAlphanumeric }), ("isspace", { $0.isSpace }),
            ("isprintable", { $0.isPrintable }), ("isupper", { $0.isUppercase }),
            ("islower", { $0.isLowercase }),
            ("istitle", { $0.isTitle }), ("isidentifier", { $0.isIdentifier }), ("isascii", { $0.isASCII }),
        ]
        for (name, predicate) in predicates {
            define.method(name, 0) { (_, args) in Value(predicate(StringObject(args[0]).view)) }
        }
    }

    private func installStringFormatting(_ define: Definition) {
        define.variadicMethod("format") { (machine, args) throws(Raised) in
            try machine.formatTemplate(StringObject(args[0]), args.rest, mapping: nil).value
        }
        define.method("format_map", 1) { (machine, args) throws(Raised) in
            try machine.formatTemplate(StringObject(args[0]), Arguments(args.base, 0), mapping: args[1]).value
        }
        define.method("__format__", 1) { (machine, args) throws(Raised) in
            try machine.formatBuiltin(args[0], try machine.textArgument(args[1], "__format__")).value
        }
        define.method("__mod__", 1) { (machine, args) throws(Raised) in
            try machine.formatPercent(StringObject(args[0]), args[1])
        }
        define.method("encode", "encoding, errors", required: 0) { (machine, args) throws(Raised) in
            try machine.encode(StringObject(args[0]), args[1], args[2])
        }
    }

    // MARK: Translation

    private func installTranslation(_ define: Definition) {
        define.method("translate", 1) { (machine, args) throws(Raised) in
            var builder = TextBuilder()
            let (source, table) = (StringObject(args[0]), args[1])
            try source.view.appendTranslating(to: &builder) { (code) throws(Raised) in
                try machine.translation(of: code, by: table)
            }
            return machine.makeString(builder)
        }
        define.staticMethod("maketrans", 1, 3) { (machine, args) throws(Raised) in
            args.count == 1 ? try machine.translationTable(from: args[0]) : try machine.translationTable(args)
        }
    }

    private func translation(of code: UInt32, by table: Value) throws(Raised) -> CodePoints.Translation {
        let found: Value
        do throws(Raised) {
            found = try getItem(table, Value(Int(code)))
        } catch {
            guard type(of: state.pointee.raised).isSubclass(of: exceptionClass(.lookupError)) else {
                throw error
            }
            _ = takeRaised()
            return .keep
        }
        if found.isNone { return .delete }
        if let text = text(found) { return .replace(text.view) }
        guard found.isInt else {
            throw raise(.typeError, "character mapping must return integer, None or str")
        }
        guard (0..<0x110000).contains(found.int) else {
            throw raise(.valueError, "character mapping must be in range(0x110000)")
        }
        return .code(UInt32(found.int))
    }

    private func translationTable(from source: Value) throws(Raised) -> Value {
        guard payload(source).kind == .dict else {
            throw raise(.typeError, "if you give only one argument to maketrans it must be a dict")
        }
        let (mapping, table) = (
            DictObject(payload(source)), DictObject.allocate(heap, .dict, class: classBits(.dict))
        )
        var entry = 0
        while let found = mapping.next(from: entry) {
            entry = found + 1
            var key = mapping.key(at: found)
            if let text = text(key) {
                guard text.count == 1 else {
                    throw raise(.valueError, "string keys in translate table must be of length 1")
                }
                key = Value(Int(text[0]))
            } else if !key.isInt {
                throw raise(.typeError, "keys in translate table must be strings or integers")
            }
            try table.set(key, hash: try hash(key), mapping.value(at: found), self, heap)
        }
        return table.value
    }

    private func translationTable(_ args: Arguments) throws(Raised) -> Value {
        guard let from = text(args[0]), let to = text(args[1]) else {
            throw raise(
                .typeError,
                "maketrans() argument 2 must be str, not \(typeName(text(args[0]) == nil ? args[0] : args[1]))"
            )
        }
        guard from.count == to.count else {
            throw raise(.valueError, "the first two maketrans arguments must have equal length")
        }
        let table = DictObject.allocate(heap, .dict, class: classBits(.dict))
        for index in 0..<from.count {
            try table.set(Value(Int(from[index])), hash: Int(from[index]), Value(Int(to[index])), self, heap)
        }
        if args.count > 2 {
            guard let deleted = text(args[2]) else {
                throw raise(.typeError, "maketrans() argument 3 must be str, not \(typeName(args[2]))")
            }
            for index in 0..<deleted.count {
                try table.set(Value(Int(deleted[index])), hash: Int(deleted[index]), .none, self, heap)
            }
        }
        return table.value
    }
}
