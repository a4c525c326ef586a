/// Where a running program can be stopped and memory collected.
extension Machine {
    /// Called on backward jumps and calls when the allocation budget is spent or someone wants the program to stop.
    @inline(never)
    func safepoint(_ fp: UnsafeMutablePointer<Value>) throws(Raised) {
        if interruptFlag.pointee != 0 {
            interruptFlag.pointee = 0
            if !ignoresInterrupts {
                wasInterrupted = true
                state.pointee.raised = makeException(.keyboardInterrupt)
                throw Raised()
            }
        }
        guard heap.state.pointee.budget < 0 else { return }
        try collectAndCheck(running: fp)
    }

    /// As a safepoint, from native code that runs long.
    func pollFromNative() throws(Raised) {
        if heap.state.pointee.budget < 0 || interruptFlag.pointee != 0 {
            try safepoint(state.pointee.stackTop)
        }
    }

    /// Collects, and raises MemoryError if what lives is more than the world may hold.
    func collectAndCheck(running fp: UnsafeMutablePointer<Value>) throws(Raised) {
        collect(running: fp)
        if heap.state.pointee.bytesInUse > heap.state.pointee.limit { throw raiseMemoryError() }
    }

    /// Frees what nothing refers to any more.
    @inline(never)
    func collect(running fp: UnsafeMutablePointer<Value>) {
        clearMethodCache()
        heap.beginCollection()
        markRoots()
        heap.markConservatively(UInt64(UInt(bitPattern: fp)))
        heap.markConservatively(from: heap.stack, to: state.pointee.stackTop)
        scanNativeStack()
        for root in extraRoots { root(heap) }
        heap.drain()
        findLost()
        heap.sweep()
        takeLost()
        if isStressed { checkHeap() }
    }

    /// Verifies the heap and asks for a collection at the next safepoint.
    private func checkHeap() {
        heap.state.pointee.budget = -1
        guard var fault = heap.verify() else { return }
        fault = Machine.heapFaultPrefix + fault + "\n"
        fault.withUTF8 { output.writeError(UnsafeRawBufferPointer($0)) }
    }

    /// How a broken heap is reported on standard error, in stress mode.
    static let heapFaultPrefix = "tickbox: the heap is broken: "

    private func markRoots() {
        heap.mark(state.pointee.fixed)
        for kind in 0..<64 { heap.mark(kindClasses[kind]) }
        for type in 0..<128 { heap.mark(exceptionClasses[type]) }
        // Every value field of the state: it is scanned as words, like a stack.
        let start = UnsafeRawPointer(state)
        heap.markConservatively(from: start, to: start + MemoryLayout<MachineState>.stride)
    }

    /// Scans the native stack between here and the engine's outermost frame.
    @inline(never)
    private func scanNativeStack() {
        guard state.pointee.nativeStackBase != 0,
            let base = UnsafeRawPointer(bitPattern: state.pointee.nativeStackBase)
        else {
            return
        }
        var here = 0
        withUnsafeMutablePointer(to: &here) { pointer in
            let aligned = UInt(bitPattern: pointer) & ~7
            if let start = UnsafeRawPointer(bitPattern: aligned) {
                heap.markConservatively(from: start, to: base)
            }
        }
    }

    /// Runs `body` as the outermost native frame of the engine: below it the collector does not look.
    func withNativeFrame<Result>(_ body: () throws(Raised) -> Result) throws(Raised) -> Result {
        if state.pointee.nativeStackBase != 0 { return try body() }
        var anchor = 0
        let address = withUnsafeMutablePointer(to: &anchor) { UInt(bitPattern: $0) & ~7 }
        state.pointee.nativeStackBase = address + 256
        defer { state.pointee.nativeStackBase = 0 }
        return try body()
    }
}
