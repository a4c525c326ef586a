/// What went wrong is in the machine's state (`raised`); this only unwinds Swift.
struct Raised: Error {}

/// Decides whether two keys of equal hash are equal. May run Python code.
protocol KeyComparer {
    func keysEqual(_ a: Value, _ b: Value) throws(Raised) -> Bool
}

/// Compares keys that are all strings.
struct StringKeys: KeyComparer {
    @inline(__always) func keysEqual(_ a: Value, _ b: Value) -> Bool {
        a === b || (a.kind == .string && b.kind == .string && StringObject(a) == StringObject(b))
    }
}

/// A dict or set: entries in the order of insertion, with an index table once there are more than eight.
///
/// An entry is three values: hash, key (undefined when deleted), value.
struct DictObject: ObjectReference {
    let object: Object
    private static let linearLimit = 8

    @inline(__always) init(_ object: Object) { self.object = object }

    static func allocate(_ heap: Heap, _ kind: Kind, class classBits: UInt64, capacity: Int = 0) -> DictObject
    {
        let object = heap.allocate(kind, class: classBits, count: 3)
        object[0] = BufferObject.allocate(heap, capacity: 3 * capacity).value
        object[1] = .undefined
        object[2] = Value(0)
        let dict = DictObject(object)
        if capacity > linearLimit { dict.rebuildIndex(heap) }
        return dict
    }

    // MARK: Entries

    @inline(__always) var count: Int { object[2].int }
    @inline(__always) private func setCount(_ count: Int) { object[2] = Value(count) }
    @inline(__always) var entries: BufferObject { BufferObject(object[0]) }
    /// Entries in use, the deleted ones included.
    @inline(__always) var entryCount: Int { entries.count / 3 }
    @inline(__always) func hash(at entry: Int) -> Int { entries.items[3 * entry].int }
    @inline(__always) func key(at entry: Int) -> Value { entries.items[3 * entry + 1] }
    @inline(__always) func value(at entry: Int) -> Value { entries.items[3 * entry + 2] }
    @inline(__always) func setValue(_ value: Value, at entry: Int) { entries.items[3 * entry + 2] = value }

    /// The first entry at or behind `entry` that is not deleted.
    @inline(__always) func next(from entry: Int) -> Int? {
        var entry = entry
        let end = entryCount
        while entry < end {
            if !key(at: entry).isUndefined { return entry }
            entry += 1
        }
        return nil
    }

    // MARK: Finding

    @inline(__always) private static func slot(_ hash: Int, _ mask: Int) -> Int {
        (hash ^ (hash >> 17)) & mask
    }

    /// The entry of a key.
    @inline(__always)
    func find<Comparer: KeyComparer>(_ key: Value, hash: Int, _ comparer: Comparer) throws(Raised) -> Int? {
        if object[1].isUndefined {
            var entry = 0
            while entry < entryCount {
                let items = entries.items + 3 * entry
                if items[0].int == hash, !items[1].isUndefined {
                    if items[1] === key { return entry }
                    if try comparer.keysEqual(items[1], key) { return entry }
                }
                entry += 1
            }
            return nil
        }
        return try findIndexed(key, hash: hash, comparer)
    }

    private func findIndexed<Comparer: KeyComparer>(
        _ key: Value, hash: Int, _ comparer: Comparer
    ) throws(Raised) -> Int? {
        var table = Object(object[1])
        var mask = Int(table.classBits)
        var slot = DictObject.slot(hash, mask)
        while true {
            let entry = Int(table.address.load(fromByteOffset: Object.headerSize + 4 * slot, as: Int32.self))
            if entry < 0 { return nil }
            let items = entries.items + 3 * entry
            if items[0].int == hash, !items[1].isUndefined {
                if items[1] === key { return entry }
                if try comparer.keysEqual(items[1], key) { return entry }
                // Python code may have changed the dict meanwhile.
                if Object(object[1]).address != table.address {
                    table = Object(object[1])
                    mask = Int(table.classBits)
                    slot = DictObject.slot(hash, mask)
                    continue
                }
            }
            slot = (slot + 1) & mask
        }
    }

    /// The value of a string key.
    @inline(__always) func get(_ name: StringObject) -> Value? {
        // StringKeys never throws.
        guard let found = try? find(name.value, hash: name.hash, StringKeys()) else { return nil }
        return value(at: found)
    }

