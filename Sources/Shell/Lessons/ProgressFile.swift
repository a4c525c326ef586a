#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// How far a learner is in a lesson.
struct LessonProgress: Equatable {
    /// The page to come back to, counted from 1.
    var page = 1
    var pages = 1
    var isDone = false
    /// Questions answered, and how many of them rightly at once.
    var asked = 0
    var right = 0
}

/// Where progress is kept: a JSON file that can be read by hand.
public struct ProgressFile {
    let path: String

    /// Creates a file at a path, which need not exist yet.
    public init(path: String) { self.path = path }

    /// `tickbox/progress.json` in XDG_STATE_HOME, else in `~/.local/state`; nil if neither is set.
    public static func standard(environment: (String) -> String? = environmentValue) -> ProgressFile? {
        if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
            return ProgressFile(path: state + "/tickbox/progress.json")
        }
        guard let home = environment("HOME"), !home.isEmpty else { return nil }
        return ProgressFile(path: home + "/.local/state/tickbox/progress.json")
    }

    /// What is saved, by the lessons' names, and what the learner is to be told.
    func load() -> (lessons: [String: LessonProgress], message: String?) {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileBytes.read(path)
        } catch {
            return error.code == ENOENT
                ? ([:], nil) : ([:], "the progress in \(path) cannot be read: \(error)")
        }
        guard let text = String(validating: bytes, as: UTF8.self), let value = JSONValue(reading: text),
            case .object(let members)? = value["lessons"], let lessons = ProgressFile.lessons(members)
        else { return ([:], setAside()) }
        return (lessons, nil)
    }

    private static func lessons(_ members: [(key: String, value: JSONValue)]) -> [String: LessonProgress]? {
        var lessons: [String: LessonProgress] = [:]
        for (name, value) in members {
            guard let page = value["page"]?.int, let pages = value["of"]?.int, page >= 1, pages >= 1 else {
                return nil
            }
            lessons[name] = LessonProgress(
                page: page, pages: pages, isDone: value["done"]?.bool ?? false,
                asked: max(0, value["asked"]?.int ?? 0), right: max(0, value["right"]?.int ?? 0))
        }
        return lessons
    }

    /// A damaged file is kept under another name, never written over.
    private func setAside() -> String {
        var number = 1
        while LessonFile.exists(ProgressFile.aside(path, number)), number < 1000 { number += 1 }
        let kept = ProgressFile.aside(path, number)
        guard rename(path, kept) == 0 else {
            return "the progress file \(path) is damaged, and cannot be set aside: \(FileError.last())"
        }
        return "the progress file was damaged; it is kept as \(kept), and progress begins anew"
    }

    private static func aside(_ path: String, _ number: Int) -> String {
        path + ".damaged" + (number == 1 ? "" : "-\(number)")
    }

    /// Keeps a lesson's progress, and what other sessions have saved meanwhile; nil takes it back.
    /// - Returns: what the learner is to be told.
    func save(_ progress: LessonProgress?, for lesson: String) -> String? {
        var (lessons, message) = load()
        lessons[lesson] = progress
        do throws(FileError) {
            try FileBytes.makeFolders(for: path)
            try FileBytes.replace(path, with: Array(ProgressFile.text(lessons).utf8), mode: 0o600)
        } catch {
            message = "the progress cannot be kept in \(path): \(error)"
        }
        return message
    }

    private static func text(_ lessons: [String: LessonProgress]) -> String {
        let members = lessons.sorted { $0.key < $1.key }.map { name, progress in
            let values: [(key: String, value: JSONValue)] = [
                ("page", .number(Double(progress.page))), ("of", .number(Double(progress.pages))),
                ("done", .bool(progress.isDone)), ("asked", .number(Double(progress.asked))),
                ("right", .number(Double(progress.right))),
            ]
            return (key: name, value: JSONValue.object(values))
        }
        let file = JSONValue.object([("version", .number(1)), ("lessons", .object(members))])
        return file.written(breadth: 2) + "\n"
    }
}
