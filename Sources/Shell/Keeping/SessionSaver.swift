import Engine
import Lessons
import Sandbox

/// Writes a session as a lesson: everything is typed again in a shell of its own, and what that prints is what is saved,
/// so that it is what a replay prints.
struct SessionSaver {
    /// What the file says it is; one that does not say so is not overwritten.
    static let mark = "<!-- a session saved by tickbox -->"

    /// The lesson's text.
    private(set) var text = ""
    /// Entries that were typed again.
    private(set) var count = 0
    /// Entries that came to something else, or cannot be typed again.
    private(set) var leftOut: Int
    private let shell: TickShell
    private let screen = Screen()
    private var block: [(typed: String, printed: [String])] = []
    /// Inputs before the first step: what the session's options were.
    private var known: Int

    private final class Screen {
        var text = ""

        func takeLines() -> [String] {
            defer { text = "" }
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            while lines.last == "" { lines.removeLast() }
            return lines
        }
    }

    /// Types a session again; nil if there is no memory for another world.
    init?(_ session: Session, title: String) {
        var options = WorldOptions()
        options.memoryLimit = session.options.memoryLimit
        guard let fresh = Session(options: options) else { return nil }
        let screen = screen
        shell = TickShell(session: fresh, writer: TranscriptWriter { screen.text += $0 })
        let script = session.script
        leftOut = script.leftOut
        known = 0
        text = "# \(title)\n\n\(SessionSaver.mark)\n\n"
        for line in SessionSaver.preamble(session.options) { type(line) }
        known = fresh.log.count
        for step in script.steps { take(step) }
        flush()
    }

    /// Commands that set up the world as it was set up from outside.
    private static func preamble(_ options: WorldOptions) -> [String] {
        var lines: [String] = []
        if options.seed != 0 { lines.append("seed \(options.seed)") }
        for site in options.sites {
            lines.append("site \(site.url) \(Double(site.nanoseconds) / 1e9) \(site.bytes)")
        }
        for signal in options.signals {
            let name = SignalDelivery.numbers.first { $0.value == signal.number }?.key ?? ""
            lines.append("signal \(name) at \(Double(signal.nanoseconds) / 1e9)")
        }
        return lines
    }

    private mutating func take(_ step: Session.ScriptStep) {
        setBreakpoints(step.breakpoints)
        let shell = shell
        let before = shell.session.log.count
        switch step.kind {
        case .typed: type(step.text)
        case .python: runBlock(step.text, "python") { shell.perform(python: step.text) }
        case .program(let path):
            let name = path.split(separator: "/").last.map(String.init) ?? "program.py"
            let safe = name.allSatisfy { !$0.isWhitespace && $0 != "`" } ? name : "program.py"
            runBlock(step.text, "python program \(safe)") { shell.perform(program: step.text, path: safe) }
        }
        count += 1
        let made = shell.session.log[before...].map(\.withoutNumbers)
        if case .program = step.kind { return }
        if made != step.inputs.map(\.withoutNumbers) { leftOut += 1 }
    }

    private mutating func setBreakpoints(_ wanted: [Breakpoint]) {
        let set = shell.session.breakpoints
        guard set.map(\.kind) != wanted.map(\.kind) else { return }
        if !set.isEmpty { type("delete all") }
        for breakpoint in wanted { type(breakpoint.command) }
    }

    private mutating func type(_ entry: String) {
        _ = shell.perform(entry: entry)
        block.append((entry, screen.takeLines()))
    }

    /// Code that is no line at the prompt.
    private mutating func runBlock(_ code: String, _ words: String, _ run: () -> Bool) {
        flush()
        _ = run()
        _ = screen.takeLines()
        var fence = "```"
        while code.contains(fence) { fence += "`" }
        text += "\(fence)\(words)\n\(code)" + (code.hasSuffix("\n") ? "" : "\n") + "\(fence)\n\n"
    }

    private mutating func flush() {
        guard !block.isEmpty else { return }
        text += LessonTranscript(block).written + "\n"
        block = []
    }
}
