/// `repr`, `str` and f-strings.
extension Machine {
    /// `str(value)`
    func str(_ value: Value) throws(Raised) -> StringObject {
        if value.kind == .string { return StringObject(value) }
        if value.isObject, value.kind != .bigInt, let method = lookup(type(of: value), names.str),
            method !== state.pointee.objectStr
        {
            let result = try call(bindAttribute(method, value, type(of: value)))
            if result.kind == .string { return StringObject(result) }
            if payload(result).kind == .string { return StringObject(payload(result)) }
            throw raise(.typeError, "__str__ returned non-string (type \(typeName(result)))")
        }
        if payload(value).kind == .string, payload(value) !== value, !hasUserRepr(value) {
            return StringObject(payload(value))
        }
        return try repr(value)
    }

    private func hasUserRepr(_ value: Value) -> Bool {
        guard let method = lookup(type(of: value), names.repr) else { return false }
        return method.kind != .nativeFunction
    }

    /// `repr(value)`
    func repr(_ value: Value) throws(Raised) -> StringObject {
        var writer = RepresentationWriter()
        try write(value, to: &writer)
        return strings.make(codePoints: writer.codePoints)
    }

    /// `repr(value)` appended to a text.
    func write(_ value: Value, to writer: inout RepresentationWriter) throws(Raised) {
        switch value.kind {
        case .none: writer.append("None")
        case .undefined: writer.append("<unbound>")
        case .ellipsis: writer.append("Ellipsis")
        case .notImplemented: writer.append("NotImplemented")
        case .bool: writer.append(value.bool ? "True" : "False")
        case .int: writer.append(String(value.int))
        case .float: writer.append(floatText(value.float))
        case .bigInt: writer.append(try integerText(value))
        case .string: writer.append(quoted(StringObject(value)))
        case .bytes: writer.append(quoted(BytesObject(value)))
        case .list, .tuple, .dict, .set, .frozenSet, .deque: try writeContainer(value, to: &writer)
        default: try writeByMethod(value, to: &writer)
        }
    }

    private func writeByMethod(_ value: Value, to writer: inout RepresentationWriter) throws(Raised) {
        if let method = lookup(type(of: value), names.repr), method !== state.pointee.objectRepr {
            let result = try call(bindAttribute(method, value, type(of: value)))
            guard payload(result).kind == .string else {
                throw raise(.typeError, "__repr__ returned non-string (type \(typeName(result)))")
            }
            writer.append(StringObject(payload(result)))
            return
        }
        let inner = payload(value)
        if inner !== value {
            if inner.kind == .set || inner.kind == .deque || inner.kind == .frozenSet {
                return try writeNamed(value, inner, to: &writer)
            }
            return try write(inner, to: &writer)
        }
        writer.append(plainRepresentation(value))
    }

    /// `<__main__.C object at 0x…>`
    func plainRepresentation(_ value: Value) -> String {
        "<\(moduleQualified(type(of: value))) object at \(addressText(value))>"
    }

    func addressText(_ value: Value) -> String { "0x" + String(heap.identity(value), radix: 16) }

    /// A class's name with its module, which built-in classes do not show.
    func moduleQualified(_ type: ClassObject) -> String {
        let name = qualifiedName(type)
        guard let module = type.namespace.get(names.module), module.kind == .string,
            !StringObject(module).equals("builtins")
        else { return name }
        return "\(StringObject(module).text).\(name)"
    }

    func qualifiedName(_ type: ClassObject) -> String {
        if let name = type.namespace.get(names.qualname), name.kind == .string {
            return StringObject(name).text
        }
        return type.name.text
    }

    func repr(ofClass type: ClassObject) -> String { "<class '\(moduleQualified(type))'>" }

    // MARK: Containers

    private func writeContainer(_ value: Value, to writer: inout RepresentationWriter) throws(Raised) {
        if writer.isOpen(value) {
            writer.append(Machine.ellipsisText(value.kind))
            return
        }
        try enterNative()
        writer.open(value)
        defer {
            writer.close()
            leaveNative()
        }
        switch value.kind {
        case .list:
            writer.append("[")
            try writeItems(value, to: &writer)
            writer.append("]")
        case .tuple:
            writer.append("(")
            try writeItems(value, to: &writer)
            writer.append(TupleObject(value).count == 1 ? ",)" : ")")
        case .dict: try writeDict(DictObject(value), to: &writer)
        case .deque: try writeDeque(DequeObject(value), to: &writer)
        default: try writeSet(value, name: typeName(value), to: &writer)
        }
    }

    private static func ellipsisText(_ kind: Kind) -> String {
        switch kind {
        case .list: "[...]"
        case .tuple: "(...)"
        case .dict: "{...}"
        case .deque: "[...]"
        default: "set(...)"
        }
    }

