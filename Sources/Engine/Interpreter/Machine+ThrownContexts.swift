/// What is handled in the frames of a chain of coroutines, as CPython's stack of handled exceptions has it.
///
/// Each generator has the exception that its own frame handles, or none; below the innermost of these counts, and below
/// all of them that of whoever resumes the chain. While a chain rests, `outerHandled` of each inner generator holds what
/// counts in the one that awaits it. An exception thrown in (`throw`, a task's cancel) goes to the innermost generator past
/// those that await it: until they run again, it sees only its own and the thrower's, and only its own becomes the context
/// of what is thrown. Such generators are marked: theirs is
/// the thrower's in `outerHandled`, and what their awaiting frame handles is in that one's `handled`.
extension Machine {
    /// What counts below a chain has changed while it rested.
    @inline(never)
    func rebase(_ root: GeneratorObject, to outer: Value) {
        var (before, after) = (root[.outerHandled], outer)
        let resumer = before
        var generator = root
        while let inner = innerGenerator(generator[.delegate]) {
            let own = inner[.outerHandled] === before ? after : inner[.outerHandled]
            before = inner[.outerHandled]
            inner[.outerHandled] = own
            after = own
            generator = inner
        }
        let counted = generator[.handled].isUndefined ? resumer : generator[.handled]
        let own = counted === before ? after : counted
        generator[.handled] = own === outer ? .undefined : own
    }

    /// Readies a chain that is awake for an exception thrown into its innermost generator, and gives the exception its
    /// context.
    func markThrown(_ root: GeneratorObject, _ exception: Value) {
        let outer = root[.outerHandled]
        guard state.pointee.handled.kind == .exception else { return }
        var before = outer
        var generator = root
        while let inner = innerGenerator(generator[.delegate]) {
            let counted = inner[.outerHandled]
            generator[.handled] = counted === before ? .undefined : counted
            before = counted
            inner[.outerHandled] = outer
            inner.isThrownInto = true
            state.pointee.thrownInto += 1
            generator = inner
        }
        if state.pointee.handled === before {
            state.pointee.handled = outer
        } else {
            setContext(exception)
        }
    }

    /// A marked generator ended or gave a value: what its awaiting frame handles counts again. Whether it handles any.
    @inline(never)
    @discardableResult
    func leaveThrown(_ generator: GeneratorObject, awaitedBy outer: GeneratorObject) -> Bool {
        generator.isThrownInto = false
        state.pointee.thrownInto -= 1
        let own = outer[.handled]
        outer[.handled] = .undefined
        state.pointee.handled = own.isUndefined ? generator[.outerHandled] : own
        return !own.isUndefined
    }

    /// A chain comes to rest: its generators count for each other again. Gives what counts in the innermost.
    @inline(never)
    func restThrown(_ root: GeneratorObject) {
        let outer = root[.outerHandled]
        var (counted, complete) = (outer, outer)
        var generator = root
        while let inner = innerGenerator(generator[.delegate]) {
            let own: Value
            if inner.isThrownInto {
                inner.isThrownInto = false
                state.pointee.thrownInto -= 1
                own = generator[.handled]
                generator[.handled] = .undefined
                counted = outer
            } else {
                own = inner[.outerHandled] === counted ? .undefined : inner[.outerHandled]
                counted = inner[.outerHandled]
            }
            if !own.isUndefined { complete = own }
            inner[.outerHandled] = complete
            generator = inner
        }
        if state.pointee.handled === counted { state.pointee.handled = complete }
    }
}
