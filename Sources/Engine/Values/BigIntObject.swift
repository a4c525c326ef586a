import BigInt

/// An integer that does not fit 64 bits: a sign and 64-bit limbs, least significant first.
struct BigIntObject: ObjectReference {
    let object: Object

    @inline(__always) init(_ object: Object) { self.object = object }

    static func allocate(_ heap: Heap, class classBits: UInt64, _ number: BigInt) -> BigIntObject {
        let limbs = number.magnitude.words
        let object = heap.allocateRaw(.bigInt, class: classBits, bytes: 8 + 8 * limbs.count)
        object.setWord(0, UInt64(limbs.count) | (number.sign == .minus ? 1 << 63 : 0))
        for (index, limb) in limbs.enumerated() { object.setWord(index + 1, UInt64(limb)) }
        return BigIntObject(object)
    }

    var isNegative: Bool { object.word(0) >> 63 != 0 }

    var number: BigInt {
        let count = Int(object.word(0) & ~(1 << 63))
        let magnitude = BigUInt(words: (1...count).map { UInt(object.word($0)) })
        return BigInt(sign: isNegative ? .minus : .plus, magnitude: magnitude)
    }
}
