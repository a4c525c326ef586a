import ArgumentParser
import Shell

/// Options that set up the simulated world.
struct WorldOptionGroup: ParsableArguments {
    @Option(
        help: ArgumentHelp("Seed of Python's random.", valueName: "n"))
    var seed: Int = 0

    @Option(
        help: ArgumentHelp("Memory that the program may use, as 512M or 2G.", valueName: "bytes"),
        transform: { try usable { try ByteCount(argument: $0) }($0) })
    var memoryLimit: ByteCount?

    @Option(
        name: .customLong("signal"),
        help: ArgumentHelp("Deliver a signal at a virtual time; may be repeated.", valueName: "NAME@SECONDS"),
        transform: { try usable { try SignalDelivery(argument: $0) }($0) })
    var signals: [SignalDelivery] = []

    @Option(
        name: .customLong("site"),
        help: ArgumentHelp(
            "What aiohttp's get meets at a URL: latency and body size; may be repeated.",
            valueName: "URL=SECONDS[:BYTES]"),
        transform: { try usable { try SiteDescription(argument: $0) }($0) })
    var sites: [SiteDescription] = []

    var settings: WorldSettings {
        WorldSettings(seed: seed, memoryLimit: memoryLimit ?? .standardLimit, signals: signals, sites: sites)
    }
}

/// Options that set how the shell looks.
struct FaceOptions: ParsableArguments {
    @Option(help: "Use colour: auto, always or never.")
    var color: ColorChoice = .auto

    @Option(
        help: ArgumentHelp("Play the lessons of a folder, not those that are built in.", valueName: "dir"))
    var lessons: String?
}

extension ColorChoice: ExpressibleByArgument {}

extension ByteCount {
    /// The memory limit where none is given: 2 GiB.
    static let standardLimit = ByteCount(bytes: 2 << 30)
}

/// Turns a value's own error into the parser's, which keeps its words.
private func usable<Value>(_ read: @escaping (String) throws -> Value) -> (String) throws -> Value {
    { argument in
        do {
            return try read(argument)
        } catch {
            throw ValidationError("\(error)")
        }
    }
}
