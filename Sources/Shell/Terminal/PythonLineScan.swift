/// Reads Python source line by line, far enough to know what is still open.
struct PythonLineScan {
    private(set) var depth = 0
    private(set) var endsWithBackslash = false
    private(set) var endsWithColon = false
    /// A compound statement has begun.
    private(set) var opensCompound = false
    /// A decorator waits for its def or class.
    private(set) var awaitsDefinition = false
    private var openTripleQuote: Character?

    var insideString: Bool { openTripleQuote != nil }

    mutating func read(_ line: Substring) {
        let startsStatement = depth == 0 && !insideString && !endsWithBackslash
        if startsStatement { noteFirstWord(line) }
        endsWithBackslash = false
        endsWithColon = false
        var rest = line
        while let character = rest.first {
            if let quote = openTripleQuote {
                skipString(&rest, quote: quote, triple: true)
            } else {
                step(character, &rest)
            }
        }
        if endsWithColon && depth == 0 { opensCompound = true }
    }

    private mutating func noteFirstWord(_ line: Substring) {
        let text = line.drop { $0 == " " || $0 == "\t" }
        if text.first == "@" {
            awaitsDefinition = true
        } else if !text.isEmpty {
            awaitsDefinition = false
        }
        let word = text.prefix { $0.isLetter }
        let keywords = ["def", "class", "if", "for", "while", "with", "try"]
        // The word alone is not enough: `match`, `async` and one-line bodies are known by their colon.
        if keywords.contains(String(word)), text.dropFirst(word.count).contains(":") { opensCompound = true }
        if word == "async", text.contains(":") { opensCompound = true }
    }

    private mutating func step(_ character: Character, _ rest: inout Substring) {
        switch character {
        case "#":
            rest = rest[rest.endIndex...]
            return
        case "\"", "'":
            let triple = String(repeating: character, count: 3)
            let isTriple = rest.hasPrefix(triple)
            rest = rest.dropFirst(isTriple ? 3 : 1)
            endsWithColon = false
            endsWithBackslash = false
            skipString(&rest, quote: character, triple: isTriple)
            return
        case "(", "[", "{": depth += 1
        case ")", "]", "}": depth = max(0, depth - 1)
        default: break
        }
        if character != " " && character != "\t" {
            endsWithColon = character == ":"
            endsWithBackslash = character == "\\"
        }
        rest.removeFirst()
    }

    private mutating func skipString(_ rest: inout Substring, quote: Character, triple: Bool) {
        let end = triple ? String(repeating: quote, count: 3) : String(quote)
        while let character = rest.first {
            if character == "\\" {
                rest = rest.dropFirst(2)
            } else if rest.hasPrefix(end) {
                rest = rest.dropFirst(end.count)
                openTripleQuote = nil
                return
            } else {
                rest.removeFirst()
            }
        }
        openTripleQuote = triple ? quote : nil
    }
}
