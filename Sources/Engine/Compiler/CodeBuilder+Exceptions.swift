import PythonSyntax

/// `raise`, `assert`, `try` and `with`.
extension CodeBuilder {
    func compileRaise(_ exception: Expression?, _ cause: Expression?) throws(UnsupportedConstruct) {
        let range = place
        if let exception {
            let value = try compile(exception)
            if let cause {
                let causeValue = try compile(cause)
                place = range
                emit(.raise, d: 1, a: value, b: causeValue)
            } else {
                place = range
                emit(.raise, a: value)
            }
        } else {
            emit(.raiseHandled)
        }
        definite = nil
    }

    func compileAssert(_ test: Expression, _ message: Expression?) throws(UnsupportedConstruct) {
        let holds = Label()
        try compileCondition(test, jumpIf: true, to: holds)
        let before = definite
        let base = allocateTemporary(2)
        try at(test.range) { () throws(UnsupportedConstruct) in
            emit(.loadAssertionError, a: base)
            if let message {
                try compile(message, into: base + 1)
                emit(.call, a: base, b: base, number: 1)
            }
            emit(.raise, a: base)
        }
        definite = before
        mark(holds)
    }

    // MARK: try

    func compileTry(
        _ body: [Statement], _ handlers: [ExceptHandler], _ orElse: [Statement], _ finally: [Statement],
        _ isStar: Bool
    ) throws(UnsupportedConstruct) {
        if finally.isEmpty {
            try compileExcept(body, handlers, orElse, isStar)
            return
        }
        let region = ProtectedRegion(register: allocateTemporary())
        let before = definite
        open(region)
        blocks.append(.finally(finally, region))
        if handlers.isEmpty { try compile(body) } else { try compileExcept(body, handlers, orElse, isStar) }
        blocks.removeLast()
        close(region)
        let end = Label()
        if definite != nil {
            try compile(finally)
            if definite != nil { jump(.jump, to: end) }
        }
        let after = definite
        definite = before ?? []
        mark(region.target)
        try compileHandling(region.register) { () throws(UnsupportedConstruct) in
            try compile(finally)
        } after: {
            emit(.reraise, a: region.register)
        }
        mark(end)
        definite = after
    }

    /// Code that runs while an exception is handled; `after` runs once the handled exception is what it was before.
    private func compileHandling(
        _ exception: Register, _ body: () throws(UnsupportedConstruct) -> Void, after: () -> Void
    ) throws(UnsupportedConstruct) {
        let saved = allocateTemporary()
        let isOutermost = !blocks.contains { if case .handler = $0 { true } else { false } }
        let region = ProtectedRegion(register: allocateTemporary())
        emit(.pushHandled, a: saved, b: exception)
        open(region)
        blocks.append(.handler(saved: saved, isOutermost: isOutermost, region))
        try body()
        blocks.removeLast()
        close(region)
        let detail: UInt8 = isOutermost ? 1 : 0
        emit(.popHandled, d: detail, a: saved)
        after()
        mark(region.target)
        emit(.popHandled, d: detail, a: saved)
        emit(.reraise, a: region.register)
    }

    private func compileExcept(
        _ body: [Statement], _ handlers: [ExceptHandler], _ orElse: [Statement], _ isStar: Bool
    ) throws(UnsupportedConstruct) {
        let region = ProtectedRegion(register: allocateTemporary())
        let end = Label()
        let before = definite
        open(region)
        try compile(body)
        close(region)
        if definite != nil {
            try compile(orElse)
            if definite != nil { jump(.jump, to: end) }
        }
        var after = definite
        mark(region.target)
        definite = before ?? []
        if isStar {
            try compileStarHandlers(handlers, region.register, end, &after)
        } else {
            try compileHandlers(handlers, region.register, end, &after)
        }
        mark(end)
        definite = after
    }

