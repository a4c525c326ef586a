/// Between the machine's strings and the text algorithms.
extension StringObject {
    /// The string's code points where they lie.
    var view: CodePoints { CodePoints(base: UnsafeRawPointer(data), count: count, isWide: isWide) }
}

extension BytesObject {
    /// The bytes where they lie, as narrow text.
    var view: CodePoints { CodePoints(base: UnsafeRawPointer(data), count: count, isWide: false) }
}

extension Machine {
    /// A string of a view's code points, in the narrowest width.
    func makeString(_ view: CodePoints) -> Value {
        if view.count == 0 { return state.pointee.emptyString }
        if view.count == 1 { return strings.character(view[0]).value }
        if view.isWide {
            let items = UnsafeBufferPointer(
                start: view.base.assumingMemoryBound(to: UInt32.self), count: view.count)
            return strings.make(items).value
        }
        let string = StringObject.allocate(heap, class: classBits(.string), count: view.count, isWide: false)
        string.data.copyMemory(from: view.base, byteCount: view.count)
        return string.value
    }

    func makeString(_ builder: borrowing TextBuilder) -> Value { builder.withView { makeString($0) } }

    /// Bytes of a narrow view.
    func makeBytes(_ view: CodePoints) -> Value {
        let bytes = BytesObject.allocate(heap, class: classBits(.bytes), count: view.count)
        if view.count > 0 { bytes.data.update(from: view.narrow, count: view.count) }
        return bytes.value
    }

    /// Text or bytes of a view, as the receiver is.
    func makeLike(_ receiver: Value, _ view: CodePoints) -> Value {
        receiver.kind == .bytes ? makeBytes(view) : makeString(view)
    }

    /// The view of a string or bytes value.
    func view(_ value: Value) -> CodePoints {
        value.kind == .bytes ? BytesObject(value).view : StringObject(value).view
    }

    /// Runs a text algorithm; its error becomes an exception.
    @inline(__always)
    func withTextErrors<Result>(_ body: () throws(PythonError) -> Result) throws(Raised) -> Result {
        do throws(PythonError) {
            return try body()
        } catch {
            throw raise(error)
        }
    }

    func raise(_ error: PythonError) -> Raised {
        switch error.kind {
        case .valueError: raise(.valueError, error.message)
        case .typeError: raise(.typeError, error.message)
        case .overflowError: raise(.overflowError, error.message)
        case .zeroDivisionError: raise(.zeroDivisionError, error.message)
        case .indexError: raise(.indexError, error.message)
        case .memoryError: raiseMemoryError()
        }
    }

    /// Builds a text, or bytes, by an algorithm that appends to a builder.
    @inline(__always)
    func build(
        like receiver: Value, _ body: (inout TextBuilder) throws(PythonError) -> Void
    ) throws(Raised) -> Value {
        var builder = TextBuilder()
        do throws(PythonError) {
            try body(&builder)
        } catch {
            throw raise(error)
        }
        return builder.withView { makeLike(receiver, $0) }
    }
}
