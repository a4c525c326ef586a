/// The first start.
extension TickShell {
    /// Says in three lines what this is, what to type and how to leave.
    public func greet() {
        writer.say("This is an asyncio event loop that you tick by hand, in virtual time.")
        writer.say("Type Python, or a command: help lists them, lessons teaches, Tab completes.")
        writer.say("Try: spawn a = asyncio.sleep(1), then step. Ctrl-D or quit leaves.")
    }
}
