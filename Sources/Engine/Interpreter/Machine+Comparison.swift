import BigInt
import PythonSyntax

/// Truth, equality, order, identity and hashing.
extension Machine: KeyComparer {
    // MARK: Truth

    func truth(_ value: Value) throws(Raised) -> Bool {
        switch value.kind {
        case .none, .undefined: return false
        case .bool: return value.bool
        case .int: return value.int != 0
        case .float: return value.float != 0
        // Integers beyond 64 bits are never 0.
        case .bigInt, .ellipsis: return true
        case .string: return StringObject(value).count != 0
        case .bytes: return BytesObject(value).count != 0
        case .list: return ListObject(value).count != 0
        case .tuple: return TupleObject(value).count != 0
        case .dict, .set, .frozenSet: return DictObject(value).count != 0
        case .deque: return DequeObject(value).count != 0
        case .future, .task, .classObject: return value.kind == .classObject ? try truthByMethod(value) : true
        case .function, .boundMethod, .nativeFunction, .coroutine, .generator, .exception, .module:
            return true
        default: return try truthByMethod(value)
        }
    }

    private func truthByMethod(_ value: Value) throws(Raised) -> Bool {
        if let result = try callSpecial(value, names.bool) {
            guard result.kind == .bool else {
                throw raise(.typeError, "__bool__ should return bool, returned \(typeName(result))")
            }
            return result.bool
        }
        if let length = try callSpecial(value, names.len) { return try truth(length) }
        let inner = payload(value)
        return inner === value ? true : try truth(inner)
    }

    // MARK: Comparing

    func compareValue(_ operation: UInt8, _ x: Value, _ y: Value) throws(Raised) -> Value {
        if x.isInt, y.isInt, operation < 6 { return Value(Machine.compareInts(operation, x.int, y.int)) }
        guard let comparison = ComparisonOperator(rawValue: operation) else { return .false }
        switch comparison {
        case .is: return Value(x === y)
        case .isNot: return Value(x !== y)
        case .in: return Value(try contains(y, x))
        case .notIn: return Value(try !contains(y, x))
        case .equal where Machine.hasNativeEquality(x) && Machine.hasNativeEquality(y):
            return Value(try equal(x, y))
        case .notEqual where Machine.hasNativeEquality(x) && Machine.hasNativeEquality(y):
            return Value(try !equal(x, y))
        default: return try richCompare(comparison, x, y)
        }
    }

    func compareTruth(_ operation: UInt8, _ x: Value, _ y: Value) throws(Raised) -> Bool {
        switch ComparisonOperator(rawValue: operation) {
        case .is: return x === y
        case .isNot: return x !== y
        default: return try truth(try compareValue(operation, x, y))
        }
    }

    static func hasNativeEquality(_ value: Value) -> Bool {
        switch value.kind {
        case .none, .bool, .int, .float, .bigInt, .string, .bytes: true
        default: false
        }
    }

    /// `==` for dict keys and containers: identical objects are equal.
    @inline(__always)
    func keysEqual(_ a: Value, _ b: Value) throws(Raised) -> Bool {
        if a === b { return true }
        if a.kind == .string, b.kind == .string { return StringObject(a) == StringObject(b) }
        if a.isInt, b.isInt { return a.int == b.int }
        return try equal(a, b)
    }

    /// `x == y` as a truth.
    func equal(_ x: Value, _ y: Value) throws(Raised) -> Bool {
        switch (x.kind, y.kind) {
        case (.string, .string): return StringObject(x) == StringObject(y)
        case (.int, .int): return x.int == y.int
        case (.none, .none): return true
        default: break
        }
        if isNumber(x), isNumber(y) { return compareNumbers(x, y) == 0 }
        if Machine.hasNativeEquality(x), Machine.hasNativeEquality(y) {
            return x.kind == .bytes && y.kind == .bytes
                && BytesObject(x).buffer.elementsEqual(BytesObject(y).buffer)
        }
        return try truth(try richCompare(.equal, x, y))
    }

