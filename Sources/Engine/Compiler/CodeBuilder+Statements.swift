import PythonSyntax

/// Statements.
extension CodeBuilder {
    func compile(_ statements: [Statement]) throws(UnsupportedConstruct) {
        for statement in statements {
            if unit.stack.isReached { throw Compiler.tooDeep(statement.range) }
            try at(statement.range) { () throws(UnsupportedConstruct) in
                try withTemporaries { () throws(UnsupportedConstruct) in try compile(statement) }
            }
        }
    }

    private func compile(_ statement: Statement) throws(UnsupportedConstruct) {
        switch statement.node {
        case .function(let definition): try compileFunction(definition, statement.range)
        case .classDefinition(let definition): try compileClass(definition, statement.range)
        case .return(let value): try compileReturn(value)
        case .delete(let targets): for target in targets { try delete(target) }
        case .assign(let targets, let value): try compileAssign(targets, value)
        case .augmentedAssign(let target, let operation, let value):
            try compileAugmented(target, operation, value)
        case .annotatedAssign(let target, let annotation, let value, let isSimple):
            try compileAnnotated(target, annotation, value, isSimple)
        case .typeAlias(let name, let parameters, let value):
            try compileTypeAlias(name, parameters, value, statement.range)
        case .for(let target, let iterable, let body, let orElse, let isAsync):
            try compileFor(target, iterable, body, orElse, isAsync)
        case .while(let test, let body, let orElse): try compileWhile(test, body, orElse)
        case .if(let test, let body, let orElse): try compileIf(test, body, orElse)
        case .with(let items, let body, let isAsync): try compileWith(items[...], body, isAsync)
        case .match(let subject, let cases): try compileMatch(subject, cases)
        case .raise(let exception, let cause): try compileRaise(exception, cause)
        case .try(let body, let handlers, let orElse, let finally, let isStar):
            try compileTry(body, handlers, orElse, finally, isStar)
        case .assert(let test, let message): try compileAssert(test, message)
        case .import(let aliases): compileImport(aliases)
        case .importFrom(let module, let names, let level): compileImportFrom(module, names, level)
        case .expression(let value): try compileExpressionStatement(value)
        case .global, .nonlocal, .pass: break
        case .break: try compileJump(isBreak: true)
        case .continue: try compileJump(isBreak: false)
        }
    }

    private func compileExpressionStatement(_ value: Expression) throws(UnsupportedConstruct) {
        if scope.kind == .module, unit.mode == .interactive || unit.mode == .awaitable {
            emit(.display, a: try compile(value))
            return
        }
        if case .constant = value.node { return }
        try compile(value, into: allocateTemporary())
        if case .call = value.node { markDiscarded() }
    }

    /// The call that was emitted last is a statement: nobody sees its result.
    private func markDiscarded() {
        var index = blueprint.instructions.count - 1
        if index > 0, blueprint.instructions[index].opcode == .extra { index -= 1 }
        switch blueprint.instructions[index].opcode {
        case .call, .callMethod, .callKeywords, .callSpread:
            blueprint.instructions[index].d |= Instruction.discarded
        default: break
        }
    }

    // MARK: Assignment

    private func compileAssign(_ targets: [Expression], _ value: Expression) throws(UnsupportedConstruct) {
        if targets.count == 1, case .name(let name) = targets[0].node, let register = directTarget(name),
            value.isWrittenLast
        {
            try compile(value, into: register)
            wrote(name)
            return
        }
        if targets.count == 1, try assignInParallel(targets[0], value) { return }
        let result = try compile(value)
        for target in targets { try assign(target, result) }
    }

    /// `a, b = b, a` without a tuple: all values first, then the targets from left to right.
    private func assignInParallel(_ target: Expression, _ value: Expression) throws(UnsupportedConstruct)
        -> Bool
    {
        guard case .tuple(let values) = value.node, let targets = target.elements,
            targets.count == values.count,
            (1...16).contains(values.count), !(targets + values).contains(where: \.isStarred),
            Self.folded(value) == nil
        else { return false }
        var sources: [Register] = []
        for (index, value) in values.enumerated() {
            let source =
                value.isName(otherThan: targets[..<index])
                ? try compile(value) : try compileToTemporary(value)
            sources.append(source)
        }
        for (target, source) in zip(targets, sources) { try assign(target, source) }
        return true
    }

    /// Assigns a register's value to a target.
    func assign(_ target: Expression, _ value: Register) throws(UnsupportedConstruct) {
        try at(target.range) { () throws(UnsupportedConstruct) in
            switch target.node {
            case .name(let name): write(name, value)
            case .attribute(let object, let name):
                try withTemporaries { () throws(UnsupportedConstruct) in
                    let receiver = try compile(object)
                    place = AttributePlace.ofAttribute(name, in: target.range)
                    emit(
                        .storeAttribute, a: receiver, b: value,
                        number: site(Scope.mangle(name.name, scope.className)))
                }
            case .subscripted(let container, let index):
                try withTemporaries { () throws(UnsupportedConstruct) in
                    let receiver = try compile(container)
                    let key = try compile(index)
                    emit(.storeItem, a: receiver, b: key, c: value)
                }
            case .tuple(let items), .list(let items): try unpack(items, value)
            default: throw UnsupportedConstruct(construct: "this assignment target", range: target.range)
            }
        }
    }

