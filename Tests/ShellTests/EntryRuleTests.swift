import Shell
import Testing

@Suite struct EntryRuleTests {
    private func isComplete(_ text: String) -> Bool { ShellEntryRule().completeness(of: text) == .complete }

    @Test func `A command ends with its line whatever stands in it`() {
        #expect(isComplete("load it's (here.py"))
        #expect(isComplete("cancel a -m \"not closed"))
        #expect(isComplete(""))
    }

    @Test func `A spawned call may go over several lines`() {
        #expect(!isComplete("spawn a = f("))
        #expect(isComplete("spawn a = f(\n1)"))
    }

    @Test func `Python ends where Python ends`() {
        #expect(!isComplete("step = ("))
        #expect(!isComplete("def step():"))
        #expect(isComplete("step = 3"))
    }
}
