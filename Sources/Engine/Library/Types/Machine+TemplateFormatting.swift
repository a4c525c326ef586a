/// `template.format(…)` and `format_map`.
extension Machine {
    /// What the fields of a template take their values from.
    private struct TemplateArguments {
        let positional: Arguments
        let mapping: Value?
        var numbering = FormatNumbering()
    }

    func formatTemplate(_ template: StringObject, _ args: Arguments, mapping: Value?) throws(Raised)
        -> StringObject
    {
        var builder = TextBuilder(capacity: template.count)
        var arguments = TemplateArguments(positional: args, mapping: mapping)
        try appendTemplate(FormatTemplate(template.view), &arguments, depth: 2, to: &builder)
        return StringObject(makeString(builder))
    }

    private func appendTemplate(
        _ template: FormatTemplate, _ arguments: inout TemplateArguments, depth: Int,
        to builder: inout TextBuilder
    ) throws(Raised) {
        if depth == 0 { throw raise(FormatTemplate.tooDeep) }
        var pieces = template
        while true {
            let piece: FormatTemplate.Piece?
            do throws(PythonError) {
                piece = try pieces.next()
            } catch {
                throw raise(error)
            }
            guard let piece else { return }
            switch piece {
            case .literal(let range): builder.append(template.text[range])
            case .field(let field): try appendField(field, template.text, &arguments, depth, to: &builder)
            }
        }
    }

    private func appendField(
        _ field: FormatTemplate.Field, _ text: CodePoints, _ arguments: inout TemplateArguments, _ depth: Int,
        to builder: inout TextBuilder
    ) throws(Raised) {
        var value = try templateValue(text, field.name, &arguments)
        switch field.conversion {
        case 0: break
        case 114: value = try repr(value).value
        case 115: value = try str(value).value
        case 97: value = try ascii(value).value
        default: throw raise(FormatTemplate.unknownConversion(field.conversion))
        }
        let specification: StringObject
        if field.isNested {
            var inner = TextBuilder()
            try appendTemplate(
                FormatTemplate(text, range: field.specification), &arguments, depth: depth - 1, to: &inner)
            specification = StringObject(makeString(inner))
        } else {
            specification = StringObject(makeString(text[field.specification]))
        }
        builder.append(try format(value, specification).view)
    }

    private func templateValue(
        _ text: CodePoints, _ range: Range<Int>, _ arguments: inout TemplateArguments
    ) throws(Raised) -> Value {
        var name: FormatFieldName
        let position: Int?
        do throws(PythonError) {
            name = try FormatFieldName(text, range: range)
            switch name.source {
            case .automatic: position = try arguments.numbering.automatic()
            case .position(let number):
                try arguments.numbering.manual()
                position = number
            case .name: position = nil
            }
        } catch {
            throw raise(error)
        }
        var value: Value
        if case .name(let key) = name.source {
            value = try namedValue(StringObject(makeString(text[key])), arguments)
        } else {
            value = try positionalValue(position ?? 0, arguments)
        }
        while true {
            let step: FormatFieldName.Step?
            do throws(PythonError) {
                step = try name.nextStep()
            } catch {
                throw raise(error)
            }
            switch step {
            case nil: return value
            case .attribute(let range):
                value = try getAttribute(value, strings.intern(StringObject(makeString(text[range]))))
            case .index(let number): value = try getItem(value, Value(number))
            case .key(let range): value = try getItem(value, makeString(text[range]))
            }
        }
    }

    private func positionalValue(_ position: Int, _ arguments: TemplateArguments) throws(Raised) -> Value {
        if arguments.mapping != nil {
            throw raise(.valueError, "Format string contains positional fields")
        }
        guard position < arguments.positional.count else {
            throw raise(.indexError, "Replacement index \(position) out of range for positional args tuple")
        }
        return arguments.positional[position]
    }

    private func namedValue(_ name: StringObject, _ arguments: TemplateArguments) throws(Raised) -> Value {
        if let mapping = arguments.mapping { return try getItem(mapping, name.value) }
        if let value = keyword(arguments.positional, name.text) { return value }
        throw raiseKey(name.value)
    }
}
