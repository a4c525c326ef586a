/// Methods that str and bytes share.
extension Machine {
    func installTextMethods(_ define: Definition) {
        installSearchMethods(define)
        installAffixMethods(define)
        installSplitMethods(define)
        installPaddingMethods(define)
        define.method("join", 1) { (machine, args) throws(Raised) in try machine.join(args[0], args[1]) }
        define.method("replace", "old, new, /, count", required: 2) { (machine, args) throws(Raised) in
            let old = try machine.part(args[1], of: args[0], "replace", 1)
            let new = try machine.part(args[2], of: args[0], "replace", 2)
            let limit = args[3].isUndefined ? -1 : try machine.integerArgument(args[3])
            return try machine.build(like: args[0]) { (builder) throws(PythonError) in
                try machine.view(args[0]).appendReplacing(old, with: new, limit: limit, to: &builder)
            }
        }
        let sides: [(String, CodePoints.Sides)] = [("strip", .both), ("lstrip", .left), ("rstrip", .right)]
        for (name, side) in sides {
            define.method(name, 0, 1) { (machine, args) throws(Raised) in
                let view = machine.view(args[0])
                let range: Range<Int>
                if machine.isAbsent(args.optional(1)) {
                    range =
                        args[0].kind == .bytes
                        ? view.rangeStripping(side, isSpace: Machine.isByteSpace) : view.rangeStripping(side)
                } else {
                    guard machine.payload(args[1]).kind == args[0].kind else {
                        throw machine.raise(
                            .typeError,
                            args[0].kind == .bytes
                                ? "a bytes-like object is required, not '\(machine.typeName(args[1]))'"
                                : "\(name) arg must be None or str")
                    }
                    range = view.rangeStripping(side, of: machine.view(machine.payload(args[1])))
                }
                return machine.slice(args[0], range)
            }
        }
    }

    /// ASCII white space, which is all that counts in bytes.
    static func isByteSpace(_ code: UInt32) -> Bool { code == 32 || (code >= 9 && code <= 13) }

    /// Part of a string or bytes.
    func slice(_ value: Value, _ range: Range<Int>) -> Value {
        if range.count == view(value).count { return value }
        return makeLike(value, view(value)[range])
    }

    /// The view of an argument that must be of the receiver's kind.
    private func part(_ value: Value, of receiver: Value, _ function: String, _ place: Int?) throws(Raised)
        -> CodePoints
    {
        let inner = payload(value)
        if inner.kind == receiver.kind { return view(inner) }
        if receiver.kind == .bytes {
            throw raise(.typeError, "a bytes-like object is required, not '\(typeName(value))'")
        }
        if function.hasSuffix("partition") {
            throw raise(.typeError, "must be str, not \(typeName(value))")
        }
        let which = place.map { "argument \($0)" } ?? "argument"
        throw raise(.typeError, "\(function)() \(which) must be str, not \(argumentName(value))")
    }

    // MARK: Searching

    private func installSearchMethods(_ define: Definition) {
        for (name, fromEnd, isStrict) in [
            ("find", false, false), ("rfind", true, false), ("index", false, true), ("rindex", true, true),
        ] {
            define.method(name, 1, 3) { (machine, args) throws(Raised) in
                let place = try machine.search(args, name, fromEnd: fromEnd)
                if place < 0, isStrict {
                    let sort = args[0].kind == .bytes ? "subsection" : "substring"
                    throw machine.raise(.valueError, "\(sort) not found")
                }
                return Value(place)
            }
        }
        define.method("count", 1, 3) { (machine, args) throws(Raised) in
            let needle = try machine.byteOrPart(args[1], of: args[0], "count")
            guard let range = try machine.searchRange(args) else { return Value(0) }
            return Value(machine.view(args[0])[range].countOccurrences(of: needle))
        }
        for (name, fromEnd) in [("partition", false), ("rpartition", true)] {
            define.method(name, 1) { (machine, args) throws(Raised) in
                try machine.partition(args, name, fromEnd: fromEnd)
            }
        }
    }

    /// What to look for: in bytes also a single number.
    private func byteOrPart(_ value: Value, of receiver: Value, _ function: String) throws(Raised)
        -> CodePoints
    {
        if receiver.kind == .bytes, value.isInt {
            guard (0..<256).contains(value.int) else {
                throw raise(.valueError, "byte must be in range(0, 256)")
            }
            return StringObject(strings.character(UInt32(value.int)).value).view
        }
        if receiver.kind == .bytes, payload(value).kind != .bytes {
            throw raise(
                .typeError, "argument should be integer or bytes-like object, not '\(typeName(value))'")
        }
        return try part(value, of: receiver, function, 1)
    }

