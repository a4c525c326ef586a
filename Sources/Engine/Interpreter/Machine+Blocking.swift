/// Frames that wait for an event loop on the ground level.
///
/// `run_until_complete` called from the main program does not run the loop inside itself: its frame is left where it is,
/// so that the world can be looked at, copied and gone back to between two ticks. Called from deeper native code, it runs
/// the loop at once.
extension Machine {
    /// Whether the native function that is called now may leave its caller waiting.
    var canBlock: Bool { state.pointee.nesting == 1 && state.pointee.blockedFrame == 0 }

    /// A native function gave no value: its caller waits. Nil ends the run.
    func finishBlocking(_ register: UInt16, _ position: Position) throws(Raised) -> Position? {
        state.pointee.blockedFrame = UInt64(UInt(bitPattern: position.fp))
        state.pointee.blockedAddress = UInt64(UInt(bitPattern: position.pc))
        state.pointee.blockedRegister = register
        state.pointee.outcome = .blocked
        return nil
    }

    var isBlocked: Bool { state.pointee.blockedFrame != 0 }

    /// Lets the waiting frame go on: with a value, or with the exception in `raised` if there is none.
    func resumeBlocked(_ value: Value?) throws(Raised) -> Value {
        guard let fp = UnsafeMutablePointer<Value>(bitPattern: UInt(state.pointee.blockedFrame)),
            let pc = UnsafeMutablePointer<Instruction>(bitPattern: UInt(state.pointee.blockedAddress))
        else { return .none }
        state.pointee.blockedFrame = 0
        guard let value else {
            redirect(Position(fp, pc))
            let start = (Object(state.pointee.trampoline).address + Object.headerSize).assumingMemoryBound(
                to: Instruction.self)
            return try run(Position(fp, start))
        }
        fp[Int(state.pointee.blockedRegister)] = value
        return try run(Position(fp, pc))
    }
}
