#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The history file could not be read or written.
public struct HistoryFileError: Error, Equatable, CustomStringConvertible, Sendable {
    /// The file.
    public var path: String
    /// What the system said.
    public var reason: String

    public var description: String { "the history \(path) cannot be used: \(reason)" }
}

/// Where the history is kept between sessions.
public struct HistoryFile: Sendable {
    /// The file's path.
    public let path: String

    /// Creates a history file at a path, which need not exist yet.
    public init(path: String) {
        self.path = path
    }

    /// The file that the environment names: TICKBOX_HISTORY, else `tickbox/history` in XDG_STATE_HOME,
    /// else in `~/.local/state`. Nothing (no history is kept) if TICKBOX_HISTORY is empty or HOME is not set.
    public static func standard(
        environment: (String) -> String? = environmentValue
    ) -> HistoryFile? {
        if let path = environment("TICKBOX_HISTORY") {
            return path.isEmpty ? nil : HistoryFile(path: path)
        }
        // The XDG base directory specification says that a relative path is to be ignored.
        if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
            return HistoryFile(path: state + "/tickbox/history")
        }
        guard let home = environment("HOME"), !home.isEmpty else { return nil }
        return HistoryFile(path: home + "/.local/state/tickbox/history")
    }

    /// Whether there is a history, so that this is not the user's first session.
    public var exists: Bool { access(path, F_OK) == 0 }

    /// The saved entries; none where there is no file.
    public func load(limit: Int = 2000) throws(HistoryFileError) -> EntryHistory {
        var history = EntryHistory(limit: limit)
        do {
            history.read(fileText: String(decoding: try FileBytes.read(path), as: UTF8.self))
        } catch {
            if error.code != ENOENT { throw failure(error) }
        }
        return history
    }

    /// Adds entries to what is saved, also by other sessions meanwhile, and replaces the file whole (mode 0600).
    public func append(_ entries: [String], limit: Int = 2000) throws(HistoryFileError) {
        guard !entries.isEmpty else { return }
        do {
            try FileBytes.makeFolders(for: path)
        } catch {
            throw failure(error)
        }
        let lock = FolderLock(of: path)
        defer { lock.release() }
        var history = try load(limit: limit)
        history.add(contentsOf: entries)
        do {
            try FileBytes.replace(path, with: Array(history.fileText.utf8), mode: 0o600)
        } catch {
            throw failure(error)
        }
    }

    private func failure(_ error: FileError) -> HistoryFileError {
        HistoryFileError(path: path, reason: error.description)
    }
}
