/// A tick that was stopped inside.
extension World {
    /// Whether a tick has begun and not ended.
    public var isInsideTick: Bool { machine.openTick.isOpen }

    /// Handles of the open tick that have not begun.
    public var handlesLeft: Int { machine.openTick.left }

    /// The line that runs next in the handle that was stopped inside.
    public var pausedPlace: CodePlace? { machine.pausedPlace }

    /// Entries run on the ground, beside the task that was stopped inside.
    func leaveTask() -> Value {
        guard isInsideTick, machine.state.pointee.runningLoop.kind == .eventLoop else { return .undefined }
        let loop = LoopObject(machine.state.pointee.runningLoop)
        let task = loop[.currentTask]
        loop[.currentTask] = .undefined
        return task
    }

    func enterTask(_ task: Value) {
        guard task.kind == .task, isInsideTick, FutureObject(task)[.loop].kind == .eventLoop else { return }
        LoopObject(FutureObject(task)[.loop])[.currentTask] = task
    }

    /// Ctrl-C is for the one who goes through time, not for what is done again meanwhile.
    public var ignoresInterrupts: Bool {
        get { machine.ignoresInterrupts }
        set { machine.ignoresInterrupts = newValue }
    }

    /// Functions of the program's own, with the lines at which one can stop in them; the newest last.
    public var steppableFunctions: [(name: String, file: String, lines: [Int])] {
        var found: [(number: Int, name: String, file: String, lines: [Int])] = []
        machine.heap.forEachObject(.code, valueCount: CodeObject.fieldCount) { object in
            let number = CodeObject(object).blueprint
            guard machine.blueprints.indices.contains(number), machine.blueprints[number].isSteppable else {
                return
            }
            let blueprint = machine.blueprints[number]
            let lines = Set(blueprint.lineStarts.map(\.line)).sorted()
            found.append((number, blueprint.qualifiedName, blueprint.fileName, lines))
        }
        return found.sorted { $0.number < $1.number }.map { ($0.name, $0.file, $0.lines) }
    }
}

/// Changes from outside.
extension World {
    /// A signal arrives when the virtual clock reaches a time in nanoseconds; at once means in the next tick.
    public func deliver(signal number: Int, at nanoseconds: Int) {
        let planned = machine.state.pointee.plannedSignals
        let known = planned.kind == .list ? ListObject(planned) : machine.list([])
        machine.state.pointee.plannedSignals = known.value
        let time = max(nanoseconds, clock)
        let place = (0..<known.count).first { TupleObject(known[$0])[0].int > time } ?? known.count
        known.insert(machine.pair(Value(time), Value(number)), at: place, machine.heap)
    }

    /// What an unseeded `random` is seeded with; one that is in use begins anew with it.
    public func seed(_ number: Int) {
        machine.randomSeed = number
        let name = machine.strings.intern("random")
        guard let module = DictObject(machine.state.pointee.modules).get(name), module.kind == .module
        else { return }
        _ = try? machine.withNativeFrame { () throws(Raised) in
            do throws(Raised) {
                let seed = try machine.getAttribute(module, machine.strings.intern("seed"))
                _ = try machine.call(seed, Value(number))
            } catch {
                _ = machine.takeRaised()
            }
        }
    }
}
