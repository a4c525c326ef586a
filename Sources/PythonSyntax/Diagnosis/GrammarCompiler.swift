/// Reads the grammar's notation and emits instructions for it.
struct GrammarCompiler {
    private var program = GrammarProgram()
    private var words: [Substring] = []
    private var position = 0
    /// Groups that still have to be emitted, with their rule.
    private var pending: [(rule: Int, alternatives: [Alternative])] = []

    struct Alternative {
        var items: [Item] = []
        var action: String?
    }

    struct Item {
        enum Form { case one, optional, star, plus, gather, ahead, notAhead, required, cut }

        var form = Form.one
        var label: Character?
        var symbol: Symbol = .nothing
    }

    enum Symbol {
        case nothing
        case token(TokenKind)
        case softKeyword(String)
        case anySoftKeyword
        case rule(Int)
    }

    static func compile(_ text: String) -> GrammarProgram {
        var compiler = GrammarCompiler()
        compiler.words = GrammarScanner.split(text)
        while compiler.position < compiler.words.count { compiler.readRule() }
        while let next = compiler.pending.popLast() { compiler.emit(next.rule, next.alternatives) }
        return compiler.program
    }

    private var word: Substring { position < words.count ? words[position] : "" }

    private mutating func take() -> Substring {
        defer { position += 1 }
        return word
    }

    private mutating func accept(_ wanted: Substring) -> Bool {
        guard word == wanted else { return false }
        position += 1
        return true
    }

    private mutating func rule(named name: String) -> Int {
        if let known = program.ruleIndex[name] { return known }
        let index = program.rules.count
        var rule = GrammarProgram.Rule(name: name)
        rule.isDiagnostic = name.hasPrefix("bad_")
        rule.isPlain = name == "plain_expression"
        rule.isShared = Grammar.sharedRules.contains(name)
        program.rules.append(rule)
        program.ruleIndex[name] = index
        return index
    }

    private mutating func readRule() {
        let index = rule(named: String(take().dropLast()))
        let alternatives = readAlternatives()
        emit(index, alternatives)
    }

    /// Alternatives up to a closing parenthesis or the next rule.
    private mutating func readAlternatives() -> [Alternative] {
        var alternatives = [Alternative()]
        while position < words.count, word != ")", !GrammarScanner.isRuleHead(word) {
            if accept("|") {
                alternatives.append(Alternative())
            } else if word.hasPrefix("{") {
                alternatives[alternatives.count - 1].action = String(take())
            } else {
                let item = readItem()
                alternatives[alternatives.count - 1].items.append(item)
            }
        }
        return alternatives
    }

    private mutating func readItem() -> Item {
        var item = Item()
        if accept("~") {
            item.form = .cut
            return item
        }
        if word == "a=" || word == "b=" { item.label = take().first }
        if accept("&&") { item.form = .required } else if accept("&") { item.form = .ahead }
        if accept("!") { item.form = .notAhead }
        item.symbol = readSymbol()
        if accept("?") { item.form = .optional }
        if accept("*") { item.form = .star }
        if accept("+") { item.form = .plus }
        if accept("%") { item.form = .gather }
        return item
    }

    private mutating func readSymbol() -> Symbol {
        if accept("(") {
            let index = program.rules.count
            program.rules.append(GrammarProgram.Rule(name: "", isGroup: true))
            let alternatives = readAlternatives()
            _ = accept(")")
            pending.append((index, alternatives))
            return .rule(index)
        }
        let word = take()
        let inner = String(word.dropFirst().dropLast())
        if word.hasPrefix("\"") { return .softKeyword(inner) }
        if word.hasPrefix("'") { return GrammarScanner.tokens[inner].map(Symbol.token) ?? .nothing }
        if word == "SOFT" { return .anySoftKeyword }
        if let kind = GrammarScanner.classes[word] { return .token(kind) }
        return .rule(rule(named: String(word)))
    }
}

extension GrammarCompiler {
    private mutating func add(_ instruction: GrammarInstruction) { program.code.append(instruction) }

    private var here: Int { program.code.count }

    private mutating func emit(_ rule: Int, _ alternatives: [Alternative]) {
        program.rules[rule].address = here
        var ends: [Int] = []
        for (index, alternative) in alternatives.enumerated() {
            let isLast = index == alternatives.count - 1
            let choice = here
            if !isLast { add(.choice(0)) }
            let hasCut = emit(alternative, isLast: isLast)
            guard !isLast else { break }
            ends.append(here)
            add(hasCut ? .jump(0) : .commit(0))
            program.code[choice] = .choice(here)
        }
        for end in ends {
            if case .jump = program.code[end] {
                program.code[end] = .jump(here)
            } else {
                program.code[end] = .commit(here)
            }
        }
        add(.return)
    }

    /// Returns whether the alternative rules out the later ones on its way.
    private mutating func emit(_ alternative: Alternative, isLast: Bool) -> Bool {
        var labels: [Character: Int] = [:]
        var operandCount = 0
        var hasCut = false
        for item in alternative.items {
            switch item.form {
            case .cut:
                hasCut = true
                if !isLast { add(.cut) }
            case .ahead, .notAhead:
                emitLookahead(item)
            default:
                if let label = item.label { labels[label] = operandCount }
                operandCount += 1
                emit(item)
            }
        }
        let action = GrammarScanner.action(alternative.action, labels: labels, operandCount: operandCount)
        add(.build(program.actions.count))
        program.actions.append(action)
        return hasCut
    }

    private mutating func emitLookahead(_ item: Item) {
        let choice = here
        add(.choice(0))
        emit(item.symbol)
        if item.form == .notAhead {
            add(.failTwice)
            program.code[choice] = .choice(here)
        } else {
            let end = here
            add(.backCommit(0))
            program.code[choice] = .choice(here)
            add(.fail)
            program.code[end] = .backCommit(here)
        }
    }

    private mutating func emit(_ item: Item) {
        switch item.form {
        case .optional:
            let choice = here
            add(.choice(0))
            emit(item.symbol)
            let end = here
            add(.commit(0))
            program.code[choice] = .choice(here)
            add(.pushNothing)
            program.code[end] = .commit(here)
        case .star, .plus, .gather:
            emitLoop(item)
        case .required:
            if case .token(let kind) = item.symbol { add(.require(kind)) }
        default:
            emit(item.symbol)
        }
    }

    private mutating func emitLoop(_ item: Item) {
        add(.openList)
        if item.form != .star { emit(item.symbol) }
        let choice = here
        add(.choice(0))
        let turn = here
        if item.form == .gather {
            add(.token(.comma))
            add(.dropValue)
        }
        emit(item.symbol)
        add(.partialCommit(turn))
        program.code[choice] = .choice(here)
        add(.closeList)
    }

    private mutating func emit(_ symbol: Symbol) {
        switch symbol {
        case .nothing: add(.fail)
        case .token(let kind): add(.token(kind))
        case .anySoftKeyword: add(.anyWord)
        case .rule(let index): add(.call(index))
        case .softKeyword(let word):
            add(.word(program.words.count))
            program.words.append(Array(word.utf8))
        }
    }
}
