/// Reads virtual time in seconds as whole nanoseconds.
enum VirtualSeconds {
    /// The nanoseconds of a decimal number of seconds, rounded to the nearest; `nil` if it is not one,
    /// is negative, or is too large for the clock.
    static func nanoseconds(_ text: Substring) -> Int64? {
        guard text.allSatisfy({ $0.isASCII && ($0.isNumber || ".eE+-".contains($0)) }),
            let seconds = Double(text), seconds >= 0, seconds.sign == .plus
        else { return nil }
        let nanoseconds = (seconds * 1e9).rounded()
        return nanoseconds < 9.2e18 ? Int64(nanoseconds) : nil
    }
}
