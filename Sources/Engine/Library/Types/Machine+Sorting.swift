import PythonSyntax

/// Sorting lists: stable, by `<` alone.
extension Machine {
    /// Sorts a list in place. While Python code runs the list is empty; what it put there is an error.
    func sortList(_ list: ListObject, key: Value, isReversed: Bool) throws(Raised) {
        let count = list.count
        guard count > 0 else { return }
        let items = heapList()
        items.replace(0..<0, with: list.items, count: count, heap)
        let original = list.object[0]
        list.object[0] = BufferObject.allocate(heap, capacity: 0).value
        let sorted = heapList()
        sorted.replace(0..<0, with: items.items, count: count, heap)
        do throws(Raised) {
            try sortItems(items, into: sorted, key, isReversed)
        } catch {
            list.object[0] = original
            list.replace(0..<list.count, with: sorted.items, count: count, heap)
            throw error
        }
        let isModified = list.buffer.capacity != 0 || list.count != 0
        list.object[0] = sorted.object[0]
        if isModified { throw raise(.valueError, "list modified during sort") }
    }

    /// Leaves the order in `sorted`, also when a comparison fails: then it is some order of the items.
    private func sortItems(_ items: ListObject, into sorted: ListObject, _ key: Value, _ isReversed: Bool)
        throws(Raised)
    {
        let count = items.count
        let ranks = key.isNone ? items : heapList()
        if !key.isNone {
            for index in 0..<count {
                ranks.append(try call(key, items[index]), heap)
                if index & 0xFF == 0xFF { try pollFromNative() }
            }
        }
        var order = Array(0..<count)
        if isReversed { order.reverse() }
        defer {
            if isReversed { order.reverse() }
            for (place, index) in order.enumerated() { sorted[place] = items[index] }
        }
        try mergeSort(&order, ranks)
    }

    /// A merge sort of runs of eight, each sorted by insertion.
    private func mergeSort(_ order: inout [Int], _ ranks: ListObject) throws(Raised) {
        let isLess = comparison(for: ranks)
        let count = order.count
        if try isSorted(order, isLess) { return }
        let run = 8
        for start in stride(from: 0, to: count, by: run) {
            try insertionSort(&order, start, min(start + run, count), isLess)
        }
        var width = run
        var buffer = order
        while width < count {
            for start in stride(from: 0, to: count, by: 2 * width) {
                let middle = min(start + width, count)
                let end = min(start + 2 * width, count)
                try merge(&order, &buffer, start, middle, end, isLess)
            }
            width *= 2
        }
    }

    private func isSorted(_ order: [Int], _ isLess: (Int, Int) throws(Raised) -> Bool) throws(Raised) -> Bool
    {
        for place in 1..<max(1, order.count) where try isLess(order[place], order[place - 1]) { return false }
        return true
    }

    private func insertionSort(
        _ order: inout [Int], _ start: Int, _ end: Int, _ isLess: (Int, Int) throws(Raised) -> Bool
    ) throws(Raised) {
        for place in (start + 1)..<max(start + 1, end) {
            var hole = place
            while hole > start, try isLess(order[hole], order[hole - 1]) {
                order.swapAt(hole, hole - 1)
                hole -= 1
            }
        }
    }

    private func merge(
        _ order: inout [Int], _ buffer: inout [Int], _ start: Int, _ middle: Int, _ end: Int,
        _ isLess: (Int, Int) throws(Raised) -> Bool
    ) throws(Raised) {
        guard middle < end, try isLess(order[middle], order[middle - 1]) else { return }
        for place in start..<end { buffer[place] = order[place] }
        var (left, right, place) = (start, middle, start)
        while left < middle, right < end {
            let takeRight: Bool
            do throws(Raised) {
                takeRight = try isLess(buffer[right], buffer[left])
            } catch {
                for rest in left..<middle { order[place + rest - left] = buffer[rest] }
                for rest in right..<end { order[place + middle - left + rest - right] = buffer[rest] }
                throw error
            }
            order[place] = takeRight ? buffer[right] : buffer[left]
            if takeRight { right += 1 } else { left += 1 }
            place += 1
        }
        while left < middle {
            order[place] = buffer[left]
            left += 1
            place += 1
        }
    }

    /// `<` between two ranks: without the protocol if all are small integers, floats or strings.
    private func comparison(for ranks: ListObject) -> (Int, Int) throws(Raised) -> Bool {
        let kind = ranks[0].kind
        let isUniform = (0..<ranks.count).allSatisfy { ranks[$0].kind == kind }
        let items = ranks.items
        if isUniform, kind == .int { return { (a, b) in items[a].int < items[b].int } }
        if isUniform, kind == .float { return { (a, b) in items[a].float < items[b].float } }
        if isUniform, kind == .string {
            return { (a, b) in Machine.compareStrings(StringObject(items[a]), StringObject(items[b])) < 0 }
        }
        return { [unowned self] (a, b) throws(Raised) in
            try compareTruth(ComparisonOperator.less.rawValue, ranks[a], ranks[b])
        }
    }
}
