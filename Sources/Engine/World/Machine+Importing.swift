import PythonSyntax

/// The modules that a world has: native ones, and those of the prelude.
extension Machine {
    func importBuiltIn(_ name: StringObject) throws(Raised) -> Value? {
        let text = name.text
        if let native = makeNativeModule(text) { return native.value }
        guard let source = PreludeSources.modules[text] else { return nil }
        let module = ModuleObject.allocate(heap, class: classBits(.module), name: name.value)
        let isPackage = PreludeSources.modules.keys.contains { $0.hasPrefix(text + ".") }
        module.set(names.name, name.value, heap)
        module.set(names.doc, .none, heap)
        let package = isPackage ? text : text.split(separator: ".").dropLast().joined(separator: ".")
        module.set(strings.intern("__package__"), strings.make(package).value, heap)
        if isPackage { module.set(strings.intern("__path__"), list([]).value, heap) }
        let fileName = "<prelude>/" + text.split(separator: ".").joined(separator: "/") + ".py"
        module.set(strings.intern("__file__"), strings.make(fileName).value, heap)
        let modules = DictObject(state.pointee.modules)
        modules.set(name, module.value, heap)
        do throws(Raised) {
            let code = try compilePrelude(source, name: text, fileName: fileName, module: module)
            _ = try execute(code, in: module)
        } catch {
            if let entry = try? modules.find(name.value, hash: name.hash, StringKeys()) {
                modules.remove(at: entry)
            }
            throw error
        }
        return module.value
    }

    /// Code for a module from a source text; SyntaxError if it is none.
    func compileText(
        _ text: String, fileName: String, mode: Compiler.Mode, module: ModuleObject,
        deferred: [Int: DeferredBody] = [:]
    ) throws(Raised) -> CodeObject {
        load(try blueprintOfText(text, fileName: fileName, mode: mode, deferred: deferred), into: module)
    }

    /// What the compiler makes of a source text; SyntaxError if it is none.
    func blueprintOfText(
        _ text: String, fileName: String, mode: Compiler.Mode, deferred: [Int: DeferredBody] = [:]
    ) throws(Raised) -> CodeBlueprint {
        let tree: Module
        do throws(SyntaxDiagnostic) {
            tree = try Parser.parse(text, mode: mode == .expression ? .expression : .module)
        } catch {
            let type: ExceptionType =
                switch error.category {
                case .syntaxError: .syntaxError
                case .indentationError: .indentationError
                case .tabError: .tabError
                }
            throw raise(type, "\(error.message) (\(fileName), line \(error.range.start.line))")
        }
        do throws(UnsupportedConstruct) {
            return try Compiler.compile(tree, fileName: fileName, mode: mode, deferred: deferred)
        } catch {
            throw raise(
                .syntaxError,
                "\(error.construct) (\(fileName), line \(error.range.start.line)) is not supported")
        }
    }

    /// Notes signals that are to be delivered at a virtual time.
    func planSignals(_ signals: [(number: Int, nanoseconds: Int)]) {
        state.pointee.plannedSignals =
            list(signals.map { pair(Value($0.nanoseconds), Value($0.number)) }).value
    }
}
