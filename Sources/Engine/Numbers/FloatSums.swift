#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The running sum behind `sum()` of floats: compensated after Neumaier, as since CPython 3.12.
///
/// It starts with the first float sum: integers before it, and the step from them to it, are added plainly.
struct CompensatedSum {
    private var total: Double
    private var lost = 0.0

    init(_ start: Double) { total = start }

    mutating func add(_ number: Double) {
        let next = total + number
        lost += total.magnitude >= number.magnitude ? (total - next) + number : (number - next) + total
        total = next
    }

    /// Adds without compensation, as `sum()` does with the integers among floats.
    mutating func addPlainly(_ number: Double) { total += number }

    var value: Double { lost != 0 && lost.isFinite ? total + lost : total }
}

/// `math.fsum`: the exact sum, rounded once.
struct ExactSum {
    /// Parts that do not overlap, smallest first (Shewchuk 1997).
    private var parts: [Double] = []
    private var infinities = 0.0
    private var specials = 0.0

    init() {}

    /// Adds a number; OverflowError where a finite sum leaves the floats' range.
    mutating func add(_ number: Double) throws(PythonError) {
        var carried = number
        var kept = 0
        for part in parts {
            let (large, small) = carried.magnitude < part.magnitude ? (part, carried) : (carried, part)
            let sum = large + small
            let rest = small - (sum - large)
            if rest != 0 {
                parts[kept] = rest
                kept += 1
            }
            carried = sum
        }
        parts.removeLast(parts.count - kept)
        if carried.isFinite {
            if carried != 0 { parts.append(carried) }
            return
        }
        if number.isFinite { throw .overflow("intermediate overflow in fsum") }
        if number.isInfinite { infinities += number }
        specials += number
        parts.removeAll()
    }

    /// The sum; ValueError if it had infinities of both signs.
    func value() throws(PythonError) -> Double {
        if specials != 0 {
            if infinities.isNaN { throw .value("-inf + inf in fsum") }
            return specials
        }
        guard var total = parts.last else { return 0 }
        var rest = 0.0
        var index = parts.count - 1
        while index > 0, rest == 0 {
            index -= 1
            let (large, small) = (total, parts[index])
            total = large + small
            rest = small - (total - large)
        }
        // A rest of just half a unit rounds by the sign of what lies below it.
        if index > 0, (rest < 0 && parts[index - 1] < 0) || (rest > 0 && parts[index - 1] > 0) {
            let doubled = rest * 2
            let moved = total + doubled
            if moved - total == doubled { total = moved }
        }
        return total
    }
}
