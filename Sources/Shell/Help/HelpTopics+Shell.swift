/// The shell as such.
extension HelpTopics {
    static let shellTopics: [HelpTopic] = [
        HelpTopic(
            name: "keys", summary: "what the keys do",
            text: """
                Tab completes, and indents at the start of a line of a block. Up and Down go through the lines of an \
                entry and through earlier entries; Ctrl-R searches those. Ctrl-A and Ctrl-E go to the ends of the \
                line, Ctrl-W and Ctrl-K delete, Ctrl-Y brings back. Alt-Enter takes an entry as it stands. Ctrl-C \
                drops the entry or stops what runs; Ctrl-D leaves, Ctrl-Z suspends, Ctrl-L clears the screen. For \
                vi's keys, put the line tickbox:bind -v into the file .editrc in your home folder.
                """,
            example: ["help python"], see: ["python"]),
        HelpTopic(
            name: "python", summary: "how Python is typed here",
            text: """
                Whatever does not begin with a command is Python. A block ends with an empty line. The value of an \
                expression is shown. An entry with await becomes a task, which runs as you step. \
                asyncio is imported already.
                """,
            example: ["2 + 3", "await asyncio.sleep(1)", "run"], see: ["keys", "spawn"]),
    ]
}
