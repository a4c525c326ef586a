/// Keeps parts of very deep trees alive for good. A tree is released by recursion over its depth, which
/// overflows the stack for chains of thousands; a part that is never released ends that recursion.
enum DeepTree {
    /// How many levels of a chain may pass without a part that is kept.
    static let interval = 200

    private final class Keeper<Content> {
        let content: Content
        init(_ content: Content) { self.content = content }
    }

    static func retain<Content>(_ content: Content) {
        _ = Unmanaged.passRetained(Keeper(content))
    }
}
