import CEditLine
import Shell

extension EditLineReader {
    /// Prepares the terminal for an entry.
    func beginEditing() {
        cel_save_terminal_modes(descriptor)
        cel_begin_editing_signals()
        write("\u{1B}[?2004h")
    }

    /// Gives the terminal back as it was.
    func endEditing() {
        write("\u{1B}[?2004l")
        fflush(output)
        cel_end_editing_signals()
        cel_restore_terminal_modes(descriptor)
    }

    /// Ctrl-Z: gives the terminal back, stops, and goes on with the same entry.
    func suspend() {
        moveBelowEntry()
        endEditing()
        cel_suspend_process()
        beginEditing()
        _ = cel_take_continue()
        paintFromHere()
    }
}
