import Sandbox

/// `signal`, `seed`, `site`: what comes from outside the program.
extension TickShell {
    func signal(_ arguments: Substring) -> Bool {
        let words = arguments.split(whereSeparator: \.isWhitespace)
        guard let word = words.first, words.count == 1 || words.count == 3 && words[1] == "at" else {
            return refuse("signal", "signal takes the name of a signal")
        }
        let signal: (name: String, number: Int)
        do throws(ArgumentValueError) {
            signal = try SignalDelivery.signal(word)
        } catch {
            return refuse("signal", "\(error)")
        }
        guard words.count == 3 else {
            _ = perform(.signal(signal.number, nanoseconds: session.clock))
            writer.say("\(signal.name) arrives when the next tick begins")
            return true
        }
        guard let time = VirtualSeconds.nanoseconds(words[2]), time >= session.clock else {
            return refuse("signal", "'\(words[2])' is no virtual time to come, in seconds")
        }
        _ = perform(.signal(signal.number, nanoseconds: Int(time)))
        writer.say("\(signal.name) arrives at \(CauseText.seconds(Int(time)))")
        return true
    }

    func seed(_ arguments: Substring) -> Bool {
        guard let number = Int(arguments), number >= 0, number <= Int(UInt32.max) else {
            return refuse("seed", "seed takes a number from 0 to \(UInt32.max)")
        }
        _ = perform(.seed(number))
        writer.say("random begins anew from \(number)")
        return true
    }

    func site(_ arguments: Substring) -> Bool {
        let words = arguments.split(whereSeparator: \.isWhitespace)
        guard words.count >= 2, words.count <= 4 else {
            return refuse("site", "site takes a URL and seconds")
        }
        guard let latency = VirtualSeconds.nanoseconds(words[1]) else {
            return refuse("site", "'\(words[1])' is no latency in seconds")
        }
        let bytes = words.count > 2 ? Int(words[2]) : 1256
        guard let bytes, bytes >= 0, bytes <= 1 << 30 else {
            return refuse("site", "'\(words[2])' is no size in bytes")
        }
        let status = words.count > 3 ? Int(words[3]) : 200
        guard let status, (100...599).contains(status) else {
            return refuse("site", "'\(words[3])' is no HTTP status")
        }
        let url = String(words[0])
        _ = perform(.site(url: url, nanoseconds: Int(latency), bytes: bytes, status: status))
        writer.say(
            "\(url) answers \(status) with \(TickShell.count(bytes, "byte")) after \(CauseText.seconds(Int(latency)))"
        )
        return true
    }
}
