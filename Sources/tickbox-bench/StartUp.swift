/// How long the programs take to start.
struct StartUp {
    let tickbox: String
    let python: String
    static let runs = 21

    /// A sentence with the medians of the elapsed times.
    func measured() throws -> String {
        let version = try median([tickbox, "--version"])
        let shell = try median([tickbox], input: "quit\n")
        let python = try median([python, "-c", "pass"])
        return "Start-up (median of \(StartUp.runs), elapsed): `tickbox --version` \(version) ms, "
            + "the shell from start to `quit` \(shell) ms, `python3 -c pass` \(python) ms."
    }

    private func median(_ command: [String], input: String = "") throws -> String {
        var times: [Double] = []
        for _ in 0..<StartUp.runs {
            times.append(try ChildProcess.run(command, input: input).elapsedSeconds * 1000)
        }
        return MarkdownTable.fixed(Measurement.median(times), 1)
    }
}
