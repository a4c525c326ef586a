import Testing

@testable import Engine

@Suite struct `The text builder` {
    @Test func `text is narrow until a wide code point arrives`() {
        var builder = TextBuilder()
        builder.append("caf")
        builder.append(0xE9)
        #expect(!builder.isWide && builder.count == 4)
        builder.append(0x1F600)
        builder.append(CodePoints("!"))
        builder.append(0x2D, count: 3)
        #expect(builder.isWide && builder.makeString() == "café😀!---")
    }

    @Test func `a wide view of narrow code points leaves the text narrow`() {
        var builder = TextBuilder()
        [UInt32]([0x4E2D, 97, 98]).withCodePoints { builder.append($0[1..<3]) }
        #expect(!builder.isWide && builder.makeString() == "ab")
    }

    @Test func `many appends keep all that came before`() {
        var builder = TextBuilder()
        for code in UInt32(0)..<2000 { builder.append(code) }
        builder.withView { view in
            #expect(view.count == 2000 && (0..<2000).allSatisfy { view[$0] == UInt32($0) })
        }
        builder.removeAll()
        builder.append(65, count: 5000)
        #expect(builder.count == 5000 && !builder.isWide)
    }

    @Test func `equal text hashes equally in both widths`() {
        let wide = [UInt32]([0x4E2D, 97, 98])
        wide.withCodePoints { view in
            #expect(view[1..<3].hash == CodePoints("ab").hash)
            #expect(view[1..<3] == CodePoints("ab"))
        }
    }
}
