/// Taking the arguments of native functions apart.
extension Machine {
    /// The value of a keyword argument of a function that takes any; nil if it was not passed.
    func keyword(_ args: Arguments, _ name: String) -> Value? {
        for index in 0..<args.keywordCount where args.keywordName(index).text == name {
            return args.keywordValue(index)
        }
        return nil
    }

    /// TypeError if a keyword was passed that is not among those allowed.
    func checkKeywords(_ args: Arguments, _ function: String, allowed: [String] = []) throws(Raised) {
        for index in 0..<args.keywordCount where !allowed.contains(args.keywordName(index).text) {
            if allowed.isEmpty { throw raise(.typeError, "\(function)() takes no keyword arguments") }
            let name = args.keywordName(index).text
            throw raise(.typeError, "\(function)() got an unexpected keyword argument '\(name)'")
        }
    }

    /// TypeError unless the number of positional arguments is within bounds.
    func checkCount(_ given: Int, _ function: String, _ least: Int, _ most: Int) throws(Raised) {
        if given >= least, given <= most { return }
        if least == most {
            let plural = least == 1 ? "" : "s"
            throw raise(.typeError, "\(function) expected \(least) argument\(plural), got \(given)")
        }
        let bound = given < least ? "at least \(least)" : "at most \(most)"
        let plural = (given < least ? least : most) == 1 ? "" : "s"
        throw raise(.typeError, "\(function) expected \(bound) argument\(plural), got \(given)")
    }

    /// A string argument, also an instance of a subclass of str; nil if it is none.
    func text(_ value: Value) -> StringObject? {
        let inner = payload(value)
        return inner.kind == .string ? StringObject(inner) : nil
    }

    /// A string argument; TypeError naming the function and the argument's place if it is none.
    func textArgument(_ value: Value, _ function: String, _ place: Int? = nil) throws(Raised) -> StringObject
    {
        if let text = text(value) { return text }
        let which = place.map { "argument \($0)" } ?? "argument"
        throw raise(.typeError, "\(function)() \(which) must be str, not \(argumentName(value))")
    }

    /// The type of a wrong argument as messages about arguments show it.
    func argumentName(_ value: Value) -> String { value.isNone ? "None" : typeName(value) }

    /// The class in argument 0 of `__new__`.
    func classArgument(_ args: Arguments, _ base: String) throws(Raised) -> ClassObject {
        guard args.count > 0 else { throw raise(.typeError, "\(base).__new__(): not enough arguments") }
        guard args[0].kind == .classObject else {
            throw raise(
                .typeError, "\(base).__new__(X): X is not a type object (\(typeName(args[0])))")
        }
        return ClassObject(args[0])
    }

    /// A value of a built-in kind as an instance of a class: itself, or wrapped for a subclass.
    func instance(_ type: ClassObject, of value: Value, _ kind: Kind) -> Value {
        type.bits == classBits(kind) ? value : makeInstance(type, payload: value).value
    }

    /// An object of a library class, wrapped if a subclass of it was called.
    func wrapped(_ value: Value, _ type: Value) -> Value {
        guard value.kind == .iterator, !ClassObject(type).traits.contains(.builtin) else { return value }
        return makeInstance(ClassObject(type), payload: value).value
    }

    /// Whether an argument was left out or is None.
    func isAbsent(_ value: Value) -> Bool { value.isUndefined || value.isNone }

    /// An interned attribute name given by a program; TypeError if it is no string.
    func attributeName(_ value: Value) throws(Raised) -> StringObject {
        guard let name = text(value) else {
            throw raise(.typeError, "attribute name must be string, not '\(typeName(value))'")
        }
        return strings.intern(name)
    }

    func makeString(_ text: String) -> Value { strings.make(text).value }
}