    /// -1, 0 or 1; 2 if one is not a number.
    func compareNumbers(_ x: Value, _ y: Value) -> Int {
        if x.kind == .float || y.kind == .float {
            if x.kind != .bigInt, y.kind != .bigInt {
                let (a, b) = (simpleDouble(x), simpleDouble(y))
                if let a, let b { return a < b ? -1 : a > b ? 1 : a == b ? 0 : 2 }
            }
            return compareExactly(x, y)
        }
        if x.kind != .bigInt, y.kind != .bigInt {
            let (a, b) = (Int(Int64(bitPattern: x.bits)), Int(Int64(bitPattern: y.bits)))
            return a < b ? -1 : a > b ? 1 : 0
        }
        guard let a = bigInteger(x), let b = bigInteger(y) else { return 2 }
        return a < b ? -1 : a > b ? 1 : 0
    }

    /// A number as a double if that is exact.
    private func simpleDouble(_ value: Value) -> Double? {
        if value.kind == .float { return value.float }
        let integer = Int(Int64(bitPattern: value.bits))
        return integer.magnitude <= 1 << 53 ? Double(integer) : nil
    }

    private func compareExactly(_ x: Value, _ y: Value) -> Int {
        if x.kind != .float { let order = compareExactly(y, x); return order == 2 ? 2 : -order }
        let a = x.float
        if a.isNaN { return 2 }
        if a.isInfinite {
            if y.kind == .float { return a < y.float ? -1 : a > y.float ? 1 : a == y.float ? 0 : 2 }
            return a > 0 ? 1 : -1
        }
        guard let b = bigInteger(y) else { return 2 }
        let whole = a.rounded(.down)
        let integer = BigInt(whole)
        if integer != b { return integer < b ? -1 : 1 }
        return a > whole ? 1 : 0
    }

    /// `x op y` by the protocol.
    func richCompare(_ operation: ComparisonOperator, _ x: Value, _ y: Value) throws(Raised) -> Value {
        if let result = try nativeCompare(operation, x, y) { return Value(result) }
        let mirrored = Machine.mirrored(operation)
        let (left, right) = (type(of: x), type(of: y))
        let reflectedFirst =
            left.bits != right.bits && right.isSubclass(of: left) && hasUserComparison(right, mirrored)
        if reflectedFirst, let result = try compareMethod(mirrored, y, x) { return result }
        if let result = try compareMethod(operation, x, y) { return result }
        if !reflectedFirst, let result = try compareMethod(mirrored, y, x) { return result }
        let (a, b) = (payload(x), payload(y))
        if a !== x || b !== y, let result = try nativeCompare(operation, a, b) { return Value(result) }
        switch operation {
        case .equal: return Value(x === y)
        case .notEqual: return Value(x !== y)
        default:
            let symbols = ["==", "!=", "<", "<=", ">", ">="]
            throw raise(
                .typeError,
                "'\(symbols[Int(operation.rawValue)])' not supported between instances of '\(messageName(left))' and "
                    + "'\(messageName(right))'")
        }
    }

    private static func mirrored(_ operation: ComparisonOperator) -> ComparisonOperator {
        switch operation {
        case .less: .greater
        case .lessOrEqual: .greaterOrEqual
        case .greater: .less
        case .greaterOrEqual: .lessOrEqual
        default: operation
        }
    }

    private func hasUserComparison(_ type: ClassObject, _ operation: ComparisonOperator) -> Bool {
        lookup(type, names.comparisons[Int(operation.rawValue)])?.kind == .function
    }

    private func compareMethod(_ operation: ComparisonOperator, _ x: Value, _ y: Value) throws(Raised)
        -> Value?
    {
        guard x.isObject else { return nil }
        if let method = lookup(type(of: x), names.comparisons[Int(operation.rawValue)]) {
            let result = try call(bindAttribute(method, x, type(of: x)), y)
            if result.kind != .notImplemented { return result }
        } else if operation == .notEqual, let method = lookup(type(of: x), names.eq) {
            let result = try call(bindAttribute(method, x, type(of: x)), y)
            if result.kind != .notImplemented { return Value(try !truth(result)) }
        }
        return nil
    }

