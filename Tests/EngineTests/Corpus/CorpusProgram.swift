import Engine
import Foundation
import Shell
import Testing

/// A program of `Tests/Corpus` and what CPython did with it; `Tests/Reference/README.md` describes the files.
struct CorpusProgram: Sendable, CustomTestStringConvertible {
    /// The file, without its suffix.
    private let stem: URL
    /// Folder and name: `signals/handler`.
    let name: String

    var testDescription: String { name }
    var fileName: String { stem.lastPathComponent + ".py" }

    /// Every program that has a recording, by name.
    static let all: [CorpusProgram] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Corpus").standardizedFileURL
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
        return paths.filter { $0.hasSuffix(suffix) }.sorted().map { path in
            let name = String(path.dropLast(suffix.count))
            return CorpusProgram(stem: folder.appendingPathComponent(name), name: name)
        }
    }()

    private static let suffix = ".expected.json"

    /// - Throws: if the file is missing or not UTF-8.
    func source() throws -> String {
        try String(contentsOf: stem.appendingPathExtension("py"), encoding: .utf8)
    }

    /// - Throws: if the recording is missing or malformed.
    func recording() throws -> CorpusRecording {
        let data = try Data(contentsOf: URL(fileURLWithPath: stem.path + Self.suffix))
        return try JSONDecoder().decode(CorpusRecording.self, from: data)
    }

    /// The options that the program's own comments ask for.
    func options(_ source: String) throws -> WorldOptions {
        var options = WorldOptions()
        options.arguments = [fileName]
        var words = flags(source)[...]
        while let option = words.popFirst(), let value = words.popFirst() {
            switch option {
            case "--max-ticks": options.tickLimit = Int(value)
            case "--seed": options.seed = Int(value) ?? 0
            case "--signal":
                let signal = try SignalDelivery(argument: value)
                options.signals.append((signal.number, Int(signal.nanoseconds)))
            case "--site":
                let site = try SiteDescription(argument: value)
                options.sites.append((site.url, Int(site.nanoseconds), site.bytes ?? 1256))
            default: throw UnknownOption(option: option)
            }
        }
        return options
    }

    struct UnknownOption: Error { let option: String }

    private func flags(_ source: String) -> [String] {
        let mark = "# flags:"
        let comments = source.split(separator: "\n").prefix { $0.hasPrefix("#") }
        guard let line = comments.first(where: { $0.hasPrefix(mark) }) else { return [] }
        return line.dropFirst(mark.count).split(separator: " ").map(String.init)
    }
}

/// What a program did.
struct CorpusRecording: Decodable {
    var status: Int32
    var stdout: [String]
    var stderr: [String]?
    var trace: [RecordedTick]?
}

struct RecordedTick: Decodable, Equatable, CustomStringConvertible {
    var tick: Int
    var time: Double
    var events: [[String]]

    var description: String { "tick \(tick) at \(time): \(events.map { $0.joined(separator: " ") })" }
}
