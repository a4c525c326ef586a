/// The library of built-in types and functions.
extension Machine {
    /// Puts everything that is built in into a new world; called once, when its first classes exist.
    func installLibrary() {
        installObject()
        installType()
        installGenericAlias()
        installExceptions()
        installList()
        installTuple()
        installDict()
        installSets()
        installBuiltins()
    }
}
