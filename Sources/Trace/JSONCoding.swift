/// The trace as JSON Lines: one object for each tick.
extension Tick {
    /// `{"tick": 1, "time": 0.5, "events": [["run", "a"]]}`, without a line break.
    public var json: String {
        let list = events.map(\.json).joined(separator: ", ")
        return "{\"tick\": \(number), \"time\": \(JSONText.seconds(nanoseconds)), \"events\": [\(list)]}"
    }
}

extension Event {
    var json: String {
        switch self {
        case .new(let task): JSONText.array("new", task)
        case .run(let task): JSONText.array("run", task)
        case .suspend(let task): JSONText.array("suspend", task)
        case .done(let task): JSONText.array("done", task)
        case .failed(let task, let exception): JSONText.array("failed", task, exception)
        case .cancelled(let task): JSONText.array("cancelled", task)
        case .cancel(let task): JSONText.array("cancel", task)
        case .out(let text): JSONText.array("out", text)
        }
    }
}

/// JSON's texts and numbers.
enum JSONText {
    static func array(_ items: String...) -> String { "[\(items.map(quoted).joined(separator: ", "))]" }

    /// Nanoseconds as seconds, in the shortest form that reads back as the same number.
    static func seconds(_ nanoseconds: Int) -> String { (Double(nanoseconds) / 1e9).description }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
