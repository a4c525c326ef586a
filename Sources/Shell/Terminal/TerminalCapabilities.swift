#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// When text is coloured: the value of `--color`.
public enum ColorChoice: String, CaseIterable, Sendable {
    /// On a terminal that can show it, unless NO_COLOR is set.
    case auto
    case always
    case never
}

/// What the place that text is written to can do.
public struct TerminalCapabilities: Equatable, Sendable {
    /// A terminal, not a pipe or a file.
    public var isTerminal: Bool
    /// Columns; 80 where it is not known.
    public var width: Int
    /// Rows; 24 where it is not known.
    public var height: Int
    /// Whether colour may be used.
    public var allowsColor: Bool

    /// Creates a description.
    public init(isTerminal: Bool, width: Int = 80, height: Int = 24, allowsColor: Bool) {
        self.isTerminal = isTerminal
        self.width = width
        self.height = height
        self.allowsColor = allowsColor
    }

    /// Looks at a descriptor (1 is standard output) and the environment.
    public static func current(descriptor: Int32 = 1, color: ColorChoice = .auto) -> TerminalCapabilities {
        let isTerminal = isatty(descriptor) == 1
        let size = size(of: descriptor)
        return TerminalCapabilities(
            isTerminal: isTerminal,
            width: size?.columns ?? 80,
            height: size?.rows ?? 24,
            allowsColor: allowsColor(color, isTerminal: isTerminal, environment: environmentValue))
    }

    /// The rule for colour: an option beats NO_COLOR (no-color.org: set and not empty), which beats TERM=dumb.
    public static func allowsColor(
        _ choice: ColorChoice, isTerminal: Bool, environment: (String) -> String?
    ) -> Bool {
        switch choice {
        case .always: return true
        case .never: return false
        case .auto:
            guard isTerminal, (environment("NO_COLOR") ?? "").isEmpty else { return false }
            let kind = environment("TERM") ?? ""
            return kind != "dumb" && !kind.isEmpty
        }
    }

    /// Whether the terminal says that it has 256 colours.
    public static func hasManyColors(environment: (String) -> String? = environmentValue) -> Bool {
        !(environment("COLORTERM") ?? "").isEmpty || (environment("TERM") ?? "").contains("256color")
    }

    private static func size(of descriptor: Int32) -> (columns: Int, rows: Int)? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return nil
        }
        return (Int(size.ws_col), Int(size.ws_row))
    }
}

/// The value of an environment variable, `nil` where it is not set.
public func environmentValue(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    return String(cString: value)
}
