import Foundation
import Testing

@testable import Engine

@Suite struct `The corpus` {
    @Test func `is found`() {
        #expect(CorpusProgram.all.count > 300)
    }

    @Test(arguments: CorpusProgram.all)
    func `a program does what CPython does, tick for tick`(program: CorpusProgram) throws {
        let difference = firstDifference(try program.recording(), try CorpusRun.of(program))
        expectNoDifference(difference, program)
    }

    @Test func `lists as known failures only programs that exist`() {
        let names = Set(CorpusProgram.all.map(\.name))
        #expect(knownFailures.subtracting(names).isEmpty)
    }
}

@Suite struct `The corpus under stress` {
    /// Every program takes minutes; without `TICKBOX_STRESS=all` in the environment it is every tenth one.
    private static let programs = {
        let candidates = CorpusProgram.all.filter { !tooLong.contains($0.name) }
        return ProcessInfo.processInfo.environment["TICKBOX_STRESS"] == "all"
            ? candidates : candidates.enumerated().filter { $0.offset % 10 == 0 }.map(\.element)
    }()

    /// Programs of millions of safepoints: the watchdog ends them long before a collection at each is through.
    private static let tooLong: Set<String> = ["modules/re_module", "seeds/000_17_uncancellable"]

    @Test(arguments: programs)
    func `collecting at every safepoint changes nothing and leaves the heap sound`(program: CorpusProgram)
        throws
    {
        let run = try CorpusRun.of(program) { $0.collectsAlways = true }
        #expect(!run.stderr.contains(Machine.heapFaultPrefix), "\(run.stderr)")
        expectNoDifference(firstDifference(try program.recording(), run), program)
    }
}

/// Fails on a difference, and on the lack of one in a program that is known to differ.
private func expectNoDifference(_ difference: String?, _ program: CorpusProgram) {
    if knownFailures.contains(program.name) {
        withKnownIssue { #expect(difference == nil) }
    } else if let difference {
        Issue.record("\(program.name)\n\(difference)")
    }
}
