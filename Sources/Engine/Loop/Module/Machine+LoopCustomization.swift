/// Loops whose class, or which themselves, put methods in the place of the native ones.
extension Machine {
    /// Gives a native class methods that are written in Python.
    func addMethods(_ type: ClassObject, _ methods: DictObject) {
        for entry in 0..<methods.entryCount where methods.key(at: entry).kind == .string {
            type.namespace.set(StringObject(methods.key(at: entry)), methods.value(at: entry), heap)
        }
        classChanged()
    }

    func defineCustomization(_ define: Definition) {
        define.method("_run_once", 0) { (m, a) throws(Raised) in
            if try m.tick(LoopObject(a[0])) == .deadlock { throw m.halt(.deadlock) }
            return .none
        }
        define.property(
            "_ready", { (m, value) throws(Raised) in m.readyHandles(LoopObject(value)) })
        define.property(
            "_scheduled",
            { (m, value) throws(Raised) in
                let loop = LoopObject(value)
                return m.list((0..<loop.timerCount).map { loop.timer($0).handle }).value
            })
    }

    /// The ready queue as a list: handles, and what there is instead of them.
    private func readyHandles(_ loop: LoopObject) -> Value {
        list(loop.readyEntries().map { $0.1.isUndefined ? .none : $0.1 }).value
    }

    /// Looks up, as a loop begins to run, which of its methods are not the native ones.
    func noteCustomization(_ loop: LoopObject) throws(Raised) {
        loop.flags.subtract([.hasOwnTime, .hasOwnIteration])
        guard isCustomized(loop) else { return }
        if try isOverridden("time", loop) { loop.flags.insert(.hasOwnTime) }
        if try isOverridden("_run_once", loop) { loop.flags.insert(.hasOwnIteration) }
    }

    /// Whether there may be methods other than the native ones.
    @inline(__always)
    func isCustomized(_ loop: LoopObject) -> Bool {
        let type = loop.object.type
        return !type.traits.contains(.builtin) || loop.object[0] !== type.rootShape
    }

    /// `call_later` by way of the loop's own `time` and `call_at`.
    func callLaterByMethods(_ a: Arguments) throws(Raised) -> Value {
        let now = try number(try call(try getAttribute(a[0], strings.intern("time"))))
        var arguments = [Value(now + (try number(a[1])))]
        for index in 2..<a.count { arguments.append(a[index]) }
        let keywords = DictObject.allocate(heap, .dict, class: classBits(.dict))
        let context = try contextArgument(a, "call_later")
        if !context.isUndefined { keywords.set(strings.intern("context"), context, heap) }
        return try callWithKeywords(try getAttribute(a[0], strings.intern("call_at")), arguments, keywords)
    }

    private func isOverridden(_ name: String, _ loop: LoopObject) throws(Raised) -> Bool {
        let name = strings.intern(name)
        if ownAttribute(loop.object, name) != nil { return true }
        guard let found = lookup(loop.object.type, name) else { return false }
        return found.kind != .nativeFunction
    }

    /// One iteration of a loop that runs, by its own `_run_once` if it has one.
    @inline(__always)
    func iterate(_ loop: LoopObject) throws(Raised) {
        if loop.flags.contains(.hasOwnIteration) {
            _ = try call(try getAttribute(loop.value, strings.intern("_run_once")))
        } else if try tick(loop) == .deadlock {
            throw halt(.deadlock)
        }
    }

    /// The time as the loop tells it, in nanoseconds.
    func ownTime(_ loop: LoopObject) throws(Raised) -> Int {
        Machine.nanoseconds(try number(try call(try getAttribute(loop.value, strings.intern("time")))))
    }
}
