#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where the parts of the benchmark lie.
enum Places {
    /// The programs, in the package that this was built from.
    static var programs: String { folder(of: #filePath, above: 3) + "/Tests/Reference/bench" }

    /// This executable.
    static var bench: String { absolute(CommandLine.arguments.first ?? "") ?? "tickbox-bench" }

    /// The shell, which is built into the same folder.
    static var tickbox: String { folder(of: bench, above: 1) + "/tickbox" }

    private static func folder(of path: String, above levels: Int) -> String {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false)
        parts.removeLast(min(levels, parts.count))
        return parts.joined(separator: "/")
    }

    private static func absolute(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
