/// The built-in exception classes.
enum ExceptionType: Int, CaseIterable {
    case baseException, exception, baseExceptionGroup, exceptionGroup
    case generatorExit, keyboardInterrupt, systemExit, cancelledError
    case arithmeticError, floatingPointError, overflowError, zeroDivisionError
    case assertionError, attributeError, bufferError, eofError
    case importError, moduleNotFoundError
    case lookupError, indexError, keyError
    case memoryError, nameError, unboundLocalError
    case osError, blockingIOError, childProcessError, connectionError, brokenPipeError, connectionAbortedError
    case connectionRefusedError, connectionResetError, fileExistsError, fileNotFoundError, interruptedError
    case isADirectoryError, notADirectoryError, permissionError, processLookupError, timeoutError
    case referenceError, runtimeError, notImplementedError, recursionError, pythonFinalizationError
    case stopAsyncIteration, stopIteration
    case syntaxError, indentationError, tabError
    case systemError, typeError, valueError, unicodeError, unicodeDecodeError, unicodeEncodeError,
        unicodeTranslateError
    case invalidStateError
    case warning, deprecationWarning, pendingDeprecationWarning, runtimeWarning, syntaxWarning, userWarning,
        futureWarning
    case importWarning, unicodeWarning, bytesWarning, resourceWarning, encodingWarning

    /// The name in Python.
    var name: String {
        switch self {
        case .eofError: "EOFError"
        case .osError: "OSError"
        case .blockingIOError: "BlockingIOError"
        case .isADirectoryError: "IsADirectoryError"
        case .notADirectoryError: "NotADirectoryError"
        default: "\(self)".prefix(1).uppercased() + "\(self)".dropFirst()
        }
    }

    /// The class that it inherits from; for ExceptionGroup the first of two.
    var base: ExceptionType? {
        switch self {
        case .baseException: nil
        case .exception, .baseExceptionGroup, .generatorExit, .keyboardInterrupt, .systemExit,
            .cancelledError:
            .baseException
        case .exceptionGroup: .baseExceptionGroup
        case .floatingPointError, .overflowError, .zeroDivisionError: .arithmeticError
        case .moduleNotFoundError: .importError
        case .indexError, .keyError: .lookupError
        case .unboundLocalError: .nameError
        case .blockingIOError, .childProcessError, .connectionError, .fileExistsError, .fileNotFoundError,
            .interruptedError, .isADirectoryError, .notADirectoryError, .permissionError, .processLookupError,
            .timeoutError:
            .osError
        case .brokenPipeError, .connectionAbortedError, .connectionRefusedError, .connectionResetError:
            .connectionError
        case .notImplementedError, .recursionError, .pythonFinalizationError: .runtimeError
        case .indentationError: .syntaxError
        case .tabError: .indentationError
        case .unicodeError: .valueError
        case .unicodeDecodeError, .unicodeEncodeError, .unicodeTranslateError: .unicodeError
        case .deprecationWarning, .pendingDeprecationWarning, .runtimeWarning, .syntaxWarning, .userWarning,
            .futureWarning,
            .importWarning, .unicodeWarning, .bytesWarning, .resourceWarning, .encodingWarning:
            .warning
        default: .exception
        }
    }

    /// The module that its class says it is from.
    var module: String {
        switch self {
        case .cancelledError, .invalidStateError: "asyncio.exceptions"
        default: "builtins"
        }
    }
}
