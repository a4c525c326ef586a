import BigInt

/// The keys that `random.seed` makes of its argument (version 2).
enum RandomSeed {
    /// Of an integer: the 32-bit words of its magnitude.
    static func key(_ number: BigInt) -> [UInt32] {
        var words: [UInt32] = []
        for word in number.magnitude.words {
            words.append(UInt32(truncatingIfNeeded: word))
            words.append(UInt32(truncatingIfNeeded: word >> 32))
        }
        while words.last == 0 { words.removeLast() }
        return words.isEmpty ? [0] : words
    }

    /// Of anything else that has a hash, such as a float: the hash's bits.
    static func key(hash: Int) -> [UInt32] { key(BigInt(UInt(bitPattern: hash))) }

    /// Of bytes, or of a text's UTF-8: they and their SHA-512, read as one number, highest byte first.
    static func key(bytes: [UInt8]) -> [UInt32] {
        let all = bytes + SHA512.digest(bytes)
        var words: [UInt32] = []
        var index = all.count
        while index > 0 {
            var word: UInt32 = 0
            for byte in all[max(0, index - 4)..<index] { word = word << 8 | UInt32(byte) }
            words.append(word)
            index -= 4
        }
        while words.count > 1, words.last == 0 { words.removeLast() }
        return words
    }
}
