/// Runs the grammar over the tokens with a stack of its own, so that no nesting overflows the thread's.
struct GrammarMachine {
    enum Outcome {
        case matched
        case failed
        case error(SyntaxDiagnostic)
        /// The lexer's error was reached.
        case lexicalFailure
    }

    private struct Entry {
        /// Where to go on: the alternative's address, or a call's return address.
        var address: Int
        var position: Int
        var valueCount: Int
        var listCount: Int
        /// The called rule, or -1 for an alternative.
        var rule: Int
        var isDiagnosing: Bool
    }

    private struct Memo {
        var value: Int
        var end: Int
    }

    static let nothing = -1
    private static let failure = Int.min

    let program: GrammarProgram
    let tokens: UnsafeBufferPointer<Token>
    let bytes: UnsafePointer<UInt8>
    private(set) var nodes: [DiagnosisNode] = []
    var position: Int
    /// The furthest token that was looked at.
    private(set) var furthest: Int

    private var values: [Int] = []
    private var lists: [Int] = []
    private var stack: [Entry] = []
    private var memo: [UInt64: Memo] = [:]
    private var isDiagnosing: Bool
    private var address = 0
    private var outcome: Outcome?

    init(
        bytes: UnsafePointer<UInt8>, tokens: UnsafeBufferPointer<Token>, start: Int, furthest: Int,
        isDiagnosing: Bool
    ) {
        program = Grammar.compiled
        self.bytes = bytes
        self.tokens = tokens
        self.isDiagnosing = isDiagnosing
        self.furthest = furthest
        position = start
    }

    mutating func run(_ ruleName: String) -> Outcome {
        guard let rule = program.ruleIndex[ruleName] else { return .failed }
        call(rule, returningTo: -1)
        while outcome == nil {
            if address < 0 { return .matched }
            step()
        }
        return outcome ?? .failed
    }

    private mutating func step() {
        let instruction = program.code[address]
        address += 1
        switch instruction {
        case .token(let kind): match(kind)
        case .word(let index): matchWord(program.words[index])
        case .anyWord: matchAnyWord()
        case .call(let rule): call(rule, returningTo: address)
        case .choice(let target): pushChoice(target)
        case .commit(let target):
            stack.removeLast()
            address = target
        case .partialCommit(let target):
            stack[stack.count - 1].position = position
            stack[stack.count - 1].valueCount = values.count
            address = target
        case .backCommit(let target):
            restore(stack.removeLast())
            address = target
        case .failTwice:
            stack.removeLast()
            fail()
        case .fail: fail()
        case .jump(let target): address = target
        case .cut: stack.removeLast()
        case .openList: lists.append(values.count)
        case .closeList: closeList()
        case .dropValue: values.removeLast()
        case .pushNothing: values.append(Self.nothing)
        case .require(let kind): require(kind)
        case .build(let index): build(program.actions[index])
        case .return: returnFromRule()
        }
    }

    private mutating func pushChoice(_ target: Int) {
        stack.append(
            Entry(
                address: target, position: position, valueCount: values.count, listCount: lists.count,
                rule: -1, isDiagnosing: isDiagnosing))
    }

    private mutating func restore(_ entry: Entry) {
        position = entry.position
        values.removeLast(values.count - entry.valueCount)
        lists.removeLast(lists.count - entry.listCount)
    }

    private mutating func fail() {
        while let entry = stack.popLast() {
            restore(entry)
            if entry.rule < 0 {
                address = entry.address
                return
            }
            isDiagnosing = entry.isDiagnosing
            remember(entry, Memo(value: Self.failure, end: 0))
        }
        outcome = .failed
    }

    private mutating func closeList() {
        guard let start = lists.popLast() else { return }
        let children = Array(values[start...])
        values.removeLast(values.count - start)
        let first = children.first.map { firstToken($0) } ?? position
        let last = children.last.map { lastToken($0) } ?? position - 1
        values.append(nodes.count)
        nodes.append(DiagnosisNode(kind: .sequence, first: first, last: last, children: children))
    }

    private func memoKey(_ rule: Int, _ position: Int) -> UInt64 {
        let isApart = isDiagnosing && !program.rules[rule].isShared
        return UInt64(rule) << 33 | UInt64(position) << 1 | (isApart ? 1 : 0)
    }

    private mutating func remember(_ entry: Entry, _ result: Memo) {
        guard !program.rules[entry.rule].isGroup else { return }
        memo[memoKey(entry.rule, entry.position)] = result
    }

