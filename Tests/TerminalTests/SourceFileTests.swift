import Foundation
import Shell
import Testing

@Suite struct SourceFileTests {
    private func message(_ path: String) -> String? {
        do {
            _ = try SourceFile.read(path)
            return nil
        } catch {
            return error.description
        }
    }

    @Test func `A byte order mark and carriage returns are dropped`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.py", "\u{FEFF}a\r\nb\rc\n\r\n".utf8)
        #expect(try SourceFile.read(path).text == "a\nb\nc\n\n")
    }

    @Test func `What cannot be read is told in one line`() throws {
        let folder = try TemporaryFolder()
        #expect(message("/nonexistent/a.py") == "/nonexistent/a.py: there is no such file")
        #expect(message(folder.path) == folder.path + ": this is a directory, not a Python file")
        #expect(message("") == "'': there is no such file")
        let path = try folder.write("a.py", [])
        #expect(message(path + "/b.py") == path + "/b.py: there is no such file")
    }

    @Test(
        arguments: [
            ([0x61, 0x0A, 0xFF], "0xff at offset 2, in line 2"), ([0xC3], "0xc3 at offset 0, in line 1"),
            ([0xEF, 0xBB, 0xBF, 0xC4, 0x8D, 0x80], "0x80 at offset 5, in line 1"),
            ([0x0A, 0xED, 0xA0, 0x80], "0xed at offset 1, in line 2"),
            ([0x41, 0xC0, 0x80], "0xc0 at offset 1, in line 1"),
        ] as [([UInt8], String)])
    func `The first byte that is not UTF-8 is named`(bytes: [UInt8], place: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.py", bytes)
        #expect(message(path) == "\(path): not UTF-8 text: byte \(place)")
    }
}
