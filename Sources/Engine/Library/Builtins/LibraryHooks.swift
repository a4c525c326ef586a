/// What the library needs from outside the machine.
struct LibraryHooks {
    /// What a source text is compiled as.
    enum SourceMode {
        case expression, statements
    }

    /// A line of standard input without its end; nil at the end of input.
    var readLine: () -> String? = { nil }

    /// Code for a module from a source text and a file name; SyntaxError if it is none.
    var compile: ((Machine, StringObject, String, SourceMode, ModuleObject) throws(Raised) -> CodeObject)?
}
