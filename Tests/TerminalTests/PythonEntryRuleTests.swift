import Shell
import Testing

@Suite struct PythonEntryRuleTests {
    @Test(arguments: [
        "", "x = 1", "print('a:')", "x = {1: 2}", "f(a,\nb)", "x[1:2]", "# if x:", "'''a\nb'''",
        "x = 'it\\'s'",
        "if x:\n    y\n", "if x: y\n", "@d\ndef f(): pass\n", "async def f():\n    x\n\n", "x = 1 + \\\n2",
        "lambda: 0", "d = {\n'a': [1,\n2]}", "match = 3", "step 3", "match x:\n    case 1:\n        y\n",
        "f'{x:>3}'",
    ])
    func `Whole entries`(text: String) {
        #expect(PythonEntryRule().completeness(of: text) == .complete)
    }

    @Test(arguments: [
        ("if x:", "    "), ("if x: y", ""), ("if x:\n    y", "    "), ("if x:\n    if y:", "        "),
        ("f(", ""), ("    f(1,", "    "), ("x = '''a", ""), ("x = 1 + \\", ""), ("@d", ""),
        ("def f():\n    return 1", ""), ("def f():\n    if x:\n        return", "    "),
        ("for x in y:  # all", "    "), ("class A:\n    x = 1", "    "), ("async with a as b:", "    "),
        ("def f(a,", ""), ("def f(a,\n    b):", "        "), ("match x:", "    "),
        ("try:\n    x\nexcept E:", "    "),
        ("if x:\n    '''a\n", ""), ("if x:\n    f(\n", ""),
    ])
    func `Entries that go on, and how their next line begins`(text: String, indentation: String) {
        #expect(PythonEntryRule().completeness(of: text) == .incomplete(indentation: indentation))
    }
}
