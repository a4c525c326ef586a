extension Parameters {
    /// All parameters in the order in which CPython enters them.
    var all: [Parameter] {
        var result = positionalOnly + positional + keywordOnly
        if let variadic { result.append(variadic) }
        if let keywordVariadic { result.append(keywordVariadic) }
        return result
    }

    /// The default values, in the order of evaluation.
    var defaultValues: [Expression] { defaults + keywordDefaults.compactMap { $0 } }
}
