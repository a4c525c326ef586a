import ArgumentParser
import CEditLine
import Shell

/// Reads the arguments and runs what they ask for; every failure is one line on stderr.
@main
enum Main {
    static func main() {
        exit(status())
    }

    private static func status() -> Int32 {
        do {
            var command = try Tickbox.parseAsRoot()
            try command.run()
            return 0
        } catch let code as ExitCode {
            return code.rawValue
        } catch let error as SourceFileError {
            return fail(error.description)
        } catch {
            return report(error)
        }
    }

    /// Help and version go to stdout; anything else is a usage error, status 2 (the parser's own is 64).
    private static func report(_ error: any Error) -> Int32 {
        guard Tickbox.exitCode(for: error) != .success else {
            print(Tickbox.fullMessage(for: error))
            return 0
        }
        let message =
            Tickbox.message(for: error).split(separator: "\n").first ?? "the arguments are not understood"
        return fail(message + " (tickbox --help shows the usage)")
    }

    private static func fail(_ message: some StringProtocol) -> Int32 {
        cel_write_error("tickbox: \(message)\n")
        return 2
    }
}
