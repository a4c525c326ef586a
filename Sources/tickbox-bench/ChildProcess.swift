#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A program that was run to its end, and what it used.
struct ChildProcess {
    /// Its exit status; 128 and the signal's number where a signal ended it.
    let status: Int32
    /// What it printed on standard output.
    let output: [UInt8]
    /// User and system time, in seconds.
    let processorSeconds: Double
    /// From start to end on the wall's clock, in seconds.
    let elapsedSeconds: Double

    /// What it printed, without white space at the end.
    var line: String {
        var text = String(decoding: output, as: UTF8.self)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }

    /// Runs a command; its first word is a path. Standard error goes where ours goes.
    /// - Throws: `LaunchError` if it cannot be started.
    static func run(_ command: [String], input: String = "") throws -> ChildProcess {
        let standardInput = try Pipe()
        let standardOutput = try Pipe()
        let started = now()
        let identifier = try spawn(command, standardInput, standardOutput)
        standardInput.closeReader()
        standardOutput.closeWriter()
        standardInput.write(input)
        standardInput.closeWriter()
        let output = standardOutput.readAll()
        standardOutput.closeReader()
        var status: Int32 = 0
        var usage = rusage()
        while wait4(identifier, &status, 0, &usage) < 0, errno == EINTR {}
        return ChildProcess(
            status: exitStatus(status), output: output,
            processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
            elapsedSeconds: now() - started)
    }

    private static func spawn(_ command: [String], _ input: Pipe, _ output: Pipe) throws -> pid_t {
        #if canImport(Glibc)
            var actions = posix_spawn_file_actions_t()
        #else
            var actions: posix_spawn_file_actions_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input.reader, 0)
        posix_spawn_file_actions_adddup2(&actions, output.writer, 1)
        for descriptor in [input.reader, input.writer, output.reader, output.writer] {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        var words = command.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var identifier: pid_t = 0
        let code = posix_spawn(&identifier, command[0], &actions, nil, &words, environ)
        guard code == 0 else { throw LaunchError(command: command[0], code: code) }
        return identifier
    }

    private static func exitStatus(_ status: Int32) -> Int32 {
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1e6
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// A command that could not be started.
struct LaunchError: Error, CustomStringConvertible {
    let command: String
    let code: Int32

    var description: String { "cannot run \(command): \(String(cString: strerror(code)))" }
}
