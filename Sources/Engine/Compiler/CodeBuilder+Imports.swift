import PythonSyntax

/// Imports.
extension CodeBuilder {
    func compileImport(_ aliases: [ImportAlias]) {
        for alias in aliases {
            let register = allocateTemporary()
            let index = UInt16(truncatingIfNeeded: name(alias.name))
            emit(Instruction(.importModule, d: alias.asName == nil ? 0 : 1, a: encode(register), b: index))
            write(alias.asName ?? String(alias.name.prefix { $0 != "." }), register)
        }
    }

    func compileImportFrom(_ module: String?, _ names: [ImportAlias], _ level: Int) {
        if module == "__future__", level == 0 { return compileFuture(names) }
        let register = allocateTemporary()
        let index = UInt16(truncatingIfNeeded: name(module ?? ""))
        emit(
            Instruction(
                .importModule, d: 1, a: encode(register), b: index, c: UInt16(truncatingIfNeeded: level)))
        for alias in names {
            if alias.name == "*" {
                emit(.importStar, a: register)
                continue
            }
            let value = allocateTemporary()
            emit(
                Instruction(
                    .importFrom, a: encode(value), b: encode(register),
                    c: UInt16(truncatingIfNeeded: name(alias.name))))
            write(alias.asName ?? alias.name, value)
        }
    }

    /// Future statements bind their names, too.
    private func compileFuture(_ names: [ImportAlias]) {
        for alias in names {
            let register = allocateTemporary()
            emit(.loadNone, a: register)
            write(alias.asName ?? alias.name, register)
        }
    }
}
