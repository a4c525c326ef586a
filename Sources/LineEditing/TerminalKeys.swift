import CEditLine
import Shell

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Single keys from the terminal, for a presentation.
public final class TerminalKeys: PresenterKeys {
    private let descriptor: Int32 = 0
    private var ahead: [PresenterKey] = []
    private let decoder = PresenterKeyDecoder()
    /// The modes before; the line reader has its own to go back to.
    private var modes: termios?

    /// Nil where standard input is no terminal.
    public init?() {
        guard isatty(descriptor) == 1 else { return nil }
    }

    public func begin() {
        var current = termios()
        guard modes == nil, tcgetattr(descriptor, &current) == 0 else { return }
        modes = current
        current.c_lflag &= ~tcflag_t(ICANON | ECHO)
        tcsetattr(descriptor, TCSADRAIN, &current)
    }

    public func end() {
        guard var before = modes else { return }
        tcsetattr(descriptor, TCSADRAIN, &before)
        modes = nil
    }

    public func nextKey(within seconds: Double?) -> PresenterKey? {
        guard ahead.isEmpty else { return ahead.removeFirst() }
        let milliseconds = seconds.map { Int32(max(0, min($0 * 1000, 1e9))) } ?? -1
        let ready = cel_wait(descriptor, milliseconds)
        if Interrupts.isPending || Interrupts.isTerminating {
            Interrupts.clear()
            return .quit
        }
        guard ready != 0 else { return seconds == nil ? .other : nil }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = cel_read(descriptor, &bytes, Int32(bytes.count))
        guard count >= 0 else { return .other }
        guard count > 0 else { return .quit }
        ahead = decoder.keys(Array(bytes[..<Int(count)]))
        return ahead.isEmpty ? .other : ahead.removeFirst()
    }
}