    // MARK: Changing

    /// Sets the value of a string key.
    func set(_ name: StringObject, _ value: Value, _ heap: Heap) {
        _ = try? set(name.value, hash: name.hash, value, StringKeys(), heap)
    }

    /// Sets the value of a key; gives whether the key is new.
    @discardableResult
    @inline(__always)
    func set<Comparer: KeyComparer>(
        _ key: Value, hash: Int, _ value: Value, _ comparer: Comparer, _ heap: Heap
    ) throws(Raised) -> Bool {
        if let entry = try find(key, hash: hash, comparer) {
            setValue(value, at: entry)
            return false
        }
        insert(key, hash: hash, value, heap)
        return true
    }

    /// Adds an entry whose key is known to be absent.
    func insert(_ key: Value, hash: Int, _ value: Value, _ heap: Heap) {
        var buffer = entries
        if buffer.count == buffer.capacity {
            makeRoom(heap)
            buffer = entries
        }
        let entry = buffer.count / 3
        let items = buffer.items + 3 * entry
        items[0] = Value(hash)
        items[1] = key
        items[2] = value
        buffer.object.count = 3 * (entry + 1)
        setCount(count + 1)
        if !object[1].isUndefined { addToIndex(entry, hash: hash) }
    }

    private func addToIndex(_ entry: Int, hash: Int) {
        let table = Object(object[1])
        let mask = Int(table.classBits)
        var slot = DictObject.slot(hash, mask)
        while table.address.load(fromByteOffset: Object.headerSize + 4 * slot, as: Int32.self) >= 0 {
            slot = (slot + 1) & mask
        }
        table.address.storeBytes(
            of: Int32(truncatingIfNeeded: entry), toByteOffset: Object.headerSize + 4 * slot, as: Int32.self)
    }

    private func makeRoom(_ heap: Heap) {
        let used = entryCount
        if count < used * 3 / 4 {
            compact()
        } else {
            object[0] = entries.grown(heap, to: 3 * max(4, used < 64 ? used * 2 : used + used / 2)).value
        }
        if entries.capacity / 3 > DictObject.linearLimit { rebuildIndex(heap) }
    }

    private func compact() {
        let items = entries.items
        var target = 0
        for entry in 0..<entryCount where !items[3 * entry + 1].isUndefined {
            if target != entry { (items + 3 * target).update(from: items + 3 * entry, count: 3) }
            target += 1
        }
        entries.object.count = 3 * target
    }

    private func rebuildIndex(_ heap: Heap) {
        let capacity = entries.capacity / 3
        var size = 16
        while size < capacity * 3 / 2 { size *= 2 }
        if object[1].isUndefined || Int(Object(object[1]).classBits) != size - 1 {
            if !object[1].isUndefined { heap.release(Object(object[1])) }
            object[1] = heap.allocateRaw(.rawBuffer, class: UInt64(size - 1), bytes: 4 * size).value
        }
        let table = Object(object[1])
        (table.address + Object.headerSize).initializeMemory(as: Int32.self, repeating: -1, count: size)
        for entry in 0..<entryCount where !key(at: entry).isUndefined {
            addToIndex(entry, hash: hash(at: entry))
        }
    }

    /// Removes an entry.
    func remove(at entry: Int) {
        let items = entries.items + 3 * entry
        items[1] = .undefined
        items[2] = .undefined
        setCount(count - 1)
        if count == 0 {
            entries.object.count = 0
            if !object[1].isUndefined {
                let table = Object(object[1])
                let size = Int(table.classBits) + 1
                (table.address + Object.headerSize).initializeMemory(
                    as: Int32.self, repeating: -1, count: size)
            }
        } else if entry == entryCount - 1, object[1].isUndefined {
            entries.object.count = 3 * entry
        }
    }

    func removeAll(_ heap: Heap) {
        object[0] = BufferObject.allocate(heap, capacity: 0).value
        object[1] = .undefined
        setCount(0)
    }

    /// A copy with the same entries, without the deleted ones.
    func copy(_ heap: Heap, _ kind: Kind, class classBits: UInt64) -> DictObject {
        let copy = DictObject.allocate(heap, kind, class: classBits, capacity: count)
        var entry = 0
        while let found = next(from: entry) {
            copy.insert(key(at: found), hash: hash(at: found), value(at: found), heap)
            entry = found + 1
        }
        return copy
    }
}
