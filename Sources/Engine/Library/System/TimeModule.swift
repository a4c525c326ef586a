/// The `time` module on the virtual clock.
extension Machine {
    /// What `time.time()` is at virtual time 0, in seconds.
    static let epoch = 1_700_000_000

    func installTime(_ define: Definition) {
        for name in ["monotonic", "perf_counter"] {
            define.function(name, 0) { (m, _) throws(Raised) in Value(Machine.seconds(try m.readClock())) }
            define.function(name + "_ns", 0) { (m, _) throws(Raised) in Value(try m.readClock()) }
        }
        for name in ["process_time", "thread_time"] {
            define.function(name, 0) { (m, _) throws(Raised) in Value(Machine.seconds(try m.readClock())) }
        }
        define.function("time", 0) { (m, _) throws(Raised) in
            Value(Double(Machine.epoch) + Machine.seconds(try m.readClock()))
        }
        define.function("time_ns", 0) { (m, _) throws(Raised) in
            Value(Machine.epoch * 1_000_000_000 + (try m.readClock()))
        }
        define.function("sleep", 1) { (m, a) throws(Raised) in
            let inner = m.payload(a[0])
            guard m.isNumber(inner) else {
                throw m.raise(.typeError, "'\(m.typeName(a[0]))' object cannot be interpreted as an integer")
            }
            let seconds = try m.double(inner)
            if seconds.isNaN { throw m.raise(.valueError, "Invalid value NaN (not a number)") }
            if seconds < 0 { throw m.raise(.valueError, "sleep length must be non-negative") }
            try m.moveClock(to: m.state.pointee.clock + Machine.nanoseconds(seconds))
            return .none
        }
        installCalendar(define)
    }

    /// The clock for a program that reads it: after the 1,000th time at the same instant each read moves it by 1 ms, so
    /// that a program that waits by polling gets on.
    private func readClock() throws(Raised) -> Int {
        state.pointee.clockReads += 1
        if state.pointee.clockReads > 1000 {
            let reads = state.pointee.clockReads
            try moveClock(to: state.pointee.clock + 1_000_000)
            state.pointee.clockReads = reads
        }
        return state.pointee.clock
    }

    /// Dates in UTC.
    private func installCalendar(_ define: Definition) {
        define.set("timezone", Value(0))
        define.set("daylight", Value(0))
        define.set("tzname", pair(strings.make("UTC").value, strings.make("UTC").value))
        define.function("ctime", 0, 1) { (m, a) throws(Raised) in
            let date = CivilDate(seconds: try m.timeArgument(a))
            return m.strings.make(date.formatted("%a %b %e %H:%M:%S %Y")).value
        }
        define.function("strftime", 1, 2) { (m, a) throws(Raised) in
            guard a[0].kind == .string else { throw m.raise(.typeError, "strftime() argument 1 must be str") }
            let date = a.count > 1 ? try m.civilDate(a[1]) : CivilDate(seconds: try m.timeArgument(a.rest))
            return m.strings.make(date.formatted(StringObject(a[0]).text)).value
        }
    }

    /// Seconds since the epoch: the argument, or now.
    private func timeArgument(_ a: Arguments) throws(Raised) -> Int {
        if a.count > 0, !a[0].isNone { return Int(try number(a[0]).rounded(.down)) }
        return Machine.epoch + (try readClock()) / 1_000_000_000
    }

    private func civilDate(_ value: Value) throws(Raised) -> CivilDate {
        let items = try listOf(value)
        guard items.count >= 6 else { throw raise(.typeError, "strftime(): illegal time tuple argument") }
        let parts = (0..<6).map { items[$0].int }
        return CivilDate(
            year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4], second: parts[5]
        )
    }
}

/// A date and time of day in UTC.
struct CivilDate {
    var year, month, day, hour, minute, second: Int

    init(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
        (self.year, self.month, self.day) = (year, month, day)
        (self.hour, self.minute, self.second) = (hour, minute, second)
    }

    /// From seconds since 1970.
    init(seconds: Int) {
        var days = seconds / 86400
        var rest = seconds % 86400
        if rest < 0 {
            rest += 86400
            days -= 1
        }
        // Days in eras of 400 years that begin on 1 March.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        (hour, minute, second) = (rest / 3600, rest % 3600 / 60, rest % 60)
    }

    private static let cumulated = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

    var isLeap: Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
    var dayOfYear: Int { Self.cumulated[max(0, min(11, month - 1))] + day + (isLeap && month > 2 ? 1 : 0) }

    /// 0 is Monday.
    var weekday: Int {
        let (y, m) = month < 3 ? (year - 1, month + 12) : (year, month)
        let zeller = (day + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7
        return (zeller + 5) % 7
    }

    static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November",
        "December",
    ]

    func formatted(_ template: String) -> String {
        var result = ""
        var isDirective = false
        for character in template {
            if isDirective {
                result += directive(character)
                isDirective = false
            } else if character == "%" {
                isDirective = true
            } else {
                result.append(character)
            }
        }
        return result
    }

    private func pad(_ number: Int, _ width: Int, _ fill: Character = "0") -> String {
        let digits = String(number)
        return String(repeating: fill, count: max(0, width - digits.count)) + digits
    }

    private func directive(_ letter: Character) -> String {
        let monthName = Self.months[max(0, min(11, month - 1))]
        switch letter {
        case "Y": return pad(year, 4)
        case "y": return pad(year % 100, 2)
        case "m": return pad(month, 2)
        case "d": return pad(day, 2)
        case "e": return pad(day, 2, " ")
        case "H": return pad(hour, 2)
        case "I": return pad((hour + 11) % 12 + 1, 2)
        case "M": return pad(minute, 2)
        case "S": return pad(second, 2)
        case "f": return "000000"
        case "p": return hour < 12 ? "AM" : "PM"
        case "j": return pad(dayOfYear, 3)
        case "w": return String((weekday + 1) % 7)
        case "a": return String(Self.days[weekday].prefix(3))
        case "A": return Self.days[weekday]
        case "b", "h": return String(monthName.prefix(3))
        case "B": return monthName
        case "c": return formatted("%a %b %e %H:%M:%S %Y")
        case "D", "x": return formatted("%m/%d/%y")
        case "X", "T": return formatted("%H:%M:%S")
        case "F": return formatted("%Y-%m-%d")
        case "Z": return "UTC"
        case "z": return "+0000"
        case "%": return "%"
        case "n": return "\n"
        case "t": return "\t"
        default: return "%\(letter)"
        }
    }
}
