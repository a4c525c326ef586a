/// A number of bytes as written on the command line: `1048576`, `512K`, `512M`, `2G`, `1.5GiB`.
///
/// The units are powers of 1024.
public struct ByteCount: Equatable, Sendable {
    /// The number of bytes, at least 1.
    public let bytes: Int

    /// Creates a count.
    public init(bytes: Int) {
        self.bytes = bytes
    }

    /// Reads a count.
    public init(argument: String) throws(ArgumentValueError) {
        let number = argument.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let amount = Double(number), let unit = Self.unit(argument[number.endIndex...]) else {
            throw ArgumentValueError(
                "'\(argument)' is not a number of bytes: write it as 1048576, 512M or 2G")
        }
        let bytes = (amount * Double(unit)).rounded()
        guard bytes >= 1, bytes < Double(1 << 62) else {
            throw ArgumentValueError("'\(argument)' bytes is not a possible size")
        }
        self.bytes = Int(bytes)
    }

    private static func unit(_ text: Substring) -> Int? {
        switch text.lowercased() {
        case "", "b": 1
        case "k", "kb", "kib": 1 << 10
        case "m", "mb", "mib": 1 << 20
        case "g", "gb", "gib": 1 << 30
        case "t", "tb", "tib": 1 << 40
        default: nil
        }
    }
}
