/// What `help` tells about a name that is no command: a call of asyncio, a method, an exception.
struct HelpTopic: Sendable {
    /// The full name: `asyncio.shield`, `asyncio.Task.cancel`.
    var name: String
    /// What follows the name in a call: `(aw)`; empty for what is not called.
    var call = ""
    /// One line; Tab shows it too.
    var summary: String
    /// What else is to be known, in whole sentences.
    var text: String
    /// Lines to type in a new shell, in this order.
    var example: [String]
    /// Other names worth a look, and commands.
    var see: [String] = []

    /// The name without the modules and classes before it.
    var shortName: String { name.split(separator: ".").last.map(String.init) ?? name }
}

/// The names that `help` knows, besides the commands.
enum HelpTopics {
    static let all: [HelpTopic] =
        runningTopics + waitingTopics + taskTopics + lockTopics + loopTopics + shellTopics

    /// The topic of a name, which may lack what stands before its last or last two parts.
    static func find(_ name: String) -> HelpTopic? {
        let words = name.hasSuffix("()") ? String(name.dropLast(2)) : name
        return all.first { $0.name == words } ?? all.first { $0.name.hasSuffix("." + words) }
            ?? futureTopic(words)
    }

    /// What futures have in common with tasks is told under the tasks.
    private static func futureTopic(_ name: String) -> HelpTopic? {
        guard let range = name.firstRange(of: "Future.") else { return nil }
        return all.first { $0.name == "asyncio.Task." + name[range.upperBound...] }
    }
}
