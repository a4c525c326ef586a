import PythonSyntax
import Testing

@testable import Engine

@Suite struct `Compiling large and odd texts` {
    @Test func `jumps that are too far for a conditional jump go by way of a plain one`() throws {
        let body = (0..<20000).map { "        t = t + \($0 % 7) * 2 - i\n" }.joined()
        let code = try compiled("def f():\n    for i in range(3):\n\(body)    return t\n")
        #expect(code.verify() == [])
        #expect(code.children[0].instructions.count > 32768)
    }

    @Test(arguments: [
        ("a", " + a"), ("a", ".b"), ("a", "()"), ("a", "[0]"), ("a", ".b(1)"),
    ])
    func `long chains are compiled without recursion`(start: String, link: String) throws {
        let code = try compiled("x = " + start + String(repeating: link, count: 5000) + "\n")
        #expect(code.verify() == [])
        #expect(code.registerCount < 20)
    }

    @Test func `a long chain of elif is compiled without recursion`() throws {
        let branches = (0..<5000).map { "elif x == \($0): print(\($0))\n" }.joined()
        #expect(try compiled("x = 1\nif x: pass\n\(branches)").verify() == [])
    }

    @Test func `nesting that the stack does not bear is refused`() throws {
        let text = "with " + Array(repeating: "c", count: 50000).joined(separator: ", ") + ": pass\n"
        #expect { try compiled(text) } throws: { error in
            (error as? UnsupportedConstruct)?.construct == "code nested this deeply"
        }
    }

    @Test(arguments: [
        "y = 2j\n", "def f[T: int = int](x: T) -> T: return T\n", "class C[T, *Ts, **P]: y: T\n",
        "type X[T] = list[X[T]]\n", "class A:\n  def f[T](self, x: T): return lambda: T\n",
    ])
    func `newer syntax makes sound code`(text: String) throws {
        #expect(try compiled(text).verify() == [])
    }
}
