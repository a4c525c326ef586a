import BigInt
import Testing

@testable import Engine

@Suite struct `Formatting` {
    private let recording: Recording

    init() throws { recording = try Recording("format") }

    @Test func `integers are formatted by specification`() throws {
        try recording.check("int") { row in
            try row.withText(2) { specification in
                try Shown.built { try ValueFormatting.append(row.integer(1), specification, to: &$0) }
            }
        }
    }

    @Test func `floats are formatted by specification`() throws {
        try recording.check("float") { row in
            try row.withText(2) { specification in
                try Shown.built { try ValueFormatting.append(row.double(1), specification, to: &$0) }
            }
        }
    }

    @Test func `text is formatted by specification`() throws {
        try recording.check("str") { row in
            try row.withText(1) { text in
                try row.withText(2) { specification in
                    try Shown.built { try ValueFormatting.append(text: text, specification, to: &$0) }
                }
            }
        }
    }

    @Test func `a class that is not int is named in errors`() {
        #expect(throws: PythonError.value("Unknown format code 'q' for object of type 'bool'")) {
            var builder = TextBuilder()
            try ValueFormatting.append(1, CodePoints("q"), typeName: "bool", to: &builder)
        }
    }

    @Test(arguments: ["999999999999", ".999999999f"])
    func `a width beyond memory is a MemoryError`(specification: String) {
        #expect(throws: PythonError.memory) {
            var builder = TextBuilder()
            try specification.withCodePoints { try ValueFormatting.append(1.5, $0, to: &builder) }
        }
    }

    @Test func `percent templates format numbers`() throws {
        try recording.check("percent-int") { row in
            try row.withText(2) { try percent($0, .integer(row.integer(1))) }
        }
        try recording.check("percent-float") { row in
            try row.withText(2) { try percent($0, .float(row.double(1))) }
        }
    }

    @Test func `a percent template's fields say what they want`() throws {
        try "%(key (x))-*.*d%%".withCodePoints { text in
            var template = PercentTemplate(text)
            guard case .field(var field) = try template.next() else { throw PercentTemplateMissing() }
            #expect(field.key.map { text[$0].string } == "key (x)")
            #expect(field.width == .argument && field.precision == .argument && field.want == .decimal)
            field.setWidth(-6)
            field.setPrecision(3)
            #expect(try Shown.built { try field.append(BigInt(-7), to: &$0) } == "-007  ")
            guard case .literal(let range) = try template.next() else { throw PercentTemplateMissing() }
            #expect(text[range].string == "%")
            #expect(try template.next() == nil)
        }
    }

    @Test func `format templates are taken apart`() throws {
        try recording.check("template") { row in try row.withText(1) { try pieces($0) } }
    }

    @Test func `field names are paths`() throws {
        try recording.check("name") { row in try row.withText(1) { try path($0) } }
    }

    @Test func `automatic and numbered fields do not mix`() throws {
        var numbering = FormatNumbering()
        #expect(try numbering.automatic() == 0)
        #expect(try numbering.automatic() == 1)
        let message = "cannot switch from automatic field numbering to manual field specification"
        #expect(throws: PythonError.value(message)) { try numbering.manual() }
    }
}

private struct PercentTemplateMissing: Error {}

private enum Argument {
    case integer(BigInt), float(Double)

    var typeName: String { if case .integer = self { "int" } else { "float" } }
    var representation: String {
        switch self {
        case .integer(let number): number.description
        case .float(let number): FloatText.representation(number)
        }
    }
}

/// `template % (argument,)`, as the machine does it.
private func percent(_ text: CodePoints, _ argument: Argument) throws -> String {
    var template = PercentTemplate(text, hasMapping: false)
    var builder = TextBuilder()
    var isUsed = false
    while let piece = try template.next() {
        switch piece {
        case .literal(let range): builder.append(text[range])
        case .field(let field):
            if isUsed { throw PercentField.notEnoughArguments }
            isUsed = true
            try append(argument, field, to: &builder)
        }
    }
    if !isUsed { throw PercentField.unusedArguments }
    return builder.withView { Shown.text($0) }
}

private func append(_ argument: Argument, _ field: PercentField, to builder: inout TextBuilder) throws {
    guard let want = field.want else { throw field.unsupported }
    switch (want, argument) {
    case (.str, _), (.repr, _), (.ascii, _):
        try argument.representation.withCodePoints { try field.append(text: $0, to: &builder) }
    case (.character, .integer(let number)): try field.append(character: number, to: &builder)
    case (.decimal, .integer(let number)), (.integer, .integer(let number)):
        try field.append(number, to: &builder)
    case (.decimal, .float(let number)): try field.append(BigInt(truncating: number), to: &builder)
    case (.float, .float(let number)): try field.append(number, to: &builder)
    case (.float, .integer(let number)):
        guard let double = number.roundedToDouble() else {
            throw PythonError.overflow("int too large to convert to float")
        }
        try field.append(double, to: &builder)
    case (.character, .float), (.integer, .float): throw field.mismatch(typeName: argument.typeName)
    }
}

private func pieces(_ text: CodePoints) throws -> String {
    var template = FormatTemplate(text)
    var result: [String] = []
    var literal = ""
    while let piece = try template.next() {
        switch piece {
        case .literal(let range): literal += text[range].string
        case .field(let field):
            if !literal.isEmpty { result.append("L|" + literal) }
            literal = ""
            let conversion = field.conversion == 0 ? "" : String(UnicodeScalar(field.conversion) ?? "?")
            result.append("F|\(text[field.name].string)|\(conversion)|\(text[field.specification].string)")
        }
    }
    if !literal.isEmpty { result.append("L|" + literal) }
    return Shown.text(result.joined(separator: "\u{A0}"))
}

private func path(_ text: CodePoints) throws -> String {
    var name = try FormatFieldName(text, range: 0..<text.count)
    var result: [String]
    switch name.source {
    case .automatic: result = [""]
    case .position(let number): result = ["\(number)"]
    case .name(let range): result = [text[range].string]
    }
    while let step = try name.nextStep() {
        switch step {
        case .attribute(let range): result.append("." + text[range].string)
        case .index(let number): result.append("[\(number)")
        case .key(let range): result.append("[" + text[range].string)
        }
    }
    return Shown.text(result.joined(separator: "\u{A0}"))
}
