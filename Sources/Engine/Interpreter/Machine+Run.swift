import PythonSyntax

/// A place in a running program.
struct Position {
    var fp: UnsafeMutablePointer<Value>
    var pc: UnsafeMutablePointer<Instruction>

    @inline(__always) init(_ fp: UnsafeMutablePointer<Value>, _ pc: UnsafeMutablePointer<Instruction>) {
        self.fp = fp
        self.pc = pc
    }
}

extension Machine {
    /// Runs instructions from a place on until the entry frame that this run began with gives its result back.
    ///
    /// The registers `fp` and `pc` are locals and nothing captures them: that is what keeps them in machine registers.
    /// Only what is frequent stands in the loop; everything else is a call to a function that is not inlined.
    func run(_ start: Position) throws(Raised) -> Value {
        let state = self.state
        let heap = self.heap
        let heapState = heap.state
        let interruptFlag = self.interruptFlag
        var fp = start.fp
        var pc = start.pc
        try enterRun()
        defer { state.pointee.nesting -= 1 }
        while true {
            do throws(Raised) {
                while true {
                    let i = pc.pointee
                    pc += 1
                    switch i.opcode {
                    // MARK: Moving
                    case .move:
                        fp[Int(i.a)] = fp[Int(i.b)]
                    case .loadConstant:
                        fp[Int(i.a)] = Frame(fp).code.constants[i.wide]
                    case .loadInt:
                        fp[Int(i.a)] = Value(i.wide)
                    case .loadNone:
                        fp[Int(i.a)] = .none
                    case .clear:
                        fp[Int(i.a)] = .undefined
                    case .checkLocal:
                        if fp[Int(i.a)].isUndefined { throw raiseUnboundLocal(fp, i.wide) }
                    case .loadGlobal:
                        let value = Frame(fp).function.module.slots[Int(i.b)]
                        if value.isUndefined {
                            fp[Int(i.a)] = try loadBuiltin(fp, i)
                        } else {
                            fp[Int(i.a)] = value
                        }
                    case .storeGlobal:
                        Frame(fp).function.module.slots[Int(i.b)] = fp[Int(i.a)]
                    case .loadCell:
                        let value = Object(fp[Int(i.b)])[0]
                        if value.isUndefined { throw raiseEmptyCell(fp, i) }
                        fp[Int(i.a)] = value
                    case .storeCell:
                        Object(fp[Int(i.a)])[0] = fp[Int(i.b)]
                    case .makeCell:
                        let cell = heap.allocate(.cell, class: classBits(.cell), count: 1)
                        cell[0] = fp[Int(i.a)]
                        fp[Int(i.a)] = cell.value

                    // MARK: Attributes and items
                    case .loadAttribute:
                        let object = fp[Int(i.b)]
                        let site = CacheSite(Frame(fp).code.sites, i.c)
                        if object.kind.hasShape, Object(object)[0].bits == site.key,
                            site.stamp == CacheSite.stamp(.inline, epoch: state.pointee.epoch)
                        {
                            fp[Int(i.a)] = Object(object)[site.result.int]
                        } else {
                            fp[Int(i.a)] = try loadAttributeSlow(object, site)
                        }
                    case .storeAttribute:
                        let object = fp[Int(i.a)]
                        let site = CacheSite(Frame(fp).code.sites, i.c)
                        if object.kind == .instance, Object(object)[0].bits == site.key {
                            let stamp = site.stamp
                            if stamp == CacheSite.stamp(.inline, epoch: state.pointee.epoch) {
                                Object(object)[site.result.int] = fp[Int(i.b)]
                                continue
                            }
                            if stamp == CacheSite.stamp(.transition, epoch: state.pointee.epoch) {
                                let index = ShapeObject(site.result).nextIndex - 1
                                if index < Object(object).count {
                                    Object(object)[index] = fp[Int(i.b)]
                                    Object(object)[0] = site.result
                                    continue
                                }
                            }
                        }
                        try storeAttributeSlow(object, site, fp[Int(i.b)])
                    case .loadMethod:
                        let object = fp[Int(i.b)]
                        let site = CacheSite(Frame(fp).code.sites, i.c)
                        if object.isObject, site.stamp == CacheSite.stamp(.method, epoch: state.pointee.epoch)
                        {
                            let key = object.kind.hasShape ? Object(object)[0].bits : Object(object).classBits
                            if key == site.key {
                                fp[Int(i.a)] = site.result
                                fp[Int(i.a) + 1] = object
                                continue
                            }
                        } else if object.kind == .module, object.bits == site.key,
                            site.stamp == CacheSite.stamp(.moduleSlot, epoch: state.pointee.epoch)
                        {
                            let value = ModuleObject(object).slots[site.result.int]
                            if !value.isUndefined {
                                fp[Int(i.a)] = value
                                fp[Int(i.a) + 1] = .undefined
                                continue
                            }
                        }
                        try loadMethodSlow(fp + Int(i.a), object, site)
                    case .loadItem:
                        let container = fp[Int(i.b)]
                        let index = fp[Int(i.c)]
                        if container.kind == .list, index.isInt {
                            let list = ListObject(container)
                            let count = list.count
                            let place = index.int < 0 ? index.int + count : index.int
                            if place >= 0, place < count {
                                fp[Int(i.a)] = list[place]
                                continue
                            }
                        } else if container.kind == .dict, let value = try dictLookup(container, index) {
                            fp[Int(i.a)] = value
                            continue
                        } else if container.kind == .tuple, index.isInt {
                            let tuple = TupleObject(container)
                            let place = index.int < 0 ? index.int + tuple.count : index.int
                            if place >= 0, place < tuple.count {
                                fp[Int(i.a)] = tuple[place]
                                continue
                            }
                        }
                        fp[Int(i.a)] = try getItem(container, index)
                    case .storeItem:
                        let container = fp[Int(i.a)]
                        let index = fp[Int(i.b)]
                        if container.kind == .list, index.isInt {
                            let list = ListObject(container)
                            let count = list.count
                            let place = index.int < 0 ? index.int + count : index.int
                            if place >= 0, place < count {
                                list[place] = fp[Int(i.c)]
                                continue
                            }
                        }
                        try setItem(container, index, fp[Int(i.c)])

                    // MARK: Operators
                    case .add:
                        let x = fp[Int(i.b)]
                        let y = fp[Int(i.c)]
                        if x.isInt, y.isInt {
                            let (sum, overflow) = x.int.addingReportingOverflow(y.int)
                            if !overflow {
                                fp[Int(i.a)] = Value(sum)
                                continue
                            }
                        } else if x.kind == .float, y.kind == .float {
                            fp[Int(i.a)] = Value(x.float + y.float)
                            continue
                        }
                        if let next = try operate(.add, i, x, y, Position(fp, pc)) {
                            (fp, pc) = (next.fp, next.pc)
                        }
                    case .subtract:
                        let x = fp[Int(i.b)]
                        let y = fp[Int(i.c)]
                        if x.isInt, y.isInt {
                            let (difference, overflow) = x.int.subtractingReportingOverflow(y.int)
                            if !overflow {
                                fp[Int(i.a)] = Value(difference)
                                continue
                            }
                        } else if x.kind == .float, y.kind == .float {
                            fp[Int(i.a)] = Value(x.float - y.float)
                            continue
                        }
                        if let next = try operate(.subtract, i, x, y, Position(fp, pc)) {
                            (fp, pc) = (next.fp, next.pc)
                        }
                    case .multiply:
                        let x = fp[Int(i.b)]
                        let y = fp[Int(i.c)]
                        if x.isInt, y.isInt {
                            let (product, overflow) = x.int.multipliedReportingOverflow(by: y.int)
                            if !overflow {
                                fp[Int(i.a)] = Value(product)
                                continue
                            }
                        } else if x.kind == .float, y.kind == .float {
                            fp[Int(i.a)] = Value(x.float * y.float)
                            continue
                        }
                        if let next = try operate(.multiply, i, x, y, Position(fp, pc)) {
                            (fp, pc) = (next.fp, next.pc)
                        }
                    case .floorDivide:
                        let x = fp[Int(i.b)]
                        let y = fp[Int(i.c)]
                        if x.isInt, y.isInt, y.int > 0 {
                            let (quotient, remainder) = x.int.quotientAndRemainder(dividingBy: y.int)
                            fp[Int(i.a)] = Value(remainder < 0 ? quotient - 1 : quotient)
                            continue
                        }
                        if let next = try operate(.floorDivide, i, x, y, Position(fp, pc)) {
                            (fp, pc) = (next.fp, next.pc)
                        }
                    case .modulo:
                        let x = fp[Int(i.b)]
                        let y = fp[Int(i.c)]
                        if x.isInt, y.isInt, y.int > 0 {
                            let remainder = x.int % y.int
                            fp[Int(i.a)] = Value(remainder < 0 ? remainder + y.int : remainder)
                            continue
                        }
                        if let next = try operate(.modulo, i, x, y, Position(fp, pc)) {
                            (fp, pc) = (next.fp, next.pc)
                        }
                    case .addImmediate:
                        let x = fp[Int(i.b)]
                        if x.isInt {
                            let (sum, overflow) = x.int.addingReportingOverflow(i.signedC)
                            if !overflow {
                                fp[Int(i.a)] = Value(sum)
                                continue
                            }
                        }
                        if let next = try operate(.add, i, x, Value(i.signedC), Position(fp, pc)) {
                            (fp, pc) = (next.fp, next.pc)
                        }
                    case .subtractImmediate:
                        let x = fp[Int(i.b)]
                        if x.isInt {
                            let (difference, overflow) = x.int.subtractingReportingOverflow(i.signedC)
                            if !overflow {
                                fp[Int(i.a)] = Value(difference)
                                continue
                            }
                        }
                        if let next = try operate(.subtract, i, x, Value(i.signedC), Position(fp, pc)) {
                            (fp, pc) = (next.fp, next.pc)
                        }
                    case .binary:
                        let operation = BinaryOperator(rawValue: i.d & 0x7F) ?? .add
                        if let next = try operate(operation, i, fp[Int(i.b)], fp[Int(i.c)], Position(fp, pc))
                        {
                            (fp, pc) = (next.fp, next.pc)
                        }
                    case .not:
                        let x = fp[Int(i.b)]
                        fp[Int(i.a)] = Value(x.kind == .bool ? !x.bool : try !truth(x))
                    case .compare:
                        let x = fp[Int(i.b)]
                        let y = fp[Int(i.c)]
                        if x.isInt, y.isInt, i.d < 6 {
                            fp[Int(i.a)] = Value(Machine.compareInts(i.d, x.int, y.int))
                        } else {
                            fp[Int(i.a)] = try compareValue(i.d, x, y)
                        }
                    case .compareJump:
                        let x = fp[Int(i.a)]
                        let y = fp[Int(i.b)]
                        let holds: Bool
                        if x.isInt, y.isInt {
                            holds = Machine.compareInts(i.d & 0x7F, x.int, y.int)
                        } else {
                            holds = try compareTruth(i.d & 0x7F, x, y)
                        }
                        if holds == (i.d & 0x80 != 0) { pc += i.signedC }
                    case .compareImmediateJump:
                        let x = fp[Int(i.a)]
                        let holds: Bool
                        if x.isInt {
                            holds = Machine.compareInts(i.d & 0x7F, x.int, i.signedB)
                        } else {
                            holds = try compareTruth(i.d & 0x7F, x, Value(i.signedB))
                        }
                        if holds == (i.d & 0x80 != 0) { pc += i.signedC }

                    // MARK: Jumps
                    case .jump:
                        pc += i.wide
                    case .loop:
                        // Before the jump: what is raised here belongs to the loop, and to the handlers around it.
                        if heapState.pointee.budget < 0 || interruptFlag.pointee != 0 { try safepoint(fp) }
                        pc += i.wide
                    case .jumpIfTrue:
                        let x = fp[Int(i.a)]
                        if x.kind == .bool ? x.bool : try truth(x) { pc += i.wide }
                    case .jumpIfFalse:
                        let x = fp[Int(i.a)]
                        if x.kind == .bool ? !x.bool : try !truth(x) { pc += i.wide }
                    case .jumpIfNone:
                        if fp[Int(i.a)].isNone { pc += i.wide }
                    case .jumpIfUnbound:
                        if fp[Int(i.a)].isUndefined { pc += i.wide }

                    // MARK: Iteration and containers
                    case .forIterator:
                        let iterator = fp[Int(i.b)]
                        if iterator.kind == .iterator {
                            let object = Object(iterator)
                            if object.flags == IteratorForm.range.rawValue {
                                // Values: next number, step, how many are left.
                                let left = object[2].int
                                if left > 0 {
                                    let current = object[0]
                                    object[0] = Value(current.int &+ object[1].int)
                                    object[2] = Value(left - 1)
                                    fp[Int(i.a)] = current
                                } else {
                                    pc += i.signedC
                                }
                                continue
                            }
                            if object.flags == IteratorForm.list.rawValue, object[0].kind == .list {
                                let list = ListObject(object[0])
                                let index = object[1].int
                                if index < list.count {
                                    object[1] = Value(index + 1)
                                    fp[Int(i.a)] = list[index]
                                } else {
                                    object[0] = .undefined
                                    pc += i.signedC
                                }
                                continue
                            }
                        }
                        if let next = try advance(iterator, i, Position(fp, pc)) {
                            (fp, pc) = (next.fp, next.pc)
                        }
                    case .buildTuple:
                        let count = Int(i.c)
                        let tuple = heap.allocate(.tuple, class: classBits(.tuple), count: count)
                        tuple.values.update(from: fp + Int(i.b), count: count)
                        fp[Int(i.a)] = tuple.value
                    case .buildList:
                        let count = Int(i.c)
                        let list = ListObject.allocate(heap, class: classBits(.list), capacity: count)
                        list.items.update(from: fp + Int(i.b), count: count)
                        list.buffer.object.count = count
                        fp[Int(i.a)] = list.value
                    case .listAppend:
                        ListObject(fp[Int(i.a)]).append(fp[Int(i.b)], heap)
                    case .unpack:
                        let source = fp[Int(i.b)]
                        if source.kind == .tuple, TupleObject(source).count == Int(i.d) {
                            (fp + Int(i.a)).update(from: TupleObject(source).items, count: Int(i.d))
                        } else {
                            try unpack(source, into: fp + Int(i.a), count: Int(i.d))
                        }

                    // MARK: Calls
                    case .call:
                        let base = fp + Int(i.b)
                        if base.pointee.kind == .function {
                            let function = FunctionObject(base.pointee)
                            let code = function.code
                            if code.simpleCount == Int(i.c),
                                let new = enter(function, code, fp, pc, register: i.a)
                            {
                                Machine.copyArguments(base + 1, to: new + FrameLayout.headerSize, Int(i.c))
                                fp = new
                                pc = code.instructions
                                if heapState.pointee.budget < 0 { try safepoint(fp) }
                                continue
                            }
                            if code.awaitCount >= 0, pc.pointee.opcode == .await, pc.pointee.b == i.a,
                                let next = enterAwaited(
                                    function, code, base + 1, Int(i.c), Position(fp, pc))
                            {
                                (fp, pc) = (next.fp, next.pc)
                                if heapState.pointee.budget < 0 { try safepoint(fp) }
                                continue
                            }
                        } else if base.pointee.kind == .nativeFunction {
                            let result = try callNative(base.pointee, base + 1, Int(i.c), .undefined)
                            if !result.isUndefined {
                                fp[Int(i.a)] = result
                                continue
                            }
                            guard let next = try finishBlocking(i.a, Position(fp, pc)) else {
                                return .undefined
                            }
                            (fp, pc) = (next.fp, next.pc)
                            continue
                        }
                        guard
                            let next = try call(
                                base.pointee, base + 1, Int(i.c), .undefined, register: i.a, Position(fp, pc))
                        else { return .undefined }
                        (fp, pc) = (next.fp, next.pc)
                    case .callMethod:
                        var base = fp + Int(i.b)
                        let callee = base.pointee
                        var count = Int(i.c)
                        if base[1].isUndefined { base += 1 } else { count += 1 }
                        if callee.kind == .function {
                            let function = FunctionObject(callee)
                            let code = function.code
                            if code.simpleCount == count,
                                let new = enter(function, code, fp, pc, register: i.a)
                            {
                                Machine.copyArguments(base + 1, to: new + FrameLayout.headerSize, count)
                                fp = new
                                pc = code.instructions
                                if heapState.pointee.budget < 0 { try safepoint(fp) }
                                continue
                            }
                            if code.awaitCount >= 0, pc.pointee.opcode == .await, pc.pointee.b == i.a,
                                let next = enterAwaited(function, code, base + 1, count, Position(fp, pc))
                            {
                                (fp, pc) = (next.fp, next.pc)
                                if heapState.pointee.budget < 0 { try safepoint(fp) }
                                continue
                            }
                        } else if callee.kind == .nativeFunction {
                            let result = try callNative(callee, base + 1, count, .undefined)
                            if !result.isUndefined {
                                fp[Int(i.a)] = result
                                continue
                            }
                            guard let next = try finishBlocking(i.a, Position(fp, pc)) else {
                                return .undefined
                            }
                            (fp, pc) = (next.fp, next.pc)
                            continue
                        }
                        guard
                            let next = try call(
                                callee, base + 1, count, .undefined, register: i.a, Position(fp, pc))
                        else { return .undefined }
                        (fp, pc) = (next.fp, next.pc)
                    case .callKeywords, .callSpread:
                        if i.opcode == .callKeywords { pc += 1 }
                        guard let next = try callUnusual(i, Position(fp, pc)) else { return .undefined }
                        (fp, pc) = (next.fp, next.pc)
                    case .returnValue:
                        let value = fp[Int(i.a)]
                        let frame = Frame(fp)
                        if frame.isPlainCall {
                            state.pointee.stackTop = fp
                            state.pointee.depth -= 1
                            let register = frame.returnRegister
                            pc = frame.returnAddress
                            fp = frame.caller.registers
                            fp[register] = value
                        } else {
                            guard let next = try returnSpecial(value, frame) else { return value }
                            (fp, pc) = (next.fp, next.pc)
                        }

                    // MARK: Generators and coroutines
                    case .await:
                        if let next = try awaitValue(fp[Int(i.b)], i, Position(fp, pc)) {
                            (fp, pc) = (next.fp, next.pc)
                        } else {
                            return state.pointee.transfer
                        }
                    case .yield:
                        if let next = try yield(fp[Int(i.b)], i, Position(fp, pc)) {
                            (fp, pc) = (next.fp, next.pc)
                        } else {
                            return state.pointee.transfer
                        }
                    case .yieldFrom:
                        if let next = try yieldFrom(fp[Int(i.b)], i, Position(fp, pc)) {
                            (fp, pc) = (next.fp, next.pc)
                        } else {
                            return state.pointee.transfer
                        }

                    // MARK: Exceptions
                    case .pushHandled:
                        fp[Int(i.a)] = state.pointee.handled
                        state.pointee.handled = fp[Int(i.b)]
                    case .popHandled:
                        popHandled(fp, i)
                    case .matchException:
                        fp[Int(i.a)] = Value(try matches(fp[Int(i.b)], fp[Int(i.c)]))
                    case .raise:
                        throw try raiseStatement(fp[Int(i.a)], cause: i.d == 1 ? fp[Int(i.b)] : .undefined)
                    case .reraise:
                        state.pointee.raised = fp[Int(i.a)]
                        state.pointee.isReraise = true
                        throw Raised()
                    case .resumeRaising:
                        throw Raised()
                    case .resumeSuspending:
                        let address = Frame(fp).generator.resumeAddress
                        if let next = try suspend(
                            state.pointee.transfer, Position(fp, pc), at: address,
                            register: GeneratorObject.noRegister)
                        {
                            (fp, pc) = (next.fp, next.pc)
                        } else {
                            return state.pointee.transfer
                        }
                    default:
                        try executeRare(i, fp)
                        pc += Int(state.pointee.jump)
                        state.pointee.jump = 0
                    }
                }
            } catch {
                guard let next = unwind(Position(fp, pc)) else { throw Raised() }
                (fp, pc) = (next.fp, next.pc)
            }
        }
    }

