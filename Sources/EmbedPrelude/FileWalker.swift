import Foundation

enum FileWalker {
    /// Every file of an ending below `folder`, sorted by path so that the generated file is stable.
    static func files(below folder: URL, ending: String) throws -> [URL] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return names.filter { $0.hasSuffix(ending) }.sorted().map { folder.appending(path: $0) }
    }
}
