/// A function of the prelude that is compiled when it is first called: where its text is.
///
/// Most programs call a handful of the prelude's functions; compiling the others would be most of what an
/// `import asyncio` costs.
struct DeferredBody: Sendable {
    /// The module as `PreludeSources` names it.
    var module: String
    /// Bytes of the module's text, from `def` or `async def` to the end of the body.
    var bytes: Range<Int>
    /// The line at which they begin.
    var line: Int
    /// The class whose method it is.
    var className: String?
}
