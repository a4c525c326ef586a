/// The class `tuple`.
extension Machine {
    func installTuple() {
        let define = Definition(self, class: kindClass(.tuple), receiver: .tuple)
        define.constructor { (machine, args) throws(Raised) in
            let type = try machine.classArgument(args, "tuple")
            if type.bits == machine.classBits(.tuple) { try machine.checkKeywords(args, "tuple") }
            try machine.checkCount(args.count - 1, "tuple", 0, 1)
            if args.count == 1 { return machine.instance(type, of: machine.state.pointee.emptyTuple, .tuple) }
            if args[1].kind == .tuple { return machine.instance(type, of: args[1], .tuple) }
            let list = try machine.listOf(args[1])
            let tuple = TupleObject.allocate(
                machine.heap, class: machine.classBits(.tuple), count: list.count)
            tuple.items.update(from: list.items, count: list.count)
            return machine.instance(type, of: tuple.value, .tuple)
        }
        defineContainer(define, isIndexed: true)
        defineComparisons(define)
        defineRepr(define)
        defineSequenceOperators(define)
        define.method("__hash__", 0) { (machine, args) throws(Raised) in Value(try machine.hash(args[0])) }
        define.method("index", 1, 3) { (machine, args) throws(Raised) in try machine.indexOf(args, "tuple") }
        define.method("count", 1) { (machine, args) throws(Raised) in try machine.countOf(args[0], args[1]) }
        define.classMethod("__class_getitem__", 1) { (machine, args) throws(Raised) in
            try machine.genericAlias(args[0], args[1])
        }
        define.method("__getnewargs__", 0) { (machine, args) in machine.tuple([args[0]]).value }
    }
}
