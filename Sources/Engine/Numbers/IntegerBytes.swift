import BigInt

/// `int.to_bytes` and `int.from_bytes`.
enum IntegerBytes {
    /// Whether the highest byte comes first; ValueError for a name other than `big` and `little`.
    static func isBigEndian(_ name: CodePoints) throws(PythonError) -> Bool {
        if name == CodePoints("big") { return true }
        if name == CodePoints("little") { return false }
        throw .value("byteorder must be either 'little' or 'big'")
    }

    /// The bytes of a number, two's complement if it may be negative; OverflowError if they do not hold it.
    static func bytes(
        _ number: BigInt, count: Int, bigEndian: Bool, signed: Bool
    ) throws(PythonError) -> [UInt8] {
        if count < 0 { throw .value("length argument must be non-negative") }
        if number < 0, !signed { throw .overflow("can't convert negative int to unsigned") }
        // CPython's one exception: no bytes at all are all ones, too.
        if number == -1, count == 0 { return [] }
        // A negative number's bits are those of its complement, turned round.
        let pattern = number < 0 ? number.magnitude - 1 : number.magnitude
        let needed = pattern.bitWidth + (signed && !number.isZero ? 1 : 0)
        if needed > count.multipliedReportingOverflow(by: 8).partialValue {
            throw .overflow("int too big to convert")
        }
        if count > TextBuilder.maximumCount { throw .memory }
        let flip: UInt8 = number < 0 ? 0xFF : 0
        var bytes = [UInt8](repeating: flip, count: count)
        for (index, word) in pattern.words.enumerated() {
            for place in 0..<8 where index * 8 + place < count {
                bytes[index * 8 + place] = UInt8(truncatingIfNeeded: word >> UInt(place * 8)) ^ flip
            }
        }
        return bigEndian ? bytes.reversed() : bytes
    }

    /// The number that bytes say.
    static func integer(_ bytes: CodePoints, bigEndian: Bool, signed: Bool) -> BigInt {
        var words = [UInt](repeating: 0, count: (bytes.count + 7) / 8)
        for index in 0..<bytes.count {
            let byte = UInt(bytes[bigEndian ? bytes.count - 1 - index : index])
            words[index / 8] |= byte << UInt(index % 8 * 8)
        }
        let number = BigInt(BigUInt(words: words))
        guard signed, bytes.count > 0, bytes[bigEndian ? 0 : bytes.count - 1] >= 128 else { return number }
        return number - BigInt(1) << (bytes.count * 8)
    }
}
