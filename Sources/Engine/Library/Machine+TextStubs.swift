/// TEMPORARY: to be replaced by Text/ and Numbers/.
extension Machine {
    func formatPercent(_ template: StringObject, _ arguments: Value) throws(Raised) -> Value {
        throw raise(.notImplementedError, "% formatting")
    }
    func formatBuiltin(_ value: Value, _ specification: StringObject) throws(Raised) -> StringObject {
        throw raise(.notImplementedError, "format specifications")
    }
    func floatText(_ number: Double) -> String { number.description }
    func integerText(_ value: Value) throws(Raised) -> String { bigInteger(value)?.description ?? "" }
    func quoted(_ string: StringObject) -> [UInt32] { [39] + (0..<string.count).map { string[$0] } + [39] }
    func quoted(_ bytes: BytesObject) -> [UInt32] { [98, 39] + bytes.buffer.map { UInt32($0) } + [39] }
    func ascii(_ value: Value) throws(Raised) -> StringObject { try repr(value) }
    func display(_ value: Value) throws(Raised) {
        if value.isNone { return }
        let text = try repr(value).text + "\n"
        Array(text.utf8).withUnsafeBytes { output.write($0) }
    }
}
