import Foundation

/// Writes a Swift file that holds every given Python file as a raw string literal.
///
/// Arguments: the prelude folder, the file to write, the Python files. A module is named by its path:
/// `asyncio/locks.py` becomes `asyncio.locks`, `asyncio/__init__.py` becomes `asyncio`.
let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
    FileHandle.standardError.write(Data("usage: PreludeEmbedder FOLDER OUTPUT FILE...\n".utf8))
    exit(2)
}
let folder = arguments[1].hasSuffix("/") ? arguments[1] : arguments[1] + "/"
var entries: [String] = []
for path in arguments.dropFirst(3) {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var module = String(path.dropFirst(folder.count).dropLast(".py".count))
    module = module.replacingOccurrences(of: "/", with: ".")
    if module.hasSuffix(".__init__") { module.removeLast(".__init__".count) }
    entries.append("    \"\(module)\": ####\"\"\"\n\(text)\n\"\"\"####,")
}
let body = entries.isEmpty ? "[:]" : "[\n" + entries.joined(separator: "\n") + "\n]"
let source = """
    // Generated from Sources/Engine/Prelude by PreludeEmbedder.

    /// The Python sources that are compiled into the binary, by module name.
    enum PreludeSources {
        static let modules: [String: StaticString] = \(body)
    }

    """
try source.write(toFile: arguments[2], atomically: true, encoding: .utf8)
