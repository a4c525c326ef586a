import PythonSyntax
import Testing

@testable import Engine

@Suite struct `The verifier` {
    private func problems(_ instructions: [Instruction], registers: Int = 2) -> [String] {
        let code = CodeBlueprint(name: "f", qualifiedName: "f", fileName: "test.py", firstLine: 1, flags: [])
        code.registerCount = registers
        code.instructions = instructions
        let start = SourcePosition(line: 1, column: 0)
        code.locations = Array(repeating: SourceRange(start: start, end: start), count: instructions.count)
        return code.verify()
    }

    @Test func `finds nothing wrong with sound code`() {
        #expect(problems([Instruction(.loadNone, a: 3), Instruction(.returnValue, a: 3)]) == [])
    }

    @Test func `finds a register that is read before it is written`() {
        #expect(problems([Instruction(.returnValue, a: 4)]).count == 1)
    }

    @Test func `finds registers, constants and jumps out of range`() {
        #expect(problems([Instruction(.loadNone, a: 5), Instruction(.returnValue, a: 5)]).count == 2)
        #expect(
            problems([Instruction(.loadConstant, a: 3, wide: 0), Instruction(.returnValue, a: 3)]).count == 1)
        #expect(problems([Instruction(.jump, wide: 7)]).count == 1)
    }

    @Test func `finds code that runs over its end`() {
        #expect(problems([Instruction(.loadNone, a: 3)]).count == 1)
    }
}
