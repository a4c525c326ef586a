import Foundation

/// Writes a Swift file that holds every given file as a raw string literal.
///
/// Arguments: the folder, the Swift file to write, the files. A Python module is named by its path: `asyncio/locks.py`
/// becomes `asyncio.locks`, `asyncio/__init__.py` becomes `asyncio`. Lessons keep the order and the names of their files.
let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
    FileHandle.standardError.write(Data("usage: PreludeEmbedder FOLDER OUTPUT FILE...\n".utf8))
    exit(2)
}
let folder = arguments[1].hasSuffix("/") ? arguments[1] : arguments[1] + "/"
let isCourse = arguments[2].hasSuffix("CourseSources.swift")

func modules(_ paths: ArraySlice<String>) throws -> String {
    var entries: [String] = []
    for path in paths {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var module = String(path.dropFirst(folder.count).dropLast(".py".count))
        module = module.replacingOccurrences(of: "/", with: ".")
        if module.hasSuffix(".__init__") { module.removeLast(".__init__".count) }
        entries.append("    \"\(module)\": ####\"\"\"\n\(text)\n\"\"\"####,")
    }
    let body = entries.isEmpty ? "[:]" : "[\n" + entries.joined(separator: "\n") + "\n]"
    return """
        // Generated from Sources/Engine/Prelude by PreludeEmbedder.

        /// The Python sources that are compiled into the binary, by module name.
        enum PreludeSources {
            static let modules: [String: StaticString] = \(body)
        }

        """
}

func lessons(_ paths: ArraySlice<String>) throws -> String {
    var entries: [String] = []
    for path in paths where !path.hasSuffix("/README.md") {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        entries.append("    (\"\(path.dropFirst(folder.count))\", ####\"\"\"\n\(text)\n\"\"\"####),")
    }
    return """
        // Generated from lessons by PreludeEmbedder.

        /// The lessons that are compiled into the binary, by file name, in the order of the course.
        enum CourseSources {
            static let files: [(name: String, text: StaticString)] = [
        \(entries.joined(separator: "\n"))
            ]
        }

        """
}

let files = arguments.dropFirst(3)
let source = try isCourse ? lessons(files) : modules(files)
try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
