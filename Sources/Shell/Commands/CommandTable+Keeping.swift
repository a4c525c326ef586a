/// Commands that read and write files.
extension CommandTable {
    static let keepingCommands: [Command] = [
        Command(
            name: "load", group: .keeping, arguments: "FILE",
            summary: "run a Python file up to its asyncio.run(...)",
            details:
                "The file runs as a program does, up to asyncio.run(main()): main is left\npending before its first tick.",
            examples: ["load hello.py"], takes: .files([".py"]), python: "exec(open(FILE).read())",
            run: { $0.load($1) })
    ]
}
