/// Told of what happens to tasks while it happens, so that it can look at the world at that moment.
///
/// It runs no Python code and allocates nothing in the world.
protocol TaskWatcher: AnyObject {
    /// The task exists and its first step is queued.
    func taskMade(_ task: FutureObject)
    /// A step begins. `waiter`: what the task waited for, or undefined; `exception`: what is thrown in, or undefined.
    func taskRuns(_ task: FutureObject, waiter: Value, exception: Value)
    /// A step ended by waiting.
    func taskWaits(_ task: FutureObject)
    func taskReturned(_ task: FutureObject, _ value: Value)
    func taskFailed(_ task: FutureObject, _ exception: Value)
    func taskWasCancelled(_ task: FutureObject)
    /// `cancel()` was called on a task that is not done; nothing has been done about it yet.
    func taskIsAskedToCancel(_ task: FutureObject, _ message: Value)
    /// `uncancel()` was called.
    func taskTakesCancelBack(_ task: FutureObject)
    /// A future or task is done and has callbacks, which are about to be queued.
    func futureDone(_ future: FutureObject)
    /// A callback begins: a handle's, or what a future that is done calls.
    func callbackRuns(_ callable: Value, of source: Value)
}
