#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs work on a thread with a stack that is large enough for deep recursion in Python programs.
public enum EngineThread {
    private final class Box {
        let body: () -> Void
        init(_ body: @escaping () -> Void) { self.body = body }
    }

    /// Runs `body` on such a thread and waits for it.
    public static func run(stackSize: Int = 512 << 20, _ body: @escaping () -> Void) {
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        pthread_attr_setstacksize(&attributes, stackSize)
        defer { pthread_attr_destroy(&attributes) }
        #if canImport(Glibc)
            var thread = pthread_t()
        #else
            var thread: pthread_t?
        #endif
        let argument = Unmanaged.passRetained(Box(body)).toOpaque()
        let status = pthread_create(
            &thread, &attributes,
            { argument in
                guard let argument = argument as UnsafeMutableRawPointer? else { return nil }
                Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body()
                return nil
            }, argument)
        guard status == 0 else {
            Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body()
            return
        }
        #if canImport(Glibc)
            pthread_join(thread, nil)
        #else
            if let thread { pthread_join(thread, nil) }
        #endif
    }
}
