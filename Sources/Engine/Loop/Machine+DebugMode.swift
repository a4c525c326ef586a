/// Debug mode: where things were made, and callbacks that take long.
extension Machine {
    // MARK: Origins

    /// Keeps where a future, task or handle was made.
    func noteOrigin(of thing: Value, _ loop: LoopObject) {
        // Without its origin a thing is as good as before.
        guard let module = try? loadModule(strings.intern("asyncio.format_helpers")),
            let extract = try? getAttribute(module.value, strings.intern("extract_stack")),
            let stack = try? call(extract)
        else { return }
        if loop[.origins].kind != .dict {
            loop[.origins] = DictObject.allocate(heap, .dict, class: classBits(.dict)).value
        }
        _ = try? DictObject(loop[.origins]).set(
            thing, hash: identityHash(thing), stack, IdentityKeys(), heap)
    }

    /// A list of frame summaries, the innermost last; nil if it is not known.
    func sourceTraceback(of thing: Value, _ loop: Value) -> Value? {
        guard thing.isObject, loop.kind == .eventLoop, LoopObject(loop)[.origins].kind == .dict else {
            return nil
        }
        let origins = DictObject(LoopObject(loop)[.origins])
        guard let entry = try? origins.find(thing, hash: identityHash(thing), IdentityKeys()) else {
            return nil
        }
        return origins.value(at: entry)
    }

    /// `created at FILE:LINE`; nil outside debug mode.
    func createdAt(_ thing: Value, _ loop: Value) -> String? {
        guard let stack = sourceTraceback(of: thing, loop), let count = try? length(stack), count > 0,
            let frame = try? getItem(stack, Value(count - 1)),
            let file = try? str(try getAttribute(frame, strings.intern("filename"))),
            let line = try? str(try getAttribute(frame, strings.intern("lineno")))
        else { return nil }
        return "created at \(file.text):\(line.text)"
    }

    // MARK: Slow callbacks

    /// Runs a handle and tells if the clock moved by `slow_callback_duration` or more meanwhile.
    func runTimed(_ kind: ReadyEntry, _ a: Value, _ b: Value, _ loop: LoopObject) throws(Raised) {
        let start = state.pointee.clock
        try run(kind, a, b, loop)
        let took = Machine.seconds(state.pointee.clock - start)
        guard took >= (try number(loop[.slowCallbackDuration])), took > 0 else { return }
        let what = strings.make(try describeHandle(kind, a, loop)).value
        let module = try loadModule(strings.intern("asyncio.error_reports"))
        _ = try call(try getAttribute(module.value, strings.intern("log_slow_callback")), what, Value(took))
    }

    private func describeHandle(_ kind: ReadyEntry, _ a: Value, _ loop: LoopObject) throws(Raised) -> String {
        guard kind == .callback else { return try repr(a).text }
        let callable = a.kind == .tuple ? TupleObject(a)[0] : a
        return "<Handle \(try callbackText(callable, state.pointee.emptyTuple, isDebug: false))>"
    }
}
