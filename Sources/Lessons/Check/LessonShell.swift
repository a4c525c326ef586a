import Sandbox

/// A shell as lessons need it: entries in, printed text out, and the session behind it.
///
/// The shell itself is a layer below; it hands one in.
public protocol LessonShell: AnyObject {
    var session: Session { get }
    /// `tick 0 0.0s> `
    var prompt: String { get }
    /// Does an entry as if it were typed; false: it failed.
    func perform(entry: String) -> Bool
    /// Gives Python to the session, whatever its first word is; false: it failed.
    func perform(python: String) -> Bool
    /// Loads a program up to its `asyncio.run`; false: it failed.
    func perform(program: String, path: String) -> Bool
}

/// Where shells with empty worlds come from.
public protocol LessonShellMaker {
    /// A shell that writes to `write`; nil if the memory for a world cannot be reserved.
    func makeShell(write: @escaping (String) -> Void) -> (any LessonShell)?
}
