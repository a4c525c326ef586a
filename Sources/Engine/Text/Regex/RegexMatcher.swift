/// Matches a compiled regular expression by backtracking.
struct RegexMatcher {
    /// Why a match was given up.
    enum Failure: Error {
        /// More nested choices than the stack has room for.
        case tooDeep
        /// The program is to stop.
        case interrupted
    }

    private let program: RegexProgram
    private let text: CodePoints
    private let end: Int
    private let shouldStop: () -> Bool
    /// Start and end of each group; -1 where it did not match.
    private(set) var spans: [Int]
    private var openings: [Int]
    private var counts: [Int]
    private var lastPositions: [Int]
    private(set) var lastGroup = 0
    private var mustEnd = false
    private var matchEnd = 0
    /// Where the whole must not end: an empty match there does not count.
    private var forbiddenEnd = -1
    private var depth = 0
    private var steps = 0

    init(_ program: RegexProgram, _ text: CodePoints, end: Int, shouldStop: @escaping () -> Bool) {
        self.program = program
        self.text = text
        self.end = end
        self.shouldStop = shouldStop
        spans = Array(repeating: -1, count: 2 * program.groupCount + 2)
        openings = Array(repeating: -1, count: program.groupCount + 1)
        counts = Array(repeating: 0, count: program.loopCount)
        lastPositions = Array(repeating: -1, count: program.loopCount)
    }

    /// Matches at a place; with `full`, up to the end.
    mutating func match(at start: Int, full: Bool = false) throws(Failure) -> Bool {
        for index in spans.indices { spans[index] = -1 }
        lastGroup = 0
        mustEnd = full
        guard try run(0, start, isWhole: true) else { return false }
        (spans[0], spans[1]) = (start, matchEnd)
        return true
    }

    /// The first match from a place on.
    ///
    /// With `nonEmpty`, a match at the very place must not be empty.
    mutating func search(from start: Int, nonEmpty: Bool = false) throws(Failure) -> Bool {
        var place = start
        if nonEmpty {
            forbiddenEnd = start
            defer { forbiddenEnd = -1 }
            if try match(at: place) { return true }
            place += 1
        }
        while place <= end {
            if let first = program.firstCharacter {
                while place < end, text[place] != first { place += 1 }
                if place == end { return false }
            }
            if try match(at: place) { return true }
            place += 1
        }
        return false
    }

    // MARK: Running

    /// Runs from an instruction on; whether it reached an end, which is then `matchEnd`.
    private mutating func run(_ start: Int, _ place: Int, isWhole: Bool) throws(Failure) -> Bool {
        depth += 1
        defer { depth -= 1 }
        if depth > 40_000 { throw .tooDeep }
        steps += 1
        if steps & 0xFFFF == 0, shouldStop() { throw .interrupted }
        var pc = start
        var i = place
        while true {
            switch program.instructions[pc] {
            case .character(let code):
                guard i < end, text[i] == code else { return false }
                i += 1
            case .characterIgnoringCase, .any, .set:
                guard i < end, test(pc, text[i]) else { return false }
                i += 1
            case .jump(let target):
                pc = target
                continue
            case .split(let first, let second):
                if try attempt(first, i, isWhole) { return true }
                pc = second
                continue
            case .groupStart(let number):
                let before = openings[number]
                openings[number] = i
                if try run(pc + 1, i, isWhole: isWhole) { return true }
                openings[number] = before
                return false
            case .groupEnd(let number):
                return try closeGroup(number, pc, i, isWhole)
            case .backReference(let number, let ignoresCase):
                guard let length = repeated(number, i, ignoresCase) else { return false }
                i += length
            case .run(let tested, let least, let most, let greed):
                return try runRepeatedly(tested, least, most, greed, i, isWhole)
            case .loopStart(let loop):
                let before = (counts[loop], lastPositions[loop])
                (counts[loop], lastPositions[loop]) = (0, -1)
                if try run(pc + 1, i, isWhole: isWhole) { return true }
                (counts[loop], lastPositions[loop]) = before
                return false
            case .loop(let loop, let body, let least, let most, let isLazy):
                return try runLoop(loop, pc, body, least, most, isLazy, i, isWhole)
            case .look(let body, let behind, let negative, let width):
                if try lookAround(body, behind ? i - width : i, negative) == negative { return false }
            case .atomic(let body):
                guard try runPart(body, i) else { return false }
                i = matchEnd
            case .conditional(let number, let yes, let no):
                pc = spans.indices.contains(2 * number + 1) && spans[2 * number + 1] >= 0 ? yes : no
                continue
            case .anchor(let anchor):
                guard holds(anchor, i) else { return false }
            case .end:
                if isWhole, (mustEnd && i != end) || i == forbiddenEnd { return false }
                matchEnd = i
                return true
            }
            pc += 1
        }
    }

    private mutating func attempt(_ pc: Int, _ i: Int, _ isWhole: Bool) throws(Failure) -> Bool {
        let saved = (spans, lastGroup)
        if try run(pc, i, isWhole: isWhole) { return true }
        (spans, lastGroup) = saved
        return false
    }

