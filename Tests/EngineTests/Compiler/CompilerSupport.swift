import PythonSyntax
import Testing

@testable import Engine

/// Compiles a text.
func compiled(_ source: String, mode: Compiler.Mode = .module) throws -> CodeBlueprint {
    let parserMode: Parser.Mode =
        switch mode {
        case .module: .module
        case .expression: .expression
        case .interactive, .awaitable: .interactive
        }
    let tree = try Parser.parse(source, mode: parserMode, allowTopLevelAwait: mode == .awaitable)
    return try Compiler.compile(tree, fileName: "test.py", mode: mode)
}

/// The listing of the first function that a text defines, without its heading; checks the code, too.
func listing(_ source: String, location: SourceLocation = #_sourceLocation) throws -> String {
    let blueprint = try compiled(source)
    #expect(blueprint.verify() == [], sourceLocation: location)
    let child = try #require(blueprint.children.first, sourceLocation: location)
    let lines = child.listing.split(separator: "\n").dropFirst()
    return lines.map { $0.drop { $0 == " " } }.joined(separator: "\n")
}