    private func search(_ args: Arguments, _ name: String, fromEnd: Bool) throws(Raised) -> Int {
        let needle = try byteOrPart(args[1], of: args[0], name)
        guard let range = try searchRange(args) else { return -1 }
        let part = view(args[0])[range]
        guard let found = fromEnd ? part.findLast(needle) : part.find(needle) else { return -1 }
        return range.lowerBound + found
    }

    /// The part between the bounds in arguments 2 and 3; nil if the first lies behind the end.
    private func searchRange(_ args: Arguments) throws(Raised) -> Range<Int>? {
        let count = view(args[0]).count
        var start = try bound(args.optional(2), 0)
        var stop = try bound(args.optional(3), count)
        if start < 0 { start = max(0, start + count) }
        stop = stop < 0 ? max(0, stop + count) : min(stop, count)
        return start <= stop ? start..<stop : nil
    }

    private func partition(_ args: Arguments, _ name: String, fromEnd: Bool) throws(Raised) -> Value {
        let separator = try part(args[1], of: args[0], name, nil)
        let whole = view(args[0])
        let found = try withTextErrors { () throws(PythonError) in
            try whole.partition(separator, fromEnd: fromEnd)
        }
        guard let found else {
            let empty = slice(args[0], 0..<0)
            return tuple(fromEnd ? [empty, empty, args[0]] : [args[0], empty, empty]).value
        }
        return tuple([slice(args[0], found.before), payload(args[1]), slice(args[0], found.after)]).value
    }

    // MARK: Beginnings and ends

    private func installAffixMethods(_ define: Definition) {
        for (name, isPrefix) in [("startswith", true), ("endswith", false)] {
            define.method(name, 1, 3) { (machine, args) throws(Raised) in
                let range = try machine.searchRange(args)
                let part = machine.view(args[0])[range ?? 0..<0]
                let choices = args[1].kind == .tuple ? TupleObject(args[1]) : machine.tuple([args[1]])
                for index in 0..<choices.count {
                    let affix = machine.payload(choices[index])
                    guard affix.kind == args[0].kind else {
                        throw machine.raiseAffix(name, args, choices[index])
                    }
                    if range != nil,
                        isPrefix ? part.hasPrefix(machine.view(affix)) : part.hasSuffix(machine.view(affix))
                    {
                        return .true
                    }
                }
                return .false
            }
        }
        for (name, isPrefix) in [("removeprefix", true), ("removesuffix", false)] {
            define.method(name, 1) { (machine, args) throws(Raised) in
                let affix = try machine.part(args[1], of: args[0], name, nil)
                let whole = machine.view(args[0])
                return machine.slice(
                    args[0], isPrefix ? whole.rangeRemovingPrefix(affix) : whole.rangeRemovingSuffix(affix))
            }
        }
    }

    private func raiseAffix(_ name: String, _ args: Arguments, _ wrong: Value) -> Raised {
        let sort = args[0].kind == .bytes ? "bytes" : "str"
        if args[1].kind == .tuple {
            return raise(.typeError, "tuple for \(name) must only contain \(sort), not \(typeName(wrong))")
        }
        return raise(
            .typeError, "\(name) first arg must be \(sort) or a tuple of \(sort), not \(typeName(wrong))")
    }

    // MARK: Splitting and joining

    private func installSplitMethods(_ define: Definition) {
        for (name, fromEnd) in [("split", false), ("rsplit", true)] {
            define.method(name, "sep, maxsplit", required: 0) { (machine, args) throws(Raised) in
                try machine.split(args, name, fromEnd: fromEnd)
            }
        }
        define.method("splitlines", "keepends", required: 0) { (machine, args) throws(Raised) in
            let keeping = args[1].isUndefined ? false : try machine.truth(args[1])
            let view = machine.view(args[0])
            let lines =
                args[0].kind == .bytes
                ? view.splitLines(keepingEnds: keeping, isLineBreak: { $0 == 10 || $0 == 13 })
                : view.splitLines(keepingEnds: keeping)
            return machine.parts(args[0], lines)
        }
    }

