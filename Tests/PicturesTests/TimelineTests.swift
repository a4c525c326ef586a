import Pictures
import Testing
import Trace

private func text(_ moments: [TaskMoment], axis: Timeline.Axis = .ticks, width: Int = 60, upTo last: Int)
    -> String
{
    let timeline = Timeline(moments, axis: axis, upTo: last, clock: moments.last?.nanoseconds ?? 0)
    let picture = TimelineText(
        timeline, labels: timeline.rows.map(\.name), margin: 4, width: width, height: 24
    ) { "\(Double($0) / 1e9)s" }
    return picture.lines.map { line in
        var text = line.map(\.text).joined()
        while text.last == " " { text.removeLast() }
        return text
    }.joined(separator: "\n")
}

private func moment(_ kind: TaskMoment.Kind, _ tick: Int, _ seconds: Double = 0, task: Int = 1) -> TaskMoment
{
    TaskMoment(
        task: task, name: task == 1 ? "a   " : "b   ", kind: kind, tick: tick, nanoseconds: Int(seconds * 1e9)
    )
}

@Suite struct TimelineTests {
    @Test func `States and marks have glyphs of their own`() {
        let moments = [
            moment(.made, 0), moment(.runs, 1), moment(.waits, 1), moment(.made, 1, task: 2),
            moment(.runs, 2, task: 2), moment(.givesWay, 2, task: 2), moment(.woken, 3, 1),
            moment(.failed, 3, 1, task: 2), moment(.runs, 4, 1), moment(.waits, 4, 1),
            moment(.cancelRequested, 4, 1), moment(.cancelDelivered, 5, 1), moment(.waits, 5, 1),
            moment(.cancelled, 7, 2),
        ]
        #expect(
            text(moments, upTo: 8) == """
                  tick  0         5
                  time  0.0s      1.0s
                  a     · █ ──▹^█!╳ ──⊘
                  b       · █ ✗
                  · not started  █ a step ran  ─ waits  ▹ ready
                  ╳ CancelledError thrown in  ✗ failed  ⊘ cancelled
                  ^ woken  ! cancel requested
                """)
    }

    @Test func `Long runs are folded to the width`() {
        var moments = [moment(.made, 0)]
        for tick in 1...40 { moments += [moment(.runs, tick), moment(.givesWay, tick)] }
        let lines = text(moments, width: 40, upTo: 40).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { $0.count <= 40 })
        #expect(lines.filter { $0.hasPrefix("  tick") }.count == 3)
        #expect(lines.filter(\.isEmpty).count == 2)
    }

    @Test func `Columns can be stretches of virtual time`() {
        let moments = [
            moment(.made, 0), moment(.runs, 1), moment(.waits, 1), moment(.woken, 2, 3), moment(.runs, 3, 3),
            moment(.done, 3, 3),
        ]
        #expect(
            text(moments, axis: .time(step: 1_000_000_000), upTo: 3) == """
                  time  0.0s
                  a     █ ────✓^
                  █ a step ran  ─ waits  ✓ done  ^ woken
                """)
    }

    @Test func `A trace as tickbox run writes it gives the moments`() {
        let ticks = [
            Tick(number: 0, nanoseconds: 0, events: [.new(task: "m")]),
            Tick(number: 1, nanoseconds: 5, events: [.run(task: "m"), .out("x"), .suspend(task: "m")]),
        ]
        #expect(TaskMoment.moments(of: ticks).map(\.kind) == [.made, .runs, .waits])
        #expect(TaskMoment.moments(of: ticks).map(\.task) == [1, 1, 1])
    }
}
