/// Makes strings, and keeps the interned ones.
final class StringTable {
    private let heap: Heap
    private let state: UnsafeMutablePointer<MachineState>
    /// The class `str`, set when it exists.
    var classBits: UInt64 = 0

    init(heap: Heap, state: UnsafeMutablePointer<MachineState>) {
        self.heap = heap
        self.state = state
        state.pointee.internTable = DictObject.allocate(heap, .dict, class: 0, capacity: 1024).value
        state.pointee.emptyString = StringObject.allocate(heap, class: 0, count: 0, isWide: false).value
        let characters = BufferObject.allocate(heap, capacity: 256)
        for code in 0..<256 {
            let string = StringObject.allocate(heap, class: 0, count: 1, isWide: false)
            string.data.storeBytes(of: UInt8(code), as: UInt8.self)
            characters.items[code] = string.value
        }
        characters.object.count = 256
        state.pointee.characters = characters.value
    }

    /// Gives the strings made before the class existed their class.
    func adoptClass(_ bits: UInt64) {
        classBits = bits
        Object(state.pointee.emptyString).classBits = bits
        let characters = BufferObject(state.pointee.characters)
        for index in 0..<256 { Object(characters.items[index]).classBits = bits }
        let table = DictObject(state.pointee.internTable)
        for entry in 0..<table.entryCount where !table.key(at: entry).isUndefined {
            Object(table.key(at: entry)).classBits = bits
        }
    }

    /// The interned string of a Swift text.
    func intern(_ text: String) -> StringObject { intern(make(text)) }

    /// The interned string of a text, if there is one; nothing is made.
    func known(_ text: String) -> StringObject? {
        let table = DictObject(state.pointee.internTable)
        let length = text.unicodeScalars.count
        for entry in 0..<table.entryCount {
            let key = table.key(at: entry)
            guard key.kind == .string, StringObject(key).count == length else { continue }
            if StringObject(key).text == text { return StringObject(key) }
        }
        return nil
    }

    func intern(_ string: StringObject) -> StringObject {
        if string.isInterned { return string }
        let table = DictObject(state.pointee.internTable)
        if let known = table.get(string) { return StringObject(known) }
        string.markInterned()
        table.set(string, string.value, heap)
        return string
    }

    @inline(__always) func character(_ code: UInt32) -> StringObject {
        if code < 256 { return StringObject(BufferObject(state.pointee.characters).items[Int(code)]) }
        let string = StringObject.allocate(heap, class: classBits, count: 1, isWide: true)
        string.data.storeBytes(of: code, as: UInt32.self)
        return string
    }

    /// A string of a Swift text.
    func make(_ text: String) -> StringObject {
        var text = text
        return text.withUTF8 { make(utf8: UnsafeRawBufferPointer($0)) }
    }

    /// A string of valid UTF-8.
    func make(utf8 bytes: UnsafeRawBufferPointer) -> StringObject {
        if bytes.allSatisfy({ $0 < 128 }) {
            if bytes.count == 0 { return StringObject(state.pointee.emptyString) }
            let string = StringObject.allocate(heap, class: classBits, count: bytes.count, isWide: false)
            string.data.copyMemory(
                from: bytes.baseAddress ?? UnsafeRawPointer(string.data), byteCount: bytes.count)
            return string
        }
        return make(codePoints: String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value))
    }

    /// A string of code points, in the narrowest width.
    func make(codePoints: [UInt32]) -> StringObject {
        codePoints.withUnsafeBufferPointer { make($0) }
    }

    func make(_ codePoints: UnsafeBufferPointer<UInt32>) -> StringObject {
        let isWide = codePoints.contains { $0 > 255 }
        if codePoints.count == 1 { return character(codePoints[0]) }
        let string = StringObject.allocate(heap, class: classBits, count: codePoints.count, isWide: isWide)
        if isWide {
            let data = string.data.assumingMemoryBound(to: UInt32.self)
            for (index, code) in codePoints.enumerated() { data[index] = code }
        } else {
            let data = string.data.assumingMemoryBound(to: UInt8.self)
            for (index, code) in codePoints.enumerated() { data[index] = UInt8(truncatingIfNeeded: code) }
        }
        return string
    }

    /// Part of a string.
    func slice(_ source: StringObject, _ range: Range<Int>) -> StringObject {
        if range.count == source.count { return source }
        if range.isEmpty { return StringObject(state.pointee.emptyString) }
        if range.count == 1 { return character(source[range.lowerBound]) }
        if source.isWide {
            let start = source.data.assumingMemoryBound(to: UInt32.self) + range.lowerBound
            return make(UnsafeBufferPointer(start: start, count: range.count))
        }
        let string = StringObject.allocate(heap, class: classBits, count: range.count, isWide: false)
        string.data.copyMemory(from: source.data + range.lowerBound, byteCount: range.count)
        return string
    }

    func concatenate(_ a: StringObject, _ b: StringObject) -> StringObject {
        if a.count == 0 { return b }
        if b.count == 0 { return a }
        let string = StringObject.allocate(
            heap, class: classBits, count: a.count + b.count, isWide: a.isWide || b.isWide)
        string.write(a, at: 0)
        string.write(b, at: a.count)
        return string
    }
}

extension StringObject {
    /// Copies another string's code points into this one, which is being made and wide enough.
    func write(_ source: StringObject, at index: Int) {
        if isWide == source.isWide {
            let width = isWide ? 4 : 1
            (data + index * width).copyMemory(from: source.data, byteCount: source.count * width)
        } else {
            let target = data.assumingMemoryBound(to: UInt32.self) + index
            for place in 0..<source.count { target[place] = source[place] }
        }
    }
}
