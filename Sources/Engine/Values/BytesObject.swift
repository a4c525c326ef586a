/// An immutable string of bytes: a count, then the bytes.
struct BytesObject: ObjectReference {
    let object: Object

    @inline(__always) init(_ object: Object) { self.object = object }

    static func allocate(_ heap: Heap, class classBits: UInt64, count: Int) -> BytesObject {
        let object = heap.allocateRaw(.bytes, class: classBits, bytes: 8 + count)
        object.setWord(0, UInt64(count))
        return BytesObject(object)
    }

    var count: Int { Int(object.word(0)) }
    var data: UnsafeMutablePointer<UInt8> {
        (object.address + Object.headerSize + 8).assumingMemoryBound(to: UInt8.self)
    }

    var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: data, count: count) }

    static func make(_ heap: Heap, class classBits: UInt64, _ bytes: [UInt8]) -> BytesObject {
        let object = allocate(heap, class: classBits, count: bytes.count)
        for (index, byte) in bytes.enumerated() { object.data[index] = byte }
        return object
    }

    static func concatenate(_ heap: Heap, class classBits: UInt64, _ a: BytesObject, _ b: BytesObject)
        -> BytesObject
    {
        let result = allocate(heap, class: classBits, count: a.count + b.count)
        result.data.update(from: a.data, count: a.count)
        (result.data + a.count).update(from: b.data, count: b.count)
        return result
    }

    static func repeated(_ heap: Heap, class classBits: UInt64, _ source: BytesObject, _ times: Int)
        -> BytesObject
    {
        let result = allocate(heap, class: classBits, count: source.count * times)
        if source.count == 0 { return result }
        for index in 0..<times {
            (result.data + index * source.count).update(from: source.data, count: source.count)
        }
        return result
    }
}
