import CEditLine

/// Ctrl-C, for the whole process.
public enum Interrupts {
    /// Takes SIGINT over: from here on it only raises the flag, and ends a blocking read.
    public static func install() {
        cel_install_interrupt_handler()
    }

    /// Takes SIGTERM and SIGHUP (a closed terminal) over: each stops what runs, as Ctrl-C does, so that the
    /// session can be left in order; what does not stop within 3 seconds is ended.
    public static func installTermination() {
        cel_install_termination_handler()
    }

    /// Whether the process is to end, because of SIGTERM or SIGHUP.
    public static var isTerminating: Bool { cel_terminated() != 0 }

    /// Ends the process by the signal that asked for it, if one has.
    public static func endAsSignalled() {
        cel_end_as_signalled()
    }

    /// Whether Ctrl-C has been pressed since the last `clear`.
    public static var isPending: Bool { cel_interrupted() != 0 }

    /// Forgets a Ctrl-C that has been dealt with; otherwise the next entry read is `.interrupted`.
    public static func clear() {
        cel_set_interrupted(0)
    }

    /// Sets this to 1 as well at each Ctrl-C, such as a machine's own flag; `nil` ends it.
    ///
    /// The memory must stay valid until then.
    public static func forward(to flag: UnsafeMutablePointer<Int32>?) {
        cel_forward_interrupts(flag)
    }
}
