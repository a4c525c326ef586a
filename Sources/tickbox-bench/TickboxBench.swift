import ArgumentParser

/// The benchmark's arguments.
@main
struct TickboxBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tickbox-bench",
        abstract: "Compare the speed and memory of tickbox with CPython's.",
        subcommands: [CompareCommand.self, SessionCommand.self, RunOneCommand.self],
        defaultSubcommand: CompareCommand.self)
}
