/// What an algorithm of the text and number library raises: the exception's class and its message.
///
/// The machine makes the exception object; nothing here knows how values are represented.
struct PythonError: Error, Equatable {
    /// The exception's class in Python.
    enum Kind {
        case valueError, typeError, overflowError, zeroDivisionError, indexError, memoryError
    }

    let kind: Kind
    let message: String

    static func value(_ message: String) -> PythonError { PythonError(kind: .valueError, message: message) }
    static func type(_ message: String) -> PythonError { PythonError(kind: .typeError, message: message) }
    static func overflow(_ message: String) -> PythonError {
        PythonError(kind: .overflowError, message: message)
    }
    static func zeroDivision(_ message: String) -> PythonError {
        PythonError(kind: .zeroDivisionError, message: message)
    }
    /// A result that is larger than any string or number here may become.
    static let memory = PythonError(kind: .memoryError, message: "")

    /// How Python's `str()` shows the range error of the C library.
    static let numericalRange = PythonError.overflow("(34, 'Numerical result out of range')")
}
