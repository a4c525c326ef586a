import Foundation
import Lessons
import Testing

/// A learner's way through whole lessons on a terminal of 80 columns and 24 rows.
@Suite struct LearnerTests {
    private static let places = ["01", "02", "03"]
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "lessons")

    private static func lessons() throws -> [Lesson] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try names.filter { name in places.contains { name.hasPrefix($0) } && name.hasSuffix(".md") }
            .map {
                try Lesson(path: $0, text: String(contentsOf: folder.appending(path: $0), encoding: .utf8))
            }
    }

    @Test func `Three lessons are taken from start to end, wrong answers included`() throws {
        let folder = try TemporaryFolder()
        let terminal = try PseudoTerminal(
            "tickbox", [],
            environment: ["TICKBOX_HISTORY": "", "NO_COLOR": "1", "XDG_STATE_HOME": folder.path])
        try terminal.wait(for: "the first prompt", until: { $0.lines[$0.row].hasPrefix("tick 0 0.0s>") })
        let lessons = try Self.lessons()
        #expect(lessons.count == 3)
        terminal.send("lesson 1\r")
        for (index, lesson) in lessons.enumerated() {
            try take(lesson, on: terminal)
            if index + 1 < lessons.count { terminal.send("\r") }
        }
        terminal.send("quit\r")
        try terminal.wait(for: "You have left the lesson.")
        terminal.send("lessons\r")
        try terminal.wait(for: "lesson N starts one")
        for lesson in lessons {
            let wrong = lesson.counts.predictions - 1
            let row = (terminal.screen.scrollback + terminal.screen.lines).last {
                $0.hasPrefix("  ✓") && $0.contains(lesson.title)
            }
            #expect(row?.hasSuffix("\(wrong) of \(wrong + 1) right") == true, "\(row ?? "none")")
        }
        terminal.send(Keys.control("D"))
        #expect(terminal.waitForExit() == 0)
        let saved = try String(contentsOfFile: folder.path + "/tickbox/progress.json", encoding: .utf8)
        for lesson in lessons { #expect(saved.contains("\"\(lesson.name)\": {\"page\": 1,")) }
    }

    /// Takes a lesson whose first page comes: the first question is answered wrongly, each goal looked at and reached.
    private func take(_ lesson: Lesson, on terminal: PseudoTerminal) throws {
        let pages = lesson.pages
        var number = 0
        var isFirstQuestion = true
        while number < pages.count {
            try wait(forPage: number + 1, of: pages.count, on: terminal)
            guard let last = pages[number].items.last else { return }
            number += 1
            switch last {
            case .predict(let prediction):
                let revealed = try answer(prediction, rightly: !isFirstQuestion, on: terminal)
                isFirstQuestion = false
                number += revealed ? Self.entries(pages, from: number) : 0
                try wait(forPage: number, of: pages.count, on: terminal)
            case .goal(let goal): try reach(goal, on: terminal)
            default: break
            }
            if number < pages.count { terminal.send("\r") }
        }
        try terminal.wait(for: "This is the end of the lesson.")
        try terminal.wait { $0.lines[$0.row] == "Enter>" }
    }

    /// Pages of the block that a question is about.
    private static func entries(_ pages: [LessonPage], from start: Int) -> Int {
        guard start < pages.count, pages[start].answersQuestion else { return 0 }
        return pages[start...].prefix { $0.isSameBlock(as: pages[start]) }.count
    }

    private func wait(forPage page: Int, of count: Int, on terminal: PseudoTerminal) throws {
        let place = "── \(page) of \(count) · "
        try terminal.wait(seconds: 20, for: place) { screen in
            screen.row > 0 && screen.lines[screen.row - 1].hasPrefix(place)
        }
    }

    private func answer(
        _ prediction: Prediction, rightly: Bool, on terminal: PseudoTerminal
    ) throws -> Bool {
        terminal.send("no such answer\r")
        try terminal.wait(for: "That is none of the answers")
        guard let index = prediction.answers.firstIndex(where: { $0.isRight == rightly }) else {
            return false
        }
        terminal.send(prediction.labels[index] + "\r")
        try terminal.wait(seconds: 20, for: "a verdict") { screen in
            screen.text.contains(rightly ? "✓ Right: " : "✗ Not so. It is: ")
        }
        return true
    }

    private func reach(_ goal: Goal, on terminal: PseudoTerminal) throws {
        terminal.send("check\r")
        try terminal.wait(for: ": not yet; ")
        for entry in goal.solution.entries {
            let before = terminal.screen.lines
            for line in entry.text.split(separator: "\n", omittingEmptySubsequences: false) {
                terminal.send(Keys.control("U") + line + "\r")
            }
            if entry.text.contains("\n") { terminal.send("\r") }
            try terminal.wait(seconds: 20, for: "an answer to \(entry.text)") {
                $0.lines != before && $0.column > 0
            }
            terminal.settle()
        }
        try terminal.wait(for: "✓ The goal is reached.")
    }
}
