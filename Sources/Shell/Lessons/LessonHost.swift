import Engine
import Lessons
import Sandbox

/// Gives lessons the shells that they are played in.
public struct LessonHost: LessonShellMaker {
    private let width: Int
    private let allowsColor: Bool
    private let options: WorldOptions
    private let interrupts: InterruptControl

    /// Creates a host; without arguments, of shells that print as lessons have it: plain, 80 columns.
    public init(
        width: Int = 80, allowsColor: Bool = false, options: WorldOptions = WorldOptions(),
        interrupts: InterruptControl = InterruptControl()
    ) {
        (self.width, self.allowsColor) = (width, allowsColor)
        (self.options, self.interrupts) = (options, interrupts)
    }

    public func makeShell(write: @escaping (String) -> Void) -> (any LessonShell)? {
        guard let session = Session(options: options) else { return nil }
        let writer = TranscriptWriter(width: width, allowsColor: allowsColor, write: write)
        return TickShell(session: session, writer: writer, interrupts: interrupts)
    }
}

extension TickShell: LessonShell {
    public func perform(entry: String) -> Bool {
        defer { exitStatus = nil }
        return handle(entry)
    }

    public func perform(python: String) -> Bool { enter(python: python) }

    public func perform(program: String, path: String) -> Bool {
        guard let file = try? SourceFile(path: path, bytes: Array(program.utf8)) else { return false }
        return load(file)
    }
}
