/// Arguments into parameters.
extension Machine {
    /// Fills the parameters of a function from positional and keyword arguments.
    func bind(
        _ function: FunctionObject, _ code: CodeObject, _ args: UnsafeMutablePointer<Value>, _ count: Int,
        _ keywords: Value, into registers: UnsafeMutablePointer<Value>
    ) throws(Raised) {
        if keywords.isUndefined, code.positionalCount == code.parameterCount,
            bindPositional(function, args, count, code.positionalCount, into: registers)
        {
            return
        }
        let keywordCount = keywords.isUndefined ? 0 : TupleObject(keywords).count
        let given = count - keywordCount
        let positionalCount = code.positionalCount
        let flags = code.flags
        let copied = min(given, positionalCount)
        registers.update(from: args, count: copied)
        let blueprint = blueprints[code.blueprint]
        let namedCount = positionalCount + blueprint.keywordOnlyCount
        var extra = namedCount
        if flags.contains(.variadic) {
            let surplus = max(0, given - positionalCount)
            let rest = TupleObject.allocate(heap, class: classBits(.tuple), count: surplus)
            rest.items.update(from: args + copied, count: surplus)
            registers[extra] = rest.value
            extra += 1
        }
        var keywordDict: DictObject?
        if flags.contains(.keywordVariadic) {
            let dict = DictObject.allocate(heap, .dict, class: classBits(.dict))
            registers[extra] = dict.value
            keywordDict = dict
        }
        for index in 0..<keywordCount {
            let name = StringObject(TupleObject(keywords)[index])
            let value = args[given + index]
            if let place = parameterPlace(code, name, blueprint.positionalOnlyCount..<namedCount),
                registers[place].isUndefined
            {
                registers[place] = value
            } else {
                try bindKeyword(
                    function, blueprint, name, value, namedCount, keywordDict, registers, keywords)
            }
        }
        if given > positionalCount, !flags.contains(.variadic) {
            throw tooManyArguments(function, blueprint, given, registers)
        }
        if copied < positionalCount { try fillDefaults(function, blueprint, positionalCount, registers) }
        if blueprint.keywordOnlyCount > 0 { try fillKeywordDefaults(function, code, blueprint, registers) }
    }

    /// The frequent case: positional arguments and defaults only. False: something is missing or too much.
    @inline(__always)
    private func bindPositional(
        _ function: FunctionObject, _ args: UnsafeMutablePointer<Value>, _ count: Int, _ positionalCount: Int,
        into registers: UnsafeMutablePointer<Value>
    ) -> Bool {
        guard count <= positionalCount else { return false }
        if count < positionalCount {
            guard function[.defaults].kind == .tuple else { return false }
            let defaults = TupleObject(function[.defaults])
            let first = positionalCount - defaults.count
            guard count >= first else { return false }
            for index in count..<positionalCount { registers[index] = defaults[index - first] }
        }
        registers.update(from: args, count: count)
        return true
    }

    /// The parameter of an interned name.
    @inline(__always)
    private func parameterPlace(_ code: CodeObject, _ name: StringObject, _ places: Range<Int>) -> Int? {
        let names = code.parameterNames
        return places.first { names[$0].bits == name.bits }
    }

    private func bindKeyword(
        _ function: FunctionObject, _ blueprint: CodeBlueprint, _ name: StringObject, _ value: Value,
        _ namedCount: Int,
        _ rest: DictObject?, _ registers: UnsafeMutablePointer<Value>, _ keywords: Value
    ) throws(Raised) {
        let text = name.text
        for place in blueprint.positionalOnlyCount..<max(blueprint.positionalOnlyCount, namedCount)
        where blueprint.localNames[place] == text {
            guard registers[place].isUndefined else {
                throw raise(
                    .typeError, "\(function.qualifiedName.text)() got multiple values for argument '\(text)'")
            }
            registers[place] = value
            return
        }
        if let rest {
            rest.set(name, value, heap)
            return
        }
        let positionalOnly = blueprint.localNames.prefix(blueprint.positionalOnlyCount)
        if positionalOnly.contains(text) {
            let passed = (0..<TupleObject(keywords).count).map {
                StringObject(TupleObject(keywords)[$0]).text
            }
            let wrong = positionalOnly.filter { passed.contains($0) }.joined(separator: ", ")
            let message = "got some positional-only arguments passed as keyword arguments: '\(wrong)'"
            throw raise(.typeError, "\(function.qualifiedName.text)() \(message)")
        }
        throw raise(
            .typeError, "\(function.qualifiedName.text)() got an unexpected keyword argument '\(text)'")
    }

    private func fillDefaults(
        _ function: FunctionObject, _ blueprint: CodeBlueprint, _ positionalCount: Int,
        _ registers: UnsafeMutablePointer<Value>
    ) throws(Raised) {
        let defaults = function[.defaults]
        let defaultCount = defaults.isUndefined ? 0 : TupleObject(defaults).count
        let firstDefault = positionalCount - defaultCount
        var missing: [String] = []
        for index in 0..<positionalCount where registers[index].isUndefined {
            if index >= firstDefault {
                registers[index] = TupleObject(defaults)[index - firstDefault]
            } else {
                missing.append(blueprint.localNames[index])
            }
        }
        if !missing.isEmpty { throw missingArguments(function, "positional", missing) }
    }

