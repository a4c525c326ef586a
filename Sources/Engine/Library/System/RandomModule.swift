extension Machine {
    func installRandom(_ define: Definition) {
        let type = libraryClass(.randomCore)
        let methods = Definition(self, class: type, receiver: nil)
        methods.constructor { (m, a) throws(Raised) in
            let core = m.heap.allocate(.iterator, class: m.libraryClass(.randomCore).bits, count: 1)
            let storage = m.heap.allocateRaw(.rawBuffer, class: 0, bytes: 4 * (MersenneTwister.size + 1))
            core[0] = storage.value
            m.twister(core.value).seed([0])
            return m.wrapped(core.value, a[0])
        }
        methods.variadicMethod("__init__") { (_, _) throws(Raised) in .none }
        methods.method("random", 0) { (m, a) throws(Raised) in Value(m.twister(a[0]).random()) }
        methods.method("getrandbits", 1) { (m, a) throws(Raised) in
            try m.randomBits(a[0], try m.integerArgument(a[1]))
        }
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
            guard items.count == MersenneTwister.size + 1 else {
                throw m.raise(.valueError, "state vector is the wrong size")
            }
            for index in 0..<items.count {
                m.twister(a[0]).words[index] = UInt32(truncatingIfNeeded: items[index].int)
            }
            return .none
        }
        define.set("Random", type.value)
        define.set("_world_seed", Value(randomSeed))
    }

    private func twister(_ value: Value) -> MersenneTwister {
        let storage = Object(payload(value).kind == .iterator ? Object(payload(value))[0] : Object(value)[0])
        return MersenneTwister(
            words: (storage.address + Object.headerSize).assumingMemoryBound(to: UInt32.self))
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
        switch number.kind {
        case .string: return RandomSeed.key(bytes: Array(StringObject(number).text.utf8))
        case .bytes: return RandomSeed.key(bytes: Array(BytesObject(number).buffer))
        default: break
        }
        guard let words = magnitudeWords(number) else { return RandomSeed.key(hash: try hash(number)) }
        return words
    }
}