    /// Comparison of built-in values; nil if they do not compare.
    private func nativeCompare(_ operation: ComparisonOperator, _ x: Value, _ y: Value) throws(Raised)
        -> Bool?
    {
        if isNumber(x), isNumber(y) {
            let order = compareNumbers(x, y)
            return order == 2 ? operation == .notEqual : Machine.compareInts(operation.rawValue, order, 0)
        }
        switch (x.kind, y.kind) {
        case (.string, .string):
            if operation == .equal { return StringObject(x) == StringObject(y) }
            if operation == .notEqual { return !(StringObject(x) == StringObject(y)) }
            return Machine.compareInts(
                operation.rawValue, Machine.compareStrings(StringObject(x), StringObject(y)), 0)
        case (.bytes, .bytes):
            let (a, b) = (BytesObject(x).buffer, BytesObject(y).buffer)
            let order = a.lexicographicallyPrecedes(b) ? -1 : b.lexicographicallyPrecedes(a) ? 1 : 0
            return Machine.compareInts(operation.rawValue, order, 0)
        case (.list, .list), (.tuple, .tuple):
            return try compareSequences(operation, x, y)
        case (.dict, .dict):
            if operation == .equal { return try equalDicts(DictObject(x), DictObject(y)) }
            if operation == .notEqual { return try !equalDicts(DictObject(x), DictObject(y)) }
            return nil
        case (.set, .set), (.set, .frozenSet), (.frozenSet, .set), (.frozenSet, .frozenSet):
            return try compareSets(operation, DictObject(x), DictObject(y))
        case (.range, .range), (.slice, .slice), (.boundMethod, .boundMethod):
            guard operation == .equal || operation == .notEqual else { return nil }
            return try equalRecords(Object(x), Object(y)) == (operation == .equal)
        default:
            return nil
        }
    }

    private func equalRecords(_ a: Object, _ b: Object) throws(Raised) -> Bool {
        if a.kind == .range {
            let (m, n) = (a[3].int, b[3].int)
            if m != n || m == 0 { return m == n }
            return a[0] === b[0] && (m == 1 || a[2] === b[2])
        }
        for index in 0..<min(a.count, b.count) {
            if a.kind == .boundMethod ? a[index] !== b[index] : try !keysEqual(a[index], b[index]) {
                return false
            }
        }
        return true
    }

    static func compareStrings(_ a: StringObject, _ b: StringObject) -> Int {
        let length = min(a.count, b.count)
        for index in 0..<length where a[index] != b[index] { return a[index] < b[index] ? -1 : 1 }
        return a.count < b.count ? -1 : a.count > b.count ? 1 : 0
    }

    private func compareSequences(_ operation: ComparisonOperator, _ x: Value, _ y: Value) throws(Raised)
        -> Bool
    {
        try enterNative()
        defer { leaveNative() }
        if operation == .equal || operation == .notEqual, sequenceItems(x).1 != sequenceItems(y).1 {
            return operation == .notEqual
        }
        var index = 0
        while true {
            let ((a, m), (b, n)) = (sequenceItems(x), sequenceItems(y))
            guard index < m, index < n else {
                return Machine.compareInts(operation.rawValue, m < n ? -1 : m > n ? 1 : 0, 0)
            }
            if try !keysEqual(a[index], b[index]) {
                if operation == .equal || operation == .notEqual { return operation == .notEqual }
                let ((a, _), (b, _)) = (sequenceItems(x), sequenceItems(y))
                return try truth(try richCompare(operation, a[index], b[index]))
            }
            index += 1
        }
    }

    private func equalDicts(_ a: DictObject, _ b: DictObject) throws(Raised) -> Bool {
        guard a.count == b.count else { return false }
        try enterNative()
        defer { leaveNative() }
        var entry = 0
        while let found = a.next(from: entry) {
            guard let other = try b.find(a.key(at: found), hash: a.hash(at: found), self) else {
                return false
            }
            if try !keysEqual(a.value(at: found), b.value(at: other)) { return false }
            entry = found + 1
        }
        return true
    }

    /// Guards native recursion (comparing or showing nested containers).
    func enterNative() throws(Raised) {
        if state.pointee.depth >= state.pointee.recursionLimit {
            throw raise(.recursionError, "maximum recursion depth exceeded in comparison")
        }
        state.pointee.depth += 1
    }

    @inline(__always) func leaveNative() { state.pointee.depth -= 1 }

    // MARK: Hashing

    /// Python's `hash(value)`; TypeError if it is unhashable.
    @inline(__always)
    func hash(_ value: Value) throws(Raised) -> Int {
        if value.kind == .string { return StringObject(value).hash }
        if value.isInt { return hashInt(value.int) }
        return try hashSlow(value)
    }

