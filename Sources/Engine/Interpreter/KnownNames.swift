/// Interned names that the machine itself looks up.
struct KnownNames {
    let initialize, new, call, getattr, getattribute, setattr, delattr, get, set, delete,
        setName: StringObject
    let iter, next, len, contains, getitem, setitem, delitem, missing, bool, hash, eq, repr, str, format,
        index: StringObject
    let enter, exit, aenter, aexit, `await`, aiter, anext, send, `throw`, close, cancel: StringObject
    let dict, className, name, qualname, module, doc, annotations, bases, mro, slots, classCell,
        initSubclass: StringObject
    let prepare, instancecheck, subclasscheck, int, float, round, reversed, neg, pos, invert, abs,
        lengthHint: StringObject
    let traceback, cause, context, notes, args, value, main, builtins, allNames, nameAttribute: StringObject
    let keys, wrapped, typeParams, objAttribute, msgAttribute: StringObject
    let matchArgs, bytes, trunc, floor, ceil, complex, classGetitem, ior, divmod, rdivmod, dir: StringObject
    let abstractMethods, isAbstractMethod, defaults, kwdefaults, code, closure, globals: StringObject
    /// Attributes of asyncio's own objects that are looked at from outside.
    let gatherChildren, groupTasks, timeoutTask, parentTask: StringObject
    /// Binary operators by `BinaryOperator`: `__add__`, `__radd__`, `__iadd__`.
    let forward, reflected, inPlace: [StringObject]
    /// Comparison operators by `ComparisonOperator`, the first six.
    let comparisons: [StringObject]

    init(_ table: StringTable) {
        func n(_ text: String) -> StringObject { table.intern(text) }
        func d(_ text: String) -> StringObject { table.intern("__\(text)__") }
        (initialize, new, call) = (d("init"), d("new"), d("call"))
        (getattr, getattribute, setattr, delattr) = (
            d("getattr"), d("getattribute"), d("setattr"), d("delattr")
        )
        (get, set, delete, setName) = (d("get"), d("set"), d("delete"), d("set_name"))
        (iter, next, len, contains) = (d("iter"), d("next"), d("len"), d("contains"))
        (getitem, setitem, delitem, missing) = (d("getitem"), d("setitem"), d("delitem"), d("missing"))
        (bool, hash, eq, repr, str) = (d("bool"), d("hash"), d("eq"), d("repr"), d("str"))
        (format, index) = (d("format"), d("index"))
        (enter, exit, aenter, aexit) = (d("enter"), d("exit"), d("aenter"), d("aexit"))
        (self.await, aiter, anext) = (d("await"), d("aiter"), d("anext"))
        (send, `throw`, close, cancel) = (n("send"), n("throw"), n("close"), n("cancel"))
        (dict, className, name, qualname) = (d("dict"), d("class"), d("name"), d("qualname"))
        (module, doc, annotations, bases, mro) = (
            d("module"), d("doc"), d("annotations"), d("bases"), d("mro")
        )
        (slots, classCell, initSubclass) = (d("slots"), d("classcell"), d("init_subclass"))
        (prepare, instancecheck, subclasscheck) = (d("prepare"), d("instancecheck"), d("subclasscheck"))
        (int, float, round, reversed) = (d("int"), d("float"), d("round"), d("reversed"))
        (neg, pos, invert, abs, lengthHint) = (d("neg"), d("pos"), d("invert"), d("abs"), d("length_hint"))
        (traceback, cause, context, notes) = (d("traceback"), d("cause"), d("context"), d("notes"))
        (args, value, main, builtins, allNames) = (n("args"), n("value"), d("main"), d("builtins"), d("all"))
        (nameAttribute, keys, wrapped, typeParams) = (n("name"), n("keys"), d("wrapped"), d("type_params"))
        (objAttribute, msgAttribute) = (n("obj"), n("msg"))
        (matchArgs, bytes, trunc, floor, ceil) = (
            d("match_args"), d("bytes"), d("trunc"), d("floor"), d("ceil")
        )
        (complex, classGetitem, ior, divmod, rdivmod) = (
            d("complex"), d("class_getitem"), d("ior"), d("divmod"), d("rdivmod")
        )
        (dir, abstractMethods, isAbstractMethod) = (d("dir"), d("abstractmethods"), d("isabstractmethod"))
        (defaults, kwdefaults, code) = (d("defaults"), d("kwdefaults"), d("code"))
        (closure, globals) = (d("closure"), d("globals"))
        (gatherChildren, groupTasks) = (n("_children"), n("_tasks"))
        (timeoutTask, parentTask) = (n("_task"), n("_parent_task"))
        let operators = [
            "add", "sub", "mul", "matmul", "truediv", "mod", "pow", "lshift", "rshift", "or", "xor", "and",
            "floordiv",
        ]
        forward = operators.map { d($0) }
        reflected = operators.map { d("r\($0)") }
        inPlace = operators.map { d("i\($0)") }
        comparisons = ["eq", "ne", "lt", "le", "gt", "ge"].map { d($0) }
    }
}
