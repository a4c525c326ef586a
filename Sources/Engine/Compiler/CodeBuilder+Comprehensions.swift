import PythonSyntax

/// Comprehensions and generator expressions.
extension CodeBuilder {
    /// What a comprehension puts together.
    private enum Product {
        case list(Expression)
        case set(Expression)
        case dictionary(Expression, Expression)
        case generator(Expression)

        var name: String {
            switch self {
            case .list: "<listcomp>"
            case .set: "<setcomp>"
            case .dictionary: "<dictcomp>"
            case .generator: "<genexpr>"
            }
        }

        var build: Opcode {
            switch self {
            case .list, .generator: .buildList
            case .set: .buildSet
            case .dictionary: .buildDict
            }
        }
    }

    func compileComprehension(_ expression: Expression, _ target: Register?) throws(UnsupportedConstruct)
        -> Register
    {
        let key = Scope.Key(range: expression.range, isComprehension: true)
        switch expression.node {
        case .listComprehension(let element, let clauses):
            return try compileComprehension(.list(element), clauses, key, target)
        case .setComprehension(let element, let clauses):
            return try compileComprehension(.set(element), clauses, key, target)
        case .dictionaryComprehension(let name, let value, let clauses):
            return try compileComprehension(.dictionary(name, value), clauses, key, target)
        case .generatorExpression(let element, let clauses):
            return try compileNested(.generator(element), clauses, key, target)
        default:
            throw UnsupportedConstruct(construct: "this comprehension", range: expression.range)
        }
    }

    private func compileComprehension(
        _ product: Product, _ clauses: [Comprehension], _ key: Scope.Key, _ target: Register?
    ) throws(UnsupportedConstruct) -> Register {
        guard let own = unit.analysis.comprehensionRenames[key], let first = clauses.first else {
            return try compileNested(product, clauses, key, target)
        }
        let result = allocateTemporary()
        let iterable = try compile(first.iterable)
        let saved = renames
        renames.merge(own) { $1 }
        defer { renames = saved }
        emit(product.build, a: result, b: result, number: 0)
        let before = definite
        for name in own.values.sorted() where cellNames.contains(name) {
            // Each run of the comprehension has variables of its own.
            if let register = locals[name] {
                emit(.clear, a: register)
                emit(.makeCell, a: register)
            }
        }
        try compileClauses(clauses[...], iterable, product, result)
        definite = before
        return moved(result, to: target)
    }

    /// A comprehension as a function of its own, called at once unless it is a generator.
    private func compileNested(
        _ product: Product, _ clauses: [Comprehension], _ key: Scope.Key, _ target: Register?
    ) throws(UnsupportedConstruct) -> Register {
        guard let inner = unit.analysis.scopes[key], let first = clauses.first else {
            throw UnsupportedConstruct(construct: "this comprehension", range: place)
        }
        let range = place
        let saved = nextTemporary
        let base = allocateTemporary(2)
        try makeNested(inner, product, clauses, into: base)
        try withTemporaries { () throws(UnsupportedConstruct) in
            let iterable = try compile(first.iterable)
            emit(first.isAsync ? .getAsyncIterator : .getIterator, a: base + 1, b: iterable)
        }
        nextTemporary = saved
        let result = target ?? allocateTemporary()
        place = range
        emit(.call, a: result, b: base, number: 1)
        return result
    }

    private func makeNested(
        _ inner: Scope, _ product: Product, _ clauses: [Comprehension], into register: Register
    ) throws(UnsupportedConstruct) {
        let qualified = qualifiedName(of: product.name)
        let builder = CodeBuilder(
            unit: unit, scope: inner, name: product.name, qualifiedName: qualified,
            firstLine: Int(place.start.line))
        builder.place = place
        var flags: CodeBlueprint.Flags = []
        if inner.isGenerator { flags.insert(inner.usesAwait ? .asyncGenerator : .generator) }
        builder.blueprint.flags = flags
        builder.blueprint.positionalCount = 1
        builder.setUpVariables()
        let result = builder.allocateTemporary()
        if !inner.isGenerator { builder.emit(product.build, a: result, b: result, number: 0) }
        try builder.compileClauses(clauses[...], nil, product, result)
        if inner.isGenerator { builder.emit(.loadNone, a: result) }
        builder.emit(.returnValue, a: result)
        blueprint.children.append(try builder.finish())
        emitFunction(inner, child: blueprint.children.count - 1, into: register, parts: { _ in })
    }