    /// A new frame for a simple function, whose arguments the caller copies; nil where the slow path must look.
    @inline(__always)
    func enter(
        _ function: FunctionObject, _ code: CodeObject, _ fp: UnsafeMutablePointer<Value>,
        _ pc: UnsafeMutablePointer<Instruction>, register: UInt16
    ) -> UnsafeMutablePointer<Value>? {
        let new = state.pointee.stackTop
        let end = new + code.frameSize
        guard end < heap.stackLimit, state.pointee.depth < state.pointee.recursionLimit else { return nil }
        let words = UnsafeMutableRawPointer(new).assumingMemoryBound(to: UInt64.self)
        words[0] = UInt64(UInt(bitPattern: fp))
        words[1] = UInt64(UInt(bitPattern: pc))
        words[2] = code.bits
        words[3] = function.bits
        words[4] = 0
        words[5] = UInt64(register) << 16
        var index = FrameLayout.headerSize + code.parameterCount
        let localEnd = FrameLayout.headerSize + code.localCount
        while index < localEnd {
            new[index] = .undefined
            index += 1
        }
        if code.freeCount != 0 {
            (new + localEnd).update(from: TupleObject(function.closure).items, count: code.freeCount)
        }
        state.pointee.stackTop = end
        state.pointee.depth += 1
        return new
    }

    /// Copies a few values without a call to the C library.
    @inline(__always)
    static func copyArguments(
        _ source: UnsafeMutablePointer<Value>, to target: UnsafeMutablePointer<Value>, _ count: Int
    ) {
        guard count > 0 else { return }
        target[0] = source[0]
        guard count > 1 else { return }
        target[1] = source[1]
        guard count > 2 else { return }
        (target + 2).update(from: source + 2, count: count - 2)
    }

    @inline(__always) static func compareInts(_ operation: UInt8, _ x: Int, _ y: Int) -> Bool {
        switch operation {
        case 0: x == y
        case 1: x != y
        case 2: x < y
        case 3: x <= y
        case 4: x > y
        case 5: x >= y
        case 6: x == y
        default: x != y
        }
    }

    private func enterRun() throws(Raised) {
        if state.pointee.nesting >= 2000 { throw raise(.recursionError, "maximum recursion depth exceeded") }
        state.pointee.nesting += 1
    }
}
