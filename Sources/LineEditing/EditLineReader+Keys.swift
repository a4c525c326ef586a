import CEditLine
import Shell

extension EditLineReader {
    /// What a command of ours tells libedit; the values are libedit's.
    enum Outcome: UInt8 {
        case normal = 0
        case leave = 1
        case refresh = 4
        case cursor = 5
        case beep = 6
    }

    /// Defines our commands and binds them, after the user's `.editrc`, which may choose vi's keys.
    func bindKeys() {
        addCommands()
        cel_source_editrc(editor)
        cel_keep_raw_between_reads(editor)
        for key in ["^J", "^M"] { bind(key, "tickbox-enter", inCommandMap: true) }
        bind("\\034", "tickbox-event", inCommandMap: false)
        cel_bind(editor, true, "\\034", "tickbox-vi-event")
        bind("^L", "tickbox-clear-screen", inCommandMap: true)
        bind("^R", "tickbox-search", inCommandMap: true)
        for key in ["^P"] { bind(key, "tickbox-up", inCommandMap: true) }
        for key in ["^N"] { bind(key, "tickbox-down", inCommandMap: true) }
        for key in ["^H", "^?"] { bind(key, "tickbox-backspace", inCommandMap: false) }
        bind("^I", "tickbox-complete", inCommandMap: false)
        bind("^D", "tickbox-delete-or-leave", inCommandMap: true)
        cel_is_vi(editor) ? bindViKeys() : bindEmacsKeys()
    }

    private func addCommands() {
        add("tickbox-enter", "Take the entry, or open its next line") { editor, _ in
            EditLineReader.run(editor) { $0.enter() }
        }
        add("tickbox-take", "Take the entry as it stands") { editor, _ in
            EditLineReader.run(editor) { $0.leave(.submit) }
        }
        add("tickbox-event", "Used by tickbox itself") { editor, _ in
            EditLineReader.run(editor) { $0.handleEvent() }
        }
        add("tickbox-up", "Line above, or older entry") { editor, _ in
            EditLineReader.run(editor) { $0.moveUp() }
        }
        add("tickbox-down", "Line below, or newer entry") { editor, _ in
            EditLineReader.run(editor) { $0.moveDown() }
        }
        add("tickbox-vi-event", "Used by tickbox itself") { editor, _ in
            EditLineReader.run(editor) { reader in reader.inCommandMode { reader.handleEvent() } }
        }
        add("tickbox-vi-up", "Line above, or older entry") { editor, _ in
            EditLineReader.run(editor) { reader in reader.inCommandMode { reader.moveUp() } }
        }
        add("tickbox-vi-down", "Line below, or newer entry") { editor, _ in
            EditLineReader.run(editor) { reader in reader.inCommandMode { reader.moveDown() } }
        }
        add("tickbox-left", "Character before") { editor, _ in EditLineReader.run(editor) { $0.moveLeft() } }
        add("tickbox-right", "Character after") { editor, _ in EditLineReader.run(editor) { $0.moveRight() } }
        add("tickbox-backspace", "Delete before the cursor") { editor, _ in
            EditLineReader.run(editor) { $0.backspace() }
        }
        add("tickbox-delete-or-leave", "Delete, or leave on an empty line") { editor, _ in
            EditLineReader.run(editor) { $0.deleteOrLeave() }
        }
        add("tickbox-complete", "Complete or indent") { editor, _ in
            EditLineReader.run(editor) { $0.complete() }
        }
        add("tickbox-clear-screen", "Clear the screen") { editor, _ in
            EditLineReader.run(editor) { $0.leave(.clearScreen) }
        }
        add("tickbox-search", "Search the history") { editor, _ in
            EditLineReader.run(editor) { $0.leave(.search) }
        }
    }

    private func add(
        _ name: String, _ help: String, _ command: @convention(c) (OpaquePointer?, Int32) -> UInt8
    ) {
        cel_add_command(editor, name, help, command)
    }

    private func bind(_ key: String, _ command: String, inCommandMap: Bool) {
        cel_bind(editor, false, key, command)
        if inCommandMap { cel_bind(editor, true, key, command) }
    }

    private func bindViKeys() {
        decoder.dropsUnknownSequences = true
        for (key, command) in [
            ("k", "tickbox-vi-up"), ("j", "tickbox-vi-down"), ("-", "tickbox-vi-up"),
            ("+", "tickbox-vi-down"),
            ("/", "tickbox-search"), ("?", "tickbox-search"),
            // They would edit the line in another program, and read a command of libedit's own.
            ("v", "ed-unassigned"), (":", "ed-unassigned"),
        ] {
            cel_bind(editor, true, key, command)
        }
    }

    private func bindEmacsKeys() {
        bind("^B", "tickbox-left", inCommandMap: false)
        bind("^F", "tickbox-right", inCommandMap: false)
        bind("\\ex", "ed-unassigned", inCommandMap: false)
        bind("^S", "tickbox-search", inCommandMap: false)
        bind("\\e^J", "tickbox-take", inCommandMap: false)
        bind("\\e^M", "tickbox-take", inCommandMap: false)
        for key in ["\\e[1;5D", "\\e[1;3D"] { bind(key, "ed-prev-word", inCommandMap: false) }
        for key in ["\\e[1;5C", "\\e[1;3C"] { bind(key, "em-next-word", inCommandMap: false) }
    }

    fileprivate static func run(_ editor: OpaquePointer?, _ command: (EditLineReader) -> Outcome) -> UInt8 {
        guard let reader = of(editor) else { return Outcome.normal.rawValue }
        let outcome = command(reader)
        // libedit's own bell is not heard, as nothing that it writes is seen.
        if outcome == .beep { reader.write("\u{07}") }
        return outcome.rawValue
    }
}
