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
            define.function(name + "_ns", 0) { (m, _) throws(Raised) in Value(try m.readClock()) }
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
            let time = m.state.pointee.clock.addingReportingOverflow(Machine.nanoseconds(seconds))
            guard !time.overflow else {
                throw m.raise(.overflowError, "timestamp too large to convert to C PyTime_t")
            }
            if m.hasThreads { return try m.sleep(until: time.partialValue) }
            try m.moveClock(to: time.partialValue)
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
            let template = try m.textArgument(a[0], "strftime", 1)
            let date =
                a.count > 1
                ? try m.civilDate(a[1], "strftime")
                : CivilDate(seconds: Machine.epoch + (try m.readClock()) / 1_000_000_000)
            return m.strings.make(date.formatted(template.text)).value
        }
        define.function("_parts", 0, 1) { (m, a) throws(Raised) in
            let date = CivilDate(seconds: try m.timeArgument(a))
            let parts = [date.year, date.month, date.day, date.hour, date.minute, date.second]
            return m.tuple((parts + [date.weekday, date.dayOfYear, 0]).map { Value($0) }).value
        }
        define.function("_check", 2) { (m, a) throws(Raised) in
            let date = try m.civilDate(a[0], try m.textArgument(a[1], "_check", 2).text)
            return m.tuple([Value(date.weekday), Value(date.dayOfYear)]).value
        }
        installCalendarNames(define)
    }

    /// What needs `struct_time`, which is Python of our own and loaded when it is first asked for.
    private func installCalendarNames(_ define: Definition) {
        define.set("altzone", Value(0))
        define.function("__getattr__", 1) { (m, a) throws(Raised) in
            let name = try m.textArgument(a[0], "__getattr__", 1)
            let calendar = try m.loadModule(m.strings.intern("_time_calendar"))
            guard let value = calendar.get(m.strings.intern(name)), name.count > 0, name[0] != 95 else {
                throw m.raise(.attributeError, "module 'time' has no attribute '\(name.text)'")
            }
            return value
        }
    }

    /// Seconds since the epoch: the argument, or now.
    private func timeArgument(_ a: Arguments) throws(Raised) -> Int {
        guard a.count > 0, !a[0].isNone else { return Machine.epoch + (try readClock()) / 1_000_000_000 }
        let inner = payload(a[0])
        guard isNumber(inner) else {
            throw raise(.typeError, "'\(typeName(a[0]))' object cannot be interpreted as an integer")
        }
        let seconds = try double(inner)
        if seconds.isNaN { throw raise(.valueError, "Invalid value NaN (not a number)") }
        guard abs(seconds) < 67_768_036_191_676_800 else {
            throw raise(
                abs(seconds) < 9.2e18 ? .osError : .overflowError,
                abs(seconds) < 9.2e18
                    ? "[Errno 75] Value too large for defined data type"
                    : "timestamp out of range for platform time_t")
        }
        return Int(seconds.rounded(.down))
    }

    /// The date of a time tuple, checked as CPython does.
    private func civilDate(_ value: Value, _ function: String) throws(Raised) -> CivilDate {
        guard payload(value).kind == .tuple else {
            throw raise(.typeError, "Tuple or struct_time argument required")
        }
        let items = try listOf(value)
        guard items.count >= 9, (0..<9).allSatisfy({ items[$0].isInt }) else {
            throw raise(.typeError, "\(function)(): illegal time tuple argument")
        }
        let parts = (0..<9).map { items[$0].int }
        var date = CivilDate(
            year: parts[0], month: max(parts[1], 1), day: max(parts[2], 1), hour: parts[3], minute: parts[4],
            second: parts[5])
        if let zone = try getAttributeIfPresent(value, strings.intern("tm_zone")), zone.kind == .string {
            date.zone = StringObject(zone).text
        }
        date.givenWeekday = (parts[6] % 7 + 7) % 7
        date.givenDayOfYear = max(parts[7], 1)
        let checks = [
            ("month", parts[1], 0, 12), ("day of month", parts[2], 0, 31), ("hour", parts[3], 0, 23),
            ("minute", parts[4], 0, 59), ("seconds", parts[5], 0, 61), ("day of week", parts[6], -1, .max),
            ("day of year", parts[7], 0, 366),
        ]
        for (name, value, least, most) in checks where value < least || value > most {
            throw raise(.valueError, "\(name) out of range")
        }
        return date
    }
}
