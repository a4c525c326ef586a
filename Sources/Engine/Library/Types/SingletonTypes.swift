/// None, Ellipsis and NotImplemented.
extension Machine {
    func installSingletons() {
        let types: [(Kind, String, Value)] = [
            (.none, "NoneType", .none), (.ellipsis, "ellipsis", .ellipsis),
            (.notImplemented, "NotImplementedType", .notImplemented),
        ]
        for (kind, name, value) in types {
            let define = Definition(self, class: kindClass(kind), receiver: nil)
            define.constructor { (machine, args) throws(Raised) in
                if args.count > 1 || args.keywordCount > 0 {
                    throw machine.raise(.typeError, "\(name) takes no arguments")
                }
                return value
            }
            define.method("__repr__", 0) { (machine, args) throws(Raised) in try machine.repr(args[0]).value }
            define.method("__hash__", 0) { (machine, args) throws(Raised) in Value(try machine.hash(args[0]))
            }
        }
        Definition(self, class: kindClass(.none), receiver: nil).method("__bool__", 0) { (_, _) in .false }
    }
}