    /// Nested loops of the clauses; innermost, the element joins the result. `iterable`: the first clause's, or nil where
    /// the iterator is the parameter `.0`.
    private func compileClauses(
        _ clauses: ArraySlice<Comprehension>, _ iterable: Register?, _ product: Product, _ result: Register
    ) throws(UnsupportedConstruct) {
        guard let clause = clauses.first else { return try compileElement(product, result) }
        let iterator = allocateTemporary()
        let range = clause.iterable.range
        try at(range) { () throws(UnsupportedConstruct) in
            if let iterable {
                emit(clause.isAsync ? .getAsyncIterator : .getIterator, a: iterator, b: iterable)
            } else {
                _ = read(".0", into: iterator)
            }
        }
        let (repeats, skip, end) = (Label(), Label(), Label())
        mark(repeats)
        let finish = try compileNext(iterator, clause.target, end, range, isAsync: clause.isAsync)
        for condition in clause.conditions { try compileCondition(condition, jumpIf: false, to: skip) }
        let rest = clauses.dropFirst()
        if let next = rest.first {
            try withTemporaries { () throws(UnsupportedConstruct) in
                let inner = try compile(next.iterable)
                try compileClauses(rest, inner, product, result)
            }
        } else {
            try compileElement(product, result)
        }
        mark(skip)
        jump(.loop, to: repeats)
        endLoop(finish, end, range)
    }

    private func compileElement(_ product: Product, _ result: Register) throws(UnsupportedConstruct) {
        try withTemporaries { () throws(UnsupportedConstruct) in
            switch product {
            case .list(let element):
                let value = try compile(element)
                emit(.listAppend, a: result, b: value)
            case .set(let element):
                let value = try compile(element)
                emit(.setAdd, a: result, b: value)
            case .dictionary(let key, let value):
                let keyRegister = try compile(key)
                let valueRegister = try compile(value)
                emit(.dictSet, a: result, b: keyRegister, c: valueRegister)
            case .generator(let element):
                let value = try compile(element)
                emit(.yield, a: allocateTemporary(), b: value)
            }
        }
    }

    // MARK: Loop heads

    /// Takes the next item of an iterator into a target, or jumps to `end`.
    /// - Returns: for an async iterator, the region whose exceptions `endLoop` looks at.
    func compileNext(
        _ iterator: Register, _ target: Expression, _ end: Label, _ range: SourceRange, isAsync: Bool
    ) throws(UnsupportedConstruct) -> ProtectedRegion? {
        // The await of an async loop is that of the whole statement or comprehension.
        if isAsync { return try compileAsyncNext(iterator, target, place) }
        if case .name(let name) = target.node, let register = directTarget(name) {
            try at(range) { () throws(UnsupportedConstruct) in
                refer(emit(.forIterator, a: register, b: iterator), end)
            }
            wrote(name)
            return nil
        }
        let item = allocateTemporary()
        try at(range) { () throws(UnsupportedConstruct) in
            refer(emit(.forIterator, a: item, b: iterator), end)
        }
        try assign(target, item)
        return nil
    }

    private func compileAsyncNext(
        _ iterator: Register, _ target: Expression, _ range: SourceRange
    ) throws(UnsupportedConstruct) -> ProtectedRegion {
        let item = allocateTemporary()
        let region = ProtectedRegion(register: allocateTemporary())
        try at(range) { () throws(UnsupportedConstruct) in
            open(region)
            emit(.getAsyncNext, a: item, b: iterator)
            emit(.await, a: item, b: item)
            close(region)
        }
        try assign(target, item)
        return region
    }

    /// Behind a loop's jump back: where its iterator's end leads.
    func endLoop(_ finish: ProtectedRegion?, _ end: Label, _ range: SourceRange) {
        if let finish {
            let saved = place
            place = range
            mark(finish.target)
            jump(.endAsyncFor, a: finish.register, to: end)
            place = saved
        }
        mark(end)
    }
}