    private func fillKeywordDefaults(
        _ function: FunctionObject, _ code: CodeObject, _ blueprint: CodeBlueprint,
        _ registers: UnsafeMutablePointer<Value>
    ) throws(Raised) {
        var missing: [String] = []
        let first = blueprint.positionalCount
        for index in first..<first + blueprint.keywordOnlyCount where registers[index].isUndefined {
            let name = StringObject(code.parameterNames[index])
            if !function[.keywordDefaults].isUndefined,
                let value = DictObject(function[.keywordDefaults]).get(name)
            {
                registers[index] = value
            } else {
                missing.append(blueprint.localNames[index])
            }
        }
        if !missing.isEmpty { throw missingArguments(function, "keyword-only", missing) }
    }

    /// `'a', 'b', and 'c'`
    static func enumeration(_ names: [String]) -> String {
        let quoted = names.map { "'\($0)'" }
        switch quoted.count {
        case 0: return ""
        case 1: return quoted[0]
        case 2: return "\(quoted[0]) and \(quoted[1])"
        default: return quoted.dropLast().joined(separator: ", ") + ", and " + (quoted.last ?? "")
        }
    }

    private func missingArguments(_ function: FunctionObject, _ sort: String, _ names: [String]) -> Raised {
        let plural = names.count == 1 ? "" : "s"
        return raise(
            .typeError,
            "\(function.qualifiedName.text)() missing \(names.count) required \(sort) argument\(plural): "
                + Machine.enumeration(names))
    }

    private func tooManyArguments(
        _ function: FunctionObject, _ blueprint: CodeBlueprint, _ given: Int,
        _ registers: UnsafeMutablePointer<Value>
    ) -> Raised {
        let most = blueprint.positionalCount
        let defaults = function[.defaults]
        let least = most - (defaults.isUndefined ? 0 : TupleObject(defaults).count)
        var keywordOnly = 0
        for index in most..<most + blueprint.keywordOnlyCount where !registers[index].isUndefined {
            keywordOnly += 1
        }
        let takes = least == most ? "\(most)" : "from \(least) to \(most)"
        let plural = most == 1 && least == most ? "" : "s"
        var were = given == 1 && keywordOnly == 0 ? "\(given) was" : "\(given) were"
        if keywordOnly > 0 {
            let s = given == 1 ? "" : "s"
            let t = keywordOnly == 1 ? "" : "s"
            were = "\(given) positional argument\(s) (and \(keywordOnly) keyword-only argument\(t)) were"
        }
        return raise(
            .typeError,
            "\(function.qualifiedName.text)() takes \(takes) positional argument\(plural) but \(were) given")
    }

    // MARK: Native functions

    /// Calls a native function whose arguments do not simply fit.
    @inline(never)
    func callNativeSlow(
        _ object: Object, _ args: UnsafeMutablePointer<Value>, _ count: Int, _ keywords: Value
    ) throws(Raised) -> Value {
        let descriptor = nativeDescriptors[object[0].int]
        if object[4].int >= 0, count > 0 { try checkReceiver(object, descriptor, args) }
        let keywordCount = keywords.isUndefined ? 0 : TupleObject(keywords).count
        let given = count - keywordCount
        switch descriptor.convention {
        case .any:
            return try descriptor.body(self, Arguments(args, given, keywordNames: keywords))
        case .positional(let least, let most):
            if keywordCount > 0 {
                throw raise(.typeError, "\(descriptor.qualifiedName)() takes no keyword arguments")
            }
            if given >= least, given <= most { return try descriptor.body(self, Arguments(args, given)) }
            throw wrongCount(descriptor, least, most, given)
        case .parameters(let parameters, let required, let positionalOnly, let keywordOnly):
            return try callWithParameters(
                descriptor, args, given, keywords, keywordCount, parameters, required, positionalOnly,
                keywordOnly)
        }
    }

    /// Checks the receiver of a native method, and unwraps an instance of a subclass of a built-in class.
    private func checkReceiver(
        _ object: Object, _ descriptor: NativeDescriptor, _ args: UnsafeMutablePointer<Value>
    ) throws(Raised) {
        let wanted = Kind(rawValue: UInt8(truncatingIfNeeded: object[4].int)) ?? .undefined
        if args[0].kind == wanted { return }
        let inner = payload(args[0])
        let isInteger = wanted == .int && (inner.kind == .bool || inner.kind == .bigInt)
        guard inner.kind == wanted || isInteger else {
            let (name, owner, given) = (descriptor.name, kindClass(wanted).name.text, typeName(args[0]))
            throw raise(
                .typeError,
                name.hasPrefix("__")
                    ? "descriptor '\(name)' requires a '\(owner)' object but received a '\(given)'"
                    : "descriptor '\(name)' for '\(owner)' objects doesn't apply to a '\(given)' object")
        }
        args[0] = inner
    }

