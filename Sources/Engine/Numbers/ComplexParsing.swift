/// `complex(text)`: a real part, an imaginary part, or both, perhaps in parentheses.
enum ComplexParsing {
    /// The number, or nil if the text is none.
    static func parse(_ text: CodePoints) -> ComplexNumber? {
        var codes = (0..<text.count).map { text[$0] }
        trim(&codes)
        if codes.first == 40 {
            guard codes.count > 2, codes.last == 41 else { return nil }
            codes = Array(codes.dropFirst().dropLast())
            trim(&codes)
        }
        guard !codes.isEmpty else { return nil }
        guard codes.last == 106 || codes.last == 74 else {
            return number(codes[...]).map { ComplexNumber($0) }
        }
        codes.removeLast()
        let split = lastSign(codes)
        guard let split, split > 0 else {
            return imaginary(codes[...]).map { ComplexNumber(0, $0) }
        }
        guard let real = number(codes[..<split]), let part = imaginary(codes[split...]) else { return nil }
        return ComplexNumber(real, part)
    }

    private static func trim(_ codes: inout [UInt32]) {
        while let last = codes.last, CharacterClass.isSpace(last) { codes.removeLast() }
        while let first = codes.first, CharacterClass.isSpace(first) { codes.removeFirst() }
    }

    /// The place of the last sign that is not an exponent's.
    private static func lastSign(_ codes: [UInt32]) -> Int? {
        codes.indices.last { index in
            (codes[index] == 43 || codes[index] == 45)
                && (index == 0 || (codes[index - 1] != 101 && codes[index - 1] != 69))
        }
    }

    /// A coefficient of `j`; a sign alone means 1.
    private static func imaginary(_ codes: ArraySlice<UInt32>) -> Double? {
        if codes.isEmpty { return 1 }
        if codes.count == 1, codes.first == 43 { return 1 }
        if codes.count == 1, codes.first == 45 { return -1 }
        return number(codes)
    }

    private static func number(_ codes: ArraySlice<UInt32>) -> Double? {
        if codes.contains(where: CharacterClass.isSpace) { return nil }
        return Array(codes).withUnsafeBufferPointer { buffer -> Double? in
            var builder = TextBuilder()
            for code in buffer { builder.append(code) }
            return builder.withView { FloatParsing.value($0) }
        }
    }
}