    private func unpack(_ items: [Expression], _ value: Register) throws(UnsupportedConstruct) {
        try withTemporaries { () throws(UnsupportedConstruct) in
            let base = allocateTemporary(max(items.count, 1))
            let star = items.firstIndex { if case .starred = $0.node { true } else { false } }
            if let star {
                guard star < 256 else {
                    throw UnsupportedConstruct(construct: "an unpacking of this size", range: place)
                }
                emit(.unpackEx, d: UInt8(star), a: base, b: value, number: items.count - star - 1)
            } else {
                guard items.count < 256 else {
                    throw UnsupportedConstruct(construct: "an unpacking of this size", range: place)
                }
                emit(.unpack, d: UInt8(items.count), a: base, b: value, number: 0)
            }
            for (index, item) in items.enumerated() {
                if case .starred(let inner) = item.node {
                    try assign(inner, base + index)
                } else {
                    try assign(item, base + index)
                }
            }
        }
    }

    private func compileAugmented(
        _ target: Expression, _ operation: BinaryOperator, _ value: Expression
    ) throws(UnsupportedConstruct) {
        switch target.node {
        case .name(let name):
            let old = read(name, into: nil)
            if let register = directTarget(name) {
                try emitInPlace(operation, register, old, value)
                wrote(name)
            } else {
                let result = allocateTemporary()
                try emitInPlace(operation, result, old, value)
                write(name, result)
            }
        case .attribute(let object, let name):
            let receiver = try compile(object)
            let result = allocateTemporary()
            let mangled = Scope.mangle(name.name, scope.className)
            let range = place
            place = AttributePlace.ofAttribute(name, in: target.range)
            emit(.loadAttribute, a: result, b: receiver, number: site(mangled))
            place = range
            try emitInPlace(operation, result, result, value)
            place = AttributePlace.ofAttribute(name, in: target.range)
            emit(.storeAttribute, a: receiver, b: result, number: site(mangled))
        case .subscripted(let container, let index):
            let receiver = try compile(container)
            let key = try compile(index)
            let result = allocateTemporary()
            let range = place
            place = target.range
            emit(.loadItem, a: result, b: receiver, c: key)
            place = range
            try emitInPlace(operation, result, result, value)
            place = target.range
            emit(.storeItem, a: receiver, b: key, c: result)
        default: throw UnsupportedConstruct(construct: "this augmented assignment", range: target.range)
        }
    }

    private func compileAnnotated(
        _ target: Expression, _ annotation: Expression, _ value: Expression?, _ isSimple: Bool
    ) throws(UnsupportedConstruct) {
        if let value { try compileAssign([target], value) }
        guard scope.kind != .function else { return }
        let register = allocateTemporary()
        try compileAnnotation(annotation, into: register)
        guard isSimple, case .name(let name) = target.node else { return }
        let (dict, key) = (allocateTemporary(), allocateTemporary())
        let mangled = Scope.mangle(name, scope.className)
        if scope.kind == .classBody {
            emit(.loadName, a: dict, wide: self.name("__annotations__"))
        } else {
            emit(.loadGlobal, a: dict, wide: self.name("__annotations__"))
        }
        _ = load(.string(mangled.unicodeScalars.map(\.value)), key)
        emit(.storeItem, a: dict, b: key, c: register)
    }

    private func delete(_ target: Expression) throws(UnsupportedConstruct) {
        try at(target.range) { () throws(UnsupportedConstruct) in
            switch target.node {
            case .name(let name): delete(name)
            case .attribute(let object, let attribute):
                let receiver = try compile(object)
                place = AttributePlace.ofAttribute(attribute, in: target.range)
                emit(
                    Instruction(
                        .deleteAttribute, a: encode(receiver),
                        c: UInt16(truncatingIfNeeded: name(Scope.mangle(attribute.name, scope.className)))))
            case .subscripted(let container, let index):
                let receiver = try compile(container)
                emit(.deleteItem, a: receiver, b: try compile(index))
            case .tuple(let items), .list(let items): for item in items { try delete(item) }
            default: throw UnsupportedConstruct(construct: "this deletion", range: target.range)
            }
        }
    }

    // MARK: Branches and loops