    @inline(__always) private func hashInt(_ number: Int) -> Int {
        let modulus = (1 << 61) - 1
        if number.magnitude < UInt(modulus) { return number == -1 ? -2 : number }
        let rest = number % modulus
        return rest == -1 ? -2 : rest
    }

    @inline(never) private func hashSlow(_ value: Value) throws(Raised) -> Int {
        switch value.kind {
        case .none: return 0xfca86420
        case .bool: return value.bool ? 1 : 0
        case .float: return hashFloat(value.float)
        case .bigInt:
            let rest = BigIntObject(value).number % BigInt((1 << 61) - 1)
            let hash = Int(rest)
            return hash == -1 ? -2 : hash
        case .tuple: return try hashTuple(TupleObject(value))
        case .bytes:
            var hash = 0x345678
            for byte in BytesObject(value).buffer { hash = (hash ^ Int(byte)) &* 1_000_003 }
            return hash
        case .frozenSet:
            let set = DictObject(value)
            var hash = 1_927_868_237 &* (set.count + 1)
            for entry in 0..<set.entryCount where !set.key(at: entry).isUndefined {
                let own = set.hash(at: entry)
                hash ^= (own ^ (own << 16) ^ 89_869_747) &* 3_644_798_167
            }
            return hash
        case .list, .dict, .set, .slice:
            throw raise(.typeError, "unhashable type: '\(typeName(value))'")
        case .deque: throw raise(.typeError, "unhashable type: 'collections.deque'")
        case .range:
            let range = Object(value)
            return (range[0].int &* 31 &+ range[3].int) &* 31 &+ range[2].int
        case .boundMethod:
            return identityHash(Object(value)[0]) ^ identityHash(Object(value)[1]) &* 31
        default: return try hashByMethod(value)
        }
    }

    private func hashByMethod(_ value: Value) throws(Raised) -> Int {
        if value.isObject, let method = lookup(type(of: value), names.hash) {
            if method.isNone { throw raise(.typeError, "unhashable type: '\(typeName(value))'") }
            if method !== state.pointee.objectHash {
                let result = try call(bindAttribute(method, value, type(of: value)))
                // A hash that fits is taken as it is, not modulo 2^61 - 1.
                if result.isInt { return result.int == -1 ? -2 : result.int }
                if let number = bigInteger(payload(result)) { return try hash(integer(number)) }
                throw raise(.typeError, "__hash__ method should return an integer")
            }
        }
        let inner = payload(value)
        return inner === value ? identityHash(value) : try hash(inner)
    }

    func identityHash(_ value: Value) -> Int { heap.identity(value) >> 4 }

    private func hashTuple(_ tuple: TupleObject) throws(Raised) -> Int {
        try enterNative()
        defer { leaveNative() }
        var hash: UInt64 = 2_870_177_450_012_600_261
        for index in 0..<tuple.count {
            hash =
                hash &+ UInt64(bitPattern: Int64(try self.hash(tuple[index]))) &* 14_029_467_366_897_019_727
            hash = (hash << 31 | hash >> 33) &* 11_400_714_785_074_694_791
        }
        hash = hash &+ (UInt64(tuple.count) ^ (2_870_177_450_012_600_261 ^ 3_527_539))
        return Int(truncatingIfNeeded: hash)
    }

    /// Equal numbers hash equally (modulo 2^61 - 1).
    func hashFloat(_ number: Double) -> Int {
        if number.isNaN { return 0 }
        if number.isInfinite { return number > 0 ? 314_159 : -314_159 }
        var mantissa = number.magnitude.significand
        var exponent = Int(number.magnitude == 0 ? 0 : number.magnitude.exponent)
        if number == 0 { return 0 }
        let modulus: UInt64 = (1 << 61) - 1
        var hash: UInt64 = 0
        while mantissa != 0 {
            hash = ((hash << 28) & modulus) | hash >> 33
            mantissa *= 268_435_456
            exponent -= 28
            let digits = UInt64(mantissa)
            mantissa -= Double(digits)
            hash += digits
            if hash >= modulus { hash -= modulus }
        }
        let shift = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61
        hash = ((hash << UInt64(shift)) & modulus) | hash >> UInt64(61 - shift)
        let signed = number < 0 ? -Int(hash) : Int(hash)
        return signed == -1 ? -2 : signed
    }
}
