/// The library of built-in types and functions.
extension Machine {
    /// Puts everything that is built in into a new world; called once, when its first classes exist.
    func installLibrary() {
        installObject()
        installType()
        installGenericAlias()
        installExceptions()
        installInt()
        installFloat()
        installComplex()
        installString()
        installBytes()
        installList()
        installTuple()
        installDict()
        installSets()
        installRange()
        installDescriptors()
        installFunctions()
        installGenerators()
        installFrames()
        installFrameRecords()
        installFrameFunctions()
        installSingletons()
        installDeque()
        installNamespace()
        installSourceCode()
        installBuiltins()
    }
}
