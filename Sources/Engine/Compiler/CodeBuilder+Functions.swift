import PythonSyntax

/// Functions, lambdas and classes.
extension CodeBuilder {
    /// The qualified name of something defined here.
    func qualifiedName(of name: String) -> String {
        switch scope.kind {
        case .module: name
        case .function: "\(blueprint.qualifiedName).<locals>.\(name)"
        case .classBody: "\(blueprint.qualifiedName).\(name)"
        }
    }

    /// Whether a name defined here is declared global, so that its qualified name is bare.
    private func qualified(_ name: String) -> String {
        scope.globals.contains(name) ? name : qualifiedName(of: name)
    }

    // MARK: Functions

    func compileLambda(
        _ expression: Expression, _ parameters: Parameters, _ body: Expression, _ target: Register?
    ) throws(UnsupportedConstruct) -> Register {
        guard let inner = unit.analysis.scopes[Scope.Key(range: expression.range, isComprehension: false)]
        else {
            throw UnsupportedConstruct(construct: "this lambda", range: expression.range)
        }
        let builder = CodeBuilder(
            unit: unit, scope: inner, name: "<lambda>", qualifiedName: qualifiedName(of: "<lambda>"),
            firstLine: Int(expression.range.start.line))
        builder.place = body.range
        builder.describe(parameters, isGenerator: inner.isGenerator, isAsync: false)
        builder.setUpVariables()
        let value = try builder.compile(body)
        builder.emit(.returnValue, a: value)
        blueprint.children.append(try builder.finish())
        let child = blueprint.children.count - 1
        let saved = nextTemporary
        let base = allocateTemporary(4)
        try compileParts(parameters, returns: nil, into: base, withAnnotations: false)
        try loadClosure(inner, into: base + 3)
        nextTemporary = saved
        let result = target ?? allocateTemporary()
        emit(.makeFunction, a: result, b: base, number: child)
        return result
    }

    func compileFunction(_ definition: FunctionDefinition, _ range: SourceRange) throws(UnsupportedConstruct)
    {
        if !definition.typeParameters.isEmpty {
            return try withTypeParameters(definition.typeParameters, range) {
                () throws(UnsupportedConstruct) in
                try compileFunction(definition.withoutTypeParameters(range), range)
            }
        }
        guard let inner = unit.analysis.scopes[Scope.Key(range: range, isComprehension: false)] else {
            throw UnsupportedConstruct(construct: "this function", range: range)
        }
        let child = try compileBody(definition, inner, range)
        try withTemporaries { () throws(UnsupportedConstruct) in
            let decorators = try definition.decorators.map { (decorator) throws(UnsupportedConstruct) in
                (try compileDecorator(decorator), decorator.range)
            }
            let base = allocateTemporary(4)
            try compileParts(
                definition.parameters, returns: definition.returns, into: base, withAnnotations: true)
            try loadClosure(inner, into: base + 3)
            var result = allocateTemporary()
            if decorators.isEmpty, let register = directTarget(definition.name.name) { result = register }
            emit(.makeFunction, a: result, b: base, number: child)
            try finishDefinition(definition.name.name, decorators, result)
        }
    }

    private func compileDecorator(_ decorator: Expression) throws(UnsupportedConstruct) -> Register {
        let pair = allocateTemporary(2)
        try withTemporaries { () throws(UnsupportedConstruct) in _ = try compile(decorator, into: pair) }
        return pair
    }

    /// Applies decorators, innermost first, and binds the name.
    private func finishDefinition(
        _ name: String, _ decorators: [(Register, SourceRange)], _ result: Register
    ) throws(UnsupportedConstruct) {
        for (pair, range) in decorators.reversed() {
            try at(range) { () throws(UnsupportedConstruct) in
                emit(.move, a: pair + 1, b: result)
                emit(.call, a: result, b: pair, number: 1)
            }
        }
        write(name, result)
        wrote(name)
    }

    private func compileBody(
        _ definition: FunctionDefinition, _ inner: Scope, _ range: SourceRange
    ) throws(UnsupportedConstruct) -> Int {
        let line = definition.decorators.first?.range.start.line ?? range.start.line
        let builder = CodeBuilder(
            unit: unit, scope: inner, name: definition.name.name,
            qualifiedName: qualified(definition.name.name),
            firstLine: Int(line))
        builder.place = definition.name.range
        builder.describe(definition.parameters, isGenerator: inner.isGenerator, isAsync: definition.isAsync)
        if let body = unit.deferred[Int(definition.name.range.start.line)] {
            builder.blueprint.flags.insert(.deferred)
            builder.blueprint.deferredBody = body
        }
        builder.setUpVariables()
        builder.blueprint.documentation = Self.documentation(definition.body)
        try builder.compile(definition.body)
        builder.endBody()
        blueprint.children.append(try builder.finish())
        return blueprint.children.count - 1
    }

