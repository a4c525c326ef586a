import PythonSyntax

/// `match` statements.
extension CodeBuilder {
    func compileMatch(_ subject: Expression, _ cases: [MatchCase]) throws(UnsupportedConstruct) {
        let value = try compileToTemporary(subject)
        let end = Label()
        let before = definite
        var after: Set<Register>?
        for matchCase in cases {
            let next = Label()
            definite = before
            try withTemporaries { () throws(UnsupportedConstruct) in
                var captures: [(String, Register)] = []
                try compilePattern(matchCase.pattern, value, next, &captures)
                for (name, register) in captures { write(name, register) }
                if let condition = matchCase.condition {
                    try compileCondition(condition, jumpIf: false, to: next)
                }
                try compile(matchCase.body)
            }
            if definite != nil { jump(.jump, to: end) }
            after = Self.meet(after, definite)
            mark(next)
        }
        mark(end)
        definite = Self.meet(after, before)
    }

    /// Jumps to `fail` unless the subject matches; captured values wait in registers until the whole pattern matched.
    private func compilePattern(
        _ pattern: Pattern, _ subject: Register, _ fail: Label, _ captures: inout [(String, Register)]
    ) throws(UnsupportedConstruct) {
        let saved = place
        place = pattern.range
        defer { place = saved }
        switch pattern.node {
        case .value(let value):
            let expected = try compile(value)
            refer(emit(.compareJump, d: ComparisonOperator.equal.rawValue, a: subject, b: expected), fail)
        case .singleton(let constant):
            let expected = try loadConstant(constant, nil)
            refer(emit(.compareJump, d: ComparisonOperator.is.rawValue, a: subject, b: expected), fail)
        case .capture(let inner, let name):
            if let inner { try compilePattern(inner, subject, fail, &captures) }
            if let name {
                let kept = allocateTemporary()
                emit(.move, a: kept, b: subject)
                captures.append((name, kept))
            }
        case .star: break
        case .sequence(let patterns): try compileSequencePattern(patterns, subject, fail, &captures)
        case .mapping(let keys, let patterns, let rest):
            try compileMappingPattern(keys, patterns, rest, subject, fail, &captures)
        case .classPattern(let type, let patterns, let keywords):
            try compileClassPattern(type, patterns, keywords, subject, fail, &captures)
        case .or(let patterns): try compileAlternatives(patterns, subject, fail, &captures)
        }
    }

    private func compileAlternatives(
        _ patterns: [Pattern], _ subject: Register, _ fail: Label, _ captures: inout [(String, Register)]
    ) throws(UnsupportedConstruct) {
        let matched = Label()
        var kept: [String: Register] = [:]
        for (index, pattern) in patterns.enumerated() {
            let next = Label()
            var own: [(String, Register)] = []
            try compilePattern(pattern, subject, index == patterns.count - 1 ? fail : next, &own)
            for (name, register) in own {
                let common = kept[name] ?? allocateTemporary()
                kept[name] = common
                emit(.move, a: common, b: register)
            }
            jump(.jump, to: matched)
            mark(next)
        }
        mark(matched)
        captures += kept.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func compileSequencePattern(
        _ patterns: [Pattern], _ subject: Register, _ fail: Label, _ captures: inout [(String, Register)]
    ) throws(UnsupportedConstruct) {
        let check = allocateTemporary()
        emit(.matchKind, d: 0, a: check, b: subject)
        jump(.jumpIfFalse, a: check, to: fail)
        emit(.length, a: check, b: subject)
        let star = patterns.firstIndex { if case .star = $0.node { true } else { false } }
        let operation: ComparisonOperator = star == nil ? .equal : .greaterOrEqual
        let needed = UInt16(truncatingIfNeeded: star == nil ? patterns.count : patterns.count - 1)
        refer(
            emit(Instruction(.compareImmediateJump, d: operation.rawValue, a: encode(check), b: needed)), fail
        )
        guard !patterns.isEmpty else { return }
        let base = allocateTemporary(patterns.count)
        guard patterns.count < 256 else {
            throw UnsupportedConstruct(construct: "a pattern of this size", range: place)
        }
        if let star {
            emit(.unpackEx, d: UInt8(star), a: base, b: subject, number: patterns.count - star - 1)
        } else {
            emit(.unpack, d: UInt8(patterns.count), a: base, b: subject, number: 0)
        }
        for (index, inner) in patterns.enumerated() {
            if case .star(let name) = inner.node {
                if let name { captures.append((name, base + index)) }
            } else {
                try compilePattern(inner, base + index, fail, &captures)
            }
        }
    }

    private func compileMappingPattern(
        _ keys: [Expression], _ patterns: [Pattern], _ rest: String?, _ subject: Register, _ fail: Label,
        _ captures: inout [(String, Register)]
    ) throws(UnsupportedConstruct) {
        let check = allocateTemporary()
        emit(.matchKind, d: 1, a: check, b: subject)
        jump(.jumpIfFalse, a: check, to: fail)
        let names = try compileSequence(keys, .buildTuple, allocateTemporary())
        let values = allocateTemporary()
        emit(.matchKeys, a: values, b: subject, c: names)
        jump(.jumpIfNone, a: values, to: fail)
        let base = allocateTemporary(max(patterns.count, 1))
        if !patterns.isEmpty {
            emit(.unpack, d: UInt8(truncatingIfNeeded: patterns.count), a: base, b: values, number: 0)
        }
        for (index, inner) in patterns.enumerated() {
            try compilePattern(inner, base + index, fail, &captures)
        }
        guard let rest else { return }
        let copy = allocateTemporary()
        emit(.buildDict, a: copy, b: copy, number: 0)
        emit(.dictUpdate, a: copy, b: subject)
        for key in keys { emit(.deleteItem, a: copy, b: try compile(key)) }
        captures.append((rest, copy))
    }

    private func compileClassPattern(
        _ type: Expression, _ patterns: [Pattern], _ keywords: [(name: String, pattern: Pattern)],
        _ subject: Register,
        _ fail: Label, _ captures: inout [(String, Register)]
    ) throws(UnsupportedConstruct) {
        let base = allocateTemporary(3)
        try compile(type, into: base)
        emit(.loadInt, a: base + 1, wide: patterns.count)
        _ = load(.tuple(keywords.map { .string($0.name.unicodeScalars.map(\.value)) }), base + 2)
        let values = allocateTemporary()
        emit(.matchClass, a: values, b: subject, c: base)
        jump(.jumpIfNone, a: values, to: fail)
        let all = patterns + keywords.map(\.pattern)
        guard !all.isEmpty else { return }
        let items = allocateTemporary(all.count)
        emit(.unpack, d: UInt8(truncatingIfNeeded: all.count), a: items, b: values, number: 0)
        for (index, inner) in all.enumerated() { try compilePattern(inner, items + index, fail, &captures) }
    }
}
