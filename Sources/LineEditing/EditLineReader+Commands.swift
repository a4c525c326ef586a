import CEditLine
import Shell

// The commands that keys are bound to. Each begins with the line as libedit has it.
extension EditLineReader {
    /// Takes over libedit's line and cursor.
    func takeLineFromEditor() {
        let current = cel_current_line(editor)
        var bytes = UnsafeRawBufferPointer(start: current.text, count: current.length)
        if bytes.last == 0x0A { bytes = UnsafeRawBufferPointer(rebasing: bytes.dropLast()) }
        let line = String(decoding: bytes, as: UTF8.self)
        let before = String(decoding: bytes.prefix(current.cursor), as: UTF8.self)
        draft.update(line: line, column: before.unicodeScalars.count)
    }

    /// Ends this run of libedit for a reason.
    func leave(_ step: Step) -> Outcome {
        takeLineFromEditor()
        self.step = step
        return .leave
    }

    func handleEvent() -> Outcome {
        let current = event
        event = nil
        switch current {
        case nil: return .normal
        case .insertLine: return insertLine()
        case .placeCursor: return placeCursor()
        case .leave(let step): return leave(step)
        case .key(let key): return handle(key)
        }
    }

    func moveUp() -> Outcome {
        takeLineFromEditor()
        return draft.moveVertically(by: -1) ? leaving(.otherLine) : recallEntry(by: -1)
    }

    func moveDown() -> Outcome {
        takeLineFromEditor()
        return draft.moveVertically(by: 1) ? leaving(.otherLine) : recallEntry(by: 1)
    }

    func moveLeft() -> Outcome {
        takeLineFromEditor()
        if draft.column > 0 {
            cel_move_cursor(editor, -draft.scalarsBeforeCursor)
            return .cursor
        }
        return draft.moveToEndOfPreviousLine() ? leaving(.otherLine) : .beep
    }

    func moveRight() -> Outcome {
        takeLineFromEditor()
        if !draft.lineAfterCursor.isEmpty {
            cel_move_cursor(editor, draft.scalarsAfterCursor)
            return .cursor
        }
        return draft.moveToStartOfNextLine() ? leaving(.otherLine) : .beep
    }

    func backspace() -> Outcome {
        takeLineFromEditor()
        guard draft.column > 0 else { return draft.joinWithPreviousLine() ? leaving(.otherLine) : .beep }
        let before = draft.lineBeforeCursor
        let onlySpaces = draft.row > 0 && before.allSatisfy { $0 == " " }
        cel_delete_before_cursor(
            editor, onlySpaces ? Int32((before.count - 1) % 4 + 1) : draft.scalarsBeforeCursor)
        return .refresh
    }

    func delete() -> Outcome {
        takeLineFromEditor()
        guard draft.lineAfterCursor.isEmpty else {
            let count = draft.scalarsAfterCursor
            cel_move_cursor(editor, count)
            cel_delete_before_cursor(editor, count)
            return .refresh
        }
        return draft.joinWithNextLine() ? leaving(.otherLine) : .beep
    }

    func deleteOrLeave() -> Outcome {
        takeLineFromEditor()
        return draft.isEmpty ? leaving(.endOfFile) : delete()
    }

    func complete() -> Outcome {
        takeLineFromEditor()
        let before = draft.lineBeforeCursor
        if draft.row > 0 && before.allSatisfy(\.isWhitespace) {
            cel_insert(editor, String(repeating: " ", count: 4 - before.count % 4))
            return .refresh
        }
        guard let completer else { return .beep }
        return apply(completer.completion(before: draft.textBeforeCursor, after: draft.textAfterCursor))
    }

    private func apply(_ completion: Completion) -> Outcome {
        guard let first = completion.candidates.first, draft.lineBeforeCursor.hasSuffix(completion.word)
        else {
            return .beep
        }
        let only = completion.candidates.count == 1
        let text = only ? first.text + first.suffix : completion.commonPrefix
        if !only && text.count <= completion.word.count { return leaving(.list(completion.candidates)) }
        if text == completion.word { return .beep }
        if !completion.word.isEmpty {
            cel_delete_before_cursor(editor, Int32(completion.word.unicodeScalars.count))
        }
        cel_insert(editor, text)
        return .refresh
    }

    private func outdent() -> Outcome {
        takeLineFromEditor()
        let before = draft.lineBeforeCursor
        guard draft.row > 0, !before.isEmpty, before.allSatisfy({ $0 == " " }) else { return .beep }
        return backspace()
    }

    private func moveWithinLine(by scalars: Int) -> Outcome {
        cel_move_cursor(editor, Int32(scalars))
        return .cursor
    }

    private func handle(_ key: Key) -> Outcome {
        takeLineFromEditor()
        return switch key {
        case .up: moveUp()
        case .down: moveDown()
        case .left: moveLeft()
        case .right: moveRight()
        case .home: moveWithinLine(by: -draft.lineBeforeCursor.unicodeScalars.count)
        case .end: moveWithinLine(by: draft.lineAfterCursor.unicodeScalars.count)
        case .delete: delete()
        case .backTab: outdent()
        case .pasteStart: paste()
        case .character: .normal
        }
    }

    private func insertLine() -> Outcome {
        let line = draft.line
        cel_insert(editor, line)
        cel_move_cursor(editor, Int32(draft.column - line.unicodeScalars.count))
        if staysInCommandMode {
            staysInCommandMode = false
            heldKey = .character("\u{1B}")
            placesCursor = true
        }
        return .refresh
    }

    private func placeCursor() -> Outcome {
        let current = cel_current_line(editor)
        let before = UnsafeRawBufferPointer(start: current.text, count: current.cursor)
        let column = String(decoding: before, as: UTF8.self).unicodeScalars.count
        // In command mode the cursor stands on a character, not behind the last.
        let wanted = min(draft.column, max(0, draft.line.unicodeScalars.count - 1))
        cel_move_cursor(editor, Int32(wanted - column))
        return .refresh
    }

    /// For the keys of vi's command mode that leave the line.
    func inCommandMode(_ command: () -> Outcome) -> Outcome {
        let outcome = command()
        staysInCommandMode = outcome == .leave
        return outcome
    }

    private func paste() -> Outcome {
        takeLineFromEditor()
        let wasEmpty = draft.isEmpty
        var text = readPaste()
        // The last newline of a copied block would only open an empty line.
        while text.last == "\n" { text.removeLast() }
        guard text.contains("\n") else {
            cel_insert(editor, text)
            return .refresh
        }
        draft.insert(text)
        untouched = wasEmpty ? draft.text : nil
        return leaving(.otherLine)
    }

    private func recallEntry(by offset: Int) -> Outcome {
        guard let text = recall.move(by: offset, in: history, from: draft.text) else { return .beep }
        draft = EntryDraft(text)
        untouched = text
        return leaving(.otherLine)
    }

    func leaving(_ step: Step) -> Outcome {
        self.step = step
        return .leave
    }
}
