/// The machine's registers that a program can change, kept in the world's memory.
struct MachineState {
    /// The object whose memory this is.
    var fixed: Value
    /// The exception on its way up.
    var raised = Value.undefined
    /// The exception being handled, as sys.exception() gives; None outside handlers.
    var handled = Value.none
    /// Generators marked as having been thrown into past those that await them.
    var thrownInto = 0
    /// The first free register of the stack.
    var stackTop: UnsafeMutablePointer<Value>
    /// Frames that are running, for RecursionError.
    var depth = 0
    var recursionLimit = 1000
    /// Runs of the interpreter inside each other, through native code.
    var nesting = 0
    /// Counts changes of classes that inline caches must notice.
    var epoch = 1
    /// The running exception is raised again: its traceback already has this frame.
    var isReraise = false
    /// What an instruction outside the main loop adds to the program counter.
    var jump: Int32 = 0
    /// The value that leaves a run of the interpreter on suspension.
    var transfer = Value.undefined
    /// What was sent to a chain whose innermost frame waits on a foreign iterator.
    var sent = Value.none
    /// The value of the StopIteration that `next` swallowed.
    var stopValue = Value.none
    /// Two instructions that go on after a throw: one raises, one suspends.
    var trampoline = Value.undefined
    /// Where unwinding starts if not at the raising instruction; 0: there.
    var redirectFrame: UInt = 0
    var redirectAddress: UInt = 0
    /// What the last run of the interpreter ended with.
    var outcome = Outcome.returned
    /// Where the outermost native frame of the engine lies; 0 outside.
    var nativeStackBase: UInt = 0
    /// The name `__main__`, and the class `object`.
    var mainName = Value.undefined
    var objectClass = Value.undefined
    /// Modules by name.
    var modules = Value.undefined
    var builtins = Value.undefined
    /// Interned strings.
    var internTable = Value.undefined
    var emptyTuple = Value.undefined
    var emptyString = Value.undefined
    /// One-character Latin-1 strings: a buffer of 256.
    var characters = Value.undefined
    /// Objects whose loss is to be told, with their places: a list.
    var registry = Value.undefined
    /// Coroutines and futures whose loss would be told, in storage that does not keep them alive (see `Machine.watch`).
    var watched = Value.undefined
    var watchedCount = 0
    /// The coroutine made last that was not awaited at once, and where it would be lost.
    var freshCoroutine = Value.undefined
    var freshPlace = 0
    /// What is told at the end of the run: a list, once there is any.
    var heldLosses = Value.undefined
    /// Not 0: there is something to look at when the tick ends.
    var watchSignal = 0
    /// Ticks until the next search, ticks between searches, bytes that searches have gone through.
    var watchWait = 0
    var watchInterval = 1
    var watchEffort = 0
    /// The frame suspended in `run_until_complete` and its place, while a loop runs on the ground level.
    var blockedFrame: UInt64 = 0
    var blockedAddress: UInt64 = 0
    var blockedRegister: UInt16 = 0
    /// The cache of look-ups on classes: a buffer of `MethodCache.size` entries of two values.
    var methodCache = Value.undefined
    /// Methods of `object`, `BaseException` and `type` that the machine recognises, so as not to call them.
    var objectNew = Value.undefined
    var objectInit = Value.undefined
    var objectHash = Value.undefined
    var objectGetattribute = Value.undefined
    var objectSetattr = Value.undefined
    var objectDelattr = Value.undefined
    var objectRepr = Value.undefined
    var objectStr = Value.undefined
    /// The class of the dicts that show modules' variables.
    var namespaceClass = Value.undefined
    /// The class `bytearray`.
    var byteArrayClass = Value.undefined
    var exceptionNew = Value.undefined
    /// The property `BaseException.args`.
    var exceptionArgs = Value.undefined
    /// Classes of library objects that have no kind of their own: a buffer indexed by `LibraryClass`.
    var libraryClasses = Value.undefined
    /// The virtual clock, in nanoseconds.
    var clock = 0
    /// Reads of the clock through the `time` module at the same instant.
    var clockReads = 0
    /// Iterations of event loops so far.
    var tick = 0
    /// The loop that runs, as `get_running_loop()` gives it; undefined while none does.
    var runningLoop = Value.undefined
    /// The loop set for the main thread by `set_event_loop`; None if there is none.
    var currentLoop = Value.none
    /// Tasks made so far, for their default names.
    var taskCount = 0
    /// Default names given so far.
    var namedTasks = 0
    /// Context variables of what runs now: a dict that is copied before it changes; undefined while there are none.
    var contextVariables = Value.undefined
    /// The classes of `_asyncio` and `contextvars`: a buffer indexed by `LoopClass`.
    var loopClasses = Value.undefined
    /// The nanoseconds and numbers of signals that are due later, for the next loop.
    var plannedSignals = Value.undefined
    /// Runners whose cancel-all phase has ended.
    var closedRunners = 0
    /// Handlers set by `signal.signal`.
    var signalTable = Value.undefined
    /// Where a function that looks at frames was called from; 0 while none runs.
    var callSiteFrame: UInt64 = 0
    var callSiteAddress: UInt64 = 0
    /// What simulated sites answer: URL → (latency in seconds, bytes, HTTP status).
    var sites = Value.undefined
    /// Simulated threads that have not finished: a list. What runs: a thread, or undefined for the main program, whose
    /// own object is `mainThread`.
    var threads = Value.undefined
    var currentThread = Value.undefined
    var mainThread = Value.undefined
    /// The nesting on which the thread that runs can be put aside, and how many waits there were.
    var threadNesting = 0
    var threadWaits = 0
    /// A verdict was reached: nothing unwinds, nothing is caught.
    var isHalting = false

    enum Outcome: UInt8 {
        case returned, yielded
        /// An async generator yielded to its consumer.
        case asyncYielded
        /// The frame waits for an event loop to finish (see `blockedFrame`).
        case blocked
    }

    init(fixed: Value, stack: UnsafeMutablePointer<Value>) {
        self.fixed = fixed
        stackTop = stack
    }
}
