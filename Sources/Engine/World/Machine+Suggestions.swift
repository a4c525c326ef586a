/// The names nearest to one that does not exist, as Python 3.13's tracebacks suggest them.
extension Machine {
    /// The end of the message of a NameError, AttributeError or ImportError: `. Did you mean: 'x'?`; empty where nothing is
    /// near.
    func suggestion(for exception: Value) -> String {
        let type = type(of: exception)
        do throws(Raised) {
            if type.isSubclass(of: exceptionClass(.importError)) {
                return meant(try importSuggestion(exception))
            }
            guard let wrong = ownName(exception, names.nameAttribute) else { return "" }
            if type.isSubclass(of: exceptionClass(.attributeError)) {
                return meant(try attributeSuggestion(exception, wrong))
            }
            guard type.isSubclass(of: exceptionClass(.nameError)) else { return "" }
            let near = try nameSuggestion(exception, wrong)
            guard Self.standardModules.contains(wrong) else { return meant(near) }
            return meant(near)
                + (near == nil ? ". Did you forget" : " Or did you forget") + " to import '\(wrong)'?"
        } catch {
            _ = takeRaised()
            return ""
        }
    }

    private func meant(_ name: String?) -> String { name.map { ". Did you mean: '\($0)'?" } ?? "" }

    private func ownName(_ exception: Value, _ attribute: StringObject) -> String? {
        guard let name = ownAttribute(Object(exception), attribute), name.kind == .string else { return nil }
        return StringObject(name).text
    }

    // MARK: Where names are looked for

    private func importSuggestion(_ exception: Value) throws(Raised) -> String? {
        guard let wrong = ownName(exception, strings.intern("name_from")),
            let name = ownAttribute(Object(exception), names.nameAttribute), name.kind == .string,
            let module = DictObject(state.pointee.modules).get(StringObject(name))
        else { return nil }
        return nearest(to: wrong, visible(try attributeTexts(module), to: wrong))
    }

    private func attributeSuggestion(_ exception: Value, _ wrong: String) throws(Raised) -> String? {
        guard let object = ownAttribute(Object(exception), names.objAttribute) else { return nil }
        let candidates = try attributeTexts(object)
        return nearest(to: wrong, isLoadedFromSelf(exception) ? candidates : visible(candidates, to: wrong))
    }

    private func attributeTexts(_ object: Value) throws(Raised) -> [String] {
        let found = ListObject(try dir(object))
        return (0..<found.count).compactMap { text(found[$0])?.text }
    }

    /// Names with an underscore are suggested for such names only, and inside methods.
    private func visible(_ candidates: [String], to wrong: String) -> [String] {
        wrong.hasPrefix("_") ? candidates : candidates.filter { !$0.hasPrefix("_") }
    }

    /// Whether the instruction that failed reads an attribute of the local variable `self`.
    private func isLoadedFromSelf(_ exception: Value) -> Bool {
        var level = ExceptionObject(exception)[.traceback]
        while level.kind == .traceback, TracebackObject(level).next.kind == .traceback {
            level = TracebackObject(level).next
        }
        guard level.kind == .traceback else { return false }
        let entry = TracebackObject(level)
        let blueprint = blueprints[entry.code.blueprint]
        guard let place = blueprint.localNames.firstIndex(of: "self"),
            blueprint.instructions.indices.contains(entry.instruction)
        else { return false }
        let instruction = blueprint.instructions[entry.instruction]
        guard [.loadAttribute, .loadMethod].contains(instruction.opcode) else { return false }
        return Int(instruction.b) == place + FrameLayout.headerSize
    }

    private func nameSuggestion(_ exception: Value, _ wrong: String) throws(Raised) -> String? {
        let object = ExceptionObject(exception)
        guard object[.detail].kind == .tuple, object[.detail2].kind == .module else { return nil }
        let known = TupleObject(object[.detail])
        if known.count > 0, !known[0].isUndefined,
            try getAttributeIfPresent(known[0], strings.intern(wrong)) != nil
        {
            return "self.\(wrong)"
        }
        var candidates = (1..<max(1, known.count)).compactMap { text(known[$0])?.text }
        for module in [ModuleObject(object[.detail2]), ModuleObject(state.pointee.builtins)] {
            let table = module.slotTable
            for entry in 0..<table.entryCount where table.key(at: entry).kind == .string {
                let name = StringObject(table.key(at: entry))
                if module.get(name) != nil { candidates.append(name.text) }
            }
        }
        return nearest(to: wrong, candidates + ["None", "False", "True"])
    }

    // MARK: Distance

    /// The nearest of some names, the first of several that are equally near; nil where all are too far.
    private func nearest(to wrong: String, _ candidates: [String]) -> String? {
        let wrongBytes = Array(wrong.utf8)
        guard candidates.count <= 750, wrongBytes.count <= 40 else { return nil }
        var best: String?
        var bestDistance = Int.max
        for candidate in candidates where candidate != wrong {
            let bytes = Array(candidate.utf8)
            guard bytes.count <= 40 else { continue }
            let limit = min((bytes.count + wrongBytes.count + 3) * 2 / 6, bestDistance - 1)
            let distance = Self.distance(wrongBytes, bytes)
            if distance <= limit { (best, bestDistance) = (candidate, distance) }
        }
        return best
    }

    /// Levenshtein's distance, in which a change of case counts 1 and any other change 2.
    private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = (0...b.count).map { 2 * $0 }
        for (index, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = 2 * (index + 1)
            for (column, y) in b.enumerated() {
                let changed = diagonal + (x == y ? 0 : lowercased(x) == lowercased(y) ? 1 : 2)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, row[column] + 2, diagonal + 2)
            }
        }
        return row[b.count]
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 65 && byte <= 90 ? byte + 32 : byte }

    /// The modules of Python 3.13's standard library.
    private static let standardModules = Set(
        """
        abc antigravity argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile
        calendar cmath cmd code codecs codeop collections colorsys compileall concurrent configparser contextlib
        contextvars copy copyreg csv ctypes curses dataclasses datetime dbm decimal difflib dis doctest email
        encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib functools
        gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib
        imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox
        marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt ntpath nturl2path numbers
        opcode operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix
        posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random
        re readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal
        site smtplib socket socketserver sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string
        stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap
        this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle
        turtledemo types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser winreg
        winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
