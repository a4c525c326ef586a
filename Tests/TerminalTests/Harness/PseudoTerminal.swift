import CPseudoTerminal
import Foundation

/// A program on a pseudo-terminal, with the screen that it has painted.
final class PseudoTerminal {
    /// Waited in vain; shows the screen.
    struct TimedOut: Error, CustomStringConvertible {
        let description: String
    }

    private(set) var screen: ScreenModel
    private let process: pid_t
    private let descriptor: Int32
    private var isClosed = false
    private var isReaped = false
    private var isHungUp = false

    /// Starts a program from the folder that the tests are built in.
    init(
        _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
        columns: Int = 80, rows: Int = 24
    ) throws {
        let path = Self.productsFolder + "/" + program
        var variables = [
            "TERM": "xterm", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin",
        ]
        variables.merge(environment) { $1 }
        var argumentPointers = ([path] + arguments).map { strdup($0) } + [nil]
        var variablePointers = variables.map { strdup("\($0)=\($1)") } + [nil]
        defer { for pointer in argumentPointers + variablePointers { free(pointer) } }
        var descriptor: Int32 = -1
        process = cpt_start(
            path, &argumentPointers, &variablePointers, Int32(columns), Int32(rows), &descriptor)
        self.descriptor = descriptor
        screen = ScreenModel(columns: columns, rows: rows)
        if process < 0 {
            throw TimedOut(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
        }
    }

    deinit {
        if !isHungUp { close(descriptor) }
        // A process that has been waited for must not be killed: its number may be another's by now.
        if !isReaped && cpt_reap(process, 0) == -1 {
            kill(process, SIGKILL)
            _ = cpt_reap(process, 1000)
        }
    }

    /// Types.
    func send(_ keys: String) {
        var bytes = Array(keys.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress, min($0.count, 1024))
            }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
            // The program's answer must be read, or both sides wait for each other.
            readOutput(milliseconds: 0)
        }
    }

    /// Sends a signal to the program.
    func signal(_ number: Int32) {
        kill(process, number)
    }

    /// Closes the terminal's window, of which the program is told by SIGHUP.
    func hangUp() {
        isHungUp = true
        isClosed = true
        close(descriptor)
    }

    /// Changes the terminal's size, of which the program is told by SIGWINCH.
    func resize(columns: Int, rows: Int) {
        readOutput(milliseconds: 0)
        screen.resize(columns: columns, rows: rows)
        _ = cpt_resize(descriptor, Int32(columns), Int32(rows))
    }

    /// Waits until the screen is as wanted.
    func wait(
        seconds: Double = 5, for what: String = "the condition", until isThere: (ScreenModel) -> Bool
    ) throws {
        let end = Date().addingTimeInterval(seconds)
        while !isThere(screen) {
            guard Date() < end, !isClosed else {
                let state = isClosed ? "the program has ended" : "timed out"
                throw TimedOut(description: "\(state), waiting for \(what); the screen:\n\(screen.text)")
            }
            readOutput(milliseconds: 20)
        }
    }

    /// Reads what comes until nothing has come for a while.
    func settle(milliseconds: Int32 = 100) {
        while cpt_wait(descriptor, milliseconds) == 1, !isClosed { readOutput(milliseconds: 0) }
    }

    /// Waits until the screen holds a text.
    func wait(for text: String) throws {
        try wait(for: text.debugDescription) { $0.text.contains(text) }
    }

    /// Waits until the row with the cursor is this.
    func wait(forCursorRow text: String) throws {
        try wait(for: "the row \(text.debugDescription)") { $0.lines[$0.row] == text }
    }

    /// Waits for the program's end and gives its exit status.
    func waitForExit() -> Int32 {
        for _ in 0..<250 {
            readOutput(milliseconds: 0)
            let status = cpt_reap(process, 20)
            if status >= 0 {
                isReaped = true
                readOutput(milliseconds: 0)
                return status
            }
        }
        return -1
    }

    private func readOutput(milliseconds: Int32) {
        if isHungUp { return }
        var wait = milliseconds
        while true {
            let ready = cpt_wait(descriptor, wait)
            wait = 0
            guard ready == 1 else {
                isClosed = isClosed || ready < 0
                return
            }
            var block = [UInt8](repeating: 0, count: 8192)
            let count = Foundation.read(descriptor, &block, block.count)
            guard count > 0 else {
                isClosed = true
                return
            }
            screen.write(block[..<count])
        }
    }

    private static var productsFolder: String {
        let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
        let end = bundle.range(of: ".xctest")?.upperBound ?? bundle.endIndex
        return URL(fileURLWithPath: String(bundle[..<end])).deletingLastPathComponent().path
    }
}
