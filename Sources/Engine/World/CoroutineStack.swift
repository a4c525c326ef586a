/// The chain of a coroutine and those that it awaits, as it is suspended.
extension Machine {
    /// The frames of a coroutine, outermost first; empty for what is no coroutine of ours.
    func chain(of coroutine: Value) -> [GeneratorObject] {
        guard coroutine.kind.isGenerator else { return [] }
        var chain = [GeneratorObject(coroutine)]
        while let last = chain.last, last.state != .closed, chain.count < 2000 {
            let delegate = last[.delegate]
            if delegate.kind.isGenerator {
                chain.append(GeneratorObject(delegate))
            } else if delegate.kind == .asyncGeneratorStep {
                chain.append(GeneratorObject(Object(delegate)[0]))
            } else {
                break
            }
        }
        return chain
    }

    func isPrelude(_ generator: GeneratorObject) -> Bool {
        blueprints[generator.code.blueprint].fileName.hasPrefix("<prelude>")
    }

    /// The value of a local variable of a suspended frame.
    func local(_ name: String, of generator: GeneratorObject) -> Value? {
        guard generator.state != .closed else { return nil }
        return locals(of: generator).first { $0.name == name }?.value
    }

    /// Parameters, locals and free variables that have a value.
    func locals(of generator: GeneratorObject) -> [(name: String, value: Value)] {
        generator.state == .closed ? [] : locals(of: generator.frame)
    }

    func locals(of frame: Frame) -> [(name: String, value: Value)] {
        let blueprint = blueprints[frame.code.blueprint]
        let names = blueprint.localNames + blueprint.freeVariables
        let registers = frame.registers + FrameLayout.headerSize
        var result: [(name: String, value: Value)] = []
        for (index, name) in names.enumerated() where index < blueprint.registerCount {
            var value = registers[index]
            if value.kind == .cell { value = Object(value)[0] }
            if !value.isUndefined, !name.hasPrefix(".") { result.append((name, value)) }
        }
        return result
    }

    /// The call that made a coroutine that has not begun: `worker('A', 3)`.
    func callText(_ coroutine: Value) -> String {
        guard coroutine.kind.isGenerator else { return shortText(coroutine) }
        let generator = GeneratorObject(coroutine)
        let blueprint = blueprints[generator.code.blueprint]
        guard generator.state == .created, !blueprint.flags.contains(.module) else {
            return blueprint.flags.contains(.module)
                ? "the entry typed at the prompt" : blueprint.qualifiedName
        }
        let registers = generator.frame.registers + FrameLayout.headerSize
        let keywordStart = blueprint.positionalCount
        var parts: [String] = []
        for index in 0..<generator.code.parameterCount where index < blueprint.localNames.count {
            let text = shortText(registers[index], limit: 24)
            let name = blueprint.localNames[index]
            let isKeyword = index >= keywordStart && index < keywordStart + blueprint.keywordOnlyCount
            if index == 0, name == "self" { continue }
            parts.append(isKeyword ? "\(name)=\(text)" : text)
        }
        return blueprint.qualifiedName + "(" + parts.joined(separator: ", ") + ")"
    }

    /// The stack of a task that is suspended.
    func levels(of coroutine: Value, limit: Int = 40) -> [TaskDescription.Level] {
        chain(of: coroutine).filter { $0.state != .closed }.map { generator in
            let blueprint = blueprints[generator.code.blueprint]
            let line = currentLine(generator)
            let source = sourceLine(blueprint.fileName, line).map {
                String($0.drop { $0 == " " || $0 == "\t" })
            }
            let locals = locals(of: generator).map {
                (name: $0.name, value: shortText($0.value, limit: limit))
            }
            return TaskDescription.Level(
                function: blueprint.name, file: blueprint.fileName, line: line, source: source,
                isLibrary: isPrelude(generator), locals: blueprint.flags.contains(.module) ? [] : locals)
        } + calledLevels(of: coroutine, limit: limit)
    }

    /// Functions that a coroutine has called, where a tick was stopped inside them.
    private func calledLevels(of coroutine: Value, limit: Int) -> [TaskDescription.Level] {
        guard let paused = openTick.paused, case .task(let task) = paused.work,
            task[.coroutine] === coroutine
        else { return [] }
        var levels: [TaskDescription.Level] = []
        var frame = Frame(paused.frame.registers)
        var address = paused.frame.address
        while !frame.isInGenerator {
            let place = place(frame, address, task: nil)
            let locals = locals(of: frame).map {
                (name: $0.name, value: shortText($0.value, limit: limit))
            }
            levels.append(
                TaskDescription.Level(
                    function: place.function, file: place.file, line: place.line, source: place.source,
                    isLibrary: place.file.hasPrefix("<prelude>"), locals: locals))
            if frame.mode == .entry { break }
            address = frame.returnAddress - 1
            frame = frame.caller
        }
        return levels.reversed()
    }

    /// The levels through which an exception went, without their variables.
    func levels(raising exception: Value) -> [TaskDescription.Level] {
        guard exception.kind == .exception else { return [] }
        var levels: [TaskDescription.Level] = []
        var level = ExceptionObject(exception)[.traceback]
        while level.kind == .traceback, levels.count < 1000 {
            let entry = TracebackObject(level)
            let blueprint = blueprints[entry.code.blueprint]
            let line = line(of: entry.code, at: entry.instruction)
            let source = sourceLine(blueprint.fileName, line).map {
                String($0.drop { $0 == " " || $0 == "\t" })
            }
            levels.append(
                TaskDescription.Level(
                    function: blueprint.name, file: blueprint.fileName, line: line, source: source,
                    isLibrary: blueprint.fileName.hasPrefix("<prelude>"), locals: []))
            level = entry.next
        }
        return levels
    }

    /// The line where the program's own innermost frame stands.
    func ownLine(_ coroutine: Value) -> Int? {
        chain(of: coroutine).last { !isPrelude($0) && $0.state != .closed }.map(currentLine)
    }

    /// The line at which an exception was raised, in the innermost frame of the program's own.
    func ownLine(raising exception: Value) -> Int? {
        guard exception.kind == .exception else { return nil }
        var level = ExceptionObject(exception)[.traceback]
        var found: Int?
        while level.kind == .traceback {
            let entry = TracebackObject(level)
            if !blueprints[entry.code.blueprint].fileName.hasPrefix("<prelude>") {
                found = line(of: entry.code, at: entry.instruction)
            }
            level = entry.next
        }
        return found
    }
}
