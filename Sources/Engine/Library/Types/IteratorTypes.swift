/// What every native iterator has.
extension Machine {
    func installIterators() {
        let types: [LibraryClass] = [
            .iterator, .listIterator, .tupleIterator, .stringIterator, .bytesIterator, .rangeIterator,
            .setIterator,
            .dictKeyIterator, .dictValueIterator, .dictItemIterator, .callableIterator, .reversed,
            .listReverseIterator,
            .enumerate, .zip, .map, .filter, .dequeIterator, .dictReverseKeyIterator,
            .dictReverseValueIterator,
            .dictReverseItemIterator,
        ]
        for type in types {
            let define = Definition(self, class: libraryClass(type), receiver: .iterator)
            define.method("__iter__", 0) { (_, args) in args[0] }
            define.method("__next__", 0) { (machine, args) throws(Raised) in
                machine.state.pointee.stopValue = .none
                if let value = try machine.next(args[0]) { return value }
                throw machine.raiseStopIteration()
            }
            define.method("__length_hint__", 0) { (machine, args) in
                Value(machine.lengthHint(Object(args[0])))
            }
        }
    }

    /// How many values a native iterator still gives, 0 if that is not known.
    private func lengthHint(_ object: Object) -> Int {
        guard let form = IteratorForm(rawValue: object.flags) else { return 0 }
        if form == .range { return object[2].int }
        guard object[0].isObject else { return 0 }
        switch form {
        case .list: return max(0, ListObject(object[0]).count - object[1].int)
        case .tuple: return max(0, TupleObject(object[0]).count - object[1].int)
        case .string: return max(0, StringObject(object[0]).count - object[1].int)
        case .bytes: return max(0, BytesObject(object[0]).count - object[1].int)
        case .deque: return max(0, DequeObject(object[0]).count - object[1].int)
        case .reversed: return object[1].int + 1
        case .dict, .reversedDict: return DictObject(object[0]).count
        default: return 0
        }
    }
}
