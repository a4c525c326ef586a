/// What several runs of one command used.
struct Measurement {
    private(set) var seconds: [Double] = []
    private(set) var memory: [Double] = []

    mutating func add(_ run: ChildProcess, peakMemory: Int) {
        seconds.append(run.processorSeconds)
        memory.append(Double(peakMemory))
    }

    /// The median of the CPU times, in seconds.
    var medianSeconds: Double { Self.median(seconds) }
    /// The median of the memory peaks, in bytes.
    var medianMemory: Double { Self.median(memory) }

    /// The middle one, or the mean of the middle two; 0 of none.
    static func median(_ numbers: [Double]) -> Double {
        guard !numbers.isEmpty else { return 0 }
        let sorted = numbers.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}

/// One line of the table: a program here and under CPython.
struct Comparison {
    let program: BenchmarkProgram
    let ours: Measurement
    let theirs: Measurement

    var ratio: Double { ours.medianSeconds / theirs.medianSeconds }

    /// What is missed; nil if nothing is.
    var miss: String? {
        if ratio > program.limit { return "\(percent(ratio / program.limit - 1)) over" }
        if program.needsLessMemory, ours.medianMemory >= theirs.medianMemory { return "more memory" }
        return nil
    }

    private func percent(_ fraction: Double) -> String { "\(Int((fraction * 100).rounded(.up)))%" }
}
