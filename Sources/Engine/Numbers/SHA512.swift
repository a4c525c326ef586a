import BigInt

/// The hash function SHA-512 (FIPS 180-4).
enum SHA512 {
    /// `isShort`: starts from what SHA-384 starts from.
    static func digest(_ message: [UInt8], isShort: Bool = false) -> [UInt8] {
        var padded = message
        padded.append(0x80)
        while padded.count % 128 != 112 { padded.append(0) }
        // The length is written in 128 bits, of which the upper half is never needed.
        padded.append(contentsOf: repeatElement(0, count: 8))
        let bitCount = UInt64(message.count) * 8
        for shift in stride(from: 56, through: 0, by: -8) {
            padded.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
        }
        var hash = isShort ? shortInitialHash : initialHash
        for start in stride(from: 0, to: padded.count, by: 128) {
            compress(padded[start..<start + 128], into: &hash)
        }
        return hash.flatMap { word in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
        }
    }

    private static let primes: [BigUInt] = {
        var found: [Int] = []
        var candidate = 2
        while found.count < 80 {
            if found.allSatisfy({ candidate % $0 != 0 }) { found.append(candidate) }
            candidate += 1
        }
        return found.map { BigUInt($0) }
    }()

    /// The first 64 bits of the fractions of the first eight primes' square roots.
    static let initialHash: [UInt64] = primes.prefix(8).map { prime in
        UInt64(truncatingIfNeeded: (prime << 128).squareRoot())
    }

    /// The same of the ninth to sixteenth primes, for SHA-384.
    static let shortInitialHash: [UInt64] = primes[8..<16].map { prime in
        UInt64(truncatingIfNeeded: (prime << 128).squareRoot())
    }

    /// The first 64 bits of the fractions of the first eighty primes' cube roots.
    static let constants: [UInt64] = primes.map { prime in
        let cube = prime << 192
        var (low, high) = (BigUInt(0), BigUInt(1) << 68)
        while high - low > 1 {
            let middle = (low + high) >> 1
            if middle * middle * middle <= cube { low = middle } else { high = middle }
        }
        return UInt64(truncatingIfNeeded: low)
    }

    private static func rotate(_ word: UInt64, _ count: UInt64) -> UInt64 {
        word >> count | word << (64 - count)
    }

    private static func schedule(_ block: ArraySlice<UInt8>) -> [UInt64] {
        var words: [UInt64] = []
        for start in stride(from: block.startIndex, to: block.endIndex, by: 8) {
            words.append(block[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) })
        }
        for index in 16..<80 {
            let (early, late) = (words[index - 15], words[index - 2])
            let small = rotate(early, 1) ^ rotate(early, 8) ^ early >> 7
            let large = rotate(late, 19) ^ rotate(late, 61) ^ late >> 6
            words.append(words[index - 16] &+ small &+ words[index - 7] &+ large)
        }
        return words
    }

    private static func compress(_ block: ArraySlice<UInt8>, into hash: inout [UInt64]) {
        let words = schedule(block)
        var work = hash
        for round in 0..<80 {
            let (a, e) = (work[0], work[4])
            let choice = (e & work[5]) ^ (~e & work[6])
            let majority = (a & work[1]) ^ (a & work[2]) ^ (work[1] & work[2])
            let sumE = rotate(e, 14) ^ rotate(e, 18) ^ rotate(e, 41)
            let sumA = rotate(a, 28) ^ rotate(a, 34) ^ rotate(a, 39)
            let first = work[7] &+ sumE &+ choice &+ constants[round] &+ words[round]
            work = [first &+ sumA &+ majority, a, work[1], work[2], work[3] &+ first, e, work[5], work[6]]
        }
        for index in 0..<8 { hash[index] &+= work[index] }
    }
}
