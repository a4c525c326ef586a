/// The native part of `re`: compiling and matching.
extension Machine {
    func installRegex(_ define: Definition) {
        define.function("compile", 2) { (m, a) throws(Raised) in try m.compileRegex(a[0], a[1]) }
        define.function("match", 5) { (m, a) throws(Raised) in try m.matchRegex(a) }
        define.function("is_word", 1) { (m, a) throws(Raised) in
            let text = try m.textArgument(a[0], "is_word", 1)
            return Value(text.count > 0 && RegexCategory.isWord(text[0]))
        }
    }

    /// `compile(pattern, flags)`: number, flags, groups, names; or a message and a place.
    private func compileRegex(_ pattern: Value, _ flags: Value) throws(Raised) -> Value {
        let inner = payload(pattern)
        let view = view(inner)
        let codes = (0..<view.count).map { view[$0] }
        do throws(RegexError) {
            let program = try RegexProgram(
                codes, isBytes: inner.kind == .bytes, flags: RegexParser.Flags(rawValue: flags.int))
            regexes.append(program)
            let names = DictObject.allocate(heap, .dict, class: classBits(.dict))
            for (name, number) in program.names { names.set(strings.intern(name), Value(number), heap) }
            let parts = [
                Value(regexes.count - 1), Value(program.flags.rawValue), Value(program.groupCount),
                names.value,
            ]
            return tuple(parts).value
        } catch {
            return pair(makeString(error.message), error.position.map { Value($0) } ?? .none)
        }
    }

    /// `match(number, text, start, end, mode)`: the spans and the last group; None where nothing matches. Modes: 0 here, 1
    /// the first from here on, 2 all of it, 3 as 1 but
    /// for an empty match at the very place.
    private func matchRegex(_ a: Arguments) throws(Raised) -> Value {
        let inner = payload(a[1])
        let text = view(inner)
        let (start, end) = (max(0, min(a[2].int, text.count)), max(0, min(a[3].int, text.count)))
        guard regexes.indices.contains(a[0].int), start <= end else { return .none }
        let flag = interruptFlag
        var matcher = RegexMatcher(regexes[a[0].int], text, end: end) { flag.pointee != 0 }
        do throws(RegexMatcher.Failure) {
            let found =
                a[4].int & 1 == 1
                ? try matcher.search(from: start, nonEmpty: a[4].int == 3)
                : try matcher.match(at: start, full: a[4].int == 2)
            guard found else { return .none }
        } catch {
            if error == .interrupted { try pollFromNative() }
            throw raise(.recursionError, "maximum recursion depth exceeded in a regular expression")
        }
        return tuple(matcher.spans.map { Value($0) } + [Value(matcher.lastGroup)]).value
    }
}
