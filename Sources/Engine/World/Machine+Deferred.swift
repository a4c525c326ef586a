import PythonSyntax

/// Functions of the prelude, compiled when they are first called.
extension Machine {
    /// Compiles a prelude module's text without the bodies that can wait.
    func compilePrelude(_ source: StaticString, name: String, fileName: String, module: ModuleObject)
        throws(Raised) -> CodeObject
    {
        let bytes = UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount)
        let outline = PreludeOutline(bytes, module: name)
        return try compileText(
            String(decoding: outline.text, as: UTF8.self), fileName: fileName, mode: .module, module: module,
            deferred: outline.bodies)
    }

    /// Compiles a function's body where that was put off.
    func completeCode(of function: FunctionObject) throws(Raised) {
        if function.code.flags.contains(.deferred) { try complete(function.code, of: function.module) }
    }

    /// Compiles a body that was put off; the code object is the same.
    @inline(never)
    func complete(_ code: CodeObject, of module: ModuleObject) throws(Raised) {
        let blueprint = blueprints[code.blueprint]
        guard let body = blueprint.deferredBody, let text = deferredText(body) else { return }
        let whole = try blueprintOfText(text, fileName: blueprint.fileName, mode: .module)
        var inner = whole.children.first
        if body.className != nil { inner = inner?.children.first }
        guard let inner else { return }
        inner.firstLine = blueprint.firstLine
        let complete = load(inner, into: module)
        for index in 0..<CodeObject.fieldCount { code.object[index] = complete.object[index] }
    }

    /// The function alone, in its class and at its line.
    private func deferredText(_ body: DeferredBody) -> String? {
        guard let source = PreludeSources.modules[body.module] else { return nil }
        let bytes = UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount)
        var text: [UInt8] = []
        text.reserveCapacity(body.line + body.bytes.count + 40)
        let isMethod = body.className != nil
        text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: body.line - (isMethod ? 2 : 1)))
        if let className = body.className { text.append(contentsOf: "class \(className):\n".utf8) }
        text.append(contentsOf: bytes[body.bytes])
        return String(decoding: text, as: UTF8.self)
    }
}
