import Shell

/// How the simulated world is set up.
struct WorldSettings {
    var seed: Int
    var memoryLimit: ByteCount
    var signals: [SignalDelivery]
    var sites: [SiteDescription]
}

/// What `tickbox run` is to do.
struct RunInvocation {
    var source: SourceFile
    /// For `sys.argv`, after the file's name.
    var arguments: [String]
    /// The file to write the trace to.
    var trace: String?
    /// The number of ticks after which to stop; no limit where it is `nil`.
    var maxTicks: Int?
    var world: WorldSettings
}

/// What `tickbox` and `tickbox step` are to do.
struct ShellInvocation {
    /// The program to load first.
    var source: SourceFile?
    /// For `sys.argv`, after the file's name.
    var arguments: [String] = []
    var world: WorldSettings
    var color: ColorChoice
    /// A folder of lessons to play instead of those that are built in.
    var lessons: String?
}
