/// Where an entry ends: a command with its line, Python as Python has it.
public struct ShellEntryRule: EntryRule {
    /// Creates the rule.
    public init() {}

    public func completeness(of text: String) -> EntryCompleteness {
        switch InputClass.of(text) {
        case .nothing: .complete
        // The call of `spawn` may go over several lines.
        case .command(let command, _) where !command.takes.isPython: .complete
        default: PythonEntryRule().completeness(of: text)
        }
    }
}
