import Foundation

/// What CPython 3.13 made of the programs in `Reference`, recorded by `Reference/record.py`.
struct Recording: Decodable {
    struct Wrong: Decodable {
        var source: String
        /// Nil where CPython accepts the program after all.
        var error: RecordedError?
    }

    struct RecordedError: Decodable {
        var category: String
        var message: String
        var line: Int
        /// Columns count from 1; 0 or less stands for none.
        var offset: Int
        var endLine: Int
        var endOffset: Int
    }

    struct Right: Decodable {
        var source: String
        var tree: String
    }

    struct Entry: Decodable {
        var source: String
        /// `complete`, `incomplete` or `wrong`, as `codeop` says.
        var verdict: String
    }

    var wrong: [Wrong]
    var right: [Right]
    var entries: [Entry]

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Reference")

    static func load() throws -> Recording {
        let data = try Data(contentsOf: folder.appendingPathComponent("recorded.json"))
        return try JSONDecoder().decode(Recording.self, from: data)
    }
}
