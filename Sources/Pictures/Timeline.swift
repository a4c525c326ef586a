import Trace

/// Tasks as rows, ticks or stretches of virtual time as columns.
public struct Timeline: Equatable, Sendable {
    /// What a task is at the end of a column.
    public enum State: Equatable, Sendable {
        case absent, new, waiting, ready
        case done, failed, cancelled

        /// Whether it is over.
        public var isEnd: Bool { self == .done || self == .failed || self == .cancelled }
    }

    /// One task in one column.
    public struct Cell: Equatable, Sendable {
        public var state: State
        /// A step of it ran.
        public var ran = false
        /// A step began with a CancelledError.
        public var cancelDelivered = false
        public var cancelRequested = false
        public var woken = false
        /// It ended in this column.
        public var ended = false
    }

    /// One column.
    public struct Column: Equatable, Sendable {
        /// The first tick of it.
        public var tick: Int
        /// The virtual time at which it begins, in nanoseconds.
        public var nanoseconds: Int
    }

    /// One task.
    public struct Row: Equatable, Sendable {
        public var task: Int
        public var name: String
        /// As many as there are columns.
        public var cells: [Cell]
    }

    public private(set) var columns: [Column] = []
    public private(set) var rows: [Row] = []
    /// What its columns are.
    public let axis: Axis

    /// What the columns are.
    public enum Axis: Equatable, Sendable {
        /// One for each tick.
        case ticks
        /// Stretches of virtual time of so many nanoseconds.
        case time(step: Int)
    }

    /// Makes the timeline of the moments, which are in order, up to a tick and a time.
    /// - Parameter from: the first tick that gets a column; what was before is known, but not shown.
    public init(_ moments: [TaskMoment], axis: Axis = .ticks, from first: Int = 0, upTo last: Int, clock: Int)
    {
        self.axis = axis
        makeColumns(moments, axis, first, last, clock)
        guard !columns.isEmpty else { return }
        var order: [Int] = []
        var own: [Int: [TaskMoment]] = [:]
        for moment in moments {
            if own[moment.task] == nil { order.append(moment.task) }
            own[moment.task, default: []].append(moment)
        }
        rows = order.compactMap { row(of: own[$0] ?? [], axis, first) }
    }

    private mutating func makeColumns(
        _ moments: [TaskMoment], _ axis: Axis, _ first: Int, _ last: Int, _ clock: Int
    ) {
        var times: [Int: Int] = [:]
        for moment in moments where times[moment.tick] == nil { times[moment.tick] = moment.nanoseconds }
        switch axis {
        case .ticks:
            var time = moments.last { $0.tick < first }?.nanoseconds ?? 0
            for tick in first...max(first, last) {
                time = max(time, times[tick] ?? (tick == last ? clock : time))
                columns.append(Column(tick: tick, nanoseconds: time))
            }
        case .time(let step):
            let start = (moments.first { $0.tick >= first }?.nanoseconds ?? 0) / step * step
            for begin in stride(from: start, through: max(start, clock), by: max(1, step)) {
                let tick = moments.first { $0.nanoseconds >= begin }?.tick ?? last
                columns.append(Column(tick: tick, nanoseconds: begin))
            }
        }
    }

    /// The column of a moment; nil: before the first.
    private func column(of moment: TaskMoment, _ axis: Axis, _ first: Int) -> Int? {
        if moment.tick < first { return nil }
        switch axis {
        case .ticks: return min(moment.tick - first, columns.count - 1)
        case .time(let step):
            return min(
                max(0, (moment.nanoseconds - columns[0].nanoseconds) / max(1, step)), columns.count - 1)
        }
    }

    private func row(of moments: [TaskMoment], _ axis: Axis, _ first: Int) -> Row? {
        guard let begin = moments.first else { return nil }
        var cells: [Cell] = []
        // A task whose beginning is no longer known was there before.
        var state = begin.kind == .made ? State.absent : State.waiting
        var next = 0
        while next < moments.count, column(of: moments[next], axis, first) == nil {
            state = Timeline.state(after: moments[next].kind, state)
            next += 1
        }
        for index in columns.indices {
            var cell = Cell(state: state)
            while next < moments.count, column(of: moments[next], axis, first) == index {
                cell.note(moments[next].kind)
                next += 1
            }
            state = cell.state
            cells.append(cell)
        }
        guard cells.contains(where: { $0.ended || ($0.state != .absent && !$0.state.isEnd) }) else {
            return nil
        }
        return Row(task: begin.task, name: moments.last?.name ?? begin.name, cells: cells)
    }

    static func state(after kind: TaskMoment.Kind, _ before: State) -> State {
        switch kind {
        case .made: .new
        case .runs, .cancelDelivered, .waits: .waiting
        case .givesWay, .woken: .ready
        case .cancelRequested: before
        case .done: .done
        case .failed: .failed
        case .cancelled: .cancelled
        }
    }
}

extension Timeline.Cell {
    fileprivate mutating func note(_ kind: TaskMoment.Kind) {
        state = Timeline.state(after: kind, state)
        switch kind {
        case .runs: ran = true
        case .cancelDelivered: (ran, cancelDelivered) = (true, true)
        case .cancelRequested: cancelRequested = true
        case .woken: woken = true
        case .done, .failed, .cancelled: ended = true
        case .made, .waits, .givesWay: break
        }
    }
}

extension Timeline {
    /// The same with the last so many rows.
    public func keeping(_ count: Int) -> Timeline {
        var copy = self
        copy.rows = Array(rows.suffix(count))
        return copy
    }
}