    private mutating func call(_ rule: Int, returningTo returnAddress: Int) {
        let target = program.rules[rule]
        if target.isDiagnostic && !isDiagnosing { return fail() }
        if !target.isGroup, let known = memo[memoKey(rule, position)] {
            guard known.value != Self.failure else { return fail() }
            values.append(known.value)
            position = known.end
            return
        }
        stack.append(
            Entry(
                address: returnAddress, position: position, valueCount: values.count,
                listCount: lists.count, rule: rule, isDiagnosing: isDiagnosing))
        if target.isPlain { isDiagnosing = false }
        address = target.address
    }

    private mutating func returnFromRule() {
        let entry = stack.removeLast()
        isDiagnosing = entry.isDiagnosing
        remember(entry, Memo(value: values[values.count - 1], end: position))
        address = entry.address
    }
}

extension GrammarMachine {
    private mutating func touch() -> Token {
        furthest = max(furthest, position)
        return tokens[position]
    }

    private mutating func match(_ kind: TokenKind) {
        let token = touch()
        guard token.kind == kind else {
            if token.kind == .error { outcome = .lexicalFailure } else { fail() }
            return
        }
        takeToken()
    }

    private mutating func takeToken() {
        values.append(-(position + 2))
        if position < tokens.count - 1 { position += 1 }
    }

    private mutating func matchWord(_ word: [UInt8]) {
        let token = touch()
        if token.kind == .error { return outcome = .lexicalFailure }
        guard token.kind == .name, text(token).elementsEqual(word) else { return fail() }
        takeToken()
    }

    /// The beginning of a soft keyword counts too: CPython compares only as many letters as there are.
    private mutating func matchAnyWord() {
        let token = touch()
        guard token.kind == .name else { return fail() }
        let words: [StaticString] = ["match", "case", "type", "_"]
        let name = text(token)
        let isSoft = words.contains { word in
            word.withUTF8Buffer { $0.starts(with: name) }
        }
        if isSoft { takeToken() } else { fail() }
    }

    func text(_ token: Token) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + Int(token.start), count: token.byteRange.count)
    }

    private mutating func require(_ kind: TokenKind) {
        let token = touch()
        if token.kind == kind { return takeToken() }
        if token.kind == .error { return outcome = .lexicalFailure }
        guard isDiagnosing else { return fail() }
        let wanted = kind == .colon ? "':'" : "'('"
        outcome = .error(SyntaxDiagnostic(.syntaxError, "expected \(wanted)", errorRange(of: position)))
    }

    private mutating func build(_ action: GrammarAction) {
        guard let frame = stack.last(where: { $0.rule >= 0 }) else { return }
        let operands = Array(values[frame.valueCount...])
        switch action {
        case .pass: return
        case .select(let index): replace(operands.count, with: operands[index])
        case .fold: fold(operands, from: frame.position)
        case .node(let kind):
            let isGroup = program.rules[frame.rule].isGroup && kind == .other
            addNode(isGroup ? .group : kind, from: frame.position, operands)
        case .error(let template):
            if let diagnostic = diagnose(template, operands) {
                outcome = .error(diagnostic)
            } else if template.place == .conversion {
                addNode(.other, from: frame.position, operands)
            } else {
                failRule()
            }
        }
    }

    /// Fails without trying the rule's other alternatives.
    private mutating func failRule() {
        while let entry = stack.last, entry.rule < 0 { stack.removeLast() }
        fail()
    }

    private mutating func replace(_ count: Int, with value: Int) {
        values.removeLast(count)
        values.append(value)
    }

    private mutating func addNode(_ kind: DiagnosisNode.Kind, from start: Int, _ operands: [Int]) {
        let node = DiagnosisNode(
            kind: kind, first: start, last: max(position - 1, start), children: flatten(operands))
        replace(operands.count, with: nodes.count)
        nodes.append(node)
    }

    private mutating func fold(_ operands: [Int], from start: Int) {
        let parts = flatten(operands)
        guard parts.count > 1, let last = parts.last else {
            return replace(operands.count, with: parts.first ?? Self.nothing)
        }
        let kind = nodes[last].kind
        let isString = kind == .literal && parts.contains { nodes[$0].kind == .formatted }
        addNode(isString ? .formatted : kind, from: start, operands)
    }

    /// The nodes among operands; those of repetitions and groups count as the rule's own.
    private func flatten(_ operands: [Int]) -> [Int] {
        var result: [Int] = []
        for operand in operands where operand >= 0 {
            switch nodes[operand].kind {
            case .sequence, .group: result += flatten(nodes[operand].children)
            default: result.append(operand)
            }
        }
        return result
    }

    func firstToken(_ value: Int) -> Int { value >= 0 ? nodes[value].first : -value - 2 }

    func lastToken(_ value: Int) -> Int { value >= 0 ? nodes[value].last : -value - 2 }
}
