/// Storage of values that grows: the object's count is how many are in use.
struct BufferObject: ObjectReference {
    let object: Object

    @inline(__always) init(_ object: Object) { self.object = object }

    @inline(__always) var capacity: Int { Int(object.classBits) }
    @inline(__always) var count: Int { object.count }
    @inline(__always) var items: UnsafeMutablePointer<Value> { object.values }

    static func allocate(_ heap: Heap, capacity: Int) -> BufferObject {
        let object = heap.allocate(.buffer, class: UInt64(capacity), count: capacity)
        object.count = 0
        return BufferObject(object)
    }

    /// A copy with room for `capacity`; the old storage is given back if it is the caller's alone.
    func grown(_ heap: Heap, to capacity: Int) -> BufferObject {
        let larger = BufferObject.allocate(heap, capacity: capacity)
        larger.items.update(from: items, count: count)
        larger.object.count = count
        if self.capacity > 0 { heap.release(object) }
        return larger
    }
}

/// A list.
struct ListObject: ObjectReference {
    let object: Object

    @inline(__always) init(_ object: Object) { self.object = object }

    static func allocate(_ heap: Heap, class classBits: UInt64, capacity: Int) -> ListObject {
        let object = heap.allocate(.list, class: classBits, count: 1)
        object[0] = BufferObject.allocate(heap, capacity: capacity).value
        return ListObject(object)
    }

    @inline(__always) var buffer: BufferObject { BufferObject(object[0]) }
    @inline(__always) var count: Int { buffer.count }
    @inline(__always) var items: UnsafeMutablePointer<Value> { buffer.items }

    @inline(__always) subscript(index: Int) -> Value {
        get { buffer.items[index] }
        nonmutating set { buffer.items[index] = newValue }
    }

    @inline(__always) func append(_ value: Value, _ heap: Heap) {
        var buffer = buffer
        let count = buffer.count
        if count == buffer.capacity {
            buffer = buffer.grown(heap, to: max(4, count + count >> 1))
            object[0] = buffer.value
        }
        buffer.items[count] = value
        buffer.object.count = count + 1
    }

    /// Makes room for `extra` more items.
    func reserve(_ extra: Int, _ heap: Heap) {
        let needed = count + extra
        if needed > buffer.capacity {
            object[0] = buffer.grown(heap, to: max(needed, count + count >> 1)).value
        }
    }

    func insert(_ value: Value, at index: Int, _ heap: Heap) {
        append(value, heap)
        let items = items
        var place = count - 1
        while place > index {
            items[place] = items[place - 1]
            place -= 1
        }
        items[index] = value
    }

    /// Replaces the items of a range.
    func replace(
        _ range: Range<Int>, with source: UnsafeMutablePointer<Value>, count sourceCount: Int, _ heap: Heap
    ) {
        let oldCount = count
        let tail = oldCount - range.upperBound
        let newCount = oldCount - range.count + sourceCount
        if newCount > oldCount { reserve(newCount - oldCount, heap) }
        let items = items
        if tail > 0, newCount != oldCount {
            (items + range.lowerBound + sourceCount).update(from: items + range.upperBound, count: tail)
        }
        if sourceCount > 0 { (items + range.lowerBound).update(from: source, count: sourceCount) }
        buffer.object.count = newCount
    }

    func remove(at index: Int) {
        let items = items
        let last = count - 1
        if index < last { (items + index).update(from: items + index + 1, count: last - index) }
        buffer.object.count = last
    }

    func removeAll(_ heap: Heap) {
        object[0] = BufferObject.allocate(heap, capacity: 0).value
    }
}

/// A tuple: its values lie in the object itself.
struct TupleObject: ObjectReference {
    let object: Object

    @inline(__always) init(_ object: Object) { self.object = object }

    @inline(__always) static func allocate(_ heap: Heap, class classBits: UInt64, count: Int) -> TupleObject {
        TupleObject(heap.allocate(.tuple, class: classBits, count: count))
    }

    @inline(__always) var count: Int { object.count }
    @inline(__always) var items: UnsafeMutablePointer<Value> { object.values }

    @inline(__always) subscript(index: Int) -> Value {
        get { object.values[index] }
        nonmutating set { object.values[index] = newValue }
    }
}
