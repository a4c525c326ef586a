/// A date and time of day in UTC.
struct CivilDate {
    var year, month, day, hour, minute, second: Int
    /// What a time tuple says of these two, whether or not it fits the date.
    var givenWeekday: Int?
    var givenDayOfYear: Int?
    /// The name of the time zone, which is UTC under one name or the other.
    var zone = "UTC"

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

    /// Seconds since 1970.
    var secondsSinceEpoch: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfShiftedYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfShiftedYear
        let days = era * 146_097 + dayOfEra - 719_468
        return days * 86400 + hour * 3600 + minute * 60 + second
    }

    var isLeap: Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
    var dayOfYear: Int {
        givenDayOfYear
            ?? Self.cumulated[max(0, min(11, month - 1))] + day + (isLeap && month > 2 ? 1 : 0)
    }

    /// 0 is Monday.
    var weekday: Int {
        if let givenWeekday { return givenWeekday }
        let (y, m) = month < 3 ? (year - 1, month + 12) : (year, month)
        let zeller = (day + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400) % 7
        return (zeller + 5) % 7
    }
}
