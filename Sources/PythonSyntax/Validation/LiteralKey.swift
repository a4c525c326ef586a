/// Names a literal key of a mapping pattern, so that equal keys have equal names.
enum LiteralKey {
    /// As Python would show the value; nil for keys that are looked up when the program runs.
    static func text(_ key: Expression) -> String? {
        switch key.node {
        case .constant(let value): return text(value)
        case .unaryOperation(.minus, let operand): return text(operand).map { "-" + $0 }
        case .binaryOperation(let real, let binaryOperator, let imaginary):
            guard let first = text(real), let second = text(imaginary) else { return nil }
            return "(\(first)\(binaryOperator == .add ? "+" : "-")\(second))"
        default: return nil
        }
    }

    private static func text(_ value: Constant) -> String {
        switch value {
        case .none: return "None"
        case .boolean(let flag): return flag ? "True" : "False"
        case .ellipsis: return "Ellipsis"
        case .integer(let number): return String(number)
        case .bigInteger(let digits, let radix): return "\(digits) base \(radix)"
        case .float(let number): return "\(number)"
        case .imaginary(let number): return "\(number)j"
        case .string(let points):
            let scalars = points.compactMap { Unicode.Scalar($0) }
            return "'" + String(String.UnicodeScalarView(scalars)) + "'"
        case .bytes(let bytes): return "b'" + String(decoding: bytes, as: UTF8.self) + "'"
        }
    }
}
