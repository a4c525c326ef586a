import CEditLine
import Shell

extension EditLineReader {
    /// The character that stands for an event; the terminal itself turns it into SIGQUIT, so that no
    /// key can send it.
    static let eventCharacter: UInt8 = 0x1C

    /// Gives libedit its next character: 1 with one, 0 at the end of input, -1 after Ctrl-C.
    func readCharacter(into character: UnsafeMutablePointer<wchar_t>?) -> Int32 {
        while true {
            if event == nil { noteSignals() }
            if event != nil {
                character?.pointee = wchar_t(Self.eventCharacter)
                return 1
            }
            switch nextKey(blocking: true) {
            case .character(let scalar)?:
                character?.pointee = wchar_t(scalar.value)
                return 1
            case let key?:
                event = .key(key)
            case nil:
                if cel_interrupted() != 0 {
                    takeLineFromEditor()
                    return -1
                }
                if inputEnded { return 0 }
            }
        }
    }

    /// The next key; `nil` when a signal or the end of input came first.
    func nextKey(blocking: Bool) -> Key? {
        if let key = heldKey {
            heldKey = nil
            if placesCursor { event = .placeCursor }
            placesCursor = false
            return key
        }
        while cel_interrupted() == 0 {
            switch decoder.next() {
            case .key(let key): return key
            case .unfinished:
                if !fill(milliseconds: 40) { return decoder.takeAsIs() }
            case .empty:
                guard blocking else { return nil }
                if isInLibedit {
                    takeLineFromEditor()
                    paint()
                }
                fflush(output)
                guard fill(milliseconds: -1) else { return nil }
            }
        }
        return nil
    }

    /// The text of a paste whose start has been read.
    func readPaste() -> String {
        while true {
            if let bytes = decoder.takePaste() { return Self.clean(bytes) }
            if !fill(milliseconds: -1), cel_interrupted() != 0 || inputEnded {
                decoder.removeAll()
                return ""
            }
        }
    }

    /// What comes behind the Enter being obeyed, as far as it has been typed: a paste without its brackets,
    /// or typing ahead. A paste may come in pieces, so that its end is waited for a moment.
    func inputAhead(milliseconds: Int32) -> InputAhead {
        while true {
            let ahead = InputAhead(decoder.upcoming)
            if ahead != .nothing || !fill(milliseconds: milliseconds) { return ahead }
        }
    }

    /// Waits for input and reads what is there; false when a signal, the time or the end came first.
    private func fill(milliseconds: Int32) -> Bool {
        let ready = cel_wait(descriptor, milliseconds)
        // What is there now was typed after the Ctrl-C that woke us: the terminal drops what was before.
        if cel_interrupted() != 0 { return false }
        guard ready & Int32(CEL_READY_INPUT.rawValue) != 0 else { return false }
        var block = [UInt8](repeating: 0, count: 4096)
        let count = Int(cel_read(descriptor, &block, Int32(block.count)))
        if count > 0 {
            decoder.append(block[..<count])
            return true
        }
        if count == 0 { inputEnded = true }
        return false
    }

    private func noteSignals() {
        let continued = cel_take_continue()
        if cel_take_suspend() {
            event = .leave(.suspend)
        } else if cel_take_resize() || continued {
            event = .leave(.resize)
        }
    }

    private static func clean(_ bytes: [UInt8]) -> String {
        var text = ""
        for character in String(decoding: bytes, as: UTF8.self) {
            switch character {
            case "\r\n", "\r", "\n": text += "\n"
            case "\t": text.append(character)
            default:
                let scalars = character.unicodeScalars.filter { $0.properties.generalCategory != .control }
                text.unicodeScalars.append(contentsOf: scalars)
            }
        }
        return text
    }
}
