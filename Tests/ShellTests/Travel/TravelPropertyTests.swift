import Engine
import Foundation
import Lessons
import Sandbox
import Shell
import Testing

/// A shell without a terminal, and what it prints.
final class HeadlessShell: @unchecked Sendable {
    let session: Session
    private let shell: TickShell
    private let screen = Screen()

    private final class Screen { var text = "" }

    init?() {
        guard let session = Session() else { return nil }
        self.session = session
        let screen = screen
        shell = TickShell(session: session, writer: TranscriptWriter { screen.text += $0 })
    }

    /// What typing an entry prints.
    @discardableResult
    func type(_ entry: String) -> String {
        screen.text = ""
        _ = shell.perform(entry: entry)
        return screen.text
    }

    var saved: String { shell.savedText(title: "test") ?? "" }
}

/// Runs a check on a thread with a stack that the engine needs.
func onEngineThread(_ body: @escaping (HeadlessShell) -> Void) {
    EngineThread.run {
        guard let shell = HeadlessShell() else {
            Issue.record("no memory for a world")
            return
        }
        body(shell)
    }
}

/// Fixed for CI; TICKBOX_SEEDS=1000:50 checks 50 others from 1000 on.
let travelSeeds: [UInt64] = {
    guard let range = ProcessInfo.processInfo.environment["TICKBOX_SEEDS"] else { return Array(1...6) }
    let parts = range.split(separator: ":").compactMap { UInt64($0) }
    let first = parts.first ?? 1
    return Array(first..<first + (parts.count > 1 ? parts[1] : 1))
}()

@Suite struct TravelPropertyTests {
    private struct Moment {
        var entry: String
        var text: String
        var place: Session.Place
        var digest: UInt64
        var breakpoints: [Breakpoint]
    }

    private static func play(_ shell: HeadlessShell, _ entries: [String]) -> [Moment] {
        entries.map { entry in
            let text = shell.type(entry)
            return Moment(
                entry: entry, text: text, place: shell.session.place, digest: shell.session.digest,
                breakpoints: shell.session.breakpoints)
        }
    }

    private static func entries(_ seed: UInt64, travels: Bool) -> (RandomEntries, [String]) {
        var random = RandomEntries(seed: seed)
        let entries = RandomEntries.definitions + (0..<20).map { _ in random.next(travels: travels) }
        return (random, entries)
    }

    @Test(arguments: travelSeeds)
    func `Every moment can be gone back to, and forward again`(seed: UInt64) {
        onEngineThread { shell in
            var (random, entries) = Self.entries(seed, travels: true)
            let moments = Self.play(shell, entries)
            for _ in 0..<12 {
                let moment = moments[random.number(below: moments.count)]
                shell.session.go(to: moment.place, keepsBreakpoints: false)
                #expect(shell.session.digest == moment.digest, "\(seed): behind \(moment.entry)")
            }
        }
    }

    @Test(arguments: travelSeeds)
    func `The same entries again give the same text and the same world`(seed: UInt64) {
        onEngineThread { shell in
            var (random, entries) = Self.entries(seed, travels: false)
            let moments = Self.play(shell, entries)
            for _ in 0..<3 {
                let start = 4 + random.number(below: moments.count - 5)
                shell.session.go(to: moments[start].place, keepsBreakpoints: false)
                for moment in moments[(start + 1)...] {
                    let text = shell.type(moment.entry)
                    #expect(text == moment.text, "\(seed): \(moment.entry)")
                    #expect(shell.session.digest == moment.digest, "\(seed): behind \(moment.entry)")
                }
            }
        }
    }

    @Test(arguments: travelSeeds)
    func `What is saved is what a replay prints, and is saved again the same`(seed: UInt64) {
        onEngineThread { shell in
            let (_, entries) = Self.entries(seed, travels: true)
            for entry in entries { shell.type(entry) }
            let saved = shell.saved
            guard let lesson = try? Lesson(path: "saved.md", text: saved) else {
                Issue.record("\(seed): what was saved is no lesson:\n\(saved)")
                return
            }
            let report = LessonChecker(lesson, maker: LessonHost())?.check()
            #expect(report?.problems == [], "\(seed)")
            guard let again = HeadlessShell() else { return }
            for case .transcript(let transcript) in lesson.blocks.map(\.kind) {
                for entry in transcript.entries { again.type(entry.text) }
            }
            #expect(again.saved == saved, "\(seed)")
        }
    }

    @Test func `Looking changes nothing in the world`() {
        onEngineThread { shell in
            for entry in RandomEntries.definitions { shell.type(entry) }
            for entry in ["spawn a = worker(\"a\", 1)", "spawn b = boss(3)", "step 3"] { shell.type(entry) }
            let before = shell.session.digest
            for entry in [
                "tasks", "inspect a", "inspect b", "inspect nobody", "tree", "queue", "why a", "log",
                "output",
                "source", "source asyncio.timeout", "locals a", "timeline", "help asyncio.shield", "breaks",
                "branches", "step x", "cancel nobody", "run until nobody done", "back 99",
            ] {
                shell.type(entry)
                #expect(shell.session.digest == before, "\(entry)")
            }
        }
    }
}
