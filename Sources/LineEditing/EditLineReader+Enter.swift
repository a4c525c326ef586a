import CEditLine
import Shell

// Enter: whether it takes the entry or opens another line, and how that line is indented.
extension EditLineReader {
    func enter() -> Outcome {
        takeLineFromEditor()
        let text = draft.text
        if untouched == text && rule.completeness(of: text + "\n") == .complete { return leaving(.submit) }
        guard draft.isAtEnd else { return enterInside() }
        let ahead = inputAhead(milliseconds: isPasting ? 25 : 0)
        isPasting = ahead == .indented || isPasting && ahead != .nothing
        switch rule.completeness(of: text) {
        case .complete:
            // A blank line within a block that is being pasted.
            let goesOn = isPasting && !draft.isFirstRow && (ahead == .indented || ahead == .continuing)
            if goesOn { return open(indentation: "") }
            // Blank lines between two pasted blocks are no entries.
            if isPasting { decoder.dropNewlines() }
            return leaving(.submit)
        case .incomplete(let indentation):
            return isEnded(by: ahead, text)
                ? leaving(.submit) : open(indentation: isPasting ? "" : indentation)
        }
    }

    private func enterInside() -> Outcome {
        if draft.isLastRow && rule.completeness(of: draft.text) == .complete { return leaving(.submit) }
        var indentation = ""
        if case .incomplete(let wanted) = rule.completeness(of: draft.textBeforeCursor) {
            indentation = wanted
        }
        draft.breakLine(indentation: indentation)
        return leaving(.otherLine)
    }

    private func open(indentation: String) -> Outcome {
        draft.breakLine(indentation: indentation)
        return leaving(.otherLine)
    }

    /// A pasted compound statement ends before a line at the margin, as it does in a file. What is typed
    /// ahead does not end it: its lines are indented by us.
    private func isEnded(by ahead: InputAhead, _ text: String) -> Bool {
        guard ahead == .atMargin, rule.completeness(of: text + "\n") == .complete else { return false }
        let first = draft.line.first
        return isPasting || first != " " && first != "\t" && !draft.line.hasSuffix(":")
    }
}
