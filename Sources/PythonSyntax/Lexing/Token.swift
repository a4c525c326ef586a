/// A token: its kind, its bytes in the text and its place in lines and code points.
struct Token {
    var kind: TokenKind
    var start: Int32
    var end: Int32
    var line: Int32
    var column: Int32
    var endLine: Int32
    var endColumn: Int32

    var startPosition: SourcePosition { SourcePosition(line: Int(line), column: Int(column)) }
    var endPosition: SourcePosition { SourcePosition(line: Int(endLine), column: Int(endColumn)) }
    var range: SourceRange { SourceRange(start: startPosition, end: endPosition) }
    var byteRange: Range<Int> { Int(start)..<Int(end) }
}
