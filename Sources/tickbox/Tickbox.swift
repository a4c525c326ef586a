import ArgumentParser
import Shell

/// The program's arguments. Without a subcommand it opens the shell.
struct Tickbox: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tickbox",
        abstract: "An asyncio event loop in a box that you tick by hand.",
        discussion: "Without a subcommand it opens the shell.",
        version: Wiring.version,
        subcommands: [
            ShellCommand.self, RunCommand.self, StepCommand.self, CheckCommand.self, ReplayCommand.self,
            NewLessonCommand.self,
        ],
        defaultSubcommand: ShellCommand.self)
}

/// `tickbox` alone: the shell with an empty world.
struct ShellCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "shell", abstract: "Open the shell.")

    // Whatever is no subcommand comes here, for want of a better place.
    @Argument(help: .hidden)
    var unexpected: [String] = []

    @OptionGroup var world: WorldOptionGroup
    @OptionGroup var face: FaceOptions

    func validate() throws {
        guard let first = unexpected.first else { return }
        throw ValidationError(Self.advice(first))
    }

    private static func advice(_ word: String) -> String {
        if ["run", "step", "check", "replay", "new-lesson"].contains(word) {
            return "'\(word)' goes before the options: tickbox \(word) FILE"
        }
        if word.hasSuffix(".py") {
            return "say what to do with '\(word)': tickbox run \(word), or tickbox step \(word)"
        }
        return "there is no command '\(word)'; there are run, step, check, replay, new-lesson and shell"
    }

    func run() throws {
        throw ExitCode(
            Wiring.openShell(ShellInvocation(world: world.settings, color: face.color, lessons: face.lessons))
        )
    }
}

/// `tickbox run`: a program from start to end, unattended.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a program to its end in virtual time.",
        discussion: """
            Exit status: 0 finished, 1 uncaught exception, 2 usage or a file that cannot be run, \
            3 deadlock, 4 over --max-ticks, 130 after Ctrl-C; sys.exit(n) gives n.
            """)

    @Argument(help: "The Python file.")
    var file: String

    @Argument(help: "Arguments for the program's sys.argv; put -- before those that begin with a dash.")
    var arguments: [String] = []

    @Option(help: ArgumentHelp("Write what happened in each tick, as JSON Lines.", valueName: "out.jsonl"))
    var trace: String?

    @Option(help: ArgumentHelp("Stop with status 4 after so many ticks.", valueName: "n"))
    var maxTicks: Int?

    @OptionGroup var world: WorldOptionGroup

    func validate() throws {
        if let maxTicks, maxTicks < 0 { throw ValidationError("--max-ticks must not be negative") }
    }

    func run() throws {
        let invocation = RunInvocation(
            source: try SourceFile.read(file), arguments: arguments, trace: trace, maxTicks: maxTicks,
            world: world.settings)
        throw ExitCode(Wiring.runProgram(invocation))
    }
}

/// `tickbox step`: the shell with a program loaded, before its first tick.
struct StepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "step",
        abstract: "Open the shell with a program loaded and its main coroutine before its first tick.")

    @Argument(help: "The Python file.")
    var file: String

    @Argument(help: "Arguments for the program's sys.argv; put -- before those that begin with a dash.")
    var arguments: [String] = []

    @OptionGroup var world: WorldOptionGroup
    @OptionGroup var face: FaceOptions

    func run() throws {
        let invocation = ShellInvocation(
            source: try SourceFile.read(file), arguments: arguments, world: world.settings, color: face.color,
            lessons: face.lessons)
        throw ExitCode(Wiring.openShell(invocation))
    }
}
