/// `print` and `input`.
extension Machine {
    func installPrint(_ define: Definition) {
        define.variadic("print") { (machine, args) throws(Raised) in try machine.print(args) }
        define.function("input", 0, 1) { (machine, args) throws(Raised) in try machine.input(args.optional(0))
        }
    }

    private func print(_ args: Arguments) throws(Raised) -> Value {
        guard args.keywordCount > 0 else {
            try printFast(args)
            return .none
        }
        try checkKeywords(args, "print", allowed: ["sep", "end", "file", "flush"])
        let separator = try printOption(args, "sep", " ")
        let end = try printOption(args, "end", "\n")
        let flush = try keyword(args, "flush").map { (value) throws(Raised) in try truth(value) } ?? false
        var line: [UInt8] = []
        for index in 0..<args.count {
            if index > 0 { Machine.appendUTF8(separator, to: &line) }
            Machine.appendUTF8(try str(args[index]), to: &line)
        }
        Machine.appendUTF8(end, to: &line)
        if let file = keyword(args, "file"), !file.isNone {
            let text = line.withUnsafeBytes { strings.make(utf8: $0) }
            _ = try call(try getAttribute(file, strings.intern("write")), text.value)
            if flush { _ = try call(try getAttribute(file, strings.intern("flush"))) }
            return .none
        }
        try writeOutput(line)
        if flush { output.flush() }
        return .none
    }

    private func printFast(_ args: Arguments) throws(Raised) {
        var line: [UInt8] = []
        for index in 0..<args.count {
            if index > 0 { line.append(32) }
            Machine.appendUTF8(try str(args[index]), to: &line)
        }
        line.append(10)
        try writeOutput(line)
    }

    /// Text for standard output: what a program put in the place of `sys.stdout` gets it.
    private func writeOutput(_ bytes: [UInt8]) throws(Raised) {
        var toError = false
        if let sys = DictObject(state.pointee.modules).get(strings.intern("sys")),
            let stream = ModuleObject(sys).get(strings.intern("stdout"))
        {
            if stream.isNone { return }
            guard type(of: stream).bits == libraryClass(.textStream).bits else {
                let text = bytes.withUnsafeBytes { strings.make(utf8: $0) }
                _ = try call(try getAttribute(stream, strings.intern("write")), text.value)
                return
            }
            toError = Object(stream)[0].bool
        }
        bytes.withUnsafeBytes { writeStream($0, toError: toError) }
    }

    private func printOption(_ args: Arguments, _ name: String, _ fallback: String) throws(Raised)
        -> StringObject
    {
        guard let value = keyword(args, name), !value.isNone else { return strings.make(fallback) }
        guard let text = text(value) else {
            throw raise(.typeError, "\(name) must be None or a string, not \(typeName(value))")
        }
        return text
    }

    /// Appends a string in UTF-8; a lone surrogate becomes a question mark.
    static func appendUTF8(_ string: StringObject, to bytes: inout [UInt8]) {
        if !string.isWide {
            let source = UnsafeRawBufferPointer(start: string.data, count: string.count)
            if source.allSatisfy({ $0 < 128 }) {
                bytes.append(contentsOf: source)
                return
            }
        }
        for index in 0..<string.count {
            let scalar = Unicode.Scalar(string[index]) ?? "?"
            bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
    }

    private func input(_ prompt: Value) throws(Raised) -> Value {
        if !prompt.isUndefined {
            var bytes: [UInt8] = []
            Machine.appendUTF8(try str(prompt), to: &bytes)
            try writeOutput(bytes)
        }
        guard let line = hooks.readLine() else { throw raise(.eofError, "EOF when reading a line") }
        return makeString(line)
    }
}