    /// `return None` at the end, where it can be reached.
    func endBody() {
        guard definite != nil else {
            // Labels at the very end still need an instruction to point at.
            let register = allocateTemporary()
            emit(.loadNone, a: register)
            emit(.returnValue, a: register)
            return
        }
        let register = allocateTemporary()
        emit(.loadNone, a: register)
        emit(.returnValue, a: register)
    }

    private func describe(_ parameters: Parameters, isGenerator: Bool, isAsync: Bool) {
        blueprint.positionalOnlyCount = parameters.positionalOnly.count
        blueprint.positionalCount = parameters.positionalOnly.count + parameters.positional.count
        blueprint.keywordOnlyCount = parameters.keywordOnly.count
        if parameters.variadic != nil { blueprint.flags.insert(.variadic) }
        if parameters.keywordVariadic != nil { blueprint.flags.insert(.keywordVariadic) }
        if isAsync {
            blueprint.flags.insert(isGenerator ? .asyncGenerator : .coroutine)
        } else if isGenerator {
            blueprint.flags.insert(.generator)
        }
    }

    static func documentation(_ body: [Statement]) -> [UInt32]? {
        guard case .expression(let value)? = body.first?.node, case .constant(.string(let text)) = value.node
        else { return nil }
        return cleaned(text)
    }

    /// Indentation common to all lines but the first is taken off, as CPython 3.13's compiler does.
    private static func cleaned(_ text: [UInt32]) -> [UInt32] {
        var lines = text.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
        guard lines.count > 1 else { return text }
        let indents = lines.dropFirst().filter { $0.contains { $0 != 32 } }.map {
            $0.prefix { $0 == 32 }.count
        }
        let margin = indents.min() ?? 0
        lines[0] = Array(lines[0].drop { $0 == 32 })
        for index in 1..<lines.count {
            lines[index] = Array(lines[index].dropFirst(min(margin, lines[index].prefix { $0 == 32 }.count)))
        }
        return Array(lines.joined(separator: [10]))
    }

    // MARK: The parts of a function object

    /// Defaults, keyword defaults and annotations into the registers at `base`.
    private func compileParts(
        _ parameters: Parameters, returns: Expression?, into base: Register, withAnnotations: Bool
    ) throws(UnsupportedConstruct) {
        if parameters.defaults.isEmpty {
            emit(.clear, a: base)
        } else {
            _ = try compileTuple(parameters.defaults, base)
        }
        let keyed = zip(parameters.keywordOnly, parameters.keywordDefaults).compactMap { parameter, value in
            value.map { (Scope.mangle(parameter.name, scope.className), $0) }
        }
        if keyed.isEmpty {
            emit(.clear, a: base + 1)
        } else {
            try compileNamed(keyed, into: base + 1) { (value, register) throws(UnsupportedConstruct) in
                _ = try compile(value, into: register)
            }
        }
        var annotated = parameters.inSourceOrder.compactMap { parameter in
            parameter.annotation.map { (Scope.mangle(parameter.name, scope.className), $0) }
        }
        if let returns { annotated.append(("return", returns)) }
        if annotated.isEmpty || !withAnnotations {
            emit(.clear, a: base + 2)
        } else {
            try compileNamed(annotated, into: base + 2) { (value, register) throws(UnsupportedConstruct) in
                try compileAnnotation(value, into: register)
            }
        }
    }

    func compileAnnotation(_ annotation: Expression, into register: Register) throws(UnsupportedConstruct) {
        if unit.annotationsAreText {
            _ = load(.string(Unparser.text(of: annotation).unicodeScalars.map(\.value)), register)
        } else if case .starred = annotation.node {
            // `*args: *Ts` is the only item of `Ts`.
            let item = try compileSequence([annotation], .buildTuple, nil)
            emit(.unpack, d: 1, a: item, b: item, number: 0)
            emit(.move, a: register, b: item)
        } else {
            try compile(annotation, into: register)
        }
    }

    private func compileNamed(
        _ items: [(String, Expression)], into dict: Register,
        _ compileValue: (Expression, Register) throws(UnsupportedConstruct) -> Void
    ) throws(UnsupportedConstruct) {
        try withTemporaries { () throws(UnsupportedConstruct) in
            let base = allocateTemporary(2 * items.count)
            for (index, item) in items.enumerated() {
                _ = load(.string(item.0.unicodeScalars.map(\.value)), base + 2 * index)
                try withTemporaries { () throws(UnsupportedConstruct) in
                    try compileValue(item.1, base + 2 * index + 1)
                }
            }
            emit(.buildDict, a: dict, b: base, number: items.count)
        }
    }

    /// The tuple of cells that an inner scope takes from here.
    func loadClosure(_ inner: Scope, into register: Register) throws(UnsupportedConstruct) {
        guard !inner.free.isEmpty else {
            emit(.clear, a: register)
            return
        }
        try withTemporaries { () throws(UnsupportedConstruct) in
            let base = allocateTemporary(inner.free.count)
            for (index, name) in inner.free.enumerated() {
                let outer = inner.renames[name] ?? name
                guard let cell = freeRegisters[outer] ?? locals[outer] else {
                    throw UnsupportedConstruct(construct: "the variable \(name) here", range: place)
                }
                emit(.move, a: base + index, b: cell)
            }
            emit(.buildTuple, a: register, b: base, number: inner.free.count)
        }
    }

