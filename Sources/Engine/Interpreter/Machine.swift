import PythonSyntax

/// A world of Python values and the interpreter that changes it.
///
/// All that a program can change lies in the heap's memory. What is here is fixed once the world is made, or only
/// grows (compiled blueprints), so that a copy of the memory is a copy of the world.
final class Machine {
    let heap: Heap
    let state: UnsafeMutablePointer<MachineState>
    /// The class of the values of each kind, by the kind's number.
    let kindClasses: UnsafeMutablePointer<Value>
    /// The built-in exception classes, by `ExceptionType`'s number.
    let exceptionClasses: UnsafeMutablePointer<Value>
    /// Set from outside (a signal handler) to stop what runs; looked at on every safepoint.
    let interruptFlag: UnsafeMutablePointer<Int32>
    /// The flag was seen, and KeyboardInterrupt raised for it; a session looks at this and clears it.
    var wasInterrupted = false
    /// What runs has run before: the flag is forgotten when it is seen.
    var ignoresInterrupts = false

    /// Code that was compiled, by the number that code objects carry.
    var blueprints: [CodeBlueprint] = []
    /// Functions of the library, by the number that native function objects carry.
    var natives: UnsafeMutablePointer<NativeEntry>
    var nativeDescriptors: [NativeDescriptor] = []
    private var nativeCapacity = 2048

    /// Where text written to standard output and standard error goes.
    var output: any OutputSink
    /// What the library needs from outside; set by the world.
    var hooks = LibraryHooks()
    /// Gives the world's modules; set by the library.
    var importer: (Machine, StringObject) throws(Raised) -> Value? = { (_, _) throws(Raised) in nil }
    /// Called with a coroutine that is lost as it is made, and where.
    var lostCoroutine: (Machine, Value, DropPlace) -> Void = { (machine, value, place) in
        machine.tellNeverAwaited(value, place)
    }
    /// Called when an async generator begins to run (`sys.set_asyncgen_hooks`' firstiter).
    var asyncGeneratorStarted: ((Machine, Value) -> Void)?
    /// Called by the collector for what native parts of the machine keep alive beyond the known roots.
    var extraRoots: [(Heap) -> Void] = []
    /// Notes what tasks do, for observers; off unless someone watches.
    let recorder = Recorder()
    /// Texts of the programs that were loaded, by file name, for tracebacks.
    var sources: [String: String] = [:]
    /// Regular expressions that were compiled, by the number that patterns carry; only grows.
    var regexes: [RegexProgram] = []
    /// Arguments of the program, its own name first.
    var programArguments: [String] = [""]
    /// What an unseeded `random` is seeded with.
    var randomSeed = 0
    /// Ticks after which a run is stopped; nil: no limit.
    var tickLimit: Int?
    /// The tick that was stopped inside, and the places where it is to stop.
    var openTick = OpenTick()
    var traps = TrapTable()
    /// Why the program was stopped on the spot, if it was.
    var verdict: Verdict?
    /// Collects at every safepoint and checks the heap's invariants; for tests.
    var isStressed = false
    /// Well-known names, interned.
    let names: KnownNames
    let strings: StringTable

    /// Makes a world.
    /// - Parameter memoryLimit: bytes that the program may use before it gets a MemoryError.
    init?(memoryLimit: Int, output: any OutputSink) {
        guard let heap = Heap(limit: memoryLimit) else { return nil }
        self.heap = heap
        self.output = output
        let fixed = heap.allocateRaw(.rawBuffer, class: 0, bytes: 16 * 1024)
        let memory = fixed.address + Object.headerSize
        state = memory.bindMemory(to: MachineState.self, capacity: 1)
        kindClasses = (memory + 1024).bindMemory(to: Value.self, capacity: 64)
        exceptionClasses = (memory + 2048).bindMemory(to: Value.self, capacity: 128)
        kindClasses.initialize(repeating: .undefined, count: 64)
        exceptionClasses.initialize(repeating: .undefined, count: 128)
        state.initialize(to: MachineState(fixed: fixed.value, stack: heap.stack))
        interruptFlag = .allocate(capacity: 1)
        interruptFlag.initialize(to: 0)
        natives = .allocate(capacity: nativeCapacity)
        strings = StringTable(heap: heap, state: state)
        names = KnownNames(strings)
        bootstrap()
    }

    deinit {
        natives.deinitialize(count: nativeDescriptors.count)
        natives.deallocate()
        interruptFlag.deallocate()
    }

    /// Adds a function to the table of natives.
    func register(_ descriptor: NativeDescriptor) -> Int {
        let index = nativeDescriptors.count
        if index == nativeCapacity {
            let larger = UnsafeMutablePointer<NativeEntry>.allocate(capacity: nativeCapacity * 2)
            larger.moveInitialize(from: natives, count: index)
            natives.deallocate()
            natives = larger
            nativeCapacity *= 2
        }
        (natives + index).initialize(to: NativeEntry(body: descriptor.body))
        nativeDescriptors.append(descriptor)
        return index
    }

    /// Makes the table of natives what it was.
    func resetNatives(_ descriptors: [NativeDescriptor]) {
        natives.deinitialize(count: nativeDescriptors.count)
        nativeDescriptors = descriptors
        for (index, descriptor) in descriptors.enumerated() {
            (natives + index).initialize(to: NativeEntry(body: descriptor.body))
        }
    }

    // MARK: Classes

    @inline(__always) func kindClass(_ kind: Kind) -> ClassObject {
        ClassObject(kindClasses[Int(kind.rawValue)])
    }
    @inline(__always) func classBits(_ kind: Kind) -> UInt64 { kindClasses[Int(kind.rawValue)].bits }
    @inline(__always) func exceptionClass(_ type: ExceptionType) -> ClassObject {
        ClassObject(exceptionClasses[type.rawValue])
    }

    /// Python's `type(value)`.
    @inline(__always) func type(of value: Value) -> ClassObject {
        value.isObject ? Object(value).type : kindClass(value.kind)
    }
}

/// Where a program's text goes.
protocol OutputSink: AnyObject {
    /// Text for standard output, in UTF-8.
    func write(_ bytes: UnsafeRawBufferPointer)
    /// Text for standard error, in UTF-8.
    func writeError(_ bytes: UnsafeRawBufferPointer)
    func flush()
}
