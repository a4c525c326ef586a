import Engine
import Sandbox

/// `spawn`, `cancel`, `shield`: commands that stand for Python.
extension TickShell {
    func spawn(_ arguments: Substring) -> Bool {
        guard !arguments.isEmpty else {
            return refuse("spawn", "spawn takes the call of a coroutine function")
        }
        let (name, call) = TickShell.assignment(arguments)
        guard !call.isEmpty else {
            return refuse("spawn", "spawn takes the call of a coroutine function behind =")
        }
        if let name, session.world.liveTaskNames.contains(name) {
            return refuse("spawn: there is a task \(name) already that is not done; take another name")
        }
        if let name, session.world.isFunction(name), call.hasPrefix(name + "(") {
            return refuse("spawn: \(name) is the function; give the task another name, such as \(name)1")
        }
        noteNameWidth(name ?? "Task-1")
        let code =
            name.map { "\($0) = asyncio.create_task(\(call), name=\"\($0)\")" }
            ?? "asyncio.create_task(\(call))"
        // As an assignment its value is not shown.
        let result = perform(.python(name == nil ? "_ = " + code : code))
        guard case .failed(let text) = result else {
            writer.python(code)
            return conclude(result)
        }
        writer.complain(text)
        if text.contains("a coroutine was expected") { adviseCall(call) }
        return false
    }

    private func adviseCall(_ call: Substring) {
        let isName = call.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
        writer.say(
            isName
                ? "a coroutine function is to be called: spawn \(call)(...)"
                : "spawn takes the call of an async def function")
    }

    /// `NAME = CALL`; without a name if there is none.
    static func assignment(_ text: Substring) -> (name: String?, rest: Substring) {
        let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        let after = text.dropFirst(name.count).drop(while: \.isWhitespace)
        guard !name.isEmpty, !(name.first?.isNumber ?? true), after.first == "=",
            after.dropFirst().first != "="
        else { return (nil, text) }
        return (String(name), after.dropFirst().drop(while: \.isWhitespace))
    }

    // MARK: Cancelling

    func cancel(_ arguments: Substring) -> Bool {
        var names = arguments.split(whereSeparator: \.isWhitespace).map(String.init)
        var message: String?
        if let dash = names.firstIndex(of: "-m") {
            guard let range = TickShell.range(of: "-m", in: arguments) else { return false }
            message = TickShell.unquoted(arguments[range.upperBound...].drop(while: \.isWhitespace))
            guard message != "" else { return refuse("cancel", "behind -m comes the message") }
            names = Array(names[..<dash])
        }
        guard !names.isEmpty else { return refuse("cancel", "cancel takes the name of a task") }
        for name in names where session.world.describe(name) == nil { return unknownTask(name, "cancel") }
        for name in names where !cancel(name, message) { return false }
        return true
    }

    private func cancel(_ name: String, _ message: String?) -> Bool {
        guard let task = session.world.describe(name) else { return unknownTask(name, "cancel") }
        if let end = TickShell.ended(task) {
            return refuse("cancel: \(name) \(end): there is nothing to cancel")
        }
        let code = reference(task) + ".cancel(" + (message.map(TickShell.quoted) ?? "") + ")"
        let result = perform(.python("_ = " + code))
        if result == .done, task.isFuture, let after = session.world.describe(name) {
            tellFuture(task, after)
        }
        if case .failed = result {} else { writer.python(code) }
        return conclude(result)
    }

    private func tellFuture(_ before: TaskDescription, _ after: TaskDescription) {
        let inner = before.call.split(separator: " ").last.map(String.init) ?? ""
        let goesOn =
            before.call.hasPrefix("shield")
            ? "the shield is cancelled; \(inner) goes on" : "its waiters are told in tick \(session.tick + 1)"
        let change = after.state == .cancelled ? "pending → cancelled" : "cancel requested"
        writer.show(Transition(task: after.name, change: change, cause: goesOn))
    }

    /// The Python expression for a task.
    private func reference(_ task: TaskDescription) -> String {
        if task.isFuture || session.world.isVariable(task.name, theTask: task.number) { return task.name }
        return "next(t for t in asyncio.all_tasks() if t.get_name() == \(TickShell.quoted(task.name)))"
    }

    static func ended(_ task: TaskDescription) -> String? {
        switch task.state {
        case .finished: "is done"
        case .failed: "has failed"
        case .cancelled: "is cancelled already"
        default: nil
        }
    }

    // MARK: Shielding

    func shield(_ arguments: Substring) -> Bool {
        let (new, rest) = TickShell.assignment(arguments)
        let name = String(rest)
        guard let new, !name.isEmpty, name.allSatisfy({ !$0.isWhitespace }) else {
            return refuse("shield", "shield takes NEW = NAME")
        }
        guard let task = session.world.describe(name) else { return unknownTask(name, "shield") }
        guard TickShell.ended(task) == nil else {
            return refuse("shield: \(name) \(TickShell.ended(task) ?? ""): there is nothing to shield")
        }
        let code = "\(new) = asyncio.shield(\(reference(task)))"
        let result = perform(.python(code))
        if result == .done {
            noteNameWidth(new)
            writer.show(
                Transition(
                    task: new, change: "new → pending",
                    cause: "ends as \(name) does; cancelling \(new) does not cancel \(name)"))
            writer.python(code)
        }
        return conclude(result)
    }

    // MARK: Names

    func unknownTask(_ name: String, _ command: String) -> Bool {
        let known = session.world.describeTasks().map(\.name)
        if known.isEmpty {
            return refuse("\(command): there is no task \(name), nor any other (spawn makes one)")
        }
        if let near = Suggestion.nearest(to: name, among: known) {
            return refuse("\(command): there is no task \(name); did you mean \(near)?")
        }
        return refuse(
            "\(command): there is no task \(name); there are " + known.prefix(8).joined(separator: ", ")
                + (known.count > 8 ? ", …" : ""))
    }

    private static func range(of word: String, in text: Substring) -> Range<Substring.Index>? {
        for index in text.indices where text[index...].hasPrefix(word) {
            let end = text.index(index, offsetBy: word.count)
            let isAlone =
                (index == text.startIndex || text[text.index(before: index)].isWhitespace)
                && (end == text.endIndex || text[end].isWhitespace)
            if isAlone { return index..<end }
        }
        return nil
    }

    static func unquoted(_ text: Substring) -> String {
        for quote in ["\"", "'"] where text.count >= 2 && text.hasPrefix(quote) && text.hasSuffix(quote) {
            return String(text.dropFirst().dropLast())
        }
        return String(text)
    }

    /// A Python string literal.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case _ where scalar.value < 0x20:
                result += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
