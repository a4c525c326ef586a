import PackagePlugin

/// Runs `PreludeEmbedder` over the `.py` files of the target's `Prelude` folder.
@main
struct EmbedPrelude: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        guard let module = target as? SourceModuleTarget else { return [] }
        let folder = module.directoryURL.appending(path: "Prelude")
        let output = context.pluginWorkDirectoryURL.appending(path: "PreludeSources.swift")
        let files = try FileWalker.pythonFiles(below: folder)
        return [
            .buildCommand(
                displayName: "Embedding the Python prelude",
                executable: try context.tool(named: "PreludeEmbedder").url,
                arguments: [folder.path, output.path] + files.map(\.path),
                inputFiles: files,
                outputFiles: [output]
            )
        ]
    }
}
