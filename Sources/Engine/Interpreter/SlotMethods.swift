/// The special methods that are a type's slots in CPython: their messages about counts of arguments are others than those
/// of plain methods.
enum SlotMethods {
    private static let names: Set<String> = [
        "abs", "add", "aiter", "and", "anext", "await", "bool", "call", "contains", "delattr", "delete",
        "delitem",
        "divmod", "eq", "float", "floordiv", "ge", "get", "getattribute", "getitem", "gt", "hash", "iadd",
        "iand",
        "ifloordiv", "ilshift", "imatmul", "imod", "imul", "index", "int", "invert", "ior", "ipow", "irshift",
        "isub",
        "iter", "itruediv", "ixor", "le", "len", "lshift", "lt", "matmul", "mod", "mul", "ne", "neg", "next",
        "or", "pos",
        "radd", "rand", "rdivmod", "repr", "rfloordiv", "rlshift", "rmatmul", "rmod", "rmul", "ror", "rpow",
        "rrshift",
        "rshift", "rsub", "rtruediv", "rxor", "set", "setattr", "setitem", "str", "sub", "truediv", "xor",
    ]

    /// Those that a type defines as plain methods besides, which is what a look-up finds.
    private static let plain: Set<String> = [
        "list.__getitem__", "dict.__getitem__", "dict.__contains__", "set.__contains__",
        "frozenset.__contains__",
    ]

    static func contains(_ name: String, of owner: String?) -> Bool {
        guard name.hasPrefix("__"), name.hasSuffix("__"), name.count > 4 else { return false }
        if let owner, plain.contains("\(owner).\(name)") { return false }
        return names.contains(String(name.dropFirst(2).dropLast(2)))
    }
}