    private func compileIf(
        _ test: Expression, _ body: [Statement], _ orElse: [Statement]
    ) throws(UnsupportedConstruct) {
        // A chain of `elif` is walked without recursion.
        let end = Label()
        var after: Set<Register>?
        var (test, body, orElse) = (test, body, orElse)
        while true {
            let otherwise = Label()
            try compileCondition(test, jumpIf: false, to: otherwise)
            let before = definite
            try compile(body)
            after = Self.meet(after, definite)
            if !orElse.isEmpty, definite != nil { jump(.jump, to: end) }
            mark(otherwise)
            definite = before
            guard orElse.count == 1, case .if(let nextTest, let nextBody, let nextElse) = orElse[0].node
            else { break }
            place = orElse[0].range
            (test, body, orElse) = (nextTest, nextBody, nextElse)
        }
        try compile(orElse)
        mark(end)
        definite = Self.meet(after, definite)
    }

    private func compileWhile(
        _ test: Expression, _ body: [Statement], _ orElse: [Statement]
    ) throws(UnsupportedConstruct) {
        let (repeats, exhausted, end) = (Label(), Label(), Label())
        mark(repeats)
        var isEndless = false
        if case .constant(.boolean(true)) = test.node { isEndless = true }
        if !isEndless { try compileCondition(test, jumpIf: false, to: exhausted) }
        let before = definite
        blocks.append(.loop(exit: end, repeats: repeats, regions: regions.count))
        try compile(body)
        blocks.removeLast()
        jump(.loop, to: repeats)
        mark(exhausted)
        definite = before
        try compile(orElse)
        mark(end)
        definite = before
    }

    private func compileFor(
        _ target: Expression, _ iterable: Expression, _ body: [Statement], _ orElse: [Statement],
        _ isAsync: Bool
    ) throws(UnsupportedConstruct) {
        let (repeats, exhausted, end) = (Label(), Label(), Label())
        let iterator = allocateTemporary()
        try withTemporaries { () throws(UnsupportedConstruct) in
            let source = try compile(iterable)
            try at(iterable.range) { () throws(UnsupportedConstruct) in
                emit(isAsync ? .getAsyncIterator : .getIterator, a: iterator, b: source)
            }
        }
        let before = definite
        mark(repeats)
        let finish = try compileNext(iterator, target, exhausted, iterable.range, isAsync: isAsync)
        blocks.append(.loop(exit: end, repeats: repeats, regions: regions.count))
        try compile(body)
        blocks.removeLast()
        jump(.loop, to: repeats)
        endLoop(finish, exhausted, iterable.range)
        definite = before
        try compile(orElse)
        mark(end)
        definite = before
    }

    // MARK: Leaving

    private func compileReturn(_ value: Expression?) throws(UnsupportedConstruct) {
        var result = try compileOptional(value)
        let needsCleanUp = blocks.contains { if case .loop = $0 { false } else { true } }
        if needsCleanUp, isLocal(result) {
            let kept = allocateTemporary()
            emit(.move, a: kept, b: result)
            result = kept
        }
        try unwind(to: 0, regions: 0) { emit(.returnValue, a: result) }
        definite = nil
    }

    private func compileJump(isBreak: Bool) throws(UnsupportedConstruct) {
        guard let depth = blocks.lastIndex(where: { if case .loop = $0 { true } else { false } }),
            case .loop(let exit, let repeats, let regions) = blocks[depth]
        else { throw UnsupportedConstruct(construct: "this jump outside a loop", range: place) }
        try unwind(to: depth + 1, regions: regions) {
            if isBreak { jump(.jump, to: exit) } else { jump(.loop, to: repeats) }
        }
        definite = nil
    }

    /// Emits what the blocks above `depth` do when a jump leaves them, innermost first, then the jump itself. That code is
    /// not protected by the blocks that it leaves.
    /// - Parameter depthOfRegions: how many protected regions are around the place that the jump goes to.
    func unwind(to depth: Int, regions depthOfRegions: Int, jump: () -> Void) throws(UnsupportedConstruct) {
        let (savedBlocks, savedPlace) = (blocks, place)
        var suspended: [ProtectedRegion] = []
        func suspendAll(from index: Int) {
            for region in regions[index...] where region.openStart != nil {
                suspend(region)
                suspended.append(region)
            }
        }
        while blocks.count > depth, let block = blocks.last {
            blocks.removeLast()
            if let region = block.region, let index = regions.firstIndex(where: { $0 === region }) {
                suspendAll(from: index)
            }
            switch block {
            case .loop: break
            case .finally(let body, _): try compile(body)
            case .handler(let saved, let isOutermost, _): emit(.popHandled, d: isOutermost ? 1 : 0, a: saved)
            case .with(let exit, let isAsync, _, let range): try emitNormalExit(exit, isAsync, range)
            case .name(let name, _): unbind(name)
            }
        }
        place = savedPlace
        suspendAll(from: depthOfRegions)
        jump()
        for region in suspended { resume(region) }
        blocks = savedBlocks
    }
}

extension Block {
    var region: ProtectedRegion? {
        switch self {
        case .loop: nil
        case .finally(_, let region), .handler(_, _, let region), .with(_, _, let region, _),
            .name(_, let region):
            region
        }
    }
}
