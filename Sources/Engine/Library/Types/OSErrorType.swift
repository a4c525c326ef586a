/// OSError: its number, text and file name, and the subclass that a number stands for.
extension Machine {
    /// The subclass for an error number, as CPython on Linux chooses it.
    private static let classOfNumber: [Int: ExceptionType] = [
        1: .permissionError, 2: .fileNotFoundError, 3: .processLookupError, 4: .interruptedError,
        10: .childProcessError,
        11: .blockingIOError, 13: .permissionError, 17: .fileExistsError, 20: .notADirectoryError,
        21: .isADirectoryError,
        32: .brokenPipeError, 103: .connectionAbortedError, 104: .connectionResetError, 108: .brokenPipeError,
        110: .timeoutError, 111: .connectionRefusedError, 114: .blockingIOError, 115: .blockingIOError,
    ]

    func installSystemErrors() {
        let define = Definition(self, class: exceptionClass(.osError), receiver: .exception)
        define.constructor { (machine, args) throws(Raised) in try machine.newSystemError(args) }
        define.variadicMethod("__init__") { (_, _) in .none }
        define.method("__str__", 0) { (machine, args) throws(Raised) in try machine.systemErrorText(args[0]) }
        for (place, name) in ["errno", "strerror", "filename", "filename2"].enumerated() {
            define.property(
                name, { (_, value) in Machine.systemErrorField(value, place) },
                set: { (machine, value, new) in
                    let fields = (0..<4).map { $0 == place ? new : Machine.systemErrorField(value, $0) }
                    ExceptionObject(value)[.detail2] = machine.tuple(fields).value
                })
        }
    }

    private static func systemErrorField(_ value: Value, _ place: Int) -> Value {
        let fields = ExceptionObject(value)[.detail2]
        return fields.kind == .tuple ? TupleObject(fields)[place] : .none
    }

    private func newSystemError(_ args: Arguments) throws(Raised) -> Value {
        var type = try classArgument(args, "OSError")
        try checkKeywords(args, type.name.text)
        let given = (1..<max(1, args.count)).map { args[$0] }
        guard given.count >= 2, given.count <= 5 else { return makeException(type, tuple(given)) }
        if type.bits == exceptionClass(.osError).bits, given[0].isInt,
            let special = Machine.classOfNumber[given[0].int]
        {
            type = exceptionClass(special)
        }
        let hasFile = given.count > 2 && !given[2].isNone
        let exception = makeException(type, tuple(hasFile ? Array(given.prefix(2)) : given))
        let file = given.count > 2 ? given[2] : .none
        let second = given.count > 4 ? given[4] : .none
        ExceptionObject(exception)[.detail2] = tuple([given[0], given[1], file, second]).value
        return exception
    }

    private func systemErrorText(_ value: Value) throws(Raised) -> Value {
        let fields = (0..<4).map { Machine.systemErrorField(value, $0) }
        if ExceptionObject(value)[.detail2].kind == .tuple {
            let start = "[Errno \(try str(fields[0]).text)] \(try str(fields[1]).text)"
            if fields[2].isNone { return makeString(start) }
            let file = try repr(fields[2]).text
            return makeString(
                fields[3].isNone ? "\(start): \(file)" : "\(start): \(file) -> \(try repr(fields[3]).text)")
        }
        let arguments = ExceptionObject(value).arguments
        switch arguments.count {
        case 0: return state.pointee.emptyString
        case 1: return try str(arguments[0]).value
        default: return try repr(arguments.value).value
        }
    }
}
