import BigInt

/// `template % values`.
extension Machine {
    /// The values of a `%` template, taken one after another.
    private struct PercentValues {
        let all: Value
        /// The template is bytes: text conversions take bytes.
        var areBytes = false
        var next = 0

        var count: Int { all.kind == .tuple ? TupleObject(all).count : 1 }

        mutating func take() throws(PythonError) -> Value {
            guard next < count else { throw PercentField.notEnoughArguments }
            next += 1
            return all.kind == .tuple ? TupleObject(all)[next - 1] : all
        }
    }

    func formatPercent(_ template: StringObject, _ arguments: Value) throws(Raised) -> Value {
        var builder = TextBuilder(capacity: template.count)
        try formatPercent(template, arguments, areBytes: false, &builder)
        return makeString(builder)
    }

    /// `template % values` of bytes: a text with a code point for each byte is filled in, and made bytes again.
    func formatPercentBytes(_ template: BytesObject, _ arguments: Value) throws(Raised) -> Value {
        var builder = TextBuilder(capacity: template.count)
        try formatPercent(StringObject(makeString(template.view)), arguments, areBytes: true, &builder)
        return builder.withView { makeBytes($0) }
    }

    private func formatPercent(
        _ template: StringObject, _ arguments: Value, areBytes: Bool, _ builder: inout TextBuilder
    ) throws(Raised) {
        var pieces = PercentTemplate(template.view)
        let inner = payload(arguments)
        var values = PercentValues(all: inner.kind == .tuple ? inner : arguments, areBytes: areBytes)
        var usesKeys = false
        while true {
            let piece = try withPercentErrors { () throws(PythonError) in try pieces.next() }
            guard let piece else { break }
            switch piece {
            case .literal(let range): builder.append(template.view[range])
            case .field(let field):
                if field.key != nil { usesKeys = true }
                try append(field, template, arguments, &values, &builder)
            }
        }
        if !usesKeys, values.next < values.count, !isPercentMapping(arguments) {
            throw raise(
                areBytes
                    ? .type("not all arguments converted during bytes formatting")
                    : PercentField.unusedArguments)
        }
    }

    /// The bytes that `%s` or `%b` puts in, as text.
    private func percentBytes(_ value: Value) throws(Raised) -> StringObject {
        var inner = payload(value)
        if inner.kind != .bytes, let result = try callSpecial(value, names.bytes) { inner = payload(result) }
        guard inner.kind == .bytes else {
            throw raise(
                .typeError,
                "%b requires a bytes-like object, or an object that implements __bytes__, not '\(typeName(value))'"
            )
        }
        return StringObject(makeString(BytesObject(inner).view))
    }

    /// What `%c` puts into bytes, as text.
    private func percentByte(_ value: Value) throws(Raised) -> StringObject {
        let inner = payload(value)
        if inner.kind == .bytes, BytesObject(inner).count == 1 {
            return StringObject(makeString(BytesObject(inner).view))
        }
        guard let number = bigInteger(inner) else {
            throw raise(
                .typeError,
                "%c requires an integer in range(256) or a single byte")
        }
        guard (0..<256).contains(number) else { throw raise(.overflowError, "%c arg not in range(256)") }
        return strings.character(UInt32(Int(number)))
    }

    private func withPercentErrors<Result>(_ body: () throws(PythonError) -> Result) throws(Raised) -> Result
    {
        do throws(PythonError) {
            return try body()
        } catch {
            throw raise(error)
        }
    }

    /// Whether the right side is one that a template without keys may leave unused.
    private func isPercentMapping(_ value: Value) -> Bool {
        let inner = payload(value)
        if inner.kind == .tuple || inner.kind == .string { return false }
        return lookup(type(of: value), names.getitem) != nil
    }

    private func append(
        _ field: PercentField, _ template: StringObject, _ arguments: Value, _ values: inout PercentValues,
        _ builder: inout TextBuilder
    ) throws(Raised) {
        var field = field
        var value = Value.undefined
        if let key = field.key {
            guard isPercentMapping(arguments) else { throw raise(PercentField.mappingRequired) }
            let name = template.view[key]
            value = try getItem(arguments, values.areBytes ? makeBytes(name) : makeString(name))
        }
        if field.width == .argument { field.setWidth(try starValue(&values)) }
        if field.precision == .argument { field.setPrecision(try starValue(&values)) }
        let isBytesText = values.areBytes && (field.conversion == 98 || field.conversion == 115)
        guard let want = isBytesText ? .str : field.want else { throw raise(field.unsupported) }
        if value.isUndefined {
            do throws(PythonError) {
                value = try values.take()
            } catch {
                throw raise(error)
            }
        }
        switch want {
        case .str where values.areBytes: try append(try percentBytes(value), field, &builder)
        case .repr where values.areBytes: try append(try ascii(value), field, &builder)
        case .character where values.areBytes: try append(try percentByte(value), field, &builder)
        case .str: try append(try str(value), field, &builder)
        case .repr: try append(try repr(value), field, &builder)
        case .ascii: try append(try ascii(value), field, &builder)
        case .float
        where values.areBytes && !isNumber(payload(value)) && lookup(type(of: value), names.float) == nil:
            throw raise(.typeError, "float argument required, not \(typeName(value))")
        default: try appendNumber(value, want, field, &builder)
        }
    }

    private func starValue(_ values: inout PercentValues) throws(Raised) -> Int {
        do throws(PythonError) {
            let value = try values.take()
            guard value.isInt else { throw PercentField.starWantsInteger }
            return value.int
        } catch {
            throw raise(error)
        }
    }

    private func append(_ text: StringObject, _ field: PercentField, _ builder: inout TextBuilder)
        throws(Raised)
    {
        do throws(PythonError) {
            try field.append(text: text.view, to: &builder)
        } catch {
            throw raise(error)
        }
    }

    private func appendNumber(
        _ value: Value, _ want: PercentField.Want, _ field: PercentField, _ builder: inout TextBuilder
    ) throws(Raised) {
        let number = try percentNumber(value, want, field)
        let text = want == .character ? self.text(value) : nil
        do throws(PythonError) {
            if want == .character {
                if let text {
                    guard text.count == 1 else { throw field.mismatch(typeName: typeName(value)) }
                    return try field.append(text: text.view, to: &builder)
                }
                guard let code = bigInteger(number) else { throw field.mismatch(typeName: typeName(value)) }
                try field.append(character: code, to: &builder)
            } else if want == .float {
                guard number.kind == .float else { throw field.mismatch(typeName: typeName(value)) }
                try field.append(number.float, to: &builder)
            } else {
                guard let whole = bigInteger(number) else { throw field.mismatch(typeName: typeName(value)) }
                try field.append(whole, to: &builder)
            }
        } catch {
            throw raise(error)
        }
    }

    /// The value as the number that a conversion wants; anything else if it is none.
    private func percentNumber(_ value: Value, _ want: PercentField.Want, _ field: PercentField)
        throws(Raised) -> Value
    {
        let inner = payload(value)
        switch want {
        case .float:
            if isNumber(inner) { return Value(try double(inner)) }
            if lookup(type(of: value), names.float) != nil, inner.kind != .string {
                return Value(try floatFrom(value))
            }
            return value
        case .decimal where inner.kind == .float:
            return try integerOf(inner.float.rounded(.towardZero))
        case .decimal, .integer:
            if bigInteger(inner) != nil { return inner }
            if inner.kind == .float { return value }
            if let result = try callSpecial(value, names.index) { return payload(result) }
            if want == .decimal, let result = try callSpecial(value, names.int) { return payload(result) }
            return value
        default: return inner
        }
    }
}
