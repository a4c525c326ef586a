/// A function of the library, written in Swift.
typealias NativeFunction = (Machine, Arguments) throws(Raised) -> Value

/// An entry of the machine's table of natives. The struct keeps the closure in its natural form: stored in memory by itself
/// it would go through a thunk.
struct NativeEntry {
    let body: NativeFunction
}

/// The arguments of a native call, as they lie in the caller's registers.
struct Arguments {
    let base: UnsafeMutablePointer<Value>
    /// Positional arguments. With declared parameters: all parameters, undefined where nothing was passed.
    let count: Int
    /// Names of the arguments behind the positional ones, if any: only for functions that take any keyword.
    let keywordNames: Value

    @inline(__always) init(
        _ base: UnsafeMutablePointer<Value>, _ count: Int, keywordNames: Value = .undefined
    ) {
        self.base = base
        self.count = count
        self.keywordNames = keywordNames
    }

    @inline(__always) subscript(index: Int) -> Value { base[index] }

    /// The argument, or undefined if there are not so many.
    @inline(__always) func optional(_ index: Int) -> Value { index < count ? base[index] : .undefined }

    var keywordCount: Int { keywordNames.isUndefined ? 0 : TupleObject(keywordNames).count }

    func keywordName(_ index: Int) -> StringObject { StringObject(TupleObject(keywordNames)[index]) }
    func keywordValue(_ index: Int) -> Value { base[count + index] }

    /// The arguments behind the first.
    var rest: Arguments { Arguments(base + 1, count - 1, keywordNames: keywordNames) }
}

/// How a native function may be called. A class, since its parts are looked at on slow calls only.
final class NativeDescriptor {
    /// How arguments are passed.
    enum Convention {
        /// From `least` to `most` positional arguments (-1: any number), no keywords.
        case positional(least: Int, most: Int)
        /// Named parameters, each passed by position or keyword unless only one of them is allowed; the function gets
        /// one value for each, undefined where nothing was passed.
        case parameters([String], required: Int, positionalOnly: Int, keywordOnly: Int)
        /// Any positional arguments and any keywords, as they come.
        case any
    }

    let name: String
    /// The class that the method is defined on, for messages.
    let owner: String?
    let convention: Convention
    let isMethod: Bool
    let body: NativeFunction

    /// The interned names of its parameters, by bits.
    let parameterNames: [UInt64]

    init(
        name: String, owner: String?, convention: Convention, isMethod: Bool, parameterNames: [UInt64],
        body: @escaping NativeFunction
    ) {
        self.name = name
        self.owner = owner
        self.convention = convention
        self.isMethod = isMethod
        self.parameterNames = parameterNames
        self.body = body
    }

    /// The index of a parameter.
    func place(of name: StringObject, _ parameters: [String]) -> Int? {
        if let place = parameterNames.firstIndex(of: name.bits) { return place }
        let text = name.text
        return parameters.firstIndex(of: text)
    }

    /// The name with the class's in front.
    var qualifiedName: String { owner.map { "\($0).\(name)" } ?? name }
}