    private func compileHandlers(
        _ handlers: [ExceptHandler], _ exception: Register, _ end: Label, _ after: inout Set<Register>?
    ) throws(UnsupportedConstruct) {
        let saved = allocateTemporary()
        let isOutermost = !blocks.contains { if case .handler = $0 { true } else { false } }
        let detail: UInt8 = isOutermost ? 1 : 0
        let cleanUp = ProtectedRegion(register: allocateTemporary())
        emit(.pushHandled, a: saved, b: exception)
        open(cleanUp)
        blocks.append(.handler(saved: saved, isOutermost: isOutermost, cleanUp))
        let start = definite
        for handler in handlers {
            let next = Label()
            definite = start
            try at(handler.range) { () throws(UnsupportedConstruct) in
                try withTemporaries { () throws(UnsupportedConstruct) in
                    if let type = handler.type {
                        let pattern = try compile(type)
                        let matched = allocateTemporary()
                        try at(type.range) { () throws(UnsupportedConstruct) in
                            emit(.matchException, a: matched, b: exception, c: pattern)
                        }
                        jump(.jumpIfFalse, a: matched, to: next)
                    }
                }
            }
            try compileHandlerBody(handler, exception)
            if definite != nil {
                suspend(cleanUp)
                emit(.popHandled, d: detail, a: saved)
                jump(.jump, to: end)
                resume(cleanUp)
            }
            after = Self.meet(after, definite)
            mark(next)
        }
        emit(.reraise, a: exception)
        blocks.removeLast()
        close(cleanUp)
        mark(cleanUp.target)
        emit(.popHandled, d: detail, a: saved)
        emit(.reraise, a: cleanUp.register)
    }

    /// A handler's body, with its name bound meanwhile.
    private func compileHandlerBody(_ handler: ExceptHandler, _ exception: Register)
        throws(UnsupportedConstruct)
    {
        guard let name = handler.name else { return try compile(handler.body) }
        write(name.name, exception)
        let region = ProtectedRegion(register: allocateTemporary())
        open(region)
        blocks.append(.name(name.name, region))
        try compile(handler.body)
        blocks.removeLast()
        close(region)
        let reachable = definite
        if reachable != nil { unbind(name.name) }
        let behind = Label()
        if reachable != nil { jump(.jump, to: behind) }
        mark(region.target)
        unbind(name.name)
        emit(.reraise, a: region.register)
        mark(behind)
        definite = reachable
    }

    /// `except … as name` leaves the name unbound, whether the body deleted it or not.
    func unbind(_ name: String) {
        if let local = directTarget(name) {
            emit(.clear, a: local)
            definite?.remove(local)
            return
        }
        let register = allocateTemporary()
        emit(.loadNone, a: register)
        let saved = definite
        write(name, register)
        delete(name)
        definite = saved
        nextTemporary = register
    }

    // MARK: except*

    private func compileStarHandlers(
        _ handlers: [ExceptHandler], _ exception: Register, _ end: Label, _ after: inout Set<Register>?
    ) throws(UnsupportedConstruct) {
        let rest = allocateTemporary()
        let results = allocateTemporary()
        let start = definite
        try compileHandling(exception) { () throws(UnsupportedConstruct) in
            emit(.move, a: rest, b: exception)
            emit(.buildList, a: results, b: results, number: 0)
            for handler in handlers {
                definite = start
                try compileStarHandler(handler, rest, results)
            }
            emit(.listAppend, a: results, b: rest)
            emit(.joinExceptions, a: results, b: exception, c: results)
        } after: {
            let nothing = Label()
            jump(.jumpIfNone, a: results, to: nothing)
            emit(.reraise, a: results)
            mark(nothing)
            jump(.jump, to: end)
        }
        after = Self.meet(after, start)
    }

    private func compileStarHandler(
        _ handler: ExceptHandler, _ rest: Register, _ results: Register
    ) throws(UnsupportedConstruct) {
        let next = Label()
        let parts = allocateTemporary(2)
        guard let type = handler.type else { return }
        try withTemporaries { () throws(UnsupportedConstruct) in
            let pattern = try compile(type)
            emit(.splitException, a: parts, b: rest, c: pattern)
        }
        emit(.move, a: rest, b: parts + 1)
        jump(.jumpIfNone, a: parts, to: next)
        let region = ProtectedRegion(register: allocateTemporary())
        open(region)
        try compileHandling(parts) { () throws(UnsupportedConstruct) in
            try compileHandlerBody(handler, parts)
        } after: {
            jump(.jump, to: next)
        }
        // What `compileHandling` reraises is inside the region too.
        close(region)
        mark(region.target)
        emit(.listAppend, a: results, b: region.register)
        mark(next)
    }

