/// One way to go on from what has been typed.
public struct CompletionCandidate: Equatable, Sendable {
    /// What takes the place of the unfinished word.
    public var text: String
    /// A few words about it, shown beside it in the list; may be empty.
    public var summary: String
    /// What follows when it is the only candidate: a space after a command, nothing after a name.
    public var suffix: String

    /// Creates a candidate.
    public init(_ text: String, summary: String = "", suffix: String = "") {
        self.text = text
        self.summary = summary
        self.suffix = suffix
    }
}

/// The candidates for the unfinished word before the cursor.
public struct Completion: Equatable, Sendable {
    /// The end of the text before the cursor that a candidate replaces: the unfinished word.
    public var word: String
    /// In the order in which they are to be listed.
    public var candidates: [CompletionCandidate]

    /// Creates a completion of `word`, which must be a suffix of the text before the cursor.
    public init(word: String, candidates: [CompletionCandidate]) {
        self.word = word
        self.candidates = candidates
    }

    /// What all candidates begin with; empty when there are none.
    public var commonPrefix: String {
        guard var prefix = candidates.first?.text[...] else { return "" }
        for candidate in candidates.dropFirst() {
            prefix = prefix[..<Self.endOfAgreement(prefix, candidate.text)]
        }
        return String(prefix)
    }

    private static func endOfAgreement(_ prefix: Substring, _ other: String) -> Substring.Index {
        var index = prefix.startIndex
        for character in other {
            guard index < prefix.endIndex, prefix[index] == character else { break }
            prefix.formIndex(after: &index)
        }
        return index
    }
}

/// Where Tab finds its candidates.
public protocol CompletionProvider {
    /// The candidates for the word that ends at the cursor.
    ///
    /// - Parameters:
    ///   - before: The entry up to the cursor, with the newlines of a multi-line entry.
    ///   - after: The rest of the entry.
    func completion(before: String, after: String) -> Completion
}
