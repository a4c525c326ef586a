/// An exception with what a traceback shows around it: its cause, its context, the members of a group. Each exception is
/// found only once as a cause or context, as in Python's `TracebackException`.
final class TracebackReport {
    let exception: Value
    private(set) var cause: TracebackReport?
    private(set) var context: TracebackReport?
    private(set) var members: [TracebackReport]?

    private init(_ exception: Value) {
        self.exception = exception
    }

    /// - Parameter machine: the world in which the exception is.
    static func make(_ exception: Value, _ machine: Machine) -> TracebackReport {
        let root = TracebackReport(exception)
        var seen: Set<UInt64> = [exception.bits]
        var pending = [root]
        while let report = pending.popLast() {
            guard report.exception.kind == .exception else { continue }
            let object = ExceptionObject(report.exception)
            func link(_ value: Value) -> TracebackReport? {
                guard value.kind == .exception, seen.insert(value.bits).inserted else { return nil }
                return TracebackReport(value)
            }
            report.cause = link(object[.cause])
            report.context = link(object[.context])
            if machine.isGroup(report.exception) {
                report.members = machine.groupMembers(report.exception).map {
                    seen.insert($0.bits)
                    return TracebackReport($0)
                }
            }
            pending += [report.cause, report.context].compactMap { $0 } + (report.members ?? [])
        }
        return root
    }

    /// What is told before it, and the words between the two.
    var predecessor: (report: TracebackReport, words: String)? {
        if let cause {
            return (cause, "The above exception was the direct cause of the following exception:")
        }
        guard let context, !ExceptionObject(exception)[.suppressContext].bool else { return nil }
        return (context, "During handling of the above exception, another exception occurred:")
    }
}

/// Writes reports as Python 3.13 lays them out, groups as trees.
struct TracebackWriter {
    let machine: Machine
    private(set) var lines: [String] = []
    private var depth = 0
    /// The last member of a group was written and no inner group has closed the frame.
    private var needsClosing = false

    /// Members of a group that are shown, and groups in groups.
    private static let maximumWidth = 15
    private static let maximumDepth = 10

    init(machine: Machine) {
        self.machine = machine
    }

    /// Writes an exception behind those that led to it.
    mutating func write(_ report: TracebackReport) {
        var chain: [(report: TracebackReport, words: String?)] = []
        var next: TracebackReport? = report
        while let current = next {
            let predecessor = current.predecessor
            chain.append((current, predecessor?.words))
            next = predecessor?.report
        }
        for (report, words) in chain.reversed() {
            if let words { emit(["", words, ""]) }
            writeOne(report)
        }
    }

    private var indentation: String { String(repeating: " ", count: 2 * depth) }

    private mutating func emit(_ texts: [String], margin: String = "|") {
        let prefix = depth == 0 ? "" : indentation + margin + " "
        lines += texts.map { prefix + $0 }
    }

    private mutating func writeOne(_ report: TracebackReport) {
        guard report.exception.kind == .exception else { return }
        let traceback = ExceptionObject(report.exception)[.traceback]
        guard let members = report.members else {
            if traceback.kind == .traceback {
                emit(["Traceback (most recent call last):"] + machine.frameLines(traceback))
            }
            return emit(machine.exceptionLines(report.exception))
        }
        guard depth <= Self.maximumDepth else {
            return emit(["... (max_group_depth is \(Self.maximumDepth))"])
        }
        let isOutermost = depth == 0
        if isOutermost { depth += 1 }
        if traceback.kind == .traceback {
            emit(["Exception Group Traceback (most recent call last):"], margin: isOutermost ? "+" : "|")
            emit(machine.frameLines(traceback))
        }
        emit(machine.exceptionLines(report.exception))
        writeMembers(members)
        if isOutermost { depth = 0 }
    }

    private mutating func writeMembers(_ members: [TracebackReport]) {
        needsClosing = false
        let hidden = members.count - Self.maximumWidth
        let count = hidden <= 0 ? members.count : Self.maximumWidth + 1
        for index in 0..<count {
            let isLast = index == count - 1
            if isLast { needsClosing = true }
            let isHidden = index >= Self.maximumWidth
            let title = isHidden ? "..." : "\(index + 1)"
            lines.append(
                "\(indentation)\(index == 0 ? "+-" : "  ")+---------------- \(title) ----------------")
            depth += 1
            if isHidden {
                emit(["and \(hidden) more exception\(hidden > 1 ? "s" : "")"])
            } else {
                write(members[index])
            }
            if isLast, needsClosing {
                lines.append("\(indentation)+------------------------------------")
                needsClosing = false
            }
            depth -= 1
        }
    }
}
