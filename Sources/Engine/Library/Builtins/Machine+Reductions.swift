import PythonSyntax

/// `sum`, `min`, `max`, `any`, `all`.
extension Machine {
    func installReductions(_ define: Definition) {
        define.function("sum", "iterable, /, start", required: 1) { (machine, args) throws(Raised) in
            try machine.sum(args[0], args[1].isUndefined ? Value(0) : args[1])
        }
        define.variadic("min") { (machine, args) throws(Raised) in try machine.extreme(args, "min", .less) }
        define.variadic("max") { (machine, args) throws(Raised) in try machine.extreme(args, "max", .greater)
        }
        define.function("any", 1) { (machine, args) throws(Raised) in
            let iterator = try machine.iterator(of: args[0])
            while let item = try machine.next(iterator) {
                if try machine.truth(item) { return .true }
            }
            return .false
        }
        define.function("all", 1) { (machine, args) throws(Raised) in
            let iterator = try machine.iterator(of: args[0])
            while let item = try machine.next(iterator) {
                if try !machine.truth(item) { return .false }
            }
            return .true
        }
    }

    private func sum(_ source: Value, _ start: Value) throws(Raised) -> Value {
        if payload(start).kind == .string {
            throw raise(.typeError, "sum() can't sum strings [use ''.join(seq) instead]")
        }
        if payload(start).kind == .bytes {
            throw raise(.typeError, "sum() can't sum bytes [use b''.join(seq) instead]")
        }
        let iterator = try iterator(of: source)
        var total = start
        while let item = try next(iterator) {
            if total.isInt, item.isInt {
                let (small, overflow) = total.int.addingReportingOverflow(item.int)
                total = overflow ? try binary(.add, total, item) : Value(small)
            } else if total.kind == .float, item.kind == .float || item.isInt {
                return try floatSum(iterator, total.float, item)
            } else {
                total = try binary(.add, total, item)
            }
        }
        return total
    }

    /// From the first float on, CPython keeps the low-order part that rounding loses (Neumaier's sum).
    private func floatSum(_ iterator: Value, _ start: Double, _ first: Value) throws(Raised) -> Value {
        var (total, lost) = (start, 0.0)
        func add(_ number: Double) {
            let sum = total + number
            lost += total.magnitude >= number.magnitude ? (total - sum) + number : (number - sum) + total
            total = sum
        }
        var item = first
        while true {
            guard item.kind == .float || item.isInt || item.kind == .bool else {
                var rest = try binary(.add, Value(total + (lost.isFinite ? lost : 0)), item)
                while let next = try next(iterator) { rest = try binary(.add, rest, next) }
                return rest
            }
            if item.kind == .float { add(item.float) } else { total += try double(item) }
            guard let following = try next(iterator) else { break }
            item = following
        }
        return Value(lost != 0 && lost.isFinite ? total + lost : total)
    }

    private func extreme(_ args: Arguments, _ name: String, _ order: ComparisonOperator) throws(Raised)
        -> Value
    {
        try checkKeywords(args, name, allowed: ["key", "default"])
        guard args.count > 0 else {
            throw raise(.typeError, "\(name) expected at least 1 argument, got 0")
        }
        let key = keyword(args, "key") ?? .none
        let fallback = keyword(args, "default")
        if args.count > 1, fallback != nil {
            throw raise(
                .typeError, "Cannot specify a default for \(name)() with multiple positional arguments")
        }
        let source = args.count == 1 ? args[0] : tuple((0..<args.count).map { args[$0] }).value
        let iterator = try iterator(of: source)
        var best: (item: Value, rank: Value)?
        while let item = try next(iterator) {
            let rank = key.isNone ? item : try call(key, item)
            guard let known = best else {
                best = (item, rank)
                continue
            }
            if try compareTruth(order.rawValue, rank, known.rank) { best = (item, rank) }
        }
        if let best { return best.item }
        if let fallback { return fallback }
        throw raise(.valueError, "\(name)() iterable argument is empty")
    }
}
