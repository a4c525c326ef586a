/// Lines that a program reads.
extension World {
    /// Gives `input()` and `sys.stdin` a line without its end; nil at the end of input. Until it is set, there is none.
    ///
    /// Where Ctrl-C ended the wait, it sets the interrupt flag and gives nil.
    public var readLine: () -> String? {
        get { machine.hooks.readLine }
        set { machine.hooks.readLine = newValue }
    }
}
