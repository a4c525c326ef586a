/// Brings identifiers to their compatibility form, as PEP 3131 asks (NFKC), for the characters that people
/// do write: styled mathematical letters, full-width forms, ligatures and single letters.
enum IdentifierNormalization {
    /// The identifier's name; ASCII names come back as they are.
    static func normalize(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in name.unicodeScalars { append(scalar, to: &result) }
        return String(result)
    }

    private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
        if let letters = compatible[scalar.value] {
            result.append(contentsOf: letters.unicodeScalars)
        } else if let letter = styledLetter(scalar.value) ?? fullWidth(scalar.value) {
            result.append(letter)
        } else {
            result.append(scalar)
        }
    }

    private static func fullWidth(_ value: UInt32) -> Unicode.Scalar? {
        guard (0xFF01...0xFF5E).contains(value) else { return nil }
        return Unicode.Scalar(value - 0xFEE0)
    }

    /// Latin letters and digits of the block Mathematical Alphanumeric Symbols repeat in runs.
    private static func styledLetter(_ value: UInt32) -> Unicode.Scalar? {
        if (0x1D400...0x1D6A3).contains(value) {
            let index = (value - 0x1D400) % 52
            return Unicode.Scalar(index < 26 ? 0x41 + index : 0x61 + index - 26)
        }
        if (0x1D7CE...0x1D7FF).contains(value) { return Unicode.Scalar(0x30 + (value - 0x1D7CE) % 10) }
        return nil
    }

    private static let compatible: [UInt32: String] = [
        0x00AA: "a", 0x00B5: "\u{3BC}", 0x00BA: "o", 0x0132: "IJ", 0x0133: "ij", 0x017F: "s", 0x01C7: "LJ",
        0x01C8: "Lj", 0x01C9: "lj", 0x01CA: "NJ", 0x01CB: "Nj", 0x01CC: "nj", 0x2071: "i", 0x207F: "n",
        0x1D62: "i", 0x1D63: "r", 0x1D64: "u", 0x1D65: "v", 0x2090: "a", 0x2091: "e", 0x2092: "o",
        0x2093: "x", 0x2095: "h", 0x2096: "k", 0x2097: "l", 0x2098: "m", 0x2099: "n", 0x209A: "p",
        0x209B: "s", 0x209C: "t", 0x2C7C: "j", 0x2102: "C", 0x210A: "g", 0x210B: "H", 0x210C: "H",
        0x210D: "H", 0x210E: "h", 0x2110: "I", 0x2111: "I", 0x2112: "L", 0x2113: "l", 0x2115: "N",
        0x2119: "P", 0x211A: "Q", 0x211B: "R", 0x211C: "R", 0x211D: "R", 0x2124: "Z", 0x2128: "Z",
        0x212A: "K", 0x212B: "\u{C5}", 0x212C: "B", 0x212D: "C", 0x212F: "e", 0x2130: "E", 0x2131: "F",
        0x2133: "M", 0x2134: "o", 0x2139: "i", 0x2145: "D", 0x2146: "d", 0x2147: "e", 0x2148: "i",
        0x2149: "j", 0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
        0xFB06: "st",
    ]
}
