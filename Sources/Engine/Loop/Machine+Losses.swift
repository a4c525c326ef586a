/// What CPython says on standard error about coroutines, futures and tasks that are lost: `never awaited`, `never
/// retrieved`, `destroyed but it is pending`.
extension Machine {
    /// Bytes that collections for the sake of these messages may go through in all, and the largest world for them.
    private static let effortLimit = 256 << 20
    private static let worldLimit = 16 << 20

    // MARK: Between ticks

    /// At the end of a tick in which something is watched: tells what was lost, looking for it if that is cheap.
    @inline(never)
    func tellLosses(_ loop: LoopObject) throws(Raised) {
        flushFreshCoroutine()
        forgetSettled()
        if state.pointee.watchedCount > 0, ListObject(state.pointee.registry).count == 0 { lookForLosses() }
        try tellLost(isFailing: hasFailed(loop))
        if state.pointee.watchedCount == 0 { state.pointee.watchSignal = 0 }
    }

    /// Whether what the loop runs for has failed, or it runs while an exception leaves a program: a traceback is about to
    /// hold frames.
    private func hasFailed(_ loop: LoopObject) -> Bool {
        if state.pointee.handled.kind == .exception { return true }
        guard loop[.target].isObject else { return false }
        let target = FutureObject(loop[.target])
        return target.state == .finished && target[.exception].kind == .exception
    }

    private func lookForLosses() {
        if state.pointee.watchWait > 0 {
            state.pointee.watchWait -= 1
            return
        }
        let size = heap.state.pointee.bytesInUse
        guard size <= Self.worldLimit, state.pointee.watchEffort + size <= Self.effortLimit else { return }
        state.pointee.watchEffort += size
        collectBetweenTicks()
        let isFound = ListObject(state.pointee.registry).count > 0
        state.pointee.watchInterval = isFound ? 1 : min(2 * state.pointee.watchInterval, 1024)
        state.pointee.watchWait = isFound ? 0 : state.pointee.watchInterval
    }

    /// A collection that does not look at the native stack if no native code between here and the ground holds values:
    /// what ended lately has left its traces there.
    private func collectBetweenTicks() {
        let base = state.pointee.nativeStackBase
        if state.pointee.nesting == 0 { state.pointee.nativeStackBase = 0 }
        collect(running: state.pointee.stackTop)
        state.pointee.nativeStackBase = base
    }

    /// - Parameter isFailing: what variables hold is told at the end of the run, as a traceback holds the variables.
    private func tellLost(isFailing: Bool) throws(Raised) {
        let list = ListObject(state.pointee.registry)
        guard list.count > 0 else { return }
        state.pointee.registry = self.list([]).value
        for index in stride(from: 0, to: list.count, by: 2) {
            let place = DropPlace(bits: list[index + 1].int)
            if isFailing, place.isKept {
                if !state.pointee.heldLosses.isObject { state.pointee.heldLosses = self.list([]).value }
                ListObject(state.pointee.heldLosses).append(list[index], heap)
            } else {
                try tell(list[index], place)
            }
        }
    }

    private func tell(_ value: Value, _ place: DropPlace) throws(Raised) {
        if value.kind == .coroutine {
            tellNeverAwaited(value, place)
        } else {
            try tellNeverRetrieved(FutureObject(value))
        }
    }

    // MARK: The messages

    /// `RuntimeWarning: coroutine '…' was never awaited`
    func tellNeverAwaited(_ value: Value, _ place: DropPlace) {
        let coroutine = GeneratorObject(value)
        guard coroutine.state == .created, !coroutine.isReported else { return }
        coroutine.isReported = true
        let raised = state.pointee.raised
        do throws(Raised) {
            let (file, line) = location(place)
            let name = text(generatorName(coroutine, 1))?.text ?? "?"
            let warnings = try loadModule(strings.intern("warnings"))
            let warn = try getAttribute(warnings.value, strings.intern("warn_explicit"))
            let keywords = DictObject.allocate(heap, .dict, class: classBits(.dict))
            keywords.set(strings.intern("source"), value, heap)
            let arguments = [
                makeString("coroutine '\(name)' was never awaited"), exceptionClass(.runtimeWarning).value,
                makeString(file), Value(line), makeString(place.isInProgram ? "__main__" : "sys"),
            ]
            _ = try callWithKeywords(warn, arguments, keywords)
        } catch {
            // A filter that makes errors of warnings: nobody is there to get this one.
            _ = takeRaised()
        }
        state.pointee.raised = raised
    }

