/// Whether an entry is a command or Python.
enum InputClass {
    case nothing
    /// The command, and what follows its name.
    case command(Command, Substring)
    /// The beginning of several commands' names.
    case ambiguous(String, [Command])
    case python

    /// An entry is a command if its first word is one and what follows does not make it Python.
    ///
    /// - Parameter isVariable: whether a name means something in the program; it then goes before a short
    ///   alias (`q`, `ps`) or a shortened command.
    static func of(_ entry: String, isVariable: (String) -> Bool = { _ in false }) -> InputClass {
        let text = entry.drop { $0 == " " || $0 == "\t" || $0 == "\n" }
        if text.allSatisfy(\.isWhitespace) { return .nothing }
        guard text.startIndex == entry.startIndex else { return .python }
        let word = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        let commands = meant(by: word, isVariable)
        guard let command = commands.first else { return .python }
        let rest = text.dropFirst(word.count)
        if commands.count == 1, let arguments = callArguments(of: command, rest) {
            return .command(command, arguments)
        }
        if let next = rest.first, !next.isWhitespace { return .python }
        let arguments = rest.drop(while: \.isWhitespace)
        let option = String(arguments.prefix { !$0.isWhitespace })
        if commands.count == 1, option.hasPrefix("-"), command.takes.offers(option), !isVariable(command.name)
        {
            return .command(command, arguments)
        }
        if makesPython(arguments, command) { return .python }
        return commands.count == 1 ? .command(command, arguments) : .ambiguous(String(word), commands)
    }

    private static func meant(by word: Substring, _ isVariable: (String) -> Bool) -> [Command] {
        let known = CommandTable.find(word)
        if let known, known.name == word { return [known] }
        if word.isEmpty || isVariable(String(word)) { return [] }
        if let known { return [known] }
        let isPython = (PythonWords.keywords + PythonWords.softKeywords).contains(String(word))
        return isPython ? [] : CommandTable.beginning(with: word)
    }

    /// `quit()`, and `help(asyncio.sleep)`, as one types them in Python.
    private static func callArguments(of command: Command, _ rest: Substring) -> Substring? {
        guard rest.first == "(", let end = rest.lastIndex(of: ")"),
            rest[end...].dropFirst().allSatisfy(\.isWhitespace)
        else { return nil }
        let inside = rest[..<end].dropFirst().drop(while: \.isWhitespace)
        switch command.name {
        case "quit": return inside.isEmpty ? "" : nil
        case "help":
            return inside.allSatisfy { $0.isLetter || $0.isNumber || "_. ".contains($0) } ? inside : nil
        default: return nil
        }
    }

    /// `= 3`, `+ 1`, `(x)`, `in names`: the word before is a Python name.
    private static func makesPython(_ arguments: Substring, _ command: Command) -> Bool {
        guard let first = arguments.first else { return false }
        // Paths begin as operators do.
        if command.takes.isFile { return first == "=" || first == "(" }
        // An option (`--reset`) is no subtraction.
        if case .words(let words) = command.takes, words.contains(where: { $0.text == arguments.firstWord }) {
            return false
        }
        if "=([{.,:+-*/%&|^<>!@;".contains(first) { return true }
        let word = arguments.prefix { $0.isLetter }
        let hasMore = arguments.dropFirst(word.count).first?.isWhitespace ?? false
        return hasMore && ["in", "is", "and", "or", "if", "not", "for"].contains(word)
    }
}

extension Substring {
    /// Up to the first white space.
    var firstWord: Substring { prefix { !$0.isWhitespace } }
}
