/// Where CPython's hash table of a set would put its elements: linear probes, then a perturbed jump.
struct SetTable {
    private static let linearProbes = 9
    static let smallestLog = 3

    private let hashes: [Int]
    /// Indices into `hashes`, -1 where the table is free.
    private var slots: [Int32]
    private var used = 0

    /// Adds elements one after another to a table of 2 ^ `log` places, which grows as CPython's.
    init(adding hashes: [Int], log: Int) {
        self.hashes = hashes
        slots = [Int32](repeating: -1, count: 1 << max(SetTable.smallestLog, log))
        for index in hashes.indices {
            insert(Int32(index))
            if used * 5 >= (slots.count - 1) * 3 { resize(used > 50_000 ? used * 2 : used * 4) }
        }
    }

    /// The elements' indices in the order of the table.
    var order: [Int] { slots.lazy.filter { $0 >= 0 }.map { Int($0) } }
    var log: Int { slots.count.trailingZeroBitCount }

    /// The size of the table that a copy of a set of so many elements gets.
    static func logOfCopy(_ count: Int) -> Int {
        guard count * 5 >= 21 else { return smallestLog }
        var log = smallestLog
        while 1 << log <= 2 * count { log += 1 }
        return log
    }

    private mutating func insert(_ index: Int32) {
        let mask = slots.count - 1
        var perturb = UInt(bitPattern: hashes[Int(index)])
        var place = Int(truncatingIfNeeded: perturb) & mask
        while true {
            let probes = place + SetTable.linearProbes <= mask ? SetTable.linearProbes : 0
            for offset in 0...probes where slots[place + offset] < 0 {
                slots[place + offset] = index
                used += 1
                return
            }
            perturb >>= 5
            place = Int(truncatingIfNeeded: UInt(place) &* 5 &+ 1 &+ perturb) & mask
        }
    }

    private mutating func resize(_ least: Int) {
        var size = 1 << SetTable.smallestLog
        while size <= least { size *= 2 }
        let old = order
        slots = [Int32](repeating: -1, count: size)
        used = 0
        for index in old { insert(Int32(index)) }
    }
}

extension DictObject {
    /// The logarithm of the size that CPython's table of this set would have; 0 if that is not known yet.
    var tableLog: Int {
        get { Int(object.flags) }
        nonmutating set { object.flags = UInt8(truncatingIfNeeded: newValue) }
    }

    /// Notes that elements were added.
    func forgetOrder() { isInOrder = false }

    /// Whether nothing was added since the elements were put in order.
    fileprivate var isInOrder: Bool {
        get { object.address.load(fromByteOffset: 3, as: UInt8.self) == 1 }
        nonmutating set { object.address.storeBytes(of: newValue ? 1 : 0, toByteOffset: 3, as: UInt8.self) }
    }
}

extension Machine {
    /// Puts a set's elements in the order in which CPython walks them, if all hash by value in a way that does not
    /// differ between runs: numbers, None and tuples of such. Other sets keep the order of insertion.
    func arrange(_ set: DictObject) {
        let count = set.count
        guard count > 1, !set.isInOrder else { return }
        var entries: [(hash: Int, key: Value)] = []
        entries.reserveCapacity(count)
        for entry in 0..<set.entryCount where !set.key(at: entry).isUndefined {
            guard hasLastingHash(set.key(at: entry)) else { return }
            entries.append((set.hash(at: entry), set.key(at: entry)))
        }
        let table = SetTable(adding: entries.map(\.hash), log: set.tableLog)
        let order = table.order
        if set.entryCount != count || !order.elementsEqual(order.indices) {
            set.removeAll(heap)
            for index in order { set.insert(entries[index].key, hash: entries[index].hash, .none, heap) }
        }
        set.tableLog = table.log
        set.isInOrder = true
    }

    /// Notes that a set was made by copying another: then its table is as small as it can be.
    func arrangeCopy(_ set: DictObject) {
        set.tableLog = SetTable.logOfCopy(set.count)
        set.forgetOrder()
        arrange(set)
    }

    /// Makes a set's table large enough for another's elements, as CPython does before it merges the two.
    func makeRoom(in set: DictObject, for other: DictObject) {
        arrange(set)
        let log = max(SetTable.smallestLog, set.tableLog)
        let total = set.count + other.count
        guard total * 5 >= ((1 << log) - 1) * 3 else { return }
        var larger = SetTable.smallestLog
        while 1 << larger <= 2 * total { larger += 1 }
        set.tableLog = larger
        set.forgetOrder()
        arrange(set)
    }

    /// Notes that a set was made by a display: CPython makes a frozenset of its constants first, and copies that.
    func arrangeLiteral(_ set: DictObject) {
        arrange(set)
        if set.tableLog != 0 {
            set.forgetOrder()
            arrangeCopy(set)
        }
    }

    private func hasLastingHash(_ value: Value) -> Bool {
        switch value.kind {
        case .int, .bool, .float, .none, .bigInt: return true
        case .tuple:
            let tuple = TupleObject(value)
            return (0..<tuple.count).allSatisfy { hasLastingHash(tuple[$0]) }
        default: return false
        }
    }
}
