import Foundation
import PythonSyntax
import Testing

@Suite struct `Hostile input` {
    @Test(arguments: [
        "-", "not ", "lambda: ", "a if b else ", "a ** ", "(", "[", "{1:", "f(", "x[", "f'{", "await ",
    ])
    func `nested without end is rejected`(opening: String) {
        let source = String(repeating: opening, count: 20_000) + "a"
        #expect(throws: SyntaxDiagnostic.self) { try Parser.parse(source) }
    }

    @Test(arguments: ["+a", ".a", "()", "[0]", " or a", " < a", ", a", " = a"])
    func `chained ten thousand times is parsed`(link: String) throws {
        let source = "a" + String(repeating: link, count: 10_000)
        #expect(try Parser.parse(source).body.count == 1)
    }

    @Test func `a long chain of branches is parsed`() throws {
        let source = "if a: pass\n" + String(repeating: "elif a: pass\n", count: 5_000)
        #expect(try Parser.parse(source).body.count == 1)
    }

    @Test func `too many parentheses are CPython's error`() {
        do throws(SyntaxDiagnostic) {
            _ = try Parser.parse(String(repeating: "(", count: 201))
            Issue.record("accepted")
        } catch {
            #expect(error.message.hasPrefix("too many nested"))
        }
    }

    @Test func `random changes of programs crash nothing`() throws {
        var random = SplitMix(state: 7)
        let programs = try Recording.load().right.map { Array($0.source.utf8) }
        let pieces = ["(", ")", "{", "f'{", "\n  ", "\\", "\"\"\"", ":", "= ", "*", "if ", "é", "0x", "\0"]
        for _ in 0..<1_500 {
            guard var bytes = programs.randomElement(using: &random), !bytes.isEmpty else { continue }
            let place = Int.random(in: 0..<bytes.count, using: &random)
            if Bool.random(using: &random), let piece = pieces.randomElement(using: &random) {
                bytes.insert(contentsOf: Array(piece.utf8), at: place)
            } else {
                bytes.removeSubrange(place..<min(bytes.count, place + 3))
            }
            _ = try? Parser.parse(String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func `deep nesting is survived on a small stack`() {
        let openings = ["(", "-", "not ", "lambda: ", "f(", "[", "a if b else ", "f'{"]
        let chains = ["+a", ".a", "()", " or a"]
        let sources =
            openings.map { String(repeating: $0, count: 5_000) + "a" }
            + chains.map { "a" + String(repeating: $0, count: 10_000) }
            + ["if a: pass\n" + String(repeating: "elif a: pass\n", count: 5_000)]
        let finished = DispatchSemaphore(value: 0)
        let thread = Thread {
            for source in sources { _ = try? Parser.parse(source) }
            finished.signal()
        }
        thread.stackSize = 512 * 1024
        thread.start()
        finished.wait()
    }

    /// A small generator, so that a failure comes back.
    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
