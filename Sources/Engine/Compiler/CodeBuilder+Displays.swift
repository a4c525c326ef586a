import PythonSyntax

/// Lists, tuples, sets, dicts and calls.
extension CodeBuilder {
    private func isStarred(_ expression: Expression) -> Bool {
        if case .starred = expression.node { return true }
        return false
    }

    func compileTuple(_ items: [Expression], _ target: Register?) throws(UnsupportedConstruct) -> Register {
        let whole = Expression(.tuple(items), place)
        if let value = Self.folded(whole) { return load(value, target) }
        return try compileSequence(items, .buildTuple, target)
    }

    func compileSequence(
        _ items: [Expression], _ opcode: Opcode, _ target: Register?
    ) throws(UnsupportedConstruct) -> Register {
        let range = place
        let saved = nextTemporary
        if items.contains(where: isStarred) || items.count > 1000 {
            let list = allocateTemporary()
            try compileSpread(items, into: list)
            nextTemporary = saved
            let result = target ?? allocateTemporary()
            place = range
            if opcode == .buildTuple {
                emit(.listToTuple, a: result, b: list)
            } else if result != list {
                emit(.move, a: result, b: list)
            }
            return result
        }
        let base = allocateTemporary(max(items.count, 1))
        for (index, item) in items.enumerated() {
            try withTemporaries { () throws(UnsupportedConstruct) in _ = try compile(item, into: base + index)
            }
        }
        nextTemporary = saved
        let result = target ?? allocateTemporary()
        place = range
        emit(opcode, a: result, b: base, number: items.count)
        return result
    }

    /// A list of items, some of them starred.
    private func compileSpread(
        _ items: [Expression], into list: Register, callee: Register? = nil
    ) throws(UnsupportedConstruct) {
        let leading = items.prefix { !isStarred($0) }.prefix(200)
        try withTemporaries { () throws(UnsupportedConstruct) in
            let base = allocateTemporary(max(leading.count, 1))
            for (index, item) in leading.enumerated() {
                try withTemporaries { () throws(UnsupportedConstruct) in
                    _ = try compile(item, into: base + index)
                }
            }
            emit(.buildList, a: list, b: base, number: leading.count)
        }
        for item in items.dropFirst(leading.count) {
            try withTemporaries { () throws(UnsupportedConstruct) in
                if case .starred(let inner) = item.node {
                    let value = try compile(inner)
                    emit(.listExtend, d: callee == nil ? 0 : 1, a: list, b: value, c: callee)
                } else {
                    let value = try compile(item)
                    emit(.listAppend, a: list, b: value)
                }
            }
        }
    }

    func compileSet(_ items: [Expression], _ target: Register?) throws(UnsupportedConstruct) -> Register {
        if !items.contains(where: isStarred), items.count <= 1000 {
            return try compileSequence(items, .buildSet, target)
        }
        let result = allocateTemporary()
        emit(.buildSet, a: result, b: result, number: 0)
        for item in items {
            try withTemporaries { () throws(UnsupportedConstruct) in
                if case .starred(let inner) = item.node {
                    emit(.setUpdate, a: result, b: try compile(inner))
                } else {
                    emit(.setAdd, a: result, b: try compile(item))
                }
            }
        }
        return moved(result, to: target)
    }

    func compileDictionary(
        _ items: [(key: Expression?, value: Expression)], _ target: Register?
    ) throws(UnsupportedConstruct) -> Register {
        let range = place
        if items.count <= 100, items.allSatisfy({ $0.key != nil }) {
            let saved = nextTemporary
            let base = allocateTemporary(max(2 * items.count, 1))
            for (index, item) in items.enumerated() {
                guard let key = item.key else { continue }
                try withTemporaries { () throws(UnsupportedConstruct) in
                    _ = try compile(key, into: base + 2 * index)
                }
                try withTemporaries { () throws(UnsupportedConstruct) in
                    _ = try compile(item.value, into: base + 2 * index + 1)
                }
            }
            nextTemporary = saved
            let result = target ?? allocateTemporary()
            place = range
            emit(.buildDict, a: result, b: base, number: items.count)
            return result
        }
        let result = allocateTemporary()
        emit(.buildDict, a: result, b: result, number: 0)
        for item in items {
            try withTemporaries { () throws(UnsupportedConstruct) in
                if let key = item.key {
                    let keyRegister = try compile(key)
                    emit(.dictSet, a: result, b: keyRegister, c: try compile(item.value))
                } else {
                    emit(.dictUpdate, a: result, b: try compile(item.value))
                }
            }
        }
        return moved(result, to: target)
    }

    // MARK: Calls

