/// Tells equal constants of one code block, so that each is stored once; rare sorts are not looked for.
enum ConstantKey: Hashable {
    case none
    case boolean(Bool)
    case integer(Int)
    /// By bits: 0.0 and -0.0 are two constants.
    case float(UInt64)
    case string([UInt32])

    /// Nil: of a sort that is stored anew each time.
    init?(_ value: ConstantValue) {
        switch value {
        case .none: self = .none
        case .boolean(let truth): self = .boolean(truth)
        case .integer(let number): self = .integer(number)
        case .float(let number): self = .float(number.bitPattern)
        case .string(let text): self = .string(text)
        case .ellipsis, .imaginary, .bigInteger, .bytes, .tuple, .frozenSet: return nil
        }
    }
}
