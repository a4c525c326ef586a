import Sandbox

/// Lines that a program reads with `input()`.
extension TickShell {
    /// Asks a reader for a line, behind what the program has written in its row; nil at the end of input.
    func answer(from reader: any LineReader) -> String? {
        let prompt = writer.takeUnfinishedOutput()
        flush()
        switch reader.readAnswer(prompt: prompt) {
        case .line(let text): return text
        case .interrupted:
            session.world.interruptFlag.pointee = 1
            return nil
        case .endOfFile: return nil
        }
    }
}
