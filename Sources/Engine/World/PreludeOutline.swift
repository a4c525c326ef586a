/// A prelude module's text with the bodies of its functions left out, and where each of them is.
///
/// It understands the prelude's own style only: formatted text, `\"\"\"` for strings over several lines. Functions at the
/// top level and methods of classes at the top level are left out, unless their compilation shows outside of them: `yield`
/// makes them generators, `super` and `__class__` take a cell from the class, and `__init__` and `_init` tell how large
/// objects get.
struct PreludeOutline {
    private(set) var text: [UInt8] = []
    /// By the line of the `def`.
    private(set) var bodies: [Int: DeferredBody] = [:]

    private let source: UnsafeBufferPointer<UInt8>
    private let module: String
    /// Where each line begins, and the end of the text.
    private var lines: [Int] = []
    private var className: String?

    init(_ source: UnsafeBufferPointer<UInt8>, module: String) {
        self.source = source
        self.module = module
        text.reserveCapacity(source.count / 2)
        findLines()
        outline()
    }

    private mutating func findLines() {
        lines.append(0)
        for index in source.indices where source[index] == UInt8(ascii: "\n") { lines.append(index + 1) }
        if lines.last != source.count { lines.append(source.count) }
    }

    private var lineCount: Int { lines.count - 1 }

    private mutating func outline() {
        var line = 0
        var isInString = false
        while line < lineCount {
            if !isInString {
                noteClass(line)
                if let body = deferrableBody(at: line) {
                    copy(line..<body.lowerBound)
                    leaveOut(body, definition: line)
                    line = body.upperBound
                    continue
                }
            }
            if tripleQuotes(line) % 2 == 1 { isInString.toggle() }
            copy(line..<line + 1)
            line += 1
        }
    }

    private mutating func copy(_ range: Range<Int>) {
        text.append(contentsOf: source[lines[range.lowerBound]..<lines[range.upperBound]])
    }

    private mutating func leaveOut(_ body: Range<Int>, definition: Int) {
        text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation(definition) + 1))
        text.append(contentsOf: "...".utf8)
        text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: body.count))
        bodies[definition + 1] = DeferredBody(
            module: module, bytes: lines[definition]..<lines[body.upperBound], line: definition + 1,
            className: indentation(definition) > 0 ? className : nil)
    }

    // MARK: Lines

    private func indentation(_ line: Int) -> Int {
        var index = lines[line]
        while index < source.count, source[index] == UInt8(ascii: " ") { index += 1 }
        return index - lines[line]
    }

    private func isBlank(_ line: Int) -> Bool {
        let start = lines[line] + indentation(line)
        return start >= source.count || source[start] == UInt8(ascii: "\n")
    }

    private func starts(_ line: Int, with word: StaticString) -> Bool {
        has(word, at: lines[line] + indentation(line))
    }

    private func has(_ word: StaticString, at start: Int) -> Bool {
        guard start + word.utf8CodeUnitCount <= source.count else { return false }
        for index in 0..<word.utf8CodeUnitCount where source[start + index] != word.utf8Start[index] {
            return false
        }
        return true
    }

    private func contains(_ word: StaticString, in bytes: Range<Int>) -> Bool {
        bytes.contains { source[$0] == word.utf8Start[0] && has(word, at: $0) }
    }

    private func tripleQuotes(_ line: Int) -> Int {
        var count = 0
        var index = lines[line]
        while index < lines[line + 1] {
            if has("\"\"\"", at: index) {
                count += 1
                index += 3
            } else {
                index += 1
            }
        }
        return count
    }

    private mutating func noteClass(_ line: Int) {
        guard !isBlank(line), indentation(line) == 0 else { return }
        className = nil
        guard starts(line, with: "class ") else { return }
        let name = source[(lines[line] + 6)...].prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "(") }
        className = String(decoding: name, as: UTF8.self)
    }

    // MARK: Functions

    /// The lines of the body of the function that is defined at a line, where it can be left out.
    private func deferrableBody(at line: Int) -> Range<Int>? {
        let depth = indentation(line)
        guard depth == 0 || (depth == 4 && className != nil) else { return nil }
        guard starts(line, with: "def ") || starts(line, with: "async def ") else { return nil }
        if starts(line, with: "def __init__(") || starts(line, with: "def _init(") { return nil }
        guard let first = endOfSignature(line) else { return nil }
        let end = endOfBody(first, depth)
        let bytes = lines[first]..<lines[end]
        guard end > first, !contains("yield", in: bytes), !contains("super", in: bytes),
            !contains("__class__", in: bytes)
        else { return nil }
        return first..<end
    }

    /// The line behind a signature; nil where more than the signature stands on its last line.
    private func endOfSignature(_ line: Int) -> Int? {
        var depth = 0
        for current in line..<lineCount {
            var last: UInt8 = 0
            for byte in source[lines[current]..<lines[current + 1]] where byte > 0x20 {
                last = byte
                if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
                if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth -= 1 }
            }
            if depth == 0 { return last == UInt8(ascii: ":") ? current + 1 : nil }
        }
        return nil
    }

    /// The line behind a block that is indented deeper than `depth`.
    private func endOfBody(_ first: Int, _ depth: Int) -> Int {
        var end = first
        var line = first
        var isInString = false
        while line < lineCount {
            if !isInString, !isBlank(line), indentation(line) <= depth { break }
            if tripleQuotes(line) % 2 == 1 { isInString.toggle() }
            line += 1
            if isInString || !isBlank(line - 1) { end = line }
        }
        return end
    }
}