    /// File and line; where CPython shows a line of its own loop, the file goes without its folder.
    private func location(_ place: DropPlace) -> (file: String, line: Int) {
        guard place.isInProgram, blueprints.indices.contains(place.blueprint) else {
            return place.isInLoop ? ("asyncio/events.py", 89) : ("sys", 1)
        }
        let blueprint = blueprints[place.blueprint]
        guard blueprint.locations.indices.contains(place.instruction) else {
            return (blueprint.fileName, blueprint.firstLine)
        }
        return (blueprint.fileName, Int(blueprint.locations[place.instruction].start.line))
    }

    /// `Task exception was never retrieved`
    private func tellNeverRetrieved(_ future: FutureObject) throws(Raised) {
        guard future.flags.contains(.unretrieved), future.state == .finished else { return }
        future.flags.remove(.unretrieved)
        let message = "\(typeName(future.value)) exception was never retrieved"
        try callExceptionHandler(
            future[.loop],
            [("message", makeString(message)), ("exception", future[.exception]), ("future", future.value)])
    }

    private func callExceptionHandler(_ loop: Value, _ context: [(String, Value)]) throws(Raised) {
        let dict = DictObject.allocate(heap, .dict, class: classBits(.dict))
        for (key, value) in context { dict.set(strings.intern(key), value, heap) }
        _ = try call(try getAttribute(loop, strings.intern("call_exception_handler")), dict.value)
    }

    // MARK: The end of a run

    /// What happens when the program has ended and all its objects go: messages about what is lost, and the ends of what
    /// is suspended.
    /// - Parameter hasFailed: an exception ended it, whose traceback still holds what its frames held.
    func endObjects(hasFailed: Bool) throws(Raised) {
        flushFreshCoroutine()
        forgetSettled()
        if !hasFailed, state.pointee.watchedCount > 0 {
            collectBetweenTicks()
            try tellLost(isFailing: false)
        }
        forgetSettled()
        if state.pointee.heldLosses.isObject {
            let held = ListObject(state.pointee.heldLosses)
            for index in 0..<held.count { try tell(held[index], .nowhere) }
        }
        let items = BufferObject(state.pointee.watched).items
        let rest = (0..<state.pointee.watchedCount).map { items[2 * $0] }
        let kept = list(rest)
        state.pointee.watchedCount = 0
        for index in 0..<kept.count { try tell(kept[index], .nowhere) }
        try endSuspended()
    }

    /// Closes suspended generators and coroutines, and tells about tasks that were never done.
    private func endSuspended() throws(Raised) {
        let found = list([])
        heap.forEachObject { object in
            switch object.kind {
            case .generator, .coroutine, .task: found.append(object.value, heap)
            default: break
            }
        }
        for index in 0..<found.count where found[index].kind != .task {
            if GeneratorObject(found[index]).state == .suspended { close(GeneratorObject(found[index])) }
        }
        var pending = (0..<found.count).filter {
            found[$0].kind == .task && FutureObject(found[$0]).state == .pending
                && FutureObject(found[$0])[.loop].kind == .eventLoop
        }
        pending.sort { FutureObject(found[$0])[.number].int < FutureObject(found[$1])[.number].int }
        for index in pending {
            try callExceptionHandler(
                FutureObject(found[index])[.loop],
                [("task", found[index]), ("message", makeString("Task was destroyed but it is pending!"))])
        }
    }

    private func close(_ generator: GeneratorObject) {
        // What another one awaits is closed by that one.
        guard generator.frame.mode != .await else { return }
        do throws(Raised) {
            _ = try closeGenerator(generator)
        } catch {
            let exception = takeRaised()
            let shown = (try? repr(generator.value).text) ?? "?"
            writeError("Exception ignored in: \(shown)\n" + tracebackText(exception))
        }
    }
}
