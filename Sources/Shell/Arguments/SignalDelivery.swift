/// A signal and the virtual time at which the program gets it: `SIGINT@2.5`.
public struct SignalDelivery: Equatable, Sendable {
    /// The name as Python's `signal` module spells it, `SIGINT`.
    public let name: String
    /// The number on Linux.
    public let number: Int
    /// When, in virtual nanoseconds from the start.
    public let nanoseconds: Int64

    /// Reads `NAME@SECONDS`; the name may come without `SIG` and in small letters.
    public init(argument: String) throws(ArgumentValueError) {
        guard let at = argument.lastIndex(of: "@") else {
            throw ArgumentValueError("'\(argument)' has no time: write it as SIGINT@2.5")
        }
        let (name, number) = try Self.signal(argument[..<at])
        let time = argument[argument.index(after: at)...]
        guard let nanoseconds = VirtualSeconds.nanoseconds(time) else {
            throw ArgumentValueError("'\(time)' is not a time in seconds: write it as SIGINT@2.5")
        }
        self.name = name
        self.number = number
        self.nanoseconds = nanoseconds
    }

    /// A signal by its name, which may come without `SIG` and in small letters.
    static func signal(_ text: some StringProtocol) throws(ArgumentValueError) -> (name: String, number: Int)
    {
        var name = text.uppercased()
        if !name.hasPrefix("SIG") { name = "SIG" + name }
        guard let number = numbers[name] else {
            let known = numbers.keys.sorted().joined(separator: ", ")
            throw ArgumentValueError("'\(text)' is not a signal that can be sent (\(known))")
        }
        return (name, number)
    }

    /// The signals that a Python program can handle, with their Linux numbers.
    static let numbers = [
        "SIGHUP": 1, "SIGINT": 2, "SIGQUIT": 3, "SIGUSR1": 10, "SIGUSR2": 12, "SIGALRM": 14, "SIGTERM": 15,
        "SIGCHLD": 17, "SIGWINCH": 28,
    ]
}
