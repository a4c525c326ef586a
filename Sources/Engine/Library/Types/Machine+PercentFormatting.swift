import BigInt

/// `template % values`.
extension Machine {
    /// The values of a `%` template, taken one after another.
    private struct PercentValues {
        let all: Value
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
        var pieces = PercentTemplate(template.view)
        let inner = payload(arguments)
        var values = PercentValues(all: inner.kind == .tuple ? inner : arguments)
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
            throw raise(PercentField.unusedArguments)
        }
        return makeString(builder)
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
            value = try getItem(arguments, makeString(template.view[key]))
        }
        if field.width == .argument { field.setWidth(try starValue(&values)) }
        if field.precision == .argument { field.setPrecision(try starValue(&values)) }
        guard let want = field.want else { throw raise(field.unsupported) }
        if value.isUndefined {
            do throws(PythonError) {
                value = try values.take()
            } catch {
                throw raise(error)
            }
        }
        switch want {
        case .str: try append(try str(value), field, &builder)
        case .repr: try append(try repr(value), field, &builder)
        case .ascii: try append(try ascii(value), field, &builder)
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
