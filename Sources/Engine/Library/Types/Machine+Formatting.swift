import BigInt

/// Representations and format specifications of built-in values.
extension Machine {
    func floatText(_ number: Double) -> String { FloatText.representation(number) }

    func integerText(_ value: Value) throws(Raised) -> String {
        guard let number = bigInteger(value) else { return "" }
        var builder = TextBuilder()
        do throws(PythonError) {
            try IntegerText.append(number, to: &builder)
        } catch {
            throw raise(error)
        }
        return builder.makeString()
    }

    /// The code points of a string's `repr`.
    func quoted(_ string: StringObject) -> [UInt32] {
        var builder = TextBuilder(capacity: string.count + 2)
        TextRepresentation.append(string.view, to: &builder)
        return builder.withView { view in (0..<view.count).map { view[$0] } }
    }

    func quoted(_ bytes: BytesObject) -> [UInt32] {
        var builder = TextBuilder(capacity: bytes.count + 3)
        TextRepresentation.append(bytes: bytes.view, to: &builder)
        return builder.withView { view in (0..<view.count).map { view[$0] } }
    }

    /// `ascii(value)`
    func ascii(_ value: Value) throws(Raised) -> StringObject {
        let shown = try repr(value)
        var builder = TextBuilder()
        TextRepresentation.appendASCII(shown.view, to: &builder)
        return StringObject(makeString(builder))
    }

    /// Shows the value of an interactive expression.
    func display(_ value: Value) throws(Raised) {
        if value.isNone { return }
        var bytes: [UInt8] = []
        Machine.appendUTF8(try repr(value), to: &bytes)
        bytes.append(10)
        bytes.withUnsafeBytes { writeStream($0, toError: false) }
    }

    /// `format(value, specification)` of a value without a `__format__` of its own; the specification is not empty.
    func formatBuiltin(_ value: Value, _ specification: StringObject) throws(Raised) -> StringObject {
        let inner = payload(value)
        var builder = TextBuilder()
        let (spec, name) = (specification.view, typeName(value))
        do throws(PythonError) {
            switch inner.kind {
            case .string:
                try ValueFormatting.append(text: StringObject(inner).view, spec, typeName: name, to: &builder)
            case .float: try ValueFormatting.append(inner.float, spec, typeName: name, to: &builder)
            case .int, .bool:
                try ValueFormatting.append(
                    Int(Int64(bitPattern: inner.bits)), spec, typeName: name, to: &builder)
            case .bigInt:
                try ValueFormatting.append(BigIntObject(inner).number, spec, typeName: name, to: &builder)
            default:
                if spec.isEmpty { break }
                if let number = complexNumber(inner) {
                    try ValueFormatting.append(number, spec, to: &builder)
                    break
                }
                throw PythonError.type("unsupported format string passed to \(name).__format__")
            }
        } catch {
            throw raise(error)
        }
        if spec.isEmpty, builder.count == 0 { return try str(value) }
        return StringObject(makeString(builder))
    }
}
