import Foundation
import Testing

@testable import Engine

/// One table of what CPython 3.13 did, written by Reference/record.py.
struct Recording {
    private let rows: [Substring: [Row]]

    /// Reads a table; another folder of tables may be named by TICKBOX_RECORDED.
    init(_ area: String) throws {
        let folder =
            ProcessInfo.processInfo.environment["TICKBOX_RECORDED"].map { URL(fileURLWithPath: $0) }
            ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Recorded")
        let text = try String(contentsOf: folder.appendingPathComponent(area + ".tsv"), encoding: .utf8)
        let rows = text.split(separator: "\n").map {
            Row(fields: $0.split(separator: "\t", omittingEmptySubsequences: false))
        }
        self.rows = Dictionary(grouping: rows) { $0.fields[0] }
    }

    /// Runs every recorded call of an operation and compares what comes out.
    func check(
        _ operation: String, sourceLocation: SourceLocation = #_sourceLocation, _ run: (Row) throws -> String
    ) throws {
        let rows = try #require(rows[Substring(operation)], "nothing is recorded for \(operation)")
        var wrong: [String] = []
        for row in rows {
            let result = Recording.outcome { try run(row) }
            if result != row.result { wrong.append("\(row.fields.joined(separator: " ")) gave \(result)") }
        }
        let report = wrong.prefix(5).joined(separator: "\n")
        #expect(
            wrong.isEmpty, "\(wrong.count) of \(rows.count) differ:\n\(report)",
            sourceLocation: sourceLocation)
    }

    private static func outcome(_ run: () throws -> String) -> String {
        do {
            return try run()
        } catch let error as PythonError {
            return "!\(Shown.className(error.kind)): \(Shown.text(error.message))"
        } catch {
            return "!\(error)"
        }
    }
}
