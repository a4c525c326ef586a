import CEditLine

/// Ctrl-C, for the whole process.
public enum Interrupts {
    /// Takes SIGINT over: from here on it only raises the flag, and ends a blocking read.
    public static func install() {
        cel_install_interrupt_handler()
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
