/// The generator behind Python's `random`: MT19937 by Matsumoto and Nishimura (2002), number for number.
///
/// The state is the caller's: 624 words and, last, the index of the next one.
struct MersenneTwister {
    /// The words of state in front of the index.
    static let size = 624
    private static let middle = 397

    /// The state and, behind it, the index.
    let words: UnsafeMutablePointer<UInt32>

    /// Starts from one word.
    private func seed(word: UInt32) {
        words[0] = word
        for index in 1..<MersenneTwister.size {
            let previous = words[index - 1]
            words[index] = 1_812_433_253 &* (previous ^ (previous >> 30)) &+ UInt32(truncatingIfNeeded: index)
        }
        words[MersenneTwister.size] = UInt32(MersenneTwister.size)
    }

    /// Starts from key words, lowest first; an empty key is the word 0.
    func seed(_ key: [UInt32]) {
        let key = key.isEmpty ? [0] : key
        let size = MersenneTwister.size
        seed(word: 19_650_218)
        var (place, keyPlace) = (1, 0)
        for _ in 0..<max(size, key.count) {
            words[place] = mixed(place, 1_664_525) &+ key[keyPlace] &+ UInt32(truncatingIfNeeded: keyPlace)
            place = nextPlace(place)
            keyPlace = keyPlace + 1 == key.count ? 0 : keyPlace + 1
        }
        for _ in 1..<size {
            words[place] = mixed(place, 1_566_083_941) &- UInt32(truncatingIfNeeded: place)
            place = nextPlace(place)
        }
        words[0] = 0x8000_0000
    }

    private func mixed(_ place: Int, _ factor: UInt32) -> UInt32 {
        let previous = words[place - 1]
        return words[place] ^ ((previous ^ (previous >> 30)) &* factor)
    }

    private func nextPlace(_ place: Int) -> Int {
        if place + 1 < MersenneTwister.size { return place + 1 }
        words[0] = words[MersenneTwister.size - 1]
        return 1
    }

    /// The next 32 bits.
    func next() -> UInt32 {
        var index = Int(words[MersenneTwister.size])
        // A state that was set by a program may hold any index.
        if index >= MersenneTwister.size {
            generate()
            index = 0
        }
        words[MersenneTwister.size] = UInt32(index + 1)
        var word = words[index]
        word ^= word >> 11
        word ^= (word << 7) & 0x9D2C_5680
        word ^= (word << 15) & 0xEFC6_0000
        return word ^ (word >> 18)
    }

    private func generate() {
        let (size, middle) = (MersenneTwister.size, MersenneTwister.middle)
        for index in 0..<size {
            let next = index + 1 < size ? index + 1 : 0
            let word = (words[index] & 0x8000_0000) | (words[next] & 0x7FFF_FFFF)
            let other = index + middle < size ? index + middle : index + middle - size
            words[index] = words[other] ^ (word >> 1) ^ (word & 1 == 0 ? 0 : 0x9908_B0DF)
        }
    }

    /// `random.random()`: 53 bits in [0, 1).
    func random() -> Double {
        let high = next() >> 5
        let low = next() >> 6
        return (Double(high) * 67_108_864 + Double(low)) * (1 / 9_007_199_254_740_992)
    }

    /// `random.getrandbits(count)` as 32-bit words, lowest first.
    func nextBits(_ count: Int) -> [UInt32] {
        var bits: [UInt32] = []
        var left = count
        while left > 0 {
            bits.append(left < 32 ? next() >> UInt32(32 - left) : next())
            left -= 32
        }
        return bits
    }

    /// `random.getrandbits(count)` for at most 64 bits.
    func nextSmallBits(_ count: Int) -> UInt64 {
        guard count > 0 else { return 0 }
        if count <= 32 { return UInt64(next() >> UInt32(32 - count)) }
        let low = UInt64(next())
        return low | UInt64(next() >> UInt32(max(0, 64 - count))) << 32
    }

    /// A number below a limit, as `random.randrange` and `choice` draw it: by rejection. Below one there is only 0.
    func next(below limit: Int) -> Int {
        guard limit > 0 else { return 0 }
        let count = Int.bitWidth - limit.leadingZeroBitCount
        while true {
            let value = nextSmallBits(count)
            if value < UInt64(limit) { return Int(value) }
        }
    }
}
