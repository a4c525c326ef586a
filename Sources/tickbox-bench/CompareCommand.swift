import ArgumentParser

/// `tickbox-bench`: the table of issue 2.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Run each program here and under CPython in turn, and print the ratios of the medians.",
        discussion: """
            CPython is $TICKBOX_PYTHON, else pyenv's 3.13.0, else python3.13 or python3. Its event loop never waits \
            for real time. Exit status: 0 all limits are met, 1 one is missed, 2 something could not be run.
            """)

    @Option(name: .shortAndLong, help: "Paired runs of each program.")
    var runs = 5

    @Option(help: ArgumentHelp("The folder of the programs.", valueName: "dir"))
    var programs: String?

    @Option(help: ArgumentHelp("Only programs whose name contains this.", valueName: "text"))
    var only: String = ""

    @Flag(inversion: .prefixedNo, help: "Measure how long the shell takes to start.")
    var startUp = true

    func validate() throws {
        if runs < 1 { throw ValidationError("--runs must be at least 1") }
    }

    func run() throws {
        guard let python = try ReferencePython.find() else {
            throw Failure("there is no Python 3 to compare with")
        }
        if !python.isReference { print("The limits are for CPython 3.13; this is \(python.version).\n") }
        let runner = PairedRunner(folder: programs ?? Places.programs, python: python.path, runs: runs)
        print("Against CPython \(python.version), \(runs) paired runs each, CPU time, recorder on:\n")
        print(MarkdownTable.header)
        var isMissed = false
        for program in BenchmarkProgram.all where only.isEmpty || program.name.contains(only) {
            let comparison = try runner.compare(program)
            print(MarkdownTable.row(comparison))
            if comparison.miss != nil { isMissed = true }
        }
        if startUp { print("\n" + (try StartUp(tickbox: Places.tickbox, python: python.path).measured())) }
        if isMissed { throw ExitCode(1) }
    }
}

/// Something that could not be run.
struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