    private mutating func closeGroup(_ number: Int, _ pc: Int, _ i: Int, _ isWhole: Bool) throws(Failure)
        -> Bool
    {
        let before = (spans[2 * number], spans[2 * number + 1], lastGroup)
        (spans[2 * number], spans[2 * number + 1], lastGroup) = (openings[number], i, number)
        if try run(pc + 1, i, isWhole: isWhole) { return true }
        (spans[2 * number], spans[2 * number + 1], lastGroup) = before
        return false
    }

    private mutating func runPart(_ body: Int, _ i: Int) throws(Failure) -> Bool {
        try run(body, i, isWhole: false)
    }

    private mutating func lookAround(_ body: Int, _ i: Int, _ negative: Bool) throws(Failure) -> Bool {
        guard i >= 0 else { return false }
        let saved = (spans, lastGroup)
        let found = try runPart(body, i)
        if negative || !found { (spans, lastGroup) = saved }
        return found
    }

    private func repeated(_ number: Int, _ i: Int, _ ignoresCase: Bool) -> Int? {
        let (from, to) = (spans[2 * number], spans[2 * number + 1])
        guard from >= 0, i + to - from <= end else { return nil }
        for offset in 0..<(to - from) {
            let (a, b) = (text[from + offset], text[i + offset])
            if a == b { continue }
            guard ignoresCase, RegexCase.folded(a) == RegexCase.folded(b) else { return nil }
        }
        return to - from
    }

    // MARK: Repetitions

    private mutating func runRepeatedly(
        _ tested: Int, _ least: Int, _ most: Int, _ greed: RegexGreed, _ start: Int, _ isWhole: Bool
    ) throws(Failure) -> Bool {
        let next = tested + 1
        var i = start
        let wanted = greed == .lazy ? least : most
        while i < end, i - start < wanted, test(tested, text[i]) { i += 1 }
        guard i - start >= least else { return false }
        switch greed {
        case .possessive: return try run(next, i, isWhole: isWhole)
        case .greedy:
            while true {
                if try run(next, i, isWhole: isWhole) { return true }
                guard i - start > least else { return false }
                i -= 1
            }
        case .lazy:
            while true {
                if try run(next, i, isWhole: isWhole) { return true }
                guard i < end, i - start < most, test(tested, text[i]) else { return false }
                i += 1
            }
        }
    }

    private mutating func runLoop(
        _ loop: Int, _ pc: Int, _ body: Int, _ least: Int, _ most: Int, _ isLazy: Bool, _ i: Int,
        _ isWhole: Bool
    ) throws(Failure) -> Bool {
        let exit = program.exits[pc] ?? program.instructions.count - 1
        let (count, last) = (counts[loop], lastPositions[loop])
        // A round that matches nothing is not repeated.
        let mayRepeat = count < most && (i != last || count < least)
        if count < least || (mayRepeat && !isLazy) {
            if try round(loop, body, count, i, isWhole) { return true }
            if count < least { return false }
            return try run(exit, i, isWhole: isWhole)
        }
        if try attempt(exit, i, isWhole) { return true }
        return mayRepeat ? try round(loop, body, count, i, isWhole) : false
    }

    private mutating func round(_ loop: Int, _ body: Int, _ count: Int, _ i: Int, _ isWhole: Bool)
        throws(Failure)
        -> Bool
    {
        let saved = (spans, lastGroup, lastPositions[loop])
        (counts[loop], lastPositions[loop]) = (count + 1, i)
        if try run(body, i, isWhole: isWhole) { return true }
        (spans, lastGroup, lastPositions[loop]) = saved
        counts[loop] = count
        return false
    }

    // MARK: Tests

    private func test(_ pc: Int, _ code: UInt32) -> Bool {
        switch program.instructions[pc] {
        case .character(let wanted): code == wanted
        case .characterIgnoringCase(let wanted):
            code == wanted || RegexCase.folded(code) == wanted
                || RegexCase.variants(code).contains { RegexCase.folded($0) == wanted }
        case .any(let lineBreaks): lineBreaks || code != 10
        case .set(let set): set.contains(code)
        default: false
        }
    }

    private func holds(_ anchor: RegexAnchor, _ i: Int) -> Bool {
        switch anchor {
        case .start: return i == 0
        case .lineStart: return i == 0 || text[i - 1] == 10
        case .absoluteEnd: return i == end
        case .end: return i == end || (i == end - 1 && text[i] == 10)
        case .lineEnd: return i == end || text[i] == 10
        case .boundary(let isASCII): return isBoundary(i, isASCII)
        case .noBoundary(let isASCII): return end > 0 && !isBoundary(i, isASCII)
        }
    }

    private func isBoundary(_ i: Int, _ isASCII: Bool) -> Bool {
        func isWord(_ code: UInt32) -> Bool { (!isASCII || code < 128) && RegexCategory.isWord(code) }
        return (i > 0 && isWord(text[i - 1])) != (i < end && isWord(text[i]))
    }
}
