/// The classes `range` and `slice`.
extension Machine {
    func installRange() {
        let define = Definition(self, class: kindClass(.range), receiver: .range)
        define.constructor { (machine, args) throws(Raised) in try machine.newRange(args) }
        defineContainer(define, isIndexed: true)
        defineComparisons(define, onlyEquality: true)
        define.method("__hash__", 0) { (machine, args) throws(Raised) in Value(try machine.hash(args[0])) }
        define.method("__reversed__", 0) { (machine, args) throws(Raised) in try machine.reversed(args[0]) }
        define.method("__repr__", 0) { (machine, args) in
            let range = Object(args[0])
            let step = range[2].int == 1 ? "" : ", \(range[2].int)"
            return machine.makeString("range(\(range[0].int), \(range[1].int)\(step))")
        }
        for (place, name) in ["start", "stop", "step"].enumerated() {
            define.property(name) { (_, value) in Object(value)[place] }
        }
        define.method("index", 1) { (machine, args) throws(Raised) in
            if let place = try machine.placeInRange(args[0], args[1]) { return Value(place) }
            if machine.payload(args[1]).isInt {
                throw machine.raise(.valueError, "\(try machine.repr(args[1]).text) is not in range")
            }
            throw machine.raise(.valueError, "sequence.index(x): x not in sequence")
        }
        define.method("count", 1) { (machine, args) throws(Raised) in
            Value(try machine.placeInRange(args[0], args[1]) == nil ? 0 : 1)
        }
        installSlice()
    }

    private func newRange(_ args: Arguments) throws(Raised) -> Value {
        try checkKeywords(args, "range")
        try checkCount(args.count - 1, "range", 1, 3)
        let first = try rangeNumber(args[1])
        let start = args.count > 2 ? first : 0
        let stop = args.count > 2 ? try rangeNumber(args[2]) : first
        let step = args.count > 3 ? try rangeNumber(args[3]) : 1
        if step == 0 { throw raise(.valueError, "range() arg 3 must not be zero") }
        let (span, overflow) =
            step > 0 ? stop.subtractingReportingOverflow(start) : start.subtractingReportingOverflow(stop)
        if overflow { throw raise(.overflowError, "Python int too large to convert to C ssize_t") }
        let count = span <= 0 ? 0 : (span - 1) / Int(clamping: step.magnitude) + 1
        return makeRange(start, stop, step, count)
    }

    private func rangeNumber(_ value: Value) throws(Raised) -> Int {
        if payload(value).kind == .bigInt {
            throw raise(.overflowError, "Python int too large to convert to C ssize_t")
        }
        return try integerArgument(value)
    }

    private func placeInRange(_ range: Value, _ value: Value) throws(Raised) -> Int? {
        let object = Object(range)
        for place in 0..<object[3].int {
            let item = Value(object[0].int + place * object[2].int)
            if try keysEqual(item, value) { return place }
            if value.isInt { break }
        }
        guard value.isInt, try contains(range, value) else { return nil }
        return (value.int - object[0].int) / object[2].int
    }

    private func installSlice() {
        let define = Definition(self, class: kindClass(.slice), receiver: .slice)
        define.constructor { (machine, args) throws(Raised) in
            try machine.checkCount(args.count - 1, "slice", 1, 3)
            let slice = machine.heap.allocate(.slice, class: machine.classBits(.slice), count: 3)
            slice[0] = args.count > 2 ? args[1] : .none
            slice[1] = args.count > 2 ? args[2] : args[1]
            slice[2] = args.count > 3 ? args[3] : .none
            return slice.value
        }
        for (place, name) in ["start", "stop", "step"].enumerated() {
            define.property(name) { (_, value) in Object(value)[place] }
        }
        defineComparisons(define, onlyEquality: true)
        define.method("__repr__", 0) { (machine, args) throws(Raised) in
            let slice = Object(args[0])
            let parts = try machine.repr(machine.tuple([slice[0], slice[1], slice[2]]).value).text
            return machine.makeString("slice\(parts)")
        }
        define.method("indices", 1) { (machine, args) throws(Raised) in
            let length = try machine.integerArgument(args[1])
            if length < 0 { throw machine.raise(.valueError, "length should not be negative") }
            let bounds = try machine.sliceBounds(Object(args[0]), length)
            return machine.tuple([Value(bounds.start), Value(bounds.stop), Value(bounds.step)]).value
        }
    }
}
