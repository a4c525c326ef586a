import Testing

@testable import Engine

@Suite struct `Compiled code` {
    @Test func `operators read variables where they lie and write the result where it belongs`() throws {
        let code = try listing("def f(a, b):\n    c = a + b * 2 - 1\n    return c\n")
        #expect(
            code.hasPrefix(
                """
                0 loadInt r1 #2
                1 multiply r1 b r1
                2 add r1 a r1
                3 subtractImmediate c r1 #1
                4 returnValue c
                """))
    }

    @Test func `conditions jump without making truth values`() throws {
        let code = try listing("def f(n):\n    while n > 0 and n is not None:\n        n -= 1\n")
        #expect(
            code.hasPrefix(
                """
                0 compareImmediateJump n #0 #4 ->4
                1 jumpIfNone n ->4
                2 subtractImmediate= n n #1
                3 loop ->0
                """))
    }

    @Test func `a call computes into the variable, a chain of values does not`() throws {
        let code = try listing("def f(x):\n    x = g(x)\n    y = x or 1\n")
        #expect(
            code.hasPrefix(
                """
                0 loadGlobal r1 'g'
                1 move r2 x
                2 call x r1*2
                3 move r1 x
                4 jumpIfTrue r1 ->6
                5 loadInt r1 #1
                6 move y r1
                """))
    }

    @Test func `a variable is checked only where it may be unbound`() throws {
        #expect(try listing("def f(c):\n    if c: x = 1\n    return x\n").contains("checkLocal x"))
        #expect(
            try !listing("def f(c):\n    if c: x = 1\n    else: x = 2\n    return x\n").contains("checkLocal")
        )
        #expect(
            try listing("def f(m):\n    with m() as (x, y): pass\n    return x\n").contains("checkLocal x"))
        #expect(try !listing("def f(m):\n    with m() as x: pass\n    return x\n").contains("checkLocal"))
        #expect(try listing("def f(x):\n    del x\n    return x\n").contains("checkLocal x"))
    }

    @Test func `a variable that the same expression binds again is copied first`() throws {
        let code = try listing("def f(a):\n    return a + (a := 5)\n")
        #expect(code.hasPrefix("0 move r1 a\n1 loadInt r2 #5\n2 move a r2\n3 add r1 r1 r2\n"))
    }

    @Test func `variables are swapped without a tuple`() throws {
        let code = try listing("def f(a, b):\n    a, b = b, a + b\n")
        #expect(code.hasPrefix("0 add r1 a b\n1 move a b\n2 move b r1\n"))
    }

    @Test func `a comprehension's variable is a register of the function`() throws {
        let code = try listing("def f(items):\n    return [i * 2 for i in items if i]\n")
        #expect(code.contains("2 forIterator i r2 ->8\n3 jumpIfFalse i ->7\n"))
    }

    @Test func `inner functions get cells`() throws {
        let code = try listing("def f(a):\n    def g(): return a\n    return g\n")
        #expect(code.hasPrefix("0 makeCell a a\n"))
        #expect(code.contains("f.<locals>.g:\n0 loadCell r1 a 'a'\n"))
    }

    @Test func `a finally body is not protected by its own statement on the way out`() throws {
        let code = try listing("def f(x):\n    try:\n        return x\n    finally:\n        g()\n")
        #expect(code.contains("0 move r2 x\n1 loadGlobal r4 'g'\n2 call r3 r4*1\n3 returnValue r2\n"))
        #expect(code.hasSuffix("0..<1 -> 4 in r1\n5..<7 -> 9 in r3"))
    }

    @Test func `a jump back out of a handler is protected by nothing that it leaves`() throws {
        let text = "def f():\n    for i in r():\n        try: g()\n        except E as e: continue\n"
        let code = try compiled(text).children[0]
        let jump = try #require(code.instructions.firstIndex { $0.opcode == .loop })
        #expect(!code.handlers.contains { $0.start <= jump && jump < $0.end })
    }

    @Test func `super without arguments names the class and the first parameter`() throws {
        let code = try compiled("class C:\n    def m(self): return super().m()\n").children[0].children[0]
            .listing
        #expect(code.contains("2 loadCell r3 __class__ '__class__'\n   3 move r4 self\n   4 call r1 r2*3\n"))
    }
}
