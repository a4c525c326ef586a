import Trace

/// Watching a world.
extension World {
    /// Begins to note what tasks do; `takeEvents` gives it.
    public func startRecording() { machine.recorder.start() }

    public func stopRecording() { machine.recorder.stop() }

    /// The first asyncio.run has come to the end of its cancel-all phase: a trace ends here.
    public var tracePhaseEnded: Bool { machine.state.pointee.closedRunners > 0 }

    /// What happened since the last call. Tasks are named as they were named at the time.
    public func takeEvents() -> [Event] {
        var events: [Event] = []
        var textOffset = 0
        let recorder = machine.recorder
        let (names, text) = (recorder.names, recorder.text)
        recorder.drain { what, task, detail in
            let name = taskNames[task] ?? "Task-\(task)"
            switch what {
            case .new:
                taskNames[task] = names[detail]
                events.append(.new(task: names[detail]))
            case .newUnnamed:
                taskNames[task] = "Task-\(detail)"
                events.append(.new(task: "Task-\(detail)"))
            case .rename: taskNames[task] = names[detail]
            case .run: events.append(.run(task: name))
            case .suspend: events.append(.suspend(task: name))
            case .done: events.append(.done(task: name))
            case .failed: events.append(.failed(task: name, exception: names[detail]))
            case .cancelled: events.append(.cancelled(task: name))
            case .cancel: events.append(.cancel(task: name))
            case .out:
                let piece = String(decoding: text[textOffset..<textOffset + detail], as: UTF8.self)
                textOffset += detail
                if case .out(let before)? = events.last {
                    events[events.count - 1] = .out(before + piece)
                } else {
                    events.append(.out(piece))
                }
            }
        }
        return events
    }
}
