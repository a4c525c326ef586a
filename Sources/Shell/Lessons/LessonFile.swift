import Lessons

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Lesson files on the disk.
public enum LessonFile {
    /// A lesson and its text.
    public struct Content: Sendable {
        public var lesson: Lesson
        public var text: String
    }

    /// Why a file gives no lesson.
    public enum Problem: Error, CustomStringConvertible {
        /// It is missing, a folder or not to be read.
        case unreadable(SourceFileError)
        /// It is read, and is no lesson that can be played.
        case unplayable(LessonError)

        public var description: String {
            switch self {
            case .unreadable(let error): error.description
            case .unplayable(let error): error.description
            }
        }
    }

    /// Reads a lesson.
    public static func read(_ path: String) throws(Problem) -> Content {
        let text = try text(path)
        do throws(LessonError) {
            return Content(lesson: try Lesson(path: path, text: text), text: text)
        } catch {
            throw .unplayable(error)
        }
    }

    private static func text(_ path: String) throws(Problem) -> String {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try FileBytes.read(path)
        } catch {
            throw .unreadable(SourceFileError(description: "\(path): \(reason(error))"))
        }
        if let file = try? SourceFile(path: path, bytes: bytes) { return file.text }
        throw .unplayable(
            LessonError(
                path: path, line: faultyLine(bytes),
                problem: "this line is not UTF-8 text; save the file as UTF-8"))
    }

    private static func reason(_ error: FileError) -> String {
        switch error.code {
        case ENOENT, ENOTDIR: "there is no such lesson file"
        case EISDIR: "this is a folder, not a lesson"
        default: "this file cannot be read: \(error)"
        }
    }

    private static func faultyLine(_ bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
        return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
    }

    /// The lesson files that an argument names: a file, or all `.md` files of a folder but its README.
    public static func paths(_ argument: String) throws(Problem) -> [String] {
        guard isFolder(argument) else { return [argument] }
        let folder = argument.hasSuffix("/") ? argument : argument + "/"
        let names = ShellCompleter.entries(of: folder).filter { $0.hasSuffix(".md") && $0 != "README.md" }
        guard !names.isEmpty else {
            throw .unreadable(
                SourceFileError(description: "\(argument): there is no lesson (.md) in this folder"))
        }
        return names.sorted().map { folder + $0 }
    }

    /// The lessons of a folder; all of them can be played.
    public static func course(_ folder: String) throws(Problem) -> Course {
        Course(
            try paths(folder).map { path throws(Problem) in
                Course.Source(path: path, text: try read(path).text)
            })
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether there is a file or folder.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Replaces a file's text, or makes it.
    public static func write(_ text: String, to path: String) throws(SourceFileError) {
        do throws(FileError) {
            try FileBytes.replace(path, with: Array(text.utf8), mode: 0o644)
        } catch {
            throw SourceFileError(description: "\(path): cannot be written: \(error)")
        }
    }
}
