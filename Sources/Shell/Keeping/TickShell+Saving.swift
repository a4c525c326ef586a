import Lessons

/// `save`
extension TickShell {
    func save(_ arguments: Substring) -> Bool {
        let path = TickShell.unquoted(arguments)
        guard !path.isEmpty else { return refuse("save", "save takes a file") }
        if path.hasSuffix("/") { return refuse("save", "\(path) is a folder") }
        if let reason = SessionSaver.whyNot(over: path) { return refuse("save: \(reason)") }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let title = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
        guard let saver = SessionSaver(session, title: title) else {
            return refuse("save: there is no memory for another world to type it again in")
        }
        guard saver.count > 0 else { return refuse("save: nothing has been typed yet") }
        do throws(SourceFileError) {
            try LessonFile.write(saver.text, to: path)
        } catch {
            return refuse("save: \(error)")
        }
        writer.say(
            "saved \(path): \(saver.count) entr\(saver.count == 1 ? "y" : "ies"); replay \(path) plays it")
        if saver.leftOut > 0 {
            let entries = saver.leftOut == 1 ? "1 entry" : "\(saver.leftOut) entries"
            writer.say(
                "\(entries) went another way: what Ctrl-C ends cannot be ended at the same moment again")
        }
        return true
    }
}

extension SessionSaver {
    /// Why a file is not to be written over; nil if nothing is lost.
    static func whyNot(over path: String) -> String? {
        guard LessonFile.exists(path) else { return nil }
        guard let content = try? LessonFile.read(path), content.text.contains(SessionSaver.mark) else {
            return "\(path) exists and is no saved session; take another name"
        }
        return nil
    }
}

extension TickShell {
    /// What `save` writes; nil if there is no memory for another world.
    public func savedText(title: String) -> String? { SessionSaver(session, title: title)?.text }
}
