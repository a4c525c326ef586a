/// Whether an entry is a command or Python.
enum InputClass {
    case nothing
    /// The command, and what follows its name.
    case command(Command, Substring)
    case python

    /// An entry is a command if its first word is one and what follows does not make it Python.
    /// - Parameter isVariable: whether a short alias (`q`, `ps`) is a variable of the program, which then goes first.
    static func of(_ entry: String, isVariable: (String) -> Bool = { _ in false }) -> InputClass {
        let text = entry.drop { $0 == " " || $0 == "\t" || $0 == "\n" }
        if text.allSatisfy(\.isWhitespace) { return .nothing }
        guard text.startIndex == entry.startIndex else {
            return entry.allSatisfy(\.isWhitespace) ? .nothing : .python
        }
        let word = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        guard let command = CommandTable.find(word) else { return .python }
        let rest = text.dropFirst(word.count)
        if ["quit", "exit"].contains(word), rest.filter({ !$0.isWhitespace }) == "()" {
            return .command(command, "")
        }
        if command.name != word, isVariable(String(word)) { return .python }
        if let next = rest.first, !next.isWhitespace { return .python }
        let arguments = rest.drop(while: \.isWhitespace)
        let option = String(arguments.prefix { !$0.isWhitespace })
        if option.hasPrefix("-"), command.takes.offers(option), !isVariable(command.name) {
            return .command(command, arguments)
        }
        return makesPython(arguments, command) ? .python : .command(command, arguments)
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
    fileprivate var firstWord: Substring { prefix { !$0.isWhitespace } }
}
