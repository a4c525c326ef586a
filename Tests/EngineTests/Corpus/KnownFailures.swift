/// Programs that are known to differ from CPython. Each is a bug to fix; none may be here without failing.
let knownFailures: Set<String> = tracebacksWithMarks.union([
    // The async generator that a loop leaves early is closed by its finalizer, at once, in CPython.
    "asyncgen/left_early",
    // The message of a `*argument` that is not iterable names the function.
    "language/functions_argument_errors",
])

/// Tracebacks here show the source line without the marks below the failing part.
private let tracebacksWithMarks: Set<String> = [
    "tracebacks/assertion", "tracebacks/cause", "tracebacks/context", "tracebacks/coroutine_without_loop",
    "tracebacks/group", "tracebacks/in_method_and_lambda", "tracebacks/key_error_in_call",
    "tracebacks/multiline_expression", "tracebacks/name_suggestion", "tracebacks/no_message",
    "tracebacks/recursion",
    "tracebacks/simple",
]
