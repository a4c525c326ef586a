import PackagePlugin

/// Runs `PreludeEmbedder`: over the `.py` files of a target's `Prelude` folder, and for `Lessons` over those of `lessons`.
@main
struct EmbedPrelude: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
        guard let module = target as? SourceModuleTarget else { return [] }
        let isCourse = module.name == "Lessons"
        let folder =
            isCourse
            ? context.package.directoryURL.appending(path: "lessons")
            : module.directoryURL.appending(path: "Prelude")
        let name = isCourse ? "CourseSources.swift" : "PreludeSources.swift"
        let output = context.pluginWorkDirectoryURL.appending(path: name)
        let files = try FileWalker.files(below: folder, ending: isCourse ? ".md" : ".py")
        return [
            .buildCommand(
                displayName: isCourse ? "Embedding the lessons" : "Embedding the Python prelude",
                executable: try context.tool(named: "PreludeEmbedder").url,
                arguments: [folder.path, output.path] + files.map(\.path),
                inputFiles: files,
                outputFiles: [output]
            )
        ]
    }
}