    private func writeItems(_ value: Value, to writer: inout RepresentationWriter) throws(Raised) {
        var index = 0
        while index < sequenceItems(value).1 {
            if index > 0 { writer.append(", ") }
            try write(sequenceItems(value).0[index], to: &writer)
            index += 1
        }
    }

    private func writeDict(_ dict: DictObject, to writer: inout RepresentationWriter) throws(Raised) {
        writer.append("{")
        var entry = 0
        var isFirst = true
        while let found = dict.next(from: entry) {
            if !isFirst { writer.append(", ") }
            isFirst = false
            try write(dict.key(at: found), to: &writer)
            writer.append(": ")
            if found < dict.entryCount { try write(dict.value(at: found), to: &writer) }
            entry = found + 1
        }
        writer.append("}")
    }

    private func writeSet(_ value: Value, name: String, to writer: inout RepresentationWriter) throws(Raised)
    {
        let set = DictObject(value)
        arrange(set)
        if set.count == 0 {
            writer.append("\(name)()")
            return
        }
        let isPlain = name == "set"
        writer.append(isPlain ? "{" : "\(name)({")
        var entry = 0
        var isFirst = true
        while let found = set.next(from: entry) {
            if !isFirst { writer.append(", ") }
            isFirst = false
            try write(set.key(at: found), to: &writer)
            entry = found + 1
        }
        writer.append(isPlain ? "}" : "})")
    }

    private func writeDeque(_ deque: DequeObject, to writer: inout RepresentationWriter) throws(Raised) {
        writer.append("deque([")
        var index = 0
        while index < deque.count {
            if index > 0 { writer.append(", ") }
            try write(deque[index], to: &writer)
            index += 1
        }
        writer.append("]")
        if deque.maxlen.isInt { writer.append(", maxlen=\(deque.maxlen.int)") }
        writer.append(")")
    }

    /// A container that is the payload of a subclass: shown under the subclass's name.
    private func writeNamed(_ value: Value, _ inner: Value, to writer: inout RepresentationWriter)
        throws(Raised)
    {
        if inner.kind == .deque {
            try write(inner, to: &writer)
        } else {
            try writeSet(inner, name: typeName(value), to: &writer)
        }
    }

    // MARK: f-strings

    /// The `formatValue` instruction.
    func formatted(_ value: Value, conversion: UInt8, _ specification: Value) throws(Raised) -> Value {
        var value = value
        switch conversion {
        case 1: value = try str(value).value
        case 2: value = try repr(value).value
        case 3: value = try ascii(value).value
        default: break
        }
        if specification.isUndefined || StringObject(specification).count == 0 {
            if value.kind == .string { return value }
            if value.isInt { return strings.make(String(value.int)).value }
        }
        let spec = specification.isUndefined ? state.pointee.emptyString : specification
        return try format(value, StringObject(spec)).value
    }

    /// `format(value, specification)`
    func format(_ value: Value, _ specification: StringObject) throws(Raised) -> StringObject {
        if value.isObject, let method = lookup(type(of: value), names.format), method.kind != .nativeFunction
        {
            let result = try call(bindAttribute(method, value, type(of: value)), specification.value)
            guard result.kind == .string else {
                throw raise(.typeError, "__format__ must return a str, not \(typeName(result))")
            }
            return StringObject(result)
        }
        if specification.count == 0 { return try str(value) }
        return try formatBuiltin(value, specification)
    }

    /// The `buildString` instruction.
    func joined(_ parts: UnsafeMutablePointer<Value>, _ count: Int) throws(Raised) -> Value {
        var length = 0
        var isWide = false
        for index in 0..<count {
            let part = StringObject(parts[index])
            length += part.count
            if part.isWide { isWide = true }
        }
        if length == 0 { return state.pointee.emptyString }
        try checkGrowth(isWide ? 4 * length : length)
        let string = StringObject.allocate(heap, class: classBits(.string), count: length, isWide: isWide)
        var place = 0
        for index in 0..<count {
            let part = StringObject(parts[index])
            string.write(part, at: place)
            place += part.count
        }
        return string.value
    }
}

/// A text that is being put together, and the containers that are being shown in it.
struct RepresentationWriter {
    var codePoints: [UInt32] = []
    private var openContainers: [UInt64] = []

    mutating func append(_ text: String) {
        for scalar in text.unicodeScalars { codePoints.append(scalar.value) }
    }

    mutating func append(_ string: StringObject) {
        for index in 0..<string.count { codePoints.append(string[index]) }
    }

    mutating func append(_ others: [UInt32]) { codePoints += others }

    func isOpen(_ value: Value) -> Bool { openContainers.contains(value.bits) }
    mutating func open(_ value: Value) { openContainers.append(value.bits) }
    mutating func close() { openContainers.removeLast() }
}
