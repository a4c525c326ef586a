/// How deep a recursion over a tree may go, so that deep nesting is refused instead of ending the process. Threads may
/// have as little as 512 KB of stack.
struct StackLimit {
    private static let bytes: UInt = 340 * 1024

    private let base: UInt

    /// Counts from the caller's frame on.
    init() { base = Self.stackPointer() }

    var isReached: Bool { base &- Self.stackPointer() > Self.bytes }

    @inline(never)
    private static func stackPointer() -> UInt {
        var marker: UInt8 = 0
        return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    }
}
