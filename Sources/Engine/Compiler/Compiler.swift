import PythonSyntax

/// A construct that the compiler does not support, with its place; nothing has run.
struct UnsupportedConstruct: Error {
    var construct: String
    var range: SourceRange
}

/// Syntax trees to bytecode.
enum Compiler {
    enum Mode {
        case module
        /// Expression statements show their values.
        case interactive
        /// One expression; its value is the result.
        case expression
        /// An entry that awaits at its top level: a coroutine whose variables are the module's.
        case awaitable
    }

    /// Compiles a module or entry.
    /// - Throws: `UnsupportedConstruct` for what the machine cannot run.
    /// - Parameter deferred: functions whose bodies were left out of the text, by the line of their `def`.
    static func compile(
        _ module: Module, fileName: String, mode: Mode, deferred: [Int: DeferredBody] = [:]
    ) throws(UnsupportedConstruct) -> CodeBlueprint {
        let stack = StackLimit()
        let analysis = ScopeAnalysis(module, stack)
        if let range = analysis.tooDeep { throw Self.tooDeep(range) }
        let futureAnnotations = module.body.contains { statement in
            if case .importFrom("__future__", let names, 0) = statement.node {
                return names.contains { $0.name == "annotations" }
            }
            return false
        }
        let unit = CompilationUnit(
            analysis: analysis, fileName: fileName, mode: mode, annotationsAreText: futureAnnotations,
            deferred: deferred, stack: stack)
        let builder = CodeBuilder(
            unit: unit, scope: analysis.module, name: "<module>", qualifiedName: "<module>", firstLine: 1)
        return try builder.compileModule(module)
    }

    static func tooDeep(_ range: SourceRange) -> UnsupportedConstruct {
        UnsupportedConstruct(construct: "code nested this deeply", range: range)
    }
}

/// What all code of one source text shares.
struct CompilationUnit {
    let analysis: ScopeAnalysis
    let fileName: String
    let mode: Compiler.Mode
    /// `from __future__ import annotations`
    let annotationsAreText: Bool
    let deferred: [Int: DeferredBody]
    let stack: StackLimit
}
