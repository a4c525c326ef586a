/// `strftime` in the C locale, with the flags and widths of the GNU C library.
extension CivilDate {
    private static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    /// The text of a template's directives, filled in.
    func formatted(_ template: String) -> String {
        var result = ""
        var rest = Substring(template)
        while let character = rest.popFirst() {
            guard character == "%" else {
                result.append(character)
                continue
            }
            let start = rest
            var flags = ""
            var width = ""
            while let next = rest.first, "-_0^#".contains(next) {
                flags.append(next)
                rest.removeFirst()
            }
            while let next = rest.first, next.isASCII, next.isNumber {
                width.append(next)
                rest.removeFirst()
            }
            if let next = rest.first, "EO".contains(next), rest.count > 1 { rest.removeFirst() }
            let room = min(Int(width) ?? 0, 10_000)
            if let letter = rest.popFirst(), let text = directive(letter, flags, room) {
                result += text
            } else {
                result += spaced("%" + start.prefix(start.count - rest.count), flags, width, room)
            }
        }
        return result
    }

    /// A directive that does not exist stands as it is; a lone percent sign at the end takes the width.
    private func spaced(_ text: String, _ flags: String, _ width: String, _ room: Int) -> String {
        guard text == "%" + flags + width, room > 0 else { return text }
        return String(repeating: " ", count: max(0, room - text.count)) + text
    }

    private func directive(_ letter: Character, _ flags: String, _ room: Int) -> String? {
        if let (number, digits, fill) = number(letter) { return padded(number, digits, fill, flags, room) }
        guard var text = name(letter) else { return nil }
        if flags.contains("^") { text = text.uppercased() }
        if flags.contains("#") {
            text = letter == "p" || letter == "Z" ? text.lowercased() : text.uppercased()
        }
        let fill: Character = flags.contains("0") ? "0" : " "
        return String(repeating: fill, count: max(0, room - text.count)) + text
    }

    private func padded(_ number: Int, _ digits: Int, _ fill: Character, _ flags: String, _ room: Int)
        -> String
    {
        var (digits, fill) = (digits, fill)
        for flag in flags {
            switch flag {
            case "-": (digits, fill) = (0, "0")
            case "_": fill = " "
            case "0": fill = "0"
            default: break
            }
        }
        let text = String(number)
        return String(repeating: fill, count: max(0, max(digits, room) - text.count)) + text
    }

    /// A directive that is a number: the number, its usual width, and what fills it.
    private func number(_ letter: Character) -> (Int, Int, Character)? {
        switch letter {
        case "Y": (year, 1, "0")
        case "C": (year / 100, 2, "0")
        case "y": (year % 100, 2, "0")
        case "G": (isoWeek.year, 1, "0")
        case "g": (isoWeek.year % 100, 2, "0")
        case "m": (month, 2, "0")
        case "d": (day, 2, "0")
        case "e": (day, 2, " ")
        case "H": (hour, 2, "0")
        case "k": (hour, 2, " ")
        case "I": ((hour + 11) % 12 + 1, 2, "0")
        case "l": ((hour + 11) % 12 + 1, 2, " ")
        case "M": (minute, 2, "0")
        case "S": (second, 2, "0")
        case "j": (dayOfYear, 3, "0")
        case "w": ((weekday + 1) % 7, 1, "0")
        case "u": (weekday + 1, 1, "0")
        case "U": ((dayOfYear - 1 + 7 - (weekday + 1) % 7) / 7, 2, "0")
        case "W": ((dayOfYear - 1 + 7 - weekday) / 7, 2, "0")
        case "V": (isoWeek.week, 2, "0")
        case "s": (secondsSinceEpoch, 1, "0")
        default: nil
        }
    }

    private func name(_ letter: Character) -> String? {
        let monthName = Self.months[max(0, min(11, month - 1))]
        switch letter {
        case "p": return hour < 12 ? "AM" : "PM"
        case "P": return hour < 12 ? "am" : "pm"
        case "a": return String(Self.days[weekday].prefix(3))
        case "A": return Self.days[weekday]
        case "b", "h": return String(monthName.prefix(3))
        case "B": return monthName
        case "c": return formatted("%a %b %e %H:%M:%S %Y")
        case "D", "x": return formatted("%m/%d/%y")
        case "X", "T": return formatted("%H:%M:%S")
        case "r": return formatted("%I:%M:%S %p")
        case "R": return formatted("%H:%M")
        case "F": return formatted("%Y-%m-%d")
        case "Z": return zone
        case "z": return "+0000"
        case "%": return "%"
        case "n": return "\n"
        case "t": return "\t"
        default: return nil
        }
    }

    /// The ISO 8601 year and week of the date.
    private var isoWeek: (year: Int, week: Int) {
        let week = (dayOfYear - weekday + 9) / 7
        if week < 1 {
            let before = CivilDate(year: year - 1, month: 12, day: 31, hour: 0, minute: 0, second: 0)
            return (year - 1, before.isoWeek.week)
        }
        let length = isLeap ? 366 : 365
        // The week belongs to the year that has its Thursday.
        if week == 53, dayOfYear + 3 - weekday > length { return (year + 1, 1) }
        return (year, week)
    }
}
