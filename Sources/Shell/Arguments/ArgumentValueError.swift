/// A value on the command line that cannot be used.
public struct ArgumentValueError: Error, Equatable, CustomStringConvertible, Sendable {
    /// What is wrong and what would be right, in one line.
    public var description: String

    /// Creates an error.
    public init(_ description: String) {
        self.description = description
    }
}