    /// A function without defaults.
    func emitFunction(
        _ inner: Scope, child: Int, into register: Register,
        parts: (Register) throws(UnsupportedConstruct) -> Void
    ) {
        let saved = nextTemporary
        let base = allocateTemporary(4)
        for index in 0..<4 { emit(.clear, a: base + index) }
        do throws(UnsupportedConstruct) {
            try parts(base)
            try loadClosure(inner, into: base + 3)
        } catch {
            tooLarge = error
        }
        emit(.makeFunction, a: register, b: base, number: child)
        nextTemporary = saved
    }

    // MARK: Classes

    func compileClass(_ definition: ClassDefinition, _ range: SourceRange) throws(UnsupportedConstruct) {
        if !definition.typeParameters.isEmpty {
            return try withTypeParameters(definition.typeParameters, range) {
                () throws(UnsupportedConstruct) in
                try compileClass(definition.withoutTypeParameters(range), range)
            }
        }
        guard let inner = unit.analysis.scopes[Scope.Key(range: range, isComprehension: false)] else {
            throw UnsupportedConstruct(construct: "this class", range: range)
        }
        let child = try compileClassBody(definition, inner, range)
        try withTemporaries { () throws(UnsupportedConstruct) in
            let decorators = try definition.decorators.map { (decorator) throws(UnsupportedConstruct) in
                (try compileDecorator(decorator), decorator.range)
            }
            let base = allocateTemporary(4)
            emitFunction(inner, child: child, into: base, parts: { _ in })
            _ = load(.string(definition.name.name.unicodeScalars.map(\.value)), base + 1)
            _ = try compileTuple(definition.bases, base + 2)
            if definition.keywords.isEmpty {
                emit(.clear, a: base + 3)
            } else {
                let items = definition.keywords.map { (key: Self.keyExpression($0), value: $0.value) }
                _ = try compileDictionary(items, base + 3)
            }
            let result = allocateTemporary()
            emit(.buildClass, a: result, b: base)
            try finishDefinition(definition.name.name, decorators, result)
        }
    }

    private static func keyExpression(_ keyword: Keyword) -> Expression? {
        keyword.name.map { Expression(.constant(.string($0.unicodeScalars.map(\.value))), keyword.range) }
    }

    private func compileClassBody(
        _ definition: ClassDefinition, _ inner: Scope, _ range: SourceRange
    ) throws(UnsupportedConstruct) -> Int {
        let line = definition.decorators.first?.range.start.line ?? range.start.line
        let name = definition.name.name
        let builder = CodeBuilder(
            unit: unit, scope: inner, name: name, qualifiedName: qualified(name), firstLine: Int(line))
        builder.place = definition.name.range
        builder.blueprint.flags = .classBody
        builder.blueprint.positionalCount = 1
        builder.setUpVariables()
        let temporary = builder.allocateTemporary()
        builder.emit(.loadGlobal, a: temporary, wide: builder.name("__name__"))
        builder.emit(.storeName, a: temporary, wide: builder.name("__module__"))
        _ = builder.load(.string(builder.blueprint.qualifiedName.unicodeScalars.map(\.value)), temporary)
        builder.emit(.storeName, a: temporary, wide: builder.name("__qualname__"))
        if let documentation = Self.documentation(definition.body) {
            _ = builder.load(.string(documentation), temporary)
            builder.emit(.storeName, a: temporary, wide: builder.name("__doc__"))
        }
        if definition.body.containsAnnotation { builder.emit(.setupAnnotations, d: 1) }
        try builder.compile(definition.body)
        if let cell = builder.locals["__class__"] {
            builder.emit(.move, a: temporary, b: cell)
        } else {
            builder.emit(.loadNone, a: temporary)
        }
        builder.emit(.returnValue, a: temporary)
        blueprint.children.append(try builder.finish())
        return blueprint.children.count - 1
    }

    // MARK: Modules

    func compileModule(_ module: Module) throws(UnsupportedConstruct) -> CodeBlueprint {
        blueprint.flags = .module
        if unit.mode == .awaitable { blueprint.flags.insert(.coroutine) }
        setUpVariables()
        if module.body.containsAnnotation { emit(.setupAnnotations) }
        if unit.mode == .expression, case .expression(let value)? = module.body.first?.node {
            emit(.returnValue, a: try compile(value))
            return try finish()
        }
        if unit.mode == .module {
            let register = allocateTemporary()
            if let text = Self.documentation(module.body) {
                _ = load(.string(text), register)
            } else {
                emit(.loadNone, a: register)
            }
            emit(.storeGlobal, a: register, wide: name("__doc__"))
        }
        try compile(module.body)
        endBody()
        return try finish()
    }
}
