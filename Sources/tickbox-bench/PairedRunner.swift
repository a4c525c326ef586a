/// Runs a program here and under CPython in turn, so that both meet the same state of the machine.
struct PairedRunner {
    let folder: String
    let python: String
    let runs: Int

    /// - Throws: `Failure` if either side fails, or if they print different things.
    func compare(_ program: BenchmarkProgram) throws -> Comparison {
        let file = "\(folder)/\(program.name).py"
        var ours = Measurement()
        var theirs = Measurement()
        for _ in 0..<runs {
            let here = try succeed([Places.bench, "run-one", file], program)
            let there = try succeed([python, "\(folder)/cpython_driver.py", file], program)
            guard here.output == there.output else {
                throw Failure("\(program.name) prints \(here.line) here and \(there.line) under CPython")
            }
            ours.add(here)
            theirs.add(there)
        }
        return Comparison(program: program, ours: ours, theirs: theirs)
    }

    private func succeed(_ command: [String], _ program: BenchmarkProgram) throws -> ChildProcess {
        let run = try ChildProcess.run(command)
        guard run.status == 0 else {
            throw Failure("\(program.name): \(command.joined(separator: " ")) ended with status \(run.status)")
        }
        return run
    }
}
