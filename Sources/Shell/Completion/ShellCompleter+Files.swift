#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Names of files.
extension ShellCompleter {
    /// Python files and folders.
    func files(_ text: Substring, _ endings: [String]) -> Completion {
        let path = String(text)
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[...$0]) } ?? "./"
        let word = slash.map { String(path[path.index(after: $0)...]) } ?? path
        let found = ShellCompleter.entries(of: folder).filter {
            $0.hasPrefix(word) && (word.hasPrefix(".") || !$0.hasPrefix("."))
        }
        let fitting = found.filter { name in
            name.hasSuffix("/") || endings.isEmpty || endings.contains { name.hasSuffix($0) }
        }
        return Completion(word: word, candidates: fitting.sorted().map(ShellCompleter.candidate(file:)))
    }

    /// Names in a folder, those of folders with a slash.
    static func entries(of folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(
                    to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)
                ) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name + (isFolder(folder + name) ? "/" : "")) }
        }
        return names
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func candidate(file name: String) -> CompletionCandidate {
        CompletionCandidate(name, summary: name.hasSuffix("/") ? "folder" : "file")
    }
}
