import Foundation

enum FileWalker {
    /// Every `.py` file below `folder`, sorted by path so that the generated file is stable.
    static func pythonFiles(below folder: URL) throws -> [URL] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return names.filter { $0.hasSuffix(".py") }.sorted().map { folder.appending(path: $0) }
    }
}
