/// A regular expression compiled for the matcher: instructions that name their successors.
final class RegexProgram: @unchecked Sendable {
    enum Instruction {
        case character(UInt32)
        case characterIgnoringCase(UInt32)
        case any(lineBreaks: Bool)
        case set(RegexSet)
        case jump(Int)
        /// Tries one, then the other.
        case split(Int, Int)
        case groupStart(Int)
        case groupEnd(Int)
        case backReference(Int, ignoresCase: Bool)
        /// Takes a single-character test repeatedly.
        case run(test: Int, least: Int, most: Int, RegexGreed)
        case loopStart(Int)
        case loop(Int, body: Int, least: Int, most: Int, isLazy: Bool)
        case look(body: Int, behind: Bool, negative: Bool, width: Int)
        case atomic(body: Int)
        case conditional(Int, yes: Int, no: Int)
        case anchor(RegexAnchor)
        /// The end of the whole, or of a part that is matched by itself.
        case end
    }

    private(set) var instructions: [Instruction] = []
    private(set) var loopCount = 0
    let groupCount: Int
    let names: [(name: String, number: Int)]
    let flags: RegexParser.Flags
    /// The character that every match begins with, if that is certain.
    private(set) var firstCharacter: UInt32?

    /// Compiles a pattern.
    /// - Throws: `RegexError`
    init(_ pattern: [UInt32], isBytes: Bool, flags: RegexParser.Flags) throws(RegexError) {
        var parser = RegexParser(pattern, isBytes: isBytes, flags: flags)
        // Verbose is known only after the flags in front, which may set it.
        let node = try parser.parse()
        groupCount = parser.groupCount
        names = parser.names
        self.flags = parser.flags
        emit(node)
        instructions.append(.end)
        firstCharacter = Self.first(of: node)
    }

    private static func first(of node: RegexNode) -> UInt32? {
        switch node {
        case .character(let code, false): code
        case .sequence(let items): items.first.flatMap { first(of: $0) }
        case .group(_, let body): first(of: body)
        case .repetition(let body, let least, _, _) where least > 0: first(of: body)
        default: nil
        }
    }

    private func emit(_ node: RegexNode) {
        switch node {
        case .empty: break
        case .character(let code, let ignoresCase):
            instructions.append(ignoresCase ? .characterIgnoringCase(code) : .character(code))
        case .any(let lineBreaks): instructions.append(.any(lineBreaks: lineBreaks))
        case .set(let set): instructions.append(.set(set))
        case .sequence(let items): for item in items { emit(item) }
        case .alternatives(let items): emitAlternatives(items[...])
        case .group(let number, let body):
            instructions.append(.groupStart(number))
            emit(body)
            instructions.append(.groupEnd(number))
        case .backReference(let number, let ignoresCase):
            instructions.append(.backReference(number, ignoresCase: ignoresCase))
        case .repetition(let body, let least, let most, let greed): emitRepetition(body, least, most, greed)
        case .look(let body, let behind, let negative, let width):
            emitPart(body) { .look(body: $0, behind: behind, negative: negative, width: width) }
        case .atomic(let body): emitPart(body) { .atomic(body: $0) }
        case .conditional(let number, let yes, let no): emitConditional(number, yes, no)
        case .anchor(let anchor): instructions.append(.anchor(anchor))
        }
    }

    private func emitAlternatives(_ items: ArraySlice<RegexNode>) {
        guard let first = items.first else { return }
        guard items.count > 1 else { return emit(first) }
        let split = instructions.count
        instructions.append(.end)
        emit(first)
        let jump = instructions.count
        instructions.append(.end)
        instructions[split] = .split(split + 1, instructions.count)
        emitAlternatives(items.dropFirst())
        instructions[jump] = .jump(instructions.count)
    }

    /// A part that is matched by itself, behind the instruction that does so.
    private func emitPart(_ body: RegexNode, _ make: (Int) -> Instruction) {
        let place = instructions.count
        instructions += [make(place + 2), .end]
        emit(body)
        instructions.append(.end)
        instructions[place + 1] = .jump(instructions.count)
    }

    private func emitConditional(_ number: Int, _ yes: RegexNode, _ no: RegexNode) {
        let place = instructions.count
        instructions.append(.end)
        emit(yes)
        let jump = instructions.count
        instructions.append(.end)
        instructions[place] = .conditional(number, yes: place + 1, no: instructions.count)
        emit(no)
        instructions[jump] = .jump(instructions.count)
    }

    private func emitRepetition(_ body: RegexNode, _ least: Int, _ most: Int, _ greed: RegexGreed) {
        switch body {
        case .character, .any, .set:
            let place = instructions.count
            instructions += [.run(test: place + 1, least: least, most: most, greed)]
            emit(body)
        default:
            if greed == .possessive {
                return emit(.atomic(.repetition(body, least: least, most: most, .greedy)))
            }
            let loop = loopCount
            loopCount += 1
            instructions.append(.loopStart(loop))
            let place = instructions.count
            instructions.append(.end)
            emit(body)
            instructions.append(.jump(place))
            instructions[place] = .loop(
                loop, body: place + 1, least: least, most: most, isLazy: greed == .lazy)
        }
    }

    /// Where a loop's instruction goes on: behind the jump at the end of its body.
    func exit(ofLoopAt place: Int) -> Int {
        var index = place + 1
        while index < instructions.count {
            if case .jump(let target) = instructions[index], target == place { return index + 1 }
            index += 1
        }
        return index
    }

    /// `exit(ofLoopAt:)` of every loop, found once.
    lazy var exits: [Int: Int] = {
        var result: [Int: Int] = [:]
        for (index, instruction) in instructions.enumerated() {
            if case .loop = instruction { result[index] = exit(ofLoopAt: index) }
        }
        return result
    }()
}