    private func callWithParameters(
        _ descriptor: NativeDescriptor, _ args: UnsafeMutablePointer<Value>, _ given: Int, _ keywords: Value,
        _ keywordCount: Int, _ parameters: [String], _ required: Int, _ positionalOnly: Int,
        _ keywordOnly: Int
    ) throws(Raised) -> Value {
        let positional = parameters.count - keywordOnly
        if given > positional {
            throw tooManyPositional(descriptor, required, positional, keywordOnly, given)
        }
        let scratch = state.pointee.stackTop
        guard scratch + parameters.count + 2 < heap.stackLimit else {
            throw raise(.recursionError, "maximum recursion depth exceeded")
        }
        let slots = scratch + 1
        scratch[0] = .undefined
        for index in 0..<parameters.count { slots[index] = index < given ? args[index] : .undefined }
        state.pointee.stackTop = slots + parameters.count
        defer { state.pointee.stackTop = scratch }
        for index in 0..<keywordCount {
            let keyword = StringObject(TupleObject(keywords)[index])
            guard let place = descriptor.place(of: keyword, parameters), place >= positionalOnly else {
                let name = keyword.text
                throw raise(.typeError, "\(descriptor.name)() got an unexpected keyword argument '\(name)'")
            }
            guard slots[place].isUndefined else {
                let name = keyword.text
                throw raise(
                    .typeError,
                    "argument for \(descriptor.name)() given by name ('\(name)') and position (\(place + 1))")
            }
            slots[place] = args[given + index]
        }
        for index in 0..<min(required, parameters.count) where slots[index].isUndefined {
            throw missingArgument(descriptor, parameters[index], index, required, positionalOnly, given)
        }
        return try descriptor.body(self, Arguments(slots, parameters.count))
    }

    private func missingArgument(
        _ descriptor: NativeDescriptor, _ parameter: String, _ index: Int, _ required: Int,
        _ positionalOnly: Int,
        _ given: Int
    ) -> Raised {
        let hidden = descriptor.isMethod ? 1 : 0
        if index < hidden {
            return raise(.typeError, "unbound method \(descriptor.qualifiedName)() needs an argument")
        }
        if index < positionalOnly {
            let least = min(required, positionalOnly) - hidden
            let plural = least == 1 ? "" : "s"
            return raise(
                .typeError,
                "\(descriptor.name)() takes at least \(least) positional argument\(plural) (\(given - hidden) given)"
            )
        }
        return raise(
            .typeError,
            "\(descriptor.name)() missing required argument '\(parameter)' (pos \(index - hidden + 1))")
    }

    private func tooManyPositional(
        _ descriptor: NativeDescriptor, _ required: Int, _ positional: Int, _ keywordOnly: Int, _ given: Int
    ) -> Raised {
        let hidden = descriptor.isMethod ? 1 : 0
        let (most, count) = (positional - hidden, given - hidden)
        if most == 0 { return raise(.typeError, "\(descriptor.name)() takes no positional arguments") }
        let bound = required == positional && keywordOnly == 0 ? "exactly" : "at most"
        let noun = keywordOnly > 0 ? "positional argument" : "argument"
        return raise(
            .typeError,
            "\(descriptor.name)() takes \(bound) \(most) \(noun)\(most == 1 ? "" : "s") (\(count) given)")
    }

    private func wrongCount(_ descriptor: NativeDescriptor, _ least: Int, _ most: Int, _ given: Int) -> Raised
    {
        let hidden = descriptor.isMethod ? 1 : 0
        let (low, high, count) = (least - hidden, most - hidden, given - hidden)
        let isSlot = descriptor.isMethod && SlotMethods.contains(descriptor.name, of: descriptor.owner)
        if count < 0 {
            if isSlot, let owner = descriptor.owner {
                return raise(
                    .typeError, "descriptor '\(descriptor.name)' of '\(owner)' object needs an argument")
            }
            return raise(.typeError, "unbound method \(descriptor.qualifiedName)() needs an argument")
        }
        if low == high, isSlot {
            // Arguments of two are unpacked under an empty name.
            return raise(
                .typeError,
                "\(low > 1 ? " " : "")expected \(low) argument\(low == 1 ? "" : "s"), got \(count)")
        }
        if low == high {
            let takes =
                low == 0
                ? "takes no arguments"
                : low == 1 ? "takes exactly one argument" : "expected \(low) arguments, got \(count)"
            return raise(
                .typeError,
                low > 1
                    ? "\(descriptor.name) \(takes)"
                    : "\(descriptor.qualifiedName)() \(takes) (\(count) given)")
        }
        let bound = count < low ? "at least \(low)" : "at most \(high)"
        let plural = (count < low ? low : high) == 1 ? "" : "s"
        return raise(.typeError, "\(descriptor.name) expected \(bound) argument\(plural), got \(count)")
    }
}
