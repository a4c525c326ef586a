import Shell
import Testing

@Suite struct PlainLineReaderTests {
    private func entries(_ text: String) -> [String] {
        entries(lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }

    private func entries(lines: [String]) -> [String] {
        var lines = lines[...]
        let reader = PlainLineReader(rule: PythonEntryRule(), nextLine: { lines.popFirst() })
        var entries: [String] = []
        while case .line(let entry) = reader.readEntry(prompt: "", continuation: "") { entries.append(entry) }
        return entries
    }

    @Test func `Each simple line is an entry, an empty one too`() {
        #expect(entries("spawn a\n\nstep 2") == ["spawn a", "", "step 2"])
    }

    @Test func `A block ends before the next line at the margin, blank lines in it or not`() {
        #expect(entries("def f():\n    a\n\n    b\nf()\ng()") == ["def f():\n    a\n\n    b", "f()", "g()"])
    }

    @Test func `Blank lines after a block are no entries of their own`() {
        #expect(entries("if x:\n    a\n\n\nstep\n\nstep") == ["if x:\n    a", "step", "", "step"])
    }

    @Test func `Clauses at the margin go on with their statement`() {
        let text = "try:\n    a\nexcept E:\n    b\nelse:\n    c\nfinally:\n    d"
        #expect(entries(text + "\nx") == [text, "x"])
    }

    @Test func `Lines at the margin inside brackets and quotes belong to the entry`() {
        #expect(entries("f(\n1\n)\nx = '''\na\n'''\ny") == ["f(\n1\n)", "x = '''\na\n'''", "y"])
    }

    @Test func `A decorator takes its function along`() {
        #expect(entries("@d\ndef f():\n    a\nx") == ["@d\ndef f():\n    a", "x"])
    }

    @Test func `An unfinished entry at the end is handed over as it is`() {
        #expect(entries("f(1,") == ["f(1,"])
    }

    @Test func `Carriage returns at the ends of lines are dropped`() {
        #expect(entries(lines: ["if x:\r", "    a\r", "b\r"]) == ["if x:\n    a", "b"])
    }

    @Test func `Ctrl-C during the wait is not the end of input`() {
        let reader = PlainLineReader(rule: PythonEntryRule(), nextLine: { nil }, wasInterrupted: { true })
        #expect(reader.readEntry(prompt: "", continuation: "") == .interrupted)
    }

    @Test func `A pasted text is cut into its entries`() {
        let text = "def f():\n    a\n\n    b\n\nspawn x = f()\nstep\n"
        #expect(
            PlainLineReader.entries(in: text, rule: PythonEntryRule()) == [
                "def f():\n    a\n\n    b", "spawn x = f()", "step",
            ])
    }
}
