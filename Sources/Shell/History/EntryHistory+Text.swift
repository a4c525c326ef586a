extension EntryHistory {
    /// The file's text: an entry per line, with newline and backslash written as `\n` and `\\`.
    public var fileText: String {
        entries.map { Self.escaped($0) + "\n" }.joined()
    }

    /// Reads the file's text; anything that is there is an entry, so no text is an error.
    public mutating func read(fileText: String) {
        add(contentsOf: fileText.split(separator: "\n").map(Self.unescaped))
    }

    private static func escaped(_ entry: String) -> String {
        var line = ""
        for scalar in entry.unicodeScalars {
            switch scalar {
            case "\\": line += "\\\\"
            case "\n": line += "\\n"
            case "\r": line += "\\r"
            default: line.unicodeScalars.append(scalar)
            }
        }
        return line
    }

    private static func unescaped(_ line: Substring) -> String {
        var entry = ""
        var scalars = line.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "\\", let next = scalars.next() else {
                entry.unicodeScalars.append(scalar)
                continue
            }
            switch next {
            case "n": entry += "\n"
            case "r": entry += "\r"
            default: entry.unicodeScalars.append(next)
            }
        }
        return entry
    }
}
