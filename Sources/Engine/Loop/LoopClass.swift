/// The native classes of asyncio and contextvars.
enum LoopClass: Int, CaseIterable {
    case future, task, handle, timerHandle
    case abstractEventLoop, baseEventLoop, eventLoop
    case contextVar, context, token
}

extension Machine {
    @inline(__always) func loopClass(_ type: LoopClass) -> ClassObject {
        ClassObject(BufferObject(state.pointee.loopClasses).items[type.rawValue])
    }

    /// Makes the classes, once.
    func makeLoopClasses() {
        let classes = BufferObject.allocate(heap, capacity: LoopClass.allCases.count)
        classes.object.count = LoopClass.allCases.count
        for index in 0..<LoopClass.allCases.count { classes.items[index] = .undefined }
        state.pointee.loopClasses = classes.value
        func make(
            _ type: LoopClass, _ name: String, _ module: String, _ layout: Kind, base: ClassObject? = nil
        ) {
            classes.items[type.rawValue] =
                makeLibraryClass(name, module: module, base: base, layout: layout).value
        }
        make(.future, "Future", "_asyncio", .future)
        make(.task, "Task", "_asyncio", .task, base: loopClass(.future))
        make(.handle, "Handle", "asyncio.events", .handle)
        make(.timerHandle, "TimerHandle", "asyncio.events", .handle, base: loopClass(.handle))
        make(.abstractEventLoop, "AbstractEventLoop", "asyncio.events", .instance)
        make(
            .baseEventLoop, "BaseEventLoop", "asyncio.base_events", .eventLoop,
            base: loopClass(.abstractEventLoop))
        make(
            .eventLoop, "_UnixSelectorEventLoop", "asyncio.unix_events", .eventLoop,
            base: loopClass(.baseEventLoop))
        make(.contextVar, "ContextVar", "_contextvars", .iterator)
        make(.context, "Context", "_contextvars", .iterator)
        make(.token, "Token", "_contextvars", .iterator)
        loopClass(.future).setField(.instanceCapacity, Value(FutureLayout.futureFieldCount))
        loopClass(.task).setField(.instanceCapacity, Value(FutureLayout.taskFieldCount))
        kindClasses[Int(Kind.future.rawValue)] = loopClass(.future).value
        kindClasses[Int(Kind.task.rawValue)] = loopClass(.task).value
        kindClasses[Int(Kind.handle.rawValue)] = loopClass(.handle).value
        kindClasses[Int(Kind.eventLoop.rawValue)] = loopClass(.eventLoop).value
        installFuture()
        installTask()
        installHandles()
        installEventLoop()
        installContextVariables()
        asyncGeneratorStarted = { machine, generator in machine.noteAsyncGenerator(generator) }
    }
}
