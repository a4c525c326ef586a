/// `_random.Random`: the Mersenne Twister MT19937, its 624 words and index in the object's storage.
struct MersenneTwister {
    static let size = 624
    /// 624 words of state, then the index.
    let words: UnsafeMutablePointer<UInt32>

    private var index: Int {
        get { Int(words[Self.size]) }
        nonmutating set { words[Self.size] = UInt32(newValue) }
    }

    func seed(_ number: UInt32) {
        words[0] = number
        for place in 1..<Self.size {
            words[place] = 1_812_433_253 &* (words[place - 1] ^ (words[place - 1] >> 30)) &+ UInt32(place)
        }
        index = Self.size
    }

    func seed(_ key: [UInt32]) {
        seed(19_650_218)
        var (i, j) = (1, 0)
        for _ in 0..<max(Self.size, key.count) {
            words[i] = (words[i] ^ ((words[i - 1] ^ (words[i - 1] >> 30)) &* 1_664_525)) &+ key[j] &+ UInt32(j)
            i += 1
            j += 1
            if i >= Self.size {
                words[0] = words[Self.size - 1]
                i = 1
            }
            if j >= key.count { j = 0 }
        }
        for _ in 0..<Self.size - 1 {
            words[i] = (words[i] ^ ((words[i - 1] ^ (words[i - 1] >> 30)) &* 1_566_083_941)) &- UInt32(i)
            i += 1
            if i >= Self.size {
                words[0] = words[Self.size - 1]
                i = 1
            }
        }
        words[0] = 0x8000_0000
    }

    func next() -> UInt32 {
        if index >= Self.size { refill() }
        var word = words[index]
        index += 1
        word ^= word >> 11
        word ^= (word << 7) & 0x9d2c_5680
        word ^= (word << 15) & 0xefc6_0000
        return word ^ (word >> 18)
    }

    private func refill() {
        for place in 0..<Self.size {
            let mixed = (words[place] & 0x8000_0000) | (words[(place + 1) % Self.size] & 0x7fff_ffff)
            words[place] = words[(place + 397) % Self.size] ^ (mixed >> 1) ^ (mixed & 1 == 0 ? 0 : 0x9908_b0df)
        }
        index = 0
    }

    /// A number in [0, 1) with 53 random bits.
    func random() -> Double {
        let (high, low) = (next() >> 5, next() >> 6)
        return (Double(high) * 67_108_864 + Double(low)) * (1.0 / 9_007_199_254_740_992)
    }
}

extension Machine {
    func installRandom(_ define: Definition) {
        let type = libraryClass(.randomCore)
        let methods = Definition(self, class: type, receiver: nil)
        methods.constructor { (m, a) throws(Raised) in
            let core = m.heap.allocate(.iterator, class: a[0].bits, count: 1)
            let storage = m.heap.allocateRaw(.rawBuffer, class: 0, bytes: 4 * (MersenneTwister.size + 1))
            core[0] = storage.value
            m.twister(core.value).seed([0])
            return core.value
        }
        methods.variadicMethod("__init__") { (_, _) throws(Raised) in .none }
        methods.method("random", 0) { (m, a) throws(Raised) in Value(m.twister(a[0]).random()) }
        methods.method("getrandbits", 1) { (m, a) throws(Raised) in try m.randomBits(a[0], try m.integerArgument(a[1])) }
        methods.method("_seed_words", 1) { (m, a) throws(Raised) in
            let items = try m.listOf(a[1])
            m.twister(a[0]).seed((0..<items.count).map { UInt32(truncatingIfNeeded: items[$0].int) })
            return .none
        }
        methods.method("seed", 0, 1) { (m, a) throws(Raised) in
            m.twister(a[0]).seed(try m.seedWords(a.optional(1)))
            return .none
        }
        methods.method("getstate", 0) { (m, a) throws(Raised) in
            let twister = m.twister(a[0])
            return m.tuple((0...MersenneTwister.size).map { Value(Int(twister.words[$0])) }).value
        }
        methods.method("setstate", 1) { (m, a) throws(Raised) in
            let items = try m.listOf(a[1])
            guard items.count == MersenneTwister.size + 1 else { throw m.raise(.valueError, "state vector is the wrong size") }
            for index in 0..<items.count { m.twister(a[0]).words[index] = UInt32(truncatingIfNeeded: items[index].int) }
            return .none
        }
        define.set("Random", type.value)
        define.set("_world_seed", Value(randomSeed))
    }

    private func twister(_ value: Value) -> MersenneTwister {
        let storage = Object(payload(value).kind == .iterator ? Object(payload(value))[0] : Object(value)[0])
        return MersenneTwister(words: (storage.address + Object.headerSize).assumingMemoryBound(to: UInt32.self))
    }

    private func randomBits(_ core: Value, _ count: Int) throws(Raised) -> Value {
        if count < 0 { throw raise(.valueError, "number of bits must be non-negative") }
        if count == 0 { return Value(0) }
        let twister = twister(core)
        if count <= 32 { return Value(Int(twister.next() >> UInt32(32 - count))) }
        try checkGrowth(count / 8)
        var words: [UInt32] = []
        var left = count
        while left > 0 {
            let word = twister.next()
            words.append(left < 32 ? word >> UInt32(32 - left) : word)
            left -= 32
        }
        return integer(words: words)
    }

    /// The seed of an integer: its magnitude's 32-bit words.
    private func seedWords(_ value: Value) throws(Raised) -> [UInt32] {
        let number = payload(value)
        if number.isUndefined || number.isNone { return [UInt32(truncatingIfNeeded: randomSeed)] }
        guard let words = magnitudeWords(number) else { return [UInt32(truncatingIfNeeded: try hash(number))] }
        return words
    }
}
