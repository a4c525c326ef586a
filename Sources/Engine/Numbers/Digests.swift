#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What digests of 32-bit words share: blocks of 64 bytes, the last one filled up and ending in the message's length.
enum DigestBlocks {
    static func padded(_ message: [UInt8], littleEndian: Bool) -> [UInt8] {
        var padded = message
        padded.append(0x80)
        while padded.count % 64 != 56 { padded.append(0) }
        let length = UInt64(message.count) * 8
        let shifts = stride(from: UInt64(0), through: 56, by: 8)
        for shift in littleEndian ? Array(shifts) : shifts.reversed() {
            padded.append(UInt8(truncatingIfNeeded: length >> shift))
        }
        return padded
    }

    static func words(_ block: ArraySlice<UInt8>, littleEndian: Bool) -> [UInt32] {
        stride(from: block.startIndex, to: block.endIndex, by: 4).map { start in
            let bytes = block[start..<start + 4]
            return (littleEndian ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | UInt32($1) }
        }
    }

    static func rotateLeft(_ word: UInt32, _ count: UInt32) -> UInt32 { word << count | word >> (32 - count) }
}

/// The hash function MD5 (RFC 1321).
enum MD5 {
    private static let turns: [[UInt32]] = [
        [7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21],
    ]
    /// The whole parts of 2^32 times the sines of 1 to 64.
    private static let constants: [UInt32] = (1...64).map { UInt32(abs(sin(Double($0))) * 4_294_967_296) }

    static func digest(_ message: [UInt8]) -> [UInt8] {
        let bytes = DigestBlocks.padded(message, littleEndian: true)
        var hash: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
        for start in stride(from: 0, to: bytes.count, by: 64) {
            compress(DigestBlocks.words(bytes[start..<start + 64], littleEndian: true), into: &hash)
        }
        return hash.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(8 * $0)) } }
    }

    private static func compress(_ words: [UInt32], into hash: inout [UInt32]) {
        var (a, b, c, d) = (hash[0], hash[1], hash[2], hash[3])
        for index in 0..<64 {
            let (mixed, place): (UInt32, Int)
            switch index / 16 {
            case 0: (mixed, place) = ((b & c) | (~b & d), index)
            case 1: (mixed, place) = ((d & b) | (~d & c), (5 * index + 1) % 16)
            case 2: (mixed, place) = (b ^ c ^ d, (3 * index + 5) % 16)
            default: (mixed, place) = (c ^ (b | ~d), (7 * index) % 16)
            }
            let sum = a &+ mixed &+ constants[index] &+ words[place]
            (a, d, c, b) = (d, c, b, b &+ DigestBlocks.rotateLeft(sum, turns[index / 16][index % 4]))
        }
        hash = [hash[0] &+ a, hash[1] &+ b, hash[2] &+ c, hash[3] &+ d]
    }
}

/// The hash function SHA-1 (FIPS 180-4).
enum SHA1 {
    static func digest(_ message: [UInt8]) -> [UInt8] {
        let bytes = DigestBlocks.padded(message, littleEndian: false)
        var hash: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        for start in stride(from: 0, to: bytes.count, by: 64) {
            compress(DigestBlocks.words(bytes[start..<start + 64], littleEndian: false), into: &hash)
        }
        return hash.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * $0)) } }
    }

    private static func compress(_ block: [UInt32], into hash: inout [UInt32]) {
        var words = block
        for index in 16..<80 {
            words.append(
                DigestBlocks.rotateLeft(
                    words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16], 1))
        }
        var (a, b, c, d, e) = (hash[0], hash[1], hash[2], hash[3], hash[4])
        for index in 0..<80 {
            let (mixed, constant): (UInt32, UInt32)
            switch index / 20 {
            case 0: (mixed, constant) = ((b & c) | (~b & d), 0x5A82_7999)
            case 1: (mixed, constant) = (b ^ c ^ d, 0x6ED9_EBA1)
            case 2: (mixed, constant) = ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC)
            default: (mixed, constant) = (b ^ c ^ d, 0xCA62_C1D6)
            }
            let sum = DigestBlocks.rotateLeft(a, 5) &+ mixed &+ e &+ constant &+ words[index]
            (e, d, c, b, a) = (d, c, DigestBlocks.rotateLeft(b, 30), a, sum)
        }
        hash = [hash[0] &+ a, hash[1] &+ b, hash[2] &+ c, hash[3] &+ d, hash[4] &+ e]
    }
}

/// The hash functions SHA-256 and SHA-224 (FIPS 180-4), which differ in what they start from.
enum SHA256 {
    enum Variant {
        case sha256, sha224
    }

    static func digest(_ message: [UInt8], _ variant: Variant) -> [UInt8] {
        let bytes = DigestBlocks.padded(message, littleEndian: false)
        // SHA-224 starts from the second halves of SHA-384's words, the others are the first halves of SHA-512's.
        var hash =
            variant == .sha256
            ? SHA512.initialHash.map { UInt32(truncatingIfNeeded: $0 >> 32) }
            : SHA512.shortInitialHash.map { UInt32(truncatingIfNeeded: $0) }
        for start in stride(from: 0, to: bytes.count, by: 64) {
            compress(DigestBlocks.words(bytes[start..<start + 64], littleEndian: false), into: &hash)
        }
        return hash.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * $0)) } }
    }

    private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
        word >> count | word << (32 - count)
    }

    private static func compress(_ block: [UInt32], into hash: inout [UInt32]) {
        var words = block
        for index in 16..<64 {
            let (early, late) = (words[index - 15], words[index - 2])
            let low = rotate(early, 7) ^ rotate(early, 18) ^ early >> 3
            let high = rotate(late, 17) ^ rotate(late, 19) ^ late >> 10
            words.append(words[index - 16] &+ low &+ words[index - 7] &+ high)
        }
        var h = hash
        for index in 0..<64 {
            let sum1 = rotate(h[4], 6) ^ rotate(h[4], 11) ^ rotate(h[4], 25)
            let choice = (h[4] & h[5]) ^ (~h[4] & h[6])
            let constant = UInt32(truncatingIfNeeded: SHA512.constants[index] >> 32)
            let first = h[7] &+ sum1 &+ choice &+ constant &+ words[index]
            let sum0 = rotate(h[0], 2) ^ rotate(h[0], 13) ^ rotate(h[0], 22)
            let majority = (h[0] & h[1]) ^ (h[0] & h[2]) ^ (h[1] & h[2])
            h = [first &+ sum0 &+ majority, h[0], h[1], h[2], h[3] &+ first, h[4], h[5], h[6]]
        }
        for index in 0..<8 { hash[index] = hash[index] &+ h[index] }
    }
}
