/// How much of the thread's stack a recursion may take, so that deep nesting ends in an error instead of
/// an overflow. Threads may have as little as 512 KB.
struct StackBudget {
    static let bytes: UInt = 384 * 1024

    private let base: UInt

    /// Starts counting at the caller's frame.
    init() { base = Self.stackPointer() }

    var isExhausted: Bool { base &- Self.stackPointer() > Self.bytes }

    @inline(never)
    private static func stackPointer() -> UInt {
        var marker: UInt8 = 0
        return withUnsafeMutablePointer(to: &marker) { UInt(bitPattern: $0) }
    }
}
