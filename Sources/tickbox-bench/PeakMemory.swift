#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The most memory that a process held, which it says itself in the last line that it prints.
///
/// What the kernel counts for a child begins with the memory of its parent, this program, on Linux.
enum PeakMemory {
    private static let mark = "peak-kib "

    /// The line that says it.
    static func line(kibibytes: Int) -> String { mark + "\(kibibytes)" }

    /// Takes that line off an output; nil if it is not there.
    static func split(_ output: String) -> (output: String, bytes: Int)? {
        var lines = output.split(separator: "\n")
        guard let last = lines.popLast(), last.hasPrefix(mark), let size = Int(last.dropFirst(mark.count))
        else { return nil }
        return (lines.joined(separator: "\n"), size * 1024)
    }

    /// Of this process.
    static var ownKibibytes: Int {
        if let status = TextFile.read("/proc/self/status"),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let number = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) })
        {
            return number
        }
        var usage = rusage()
        // RUSAGE_SELF, which Glibc imports with a type of its own.
        getrusage(0, &usage)
        return Int(usage.ru_maxrss) / 1024
    }

    /// Runs the script in its second argument under CPython and then says the same.
    static let pythonWrapper = """
        import runpy, sys
        sys.argv = sys.argv[1:]
        runpy.run_path(sys.argv[0], run_name="__main__")
        try:
            with open("/proc/self/status") as status:
                peak = next(line.split()[1] for line in status if line.startswith("VmHWM:"))
        except OSError:
            import resource
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print("\(mark)" + str(peak))
        """
}
