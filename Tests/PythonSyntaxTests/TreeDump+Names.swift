import PythonSyntax

extension TreeDump {
    static func name(_ binaryOperator: BinaryOperator) -> String {
        let names = [
            "Add", "Sub", "Mult", "MatMult", "Div", "Mod", "Pow", "LShift", "RShift", "BitOr", "BitXor",
            "BitAnd", "FloorDiv",
        ]
        return names[Int(binaryOperator.rawValue)]
    }

    static func name(_ comparisonOperator: ComparisonOperator) -> String {
        let names = ["Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"]
        return names[Int(comparisonOperator.rawValue)]
    }

    static func name(_ unaryOperator: UnaryOperator) -> String {
        switch unaryOperator {
        case .invert: "Invert"
        case .not: "Not"
        case .plus: "UAdd"
        case .minus: "USub"
        }
    }

    static func text(_ constant: Constant) -> String {
        switch constant {
        case .none: return "None"
        case .boolean(let value): return value ? "True" : "False"
        case .ellipsis: return "Ellipsis"
        case .integer(let value): return "int:" + String(value, radix: 16)
        case .bigInteger: return "big"
        case .float(let value): return "float:" + text(value)
        case .imaginary(let value): return "imag:float:" + text(value)
        case .string(let points):
            return "str:" + points.map { String($0, radix: 16) }.joined(separator: ",")
        case .bytes(let bytes):
            let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            return "bytes:" + digits.joined()
        }
    }

    /// As Python's `float.hex`.
    private static func text(_ value: Double) -> String {
        if value.isInfinite { return "inf" }
        if value == 0 { return "0x0.0p+0" }
        let isNormal = value.isNormal
        let digits = String(value.significandBitPattern, radix: 16)
        let fraction = String(repeating: "0", count: 13 - digits.count) + digits
        let exponent = isNormal ? Int(value.exponent) : -1022
        return "0x\(isNormal ? 1 : 0).\(fraction)p\(exponent < 0 ? "-" : "+")\(abs(exponent))"
    }
}
