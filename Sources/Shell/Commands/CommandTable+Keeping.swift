/// Commands that read and write files.
extension CommandTable {
    static let keepingCommands: [Command] = [
        Command(
            name: "load", group: .keeping, arguments: "FILE",
            summary: "run a Python file up to its asyncio.run(...)",
            details:
                "The file runs as a program does, up to asyncio.run(main()): main is left\npending before its first tick.",
            examples: ["load hello.py"], takes: .files([".py"]), python: "exec(open(FILE).read())",
            isApart: true, run: { $0.load($1) }),
        Command(
            name: "save", group: .keeping, arguments: "FILE",
            summary: "write the session as a lesson: what was typed and printed",
            details: """
                A Markdown file, which replay plays and tickbox check compares. What was
                taken back or gone back over is left out.
                """,
            examples: ["save first.md"], takes: .files([".md"]), isApart: true, run: { $0.save($1) }),
    ]
}
