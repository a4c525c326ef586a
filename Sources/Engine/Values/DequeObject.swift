/// A double-ended queue: a ring of values.
struct DequeObject: ObjectReference {
    let object: Object

    /// Values: storage, index of the first item, count, version (changes with every change of size), maxlen or None.
    static let fieldCount = 5

    @inline(__always) init(_ object: Object) { self.object = object }

    static func allocate(_ heap: Heap, class classBits: UInt64, maxlen: Value) -> DequeObject {
        let object = heap.allocate(.deque, class: classBits, count: fieldCount)
        object[0] = storage(heap, 8).value
        object[1] = Value(0)
        object[2] = Value(0)
        object[3] = Value(0)
        object[4] = maxlen
        return DequeObject(object)
    }

    /// Storage whose every value may be scanned; its capacity is a power of two.
    private static func storage(_ heap: Heap, _ capacity: Int) -> BufferObject {
        let buffer = BufferObject.allocate(heap, capacity: capacity)
        for index in 0..<capacity { buffer.items[index] = .undefined }
        buffer.object.count = capacity
        return buffer
    }

    private var buffer: BufferObject { BufferObject(object[0]) }
    private var mask: Int { buffer.capacity - 1 }

    @inline(__always) var count: Int { object[2].int }
    var maxlen: Value { object[4] }

    @inline(__always) subscript(index: Int) -> Value {
        get { buffer.items[(object[1].int + index) & mask] }
        nonmutating set { buffer.items[(object[1].int + index) & mask] = newValue }
    }

    @inline(__always) private func changed(_ count: Int) {
        object[2] = Value(count)
        object[3] = Value(object[3].int &+ 1)
    }

    func append(_ value: Value, _ heap: Heap) {
        if count == buffer.capacity { grow(heap) }
        buffer.items[(object[1].int + count) & mask] = value
        changed(count + 1)
        if object[4].isInt, count > object[4].int { _ = popFirst() }
    }

    func appendLeft(_ value: Value, _ heap: Heap) {
        if count == buffer.capacity { grow(heap) }
        let first = (object[1].int - 1) & mask
        object[1] = Value(first)
        buffer.items[first] = value
        changed(count + 1)
        if object[4].isInt, count > object[4].int { _ = popLast() }
    }

    @inline(__always) func popFirst() -> Value? {
        guard count > 0 else { return nil }
        let first = object[1].int
        let value = buffer.items[first]
        buffer.items[first] = .undefined
        object[1] = Value((first + 1) & mask)
        changed(count - 1)
        return value
    }

    func popLast() -> Value? {
        guard count > 0 else { return nil }
        let last = (object[1].int + count - 1) & mask
        let value = buffer.items[last]
        buffer.items[last] = .undefined
        changed(count - 1)
        return value
    }

    private func grow(_ heap: Heap) {
        let larger = DequeObject.storage(heap, buffer.capacity * 2)
        for index in 0..<count { larger.items[index] = self[index] }
        heap.release(buffer.object)
        object[0] = larger.value
        object[1] = Value(0)
    }

    func removeAll(_ heap: Heap) {
        object[0] = DequeObject.storage(heap, 8).value
        object[1] = Value(0)
        changed(0)
    }

    func remove(at index: Int) {
        for place in index..<count - 1 { self[place] = self[place + 1] }
        _ = popLast()
    }

    func insert(_ value: Value, at index: Int, _ heap: Heap) {
        append(value, heap)
        var place = count - 1
        while place > index {
            self[place] = self[place - 1]
            place -= 1
        }
        self[index] = value
    }
}