    private func split(_ args: Arguments, _ name: String, fromEnd: Bool) throws(Raised) -> Value {
        let limit = args[2].isUndefined ? -1 : try integerArgument(args[2])
        let whole = view(args[0])
        if isAbsent(args[1]) {
            let isSpace = args[0].kind == .bytes ? Machine.isByteSpace : CharacterClass.isSpace
            let words =
                fromEnd
                ? whole.splitWordsFromEnd(limit: limit, isSpace: isSpace)
                : whole.splitWords(limit: limit, isSpace: isSpace)
            return parts(args[0], words)
        }
        guard payload(args[1]).kind == args[0].kind else {
            let message =
                args[0].kind == .bytes
                ? "a bytes-like object is required, not '\(typeName(args[1]))'"
                : "must be str or None, not \(typeName(args[1]))"
            throw raise(.typeError, message)
        }
        let separator = view(payload(args[1]))
        let ranges = try withTextErrors { () throws(PythonError) in
            fromEnd
                ? try whole.splitFromEnd(separator, limit: limit) : try whole.split(separator, limit: limit)
        }
        return parts(args[0], ranges)
    }

    private func parts(_ value: Value, _ ranges: [Range<Int>]) -> Value {
        let result = ListObject.allocate(heap, class: classBits(.list), capacity: ranges.count)
        for range in ranges { result.append(slice(value, range), heap) }
        return result.value
    }

    private func join(_ separator: Value, _ source: Value) throws(Raised) -> Value {
        guard isIterable(source) else { throw raise(.typeError, "can only join an iterable") }
        let items = source.kind == .list || source.kind == .tuple ? source : try listOf(source).value
        let (values, count) = sequenceItems(items)
        let glue = view(separator)
        var total = 0
        for index in 0..<count {
            let item = payload(values[index])
            guard item.kind == separator.kind else {
                let wanted = separator.kind == .bytes ? "a bytes-like object" : "str instance"
                throw raise(
                    .typeError, "sequence item \(index): expected \(wanted), \(typeName(values[index])) found"
                )
            }
            total += view(item).count + glue.count
        }
        if count == 1, values[0].kind == separator.kind { return values[0] }
        try checkGrowth(total)
        var builder = TextBuilder(capacity: total)
        for index in 0..<count {
            if index > 0 { builder.append(glue) }
            builder.append(view(payload(values[index])))
        }
        return builder.withView { makeLike(separator, $0) }
    }

    // MARK: Padding

    private func installPaddingMethods(_ define: Definition) {
        let paddings: [(String, (CodePoints, Int, UInt32, inout TextBuilder) throws(PythonError) -> Void)] = [
            (
                "center",
                { (v, w, f, b) throws(PythonError) in try v.appendCentered(width: w, fill: f, to: &b) }
            ),
            (
                "ljust",
                { (v, w, f, b) throws(PythonError) in try v.appendLeftJustified(width: w, fill: f, to: &b) }
            ),
            (
                "rjust",
                { (v, w, f, b) throws(PythonError) in try v.appendRightJustified(width: w, fill: f, to: &b) }
            ),
        ]
        for (name, append) in paddings {
            define.method(name, 1, 2) { (machine, args) throws(Raised) in
                let width = try machine.integerArgument(args[1])
                let fill = try machine.fillCharacter(args.optional(2), like: args[0], name)
                return try machine.build(like: args[0]) { (builder) throws(PythonError) in
                    try append(machine.view(args[0]), width, fill, &builder)
                }
            }
        }
        define.method("zfill", 1) { (machine, args) throws(Raised) in
            let width = try machine.integerArgument(args[1])
            return try machine.build(like: args[0]) { (builder) throws(PythonError) in
                try machine.view(args[0]).appendZeroFilled(width: width, to: &builder)
            }
        }
        define.method("expandtabs", "tabsize", required: 0) { (machine, args) throws(Raised) in
            let size = args[1].isUndefined ? 8 : try machine.integerArgument(args[1])
            return try machine.build(like: args[0]) { (builder) throws(PythonError) in
                try machine.view(args[0]).appendExpandingTabs(size: size, to: &builder)
            }
        }
    }

    private func fillCharacter(_ value: Value, like receiver: Value, _ function: String) throws(Raised)
        -> UInt32
    {
        if value.isUndefined { return 32 }
        let inner = payload(value)
        guard inner.kind == receiver.kind else {
            throw raise(
                .typeError,
                receiver.kind == .bytes
                    ? "\(function)() argument 2 must be a byte string of length 1, not \(typeName(value))"
                    : "The fill character must be a unicode character, not \(typeName(value))")
        }
        guard view(inner).count == 1 else {
            throw raise(.typeError, "The fill character must be exactly one character long")
        }
        return view(inner)[0]
    }
}