    // MARK: with

    func compileWith(
        _ items: ArraySlice<WithItem>, _ body: [Statement], _ isAsync: Bool
    ) throws(UnsupportedConstruct) {
        guard let item = items.first else { return try compile(body) }
        let range = item.context.range
        // The exit method's pair, with room for its three arguments.
        let exit = allocateTemporary(5)
        let value = allocateTemporary()
        try enterContext(item, exit, value, isAsync)
        let region = ProtectedRegion(register: allocateTemporary())
        open(region)
        blocks.append(.with(exit: exit, isAsync: isAsync, region, range))
        // Unpacking can fail half-way, and the exit method can swallow that.
        var entered = definite
        if let target = item.target { try assign(target, value) }
        if case .name? = item.target?.node { entered = definite }
        try compileWith(items.dropFirst(), body, isAsync)
        blocks.removeLast()
        close(region)
        let end = Label()
        if definite != nil {
            try emitNormalExit(exit, isAsync, range)
            jump(.jump, to: end)
        }
        let after = definite
        mark(region.target)
        definite = entered
        try emitExceptionalExit(exit, region.register, isAsync, range, end)
        mark(end)
        definite = after.map { $0.intersection(entered ?? []) } ?? entered
    }

    private func enterContext(
        _ item: WithItem, _ exit: Register, _ value: Register, _ isAsync: Bool
    ) throws(UnsupportedConstruct) {
        try withTemporaries { () throws(UnsupportedConstruct) in
            let context = try compile(item.context)
            try at(item.context.range) { () throws(UnsupportedConstruct) in
                let enter = allocateTemporary(2)
                let (entering, leaving): (SpecialMethod, SpecialMethod) =
                    isAsync ? (.asyncEnter, .asyncExit) : (.enter, .exit)
                emit(.loadSpecial, d: entering.rawValue, a: enter, b: context)
                emit(.loadSpecial, d: leaving.rawValue, a: exit, b: context)
                emit(.callMethod, a: value, b: enter, number: 0)
                if isAsync { emit(.await, a: value, b: value) }
            }
        }
    }

    /// Calls `__exit__(None, None, None)`.
    func emitNormalExit(_ exit: Register, _ isAsync: Bool, _ range: SourceRange) throws(UnsupportedConstruct)
    {
        try at(range) { () throws(UnsupportedConstruct) in
            for index in 2..<5 { emit(.loadNone, a: exit + index) }
            emit(.callMethod, a: exit + 2, b: exit, number: 3)
            if isAsync { emit(.await, a: exit + 2, b: exit + 2) }
        }
    }

    /// Calls `__exit__` with an exception; a true result swallows it.
    private func emitExceptionalExit(
        _ exit: Register, _ exception: Register, _ isAsync: Bool, _ range: SourceRange, _ end: Label
    ) throws(UnsupportedConstruct) {
        let swallowed = Label()
        let result = exit + 2
        try at(range) { () throws(UnsupportedConstruct) in
            let saved = allocateTemporary()
            let isOutermost = !blocks.contains { if case .handler = $0 { true } else { false } }
            let detail: UInt8 = isOutermost ? 1 : 0
            let region = ProtectedRegion(register: allocateTemporary())
            emit(.pushHandled, a: saved, b: exception)
            open(region)
            emit(.loadAttribute, a: exit + 2, b: exception, number: site("__class__"))
            emit(.move, a: exit + 3, b: exception)
            emit(.loadAttribute, a: exit + 4, b: exception, number: site("__traceback__"))
            emit(.callMethod, a: result, b: exit, number: 3)
            if isAsync { emit(.await, a: result, b: result) }
            jump(.jumpIfTrue, a: result, to: swallowed)
            emit(.reraise, a: exception)
            close(region)
            mark(region.target)
            emit(.popHandled, d: detail, a: saved)
            emit(.reraise, a: region.register)
            mark(swallowed)
            emit(.popHandled, d: detail, a: saved)
            jump(.jump, to: end)
        }
    }
}
