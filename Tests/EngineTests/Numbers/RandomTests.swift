import BigInt
import Testing

@testable import Engine

@Suite struct `Random numbers` {
    private let recording: Recording

    init() throws { recording = try Recording("integer") }

    private func draw(_ key: [UInt32], skipping count: Int) -> String {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: MersenneTwister.size + 1) { words in
            guard let base = words.baseAddress else { return "" }
            let twister = MersenneTwister(words: base)
            twister.seed(key)
            for _ in 0..<count { _ = twister.random() }
            let first = Shown.double(twister.random())
            let bits = [
                BigInt(twister.nextSmallBits(40)), BigInt(twister.nextBits(7)[0]),
                BigInt(twister.next(below: 1000)),
            ]
            return ([first] + bits.map { Shown.integer($0) }).joined(separator: " ")
        }
    }

    @Test func `an integer's seed gives CPython's numbers`() throws {
        try recording.check("random-int") { draw(RandomSeed.key($0.integer(1)), skipping: $0.int(2)) }
    }

    @Test func `a float's seed is its hash`() throws {
        try recording.check("random-hash") { draw(RandomSeed.key(hash: $0.int(1)), skipping: $0.int(2)) }
    }

    @Test func `a text's seed is its bytes with their SHA-512`() throws {
        try recording.check("random-text") { row in
            draw(RandomSeed.key(bytes: row.codes(1).map { UInt8($0) }), skipping: row.int(2))
        }
    }

    @Test func `SHA-512 gives the standard's example`() {
        let digest = SHA512.digest(Array("abc".utf8)).prefix(8).map { String($0, radix: 16) }
        #expect(digest == ["dd", "af", "35", "a1", "93", "61", "7a", "ba"])
    }
}
