import Lessons
import Sandbox

/// What Tab offers: commands, task names, files, Python names and attributes.
public final class ShellCompleter: CompletionProvider {
    private let currentSession: () -> Session
    /// Words that go before the commands, with what they do.
    private let lessonWords: () -> [(word: String, meaning: String)]
    /// The session that is worked in.
    var session: Session { currentSession() }

    /// Creates a completer for a session.
    public init(session: Session) {
        currentSession = { session }
        lessonWords = { [] }
    }

    /// Creates a completer for a shell: in a lesson, for the lesson's world.
    public init(shell: TickShell) {
        currentSession = { shell.lessonRun?.player.shell.session ?? shell.session }
        lessonWords = { shell.lessonRun == nil ? [] : LessonPlayer.words }
    }

    public func completion(before: String, after: String) -> Completion {
        let line = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
        if let first = firstWord(line, isEntry: !before.contains("\n")) { return first }
        guard case .command(let command, let arguments) = InputClass.of(before, isVariable: isPythonName)
        else { return python(line) }
        guard !before.contains("\n") else { return python(line) }
        return behind(command, arguments)
    }

    private func isPythonName(_ word: String) -> Bool {
        session.world.variableNames.contains(word) || session.world.builtinNames.contains(word)
    }

    /// A word alone: commands, at the start of an entry, and Python names.
    private func firstWord(_ line: Substring, isEntry: Bool) -> Completion? {
        guard isEntry, line.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { return nil }
        let word = String(line)
        let ofLesson = lessonWords().filter { $0.word.hasPrefix(word) }
        let commands =
            ofLesson.map { CompletionCandidate($0.word, summary: $0.meaning) }
            + CommandTable.commands.filter { command in
                command.name.hasPrefix(word) && !ofLesson.contains { $0.word == command.name }
            }.map {
                CompletionCandidate($0.name, summary: $0.summary, suffix: $0.arguments.isEmpty ? "" : " ")
            }
        let names =
            word.isEmpty
            ? [] : pythonNames(word).filter { name in !commands.contains { $0.text == name.text } }
        return Completion(word: word, candidates: commands + names)
    }

    // MARK: Behind a command

    private func behind(_ command: Command, _ arguments: Substring) -> Completion {
        let words = arguments.split(whereSeparator: \.isWhitespace).map(String.init)
        let word = String(arguments.reversed().prefix { !$0.isWhitespace }.reversed())
        let earlier = word.isEmpty ? words : words.dropLast()
        var kind = command.takes
        for word in earlier { kind = kind.following(word) }
        return candidates(kind, Place(word: word, earlier: earlier, all: arguments))
    }

    /// Where the cursor is among a command's arguments.
    private struct Place {
        /// The unfinished word, and the words before it.
        var word: String
        var earlier: [String]
        /// All up to the cursor.
        var all: Substring

        func completion(_ candidates: [CompletionCandidate]) -> Completion {
            Completion(word: word, candidates: candidates.filter { $0.text.hasPrefix(word) })
        }
    }

    private func candidates(_ kind: ArgumentKind, _ place: Place) -> Completion {
        switch kind {
        case .nothing, .value: return place.completion([])
        case .files(let endings): return files(place.all, endings)
        case .task, .tasks: return place.completion(tasks(beginning: place.word))
        case .topics: return topics(place.word)
        case .condition: return condition(place)
        case .python: return python(place.all)
        case .words(let words): return place.completion(words.map(ShellCompleter.candidate(word:)))
        case .anyOf(let kinds):
            let found = kinds.map { candidates($0, place) }.filter { !$0.candidates.isEmpty }
            guard let word = found.first?.word else { return place.completion([]) }
            return Completion(word: word, candidates: found.filter { $0.word == word }.flatMap(\.candidates))
        }
    }

    private static func candidate(word: ArgumentWord) -> CompletionCandidate {
        if case .nothing = word.then { return CompletionCandidate(word.text, summary: word.summary) }
        return CompletionCandidate(word.text, summary: word.summary, suffix: " ")
    }

    /// Tasks with their states, those that are alive first.
    private func tasks(beginning start: String, suffix: String = "") -> [CompletionCandidate] {
        let all = session.world.describeTasks().filter { $0.name.hasPrefix(start) }
        let live = all.filter { TickShell.ended($0) == nil }
        let ended = all.filter { TickShell.ended($0) != nil }
        return (live + ended).map {
            CompletionCandidate(
                $0.name, summary: VisibleText.escapingControls(in: TickShell.state($0)), suffix: suffix)
        }
    }

    private func condition(_ place: Place) -> Completion {
        let words = Array(place.earlier.drop { $0 != "until" }.dropFirst())
        switch words.count {
        case 0:
            let tick = CompletionCandidate("tick", summary: "a tick's number", suffix: " ")
            return place.completion(tasks(beginning: place.word, suffix: " ") + [tick])
        case 1 where words[0] != "tick":
            return place.completion(RunCondition.states.map { CompletionCandidate($0) })
        default: return place.completion([])
        }
    }

    private func topics(_ word: String) -> Completion {
        let commands = CommandTable.commands.map { CompletionCandidate($0.name, summary: $0.summary) }
        let topics = HelpTopics.all.map { CompletionCandidate($0.name, summary: $0.summary) }
        let all = (commands + topics).filter { $0.text.hasPrefix(word) }
        return all.isEmpty ? python(word[...]) : Completion(word: word, candidates: all)
    }
}
