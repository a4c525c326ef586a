/// Signals, delivered at a virtual time.
extension Machine {
    /// A signal that nobody added a handler for: Python's own handler is called, or the default action taken.
    func deliverUnhandled(_ number: Value) throws(Raised) {
        let handlers = DictObject(signalTable)
        if let entry = try handlers.find(number, hash: try hash(number), self) {
            let handler = handlers.value(at: entry)
            if handler.isObject, !handler.isNone, handler.kind != .instance || lookup(type(of: handler), names.call) != nil {
                _ = try call(handler, number, .none)
                return
            }
        }
        if number.int == 2 {
            state.pointee.raised = makeException(.keyboardInterrupt)
            throw Raised()
        }
        if number.int == 15 {
            throw raise(makeException(exceptionClass(.systemExit), tuple([Value(143)])))
        }
    }

    /// `signal.signal`'s table: number → handler.
    var signalTable: Value {
        if state.pointee.signalTable.isUndefined {
            state.pointee.signalTable = DictObject.allocate(heap, .dict, class: classBits(.dict)).value
        }
        return state.pointee.signalTable
    }
}
