extension TreeParser {
    /// The parameters of a function or lambda, up to but not including the closing token.
    mutating func parameters(
        until closing: TokenKind, allowAnnotations: Bool
    ) throws(Mismatch) -> Parameters {
        var result = Parameters()
        var isKeywordOnly = false
        while kind != closing {
            switch kind {
            case .slash:
                try positionalOnlyMarker(&result, isKeywordOnly)
            case .star:
                guard !isKeywordOnly else { throw Mismatch() }
                isKeywordOnly = true
                try starParameter(&result, closing, allowAnnotations)
            case .doubleStar:
                advance()
                result.keywordVariadic = try parameter(allowAnnotations)
                _ = accept(.comma)
                guard kind == closing else { throw Mismatch() }
                return result
            default:
                try plainParameter(&result, isKeywordOnly, allowAnnotations)
            }
            guard accept(.comma) || kind == closing else { throw Mismatch() }
        }
        return result
    }

    private mutating func positionalOnlyMarker(
        _ result: inout Parameters, _ isKeywordOnly: Bool
    ) throws(Mismatch) {
        guard !isKeywordOnly, result.positionalOnly.isEmpty, !result.positional.isEmpty else {
            throw Mismatch()
        }
        advance()
        swap(&result.positionalOnly, &result.positional)
    }

    /// `*args`, `*args: *Ts`, or a bare `*` in front of keyword-only parameters.
    private mutating func starParameter(
        _ result: inout Parameters, _ closing: TokenKind, _ allowAnnotations: Bool
    ) throws(Mismatch) {
        advance()
        if kind == .comma {
            guard kind(ahead: 1) == .name else { throw Mismatch() }
            return
        }
        let start = token.startPosition
        let name = try name()
        var annotation: Expression?
        if allowAnnotations, accept(.colon) { annotation = try starExpression() }
        result.variadic = Parameter(name: name, annotation: annotation, range: range(from: start))
    }

    private mutating func plainParameter(
        _ result: inout Parameters, _ isKeywordOnly: Bool, _ allowAnnotations: Bool
    ) throws(Mismatch) {
        let parameter = try parameter(allowAnnotations)
        let defaultValue = accept(.equal) ? try expression() : nil
        if isKeywordOnly {
            result.keywordOnly.append(parameter)
            result.keywordDefaults.append(defaultValue)
        } else {
            guard defaultValue != nil || result.defaults.isEmpty else { throw Mismatch() }
            result.positional.append(parameter)
            if let defaultValue { result.defaults.append(defaultValue) }
        }
    }

    private mutating func parameter(_ allowAnnotations: Bool) throws(Mismatch) -> Parameter {
        let start = token.startPosition
        let name = try name()
        let annotation = allowAnnotations && accept(.colon) ? try expression() : nil
        return Parameter(name: name, annotation: annotation, range: range(from: start))
    }
}
