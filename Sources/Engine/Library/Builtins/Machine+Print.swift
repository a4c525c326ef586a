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
        if let file = keyword(args, "file"), !file.isNone {
            try print(args, to: file, separator, end)
            if flush { _ = try call(try getAttribute(file, strings.intern("flush"))) }
            return .none
        }
        if let stream = replacedOutput() {
            if !stream.isNone { try print(args, to: stream, separator, end) }
            return .none
        }
        var line: [UInt8] = []
        for index in 0..<args.count {
            if index > 0 { Machine.appendUTF8(separator, to: &line) }
            Machine.appendUTF8(try str(args[index]), to: &line)
        }
        Machine.appendUTF8(end, to: &line)
        line.withUnsafeBytes { writeStream($0, toError: false) }
        if flush { output.flush() }
        return .none
    }

    /// Writes each part on its own, as a file that counts calls can see.
    private func print(_ args: Arguments, to file: Value, _ separator: StringObject, _ end: StringObject)
        throws(Raised)
    {
        let write = try getAttribute(file, strings.intern("write"))
        for index in 0..<args.count {
            if index > 0, separator.count > 0 { _ = try call(write, separator.value) }
            _ = try call(write, try str(args[index]).value)
        }
        if end.count > 0 { _ = try call(write, end.value) }
    }

    private func printFast(_ args: Arguments) throws(Raised) {
        if let stream = replacedOutput() {
            if stream.isNone { return }
            return try print(args, to: stream, strings.character(32), strings.character(10))
        }
        var line: [UInt8] = []
        for index in 0..<args.count {
            if index > 0 { line.append(32) }
            Machine.appendUTF8(try str(args[index]), to: &line)
        }
        line.append(10)
        line.withUnsafeBytes { writeStream($0, toError: false) }
    }

    /// What a program put in the place of `sys.stdout`; nil if that is as it was.
    private func replacedOutput() -> Value? {
        guard let sys = DictObject(state.pointee.modules).get(strings.intern("sys")),
            let stream = ModuleObject(sys).get(strings.intern("stdout")),
            type(of: stream).bits != libraryClass(.textStream).bits
        else { return nil }
        return stream
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
            bytes.withUnsafeBytes { writeStream($0, toError: false) }
        }
        let line = hooks.readLine()
        // Ctrl-C ends the wait, too.
        try pollFromNative()
        guard let line else { throw raise(.eofError, "EOF when reading a line") }
        return makeString(line)
    }
}
