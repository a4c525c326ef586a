import Testing

@testable import Engine

@Suite struct `Float text` {
    @Test(arguments: [
        (1e16, "1e+16"), (1e15, "1000000000000000.0"), (1e-5, "1e-05"), (0.0001, "0.0001"), (-0.0, "-0.0"),
        (0.1, "0.1"), (1, "1.0"), (.infinity, "inf"), (-.infinity, "-inf"), (5e-324, "5e-324"),
    ])
    func `a float's repr is the shortest text that reads back`(number: Double, text: String) {
        #expect(FloatText.representation(number) == text)
    }
}
