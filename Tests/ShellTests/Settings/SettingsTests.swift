import Shell
import Testing

@Suite struct SettingsTests {
    @Test func `Settings are listed and changed, and what is none is answered`() throws {
        try expectTranscript(
            #"""
            tick 0 0.0s> async def nap(n):
            ...     await asyncio.sleep(n)
            ...
            tick 0 0.0s> async def on(t):
            ...     await t
            ...
            tick 0 0.0s> set
              setting  now     may be
              color    off     on, off              colours
              steps    normal  brief, normal, full  how much a tick prints
              clock    loop    loop, wall           which clock prompt and lists show
            tick 0 0.0s> set steps full
            tick 0 0.0s> spawn a = nap(1.5)
              a   new → pending       queued: its first step runs in tick 1
                                      a = asyncio.create_task(nap(1.5), name="a")
            tick 0 0.0s> spawn b = on(a)
              b   new → pending       queued: its first step runs in tick 1
                                      b = asyncio.create_task(on(a), name="b")
            tick 0 0.0s> run
            tick 1  0.0s
              a   pending → running   first step
              a   running → pending   waits for sleep(1.5), due at 1.5s               line 2
              b   pending → running   first step
              b   running → pending   waits for task a                                line 2
            tick 2  1.5s
                  callback            the timer of sleep: due at 1.5s
              a   pending (ready)     woken by the timer of sleep: goes on in tick 3
            tick 3  1.5s
              a   pending → running   sleep(1.5) is over
              a   running → done      returned None
              b   pending (ready)     woken by a: goes on in tick 4
            tick 4  1.5s
              b   pending → running   woken: task a finished
              b   running → done      returned None
            tick 4 1.5s> set steps brief
            tick 4 1.5s> spawn c = nap(1)
              c   new → pending       queued: its first step runs in tick 5
                                      c = asyncio.create_task(nap(1), name="c")
            tick 4 1.5s> run
            tick 5  1.5s
            tick 6  2.5s
                  a timer fired; woken for tick 7: c
            tick 7  2.5s
              c   running → done      returned None
            tick 7 2.5s> set clock wall
            tick 7 22:13:22.500> timeline c
              tick  0         5
              time  22:13:20.000
              c             · █ ▹^✓
              · not started  █ a step ran  ▹ ready  ✓ done  ^ woken
            tick 7 22:13:22.500> set clock loop
            tick 7 2.5s> set colour on
            there is no setting colour: did you mean color?. It is: set [SETTING VALUE],
              such as: set steps full
            tick 7 2.5s> set steps 3
            steps is brief or normal or full. It is: set [SETTING VALUE], such as: set
              steps full
            tick 7 2.5s> set color on
            tick 7 2.5s> set color off
            """#)
    }

    @Test func `Colour is switched on and off`() throws {
        let shown = try replay(["set color on", "help q", "set color off", "help q"])
        #expect(shown.text.contains("\u{1B}[1m"))
        #expect(shown.text.split(separator: "set color off").last?.contains("\u{1B}") == false)
    }

    @Test func `A terminal with many colours gets those that read on dark and light`() {
        #expect(TerminalCapabilities.hasManyColors { $0 == "TERM" ? "xterm-256color" : nil })
        #expect(TerminalCapabilities.hasManyColors { $0 == "COLORTERM" ? "truecolor" : nil })
        #expect(!TerminalCapabilities.hasManyColors { $0 == "TERM" ? "linux" : nil })
    }
}