    func compileCall(
        _ callee: Expression, _ arguments: [Expression], _ keywords: [Keyword], _ target: Register?
    ) throws(UnsupportedConstruct) -> Register {
        let range = place
        if case .name("super") = callee.node, arguments.isEmpty, keywords.isEmpty,
            let first = scope.parameters.first,
            freeRegisters["__class__"] != nil || locals["__class__"] != nil
        {
            return try compileSuper(callee, first, range, target)
        }
        if Expression.isSpread(arguments, keywords) {
            return try compileSpreadCall(callee, arguments, keywords, target)
        }
        let saved = nextTemporary
        let base: Register
        let isMethod: Bool
        if case .attribute(let object, let name) = callee.node {
            base = allocateTemporary(2)
            isMethod = true
            try withTemporaries { () throws(UnsupportedConstruct) in
                let receiver = try compile(object)
                try at(AttributePlace.ofAttribute(name, in: callee.range)) {
                    () throws(UnsupportedConstruct) in
                    emit(
                        .loadMethod, a: base, b: receiver,
                        number: site(Scope.mangle(name.name, scope.className)))
                }
            }
        } else {
            base = allocateTemporary()
            isMethod = false
            try withTemporaries { () throws(UnsupportedConstruct) in _ = try compile(callee, into: base) }
        }
        for argument in arguments + keywords.map(\.value) {
            let slot = allocateTemporary()
            try withTemporaries { () throws(UnsupportedConstruct) in _ = try compile(argument, into: slot) }
        }
        nextTemporary = saved
        let result = target ?? allocateTemporary()
        place = range
        if case .attribute(_, let name) = callee.node { place = AttributePlace.ofCall(name, in: range) }
        emitCall(
            result, base, isMethod, arguments.count,
            keywords.compactMap(\.name).map { Scope.mangle($0, scope.className) })
        return result
    }

    private func emitCall(
        _ result: Register, _ base: Register, _ isMethod: Bool, _ positional: Int, _ keywords: [String]
    ) {
        if keywords.isEmpty {
            emit(isMethod ? .callMethod : .call, a: result, b: base, number: positional)
            return
        }
        emit(.callKeywords, d: isMethod ? 1 : 0, a: result, b: base, number: positional + keywords.count)
        let names = keywords.map { ConstantValue.string($0.unicodeScalars.map(\.value)) }
        emit(.extra, wide: constant(.tuple(names)))
    }

    /// `super()` means `super(__class__, first parameter)`.
    private func compileSuper(
        _ callee: Expression, _ first: String, _ range: SourceRange, _ target: Register?
    ) throws(UnsupportedConstruct) -> Register {
        let saved = nextTemporary
        let base = allocateTemporary(3)
        try compile(callee, into: base)
        _ = read("__class__", into: base + 1)
        _ = read(first, into: base + 2)
        nextTemporary = saved
        let result = target ?? allocateTemporary()
        place = range
        emit(.call, a: result, b: base, number: 2)
        return result
    }

    private func compileSpreadCall(
        _ callee: Expression, _ arguments: [Expression], _ keywords: [Keyword], _ target: Register?
    ) throws(UnsupportedConstruct) -> Register {
        let range = place
        let saved = nextTemporary
        let base = allocateTemporary(3)
        try withTemporaries { () throws(UnsupportedConstruct) in _ = try compile(callee, into: base) }
        try compileSpread(arguments, into: base + 1, callee: arguments.count == 1 ? base : nil)
        if keywords.isEmpty {
            emit(.clear, a: base + 2)
        } else {
            try compileKeywordDict(keywords, into: base + 2, callee: base)
        }
        nextTemporary = saved
        let result = target ?? allocateTemporary()
        place = range
        emit(.callSpread, a: result, b: base)
        return result
    }

    private func compileKeywordDict(
        _ keywords: [Keyword], into dict: Register, callee: Register
    ) throws(UnsupportedConstruct) {
        emit(.buildDict, a: dict, b: dict, number: 0)
        for keyword in keywords {
            try withTemporaries { () throws(UnsupportedConstruct) in
                if let name = keyword.name {
                    // Through a dict of its own, so that a repeated name is noticed.
                    let pair = allocateTemporary(2)
                    _ = load(.string(Scope.mangle(name, scope.className).unicodeScalars.map(\.value)), pair)
                    try compile(keyword.value, into: pair + 1)
                    emit(.buildDict, a: pair, b: pair, number: 1)
                    emit(.dictMerge, a: dict, b: pair, c: callee)
                } else {
                    let value = try compile(keyword.value)
                    emit(.dictMerge, a: dict, b: value, c: callee)
                }
            }
        }
    }
}
