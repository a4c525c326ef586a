import PythonSyntax
import Testing

@testable import Engine

/// The texts are those that CPython 3.13 keeps for the same annotations.
@Suite struct `Annotations as text` {
    @Test(arguments: [
        ("list[ int ]|None", "list[int] | None"),
        ("dict[str, tuple[int, ...]]", "dict[str, tuple[int, ...]]"),
        ("\"x\"", "'x'"), ("lambda x, *y, z=1, **k: x+1", "lambda x, *y, z=1, **k: x + 1"),
        ("lambda a, /, b, *, c=1: 0", "lambda a, /, b, *, c=1: 0"),
        ("1+2*(3+4)- -5**2", "1 + 2 * (3 + 4) - -5 ** 2"),
        ("(1,2)", "(1, 2)"), ("x if y else z", "x if y else z"), ("not a and b or c", "not a and b or c"),
        ("a<b<=c!=d", "a < b <= c != d"), ("[i for i in range(3) if i]", "[i for i in range(3) if i]"),
        ("{1:2,**x}", "{1: 2, **x}"), ("f(1,*a,k=2,**b)", "f(1, *a, k=2, **b)"),
        ("a[1:2,::3,...]", "a[1:2, ::3, ...]"),
        ("(a+b)*c**d**e", "(a + b) * c ** d ** e"), ("(-1)**2", "(-1) ** 2"),
        ("(lambda x:x)(1)", "(lambda x: x)(1)"),
        ("f'{x!r:>{w}} a {{}} {y}'", "f'{x!r:>{w}} a {{}} {y}'"),
        ("(a if b else c) if d else e", "(a if b else c) if d else e"),
        ("(a and b) and c", "(a and b) and c"), ("()", "()"), ("(1,)", "(1,)"), ("tuple[()]", "tuple[()]"),
        ("b'ab\\x00'", "b'ab\\x00'"), ("'quo\"te'", "'quo\"te'"),
    ])
    func `an annotation is written as CPython writes it`(source: String, text: String) throws {
        let tree = try Parser.parse(source, mode: .expression)
        guard case .expression(let expression)? = tree.body.first?.node else { return }
        #expect(Unparser.text(of: expression) == text)
    }
}
