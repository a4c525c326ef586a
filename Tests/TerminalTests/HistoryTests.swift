import Foundation
import Shell
import Testing

@Suite struct HistoryTests {
    @Test func `An entry typed again moves to the end`() {
        var history = EntryHistory(limit: 3)
        for entry in ["a", "b", "a", " \n ", "", "c", "d"] { history.add(entry) }
        #expect(history.entries == ["a", "c", "d"])
    }

    @Test(arguments: ["a\nb", "back\\slash", "\\n", "a\\\nb", "tab\t", "č\r\nx", "\\"])
    func `Any entry survives the file`(entry: String) {
        var history = EntryHistory()
        history.add("first")
        history.add(entry)
        var read = EntryHistory()
        read.read(fileText: history.fileText)
        #expect(read.entries == ["first", entry])
    }

    @Test func `The environment says where the history is`() {
        func path(_ variables: [String: String]) -> String? {
            HistoryFile.standard { variables[$0] }?.path
        }
        #expect(path(["HOME": "/h"]) == "/h/.local/state/tickbox/history")
        #expect(path(["HOME": "/h", "XDG_STATE_HOME": "/s"]) == "/s/tickbox/history")
        #expect(path(["HOME": "/h", "XDG_STATE_HOME": "relative"]) == "/h/.local/state/tickbox/history")
        #expect(path(["HOME": "/h", "TICKBOX_HISTORY": "x"]) == "x")
        #expect(path(["HOME": "/h", "TICKBOX_HISTORY": ""]) == nil)
        #expect(path([:]) == nil)
    }

    @Test func `Two sessions keep each other's entries`() throws {
        let folder = try TemporaryFolder()
        let file = HistoryFile(path: folder.path + "/new/folder/history")
        #expect(try file.load().entries.isEmpty)
        try file.append(["a", "b"])
        try file.append(["c", "a"])
        #expect(try file.load().entries == ["b", "c", "a"])
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path + "/new/folder") == ["history"])
    }

    @Test func `A history that cannot be used says why`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: HistoryFileError.self) { try HistoryFile(path: folder.path).load() }
        let file = try folder.write("plain", [])
        #expect(throws: HistoryFileError.self) { try HistoryFile(path: file + "/history").append(["a"]) }
    }
}
