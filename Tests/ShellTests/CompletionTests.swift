import Engine
import Sandbox
import Shell
import Testing

@Suite struct CompletionTests {
    private final class Box: @unchecked Sendable { var found: [[String]] = [] }

    /// What Tab offers behind each text, after the entries.
    private func completions(_ entries: [String], _ texts: [String]) -> [[String]] {
        let box = Box()
        EngineThread.run {
            guard let session = Session() else { return }
            for entry in entries { _ = session.perform(.python(entry)) { _ in } }
            let completer = ShellCompleter(session: session)
            box.found = texts.map { completer.completion(before: $0, after: "").candidates.map(\.text) }
        }
        return box.found
    }

    @Test func `Commands, tasks, states, names and attributes are completed`() {
        let entries = ["async def worker(): pass", "alpha = asyncio.create_task(worker(), name='alpha')"]
        let found = completions(
            entries,
            [
                "st", "cancel al", "run u", "run until alpha ca", "help ca", "asyncio.gath", "spawn x = wor",
                "x = al",
                "quit",
            ])
        #expect(found[0].first == "step")
        #expect(found[1] == ["alpha"])
        #expect(found[2] == ["until"])
        #expect(found[3] == ["cancelled"])
        #expect(found[4] == ["cancel"])
        #expect(found[5].first == "gather")
        #expect(found[6] == ["worker"])
        #expect(found[7] == ["all", "alpha"])
        #expect(found[8].contains("quit"))
    }

    @Test func `A word completed inside a block is Python`() {
        let found = completions(["value = 1"], ["def f():\n    val"])
        #expect(found == [["value"]])
    }
}
