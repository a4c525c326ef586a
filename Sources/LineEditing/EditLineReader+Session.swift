import CEditLine
import Shell

extension EditLineReader {
    /// Prepares the terminal for an entry.
    func beginEditing() {
        cel_end_running_signals()
        cel_begin_editing_signals()
        // What was typed ahead before a Ctrl-C is dropped with what it was typed for.
        if interruptCount != cel_interrupt_count() { decoder.removeAll() }
        write("\u{1B}[?2004h")
    }

    /// Leaves the entry; what is typed from here on waits for the next one, unseen.
    func endEditing() {
        write("\u{1B}[?2004l")
        fflush(output)
        interruptCount = cel_interrupt_count()
        cel_end_editing_signals()
        cel_quiet_terminal(descriptor)
        cel_begin_running_signals(descriptor)
    }

    /// Gives the terminal back as it was.
    func leaveTerminal() {
        fflush(output)
        cel_end_running_signals()
        cel_restore_terminal_modes(descriptor)
    }

    /// Ctrl-Z: gives the terminal back, stops, and goes on with the same entry.
    func suspend() {
        leaveEntry()
        endEditing()
        leaveTerminal()
        cel_suspend_process()
        cel_save_terminal_modes(descriptor)
        beginEditing()
        _ = cel_take_continue()
    }
}
