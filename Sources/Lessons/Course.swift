/// Lessons in the order in which they are to be taken.
///
/// A lesson is read when it is asked for, not before.
public struct Course {
    /// A lesson's file.
    public struct Source: Sendable {
        private enum Storage {
            case text(String)
            case embedded(StaticString)
        }

        /// For messages.
        public let path: String
        private let storage: Storage

        /// The lesson's Markdown.
        public var text: String {
            switch storage {
            case .text(let text): text
            case .embedded(let text): text.description
            }
        }

        /// Creates a source.
        public init(path: String, text: String) {
            (self.path, storage) = (path, .text(text))
        }

        init(embedded text: StaticString, name: String) {
            (path, storage) = (name, .embedded(text))
        }

        /// `03-when-a-task-starts`
        public var name: String { Lesson.name(ofPath: path) }
    }

    public let sources: [Source]

    /// Creates a course.
    public init(_ sources: [Source]) { self.sources = sources }

    /// The course that is built into the program.
    public static var builtIn: Course {
        Course(CourseSources.files.map { Source(embedded: $0.text, name: $0.name) })
    }

    /// The lesson at a place, counted from 0.
    public func lesson(at index: Int) throws(LessonError) -> Lesson {
        try Lesson(path: sources[index].path, text: sources[index].text)
    }

    /// The place of a lesson: by number, counted from 1, by name, or by the beginning of its name or of what follows
    /// its number; nil if none fits or several do.
    public func index(of word: String) -> Int? {
        if let number = Int(word), let index = numbered(number) { return index }
        if let exact = sources.firstIndex(where: { $0.name == word }) { return exact }
        let word = word.lowercased()
        let fitting = sources.indices.filter { index in
            let name = sources[index].name.lowercased()
            let title = name.drop { $0.isNumber }.drop { $0 == "-" }
            return name.hasPrefix(word) || title.hasPrefix(word)
        }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// The number that the file's name begins with, else the place.
    private func numbered(_ number: Int) -> Int? {
        if let index = sources.firstIndex(where: { Int($0.name.prefix { $0.isNumber }) == number }) {
            return index
        }
        let isUnnumbered = sources.allSatisfy { !($0.name.first?.isNumber ?? false) }
        return isUnnumbered && sources.indices.contains(number - 1) ? number - 1 : nil
    }
}
