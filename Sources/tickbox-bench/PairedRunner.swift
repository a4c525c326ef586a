/// Runs a program here and under CPython in turn, so that both meet the same state of the machine.
struct PairedRunner {
    let folder: String
    let python: String
    let runs: Int

    /// - Throws: `Failure` if either side fails, or if they print different things.
    func compare(_ program: BenchmarkProgram) throws -> Comparison {
        let file = "\(folder)/\(program.name).py"
        let driver = "\(folder)/cpython_driver.py"
        var ours = Measurement()
        var theirs = Measurement()
        for _ in 0..<runs {
            let here = try succeed([Places.bench, "run-one", file], program)
            let there = try succeed([python, "-c", PeakMemory.pythonWrapper, driver, file], program)
            guard here.output == there.output else {
                throw Failure("\(program.name) prints \(here.output) here and \(there.output) under CPython")
            }
            ours.add(here.process, peakMemory: here.memory)
            theirs.add(there.process, peakMemory: there.memory)
        }
        return Comparison(program: program, ours: ours, theirs: theirs)
    }

    private func succeed(
        _ command: [String], _ program: BenchmarkProgram
    ) throws -> (process: ChildProcess, output: String, memory: Int) {
        let run = try ChildProcess.run(command)
        guard run.status == 0, let (output, memory) = PeakMemory.split(run.line) else {
            throw Failure(
                "\(program.name): \(command[0]) ended with status \(run.status) and printed \(run.line)")
        }
        return (run, output, memory)
    }
}
