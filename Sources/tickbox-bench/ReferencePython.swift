/// The CPython to compare with.
struct ReferencePython {
    let path: String
    let version: String

    /// `$TICKBOX_PYTHON`, else pyenv's 3.13.0, else the `python3.13` or `python3` of the machine.
    private static let search = """
        pyenv=$(pyenv prefix 3.13.0 2>/dev/null)
        for candidate in "$TICKBOX_PYTHON" "$pyenv/bin/python3.13" python3.13 python3; do
            found=$(command -v "$candidate" 2>/dev/null) && "$found" --version >/dev/null 2>&1 &&
                { echo "$found"; exit 0; }
        done
        exit 1
        """

    /// Nil if the machine has no Python 3.
    static func find() throws -> ReferencePython? {
        let found = try ChildProcess.run(["/bin/sh", "-c", search])
        guard found.status == 0, !found.line.isEmpty else { return nil }
        let version = try ChildProcess.run([found.line, "-c", "import sys; print(sys.version.split()[0])"])
        return ReferencePython(path: found.line, version: version.line)
    }

    /// The ratios are to this version.
    var isReference: Bool { version.hasPrefix("3.13.") }
}
