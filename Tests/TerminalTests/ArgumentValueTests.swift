import Shell
import Testing

@Suite struct ArgumentValueTests {
    @Test(arguments: [
        ("1", 1), ("1048576", 1 << 20), ("512M", 512 << 20), ("2G", 2 << 30), ("2g", 2 << 30),
        ("1.5KiB", 1536),
        ("64kb", 64 << 10), ("10B", 10), ("1T", 1 << 40),
    ])
    func `Numbers of bytes`(text: String, bytes: Int) throws {
        #expect(try ByteCount(argument: text).bytes == bytes)
    }

    @Test(arguments: ["", "M", "2X", "-1", "0", "1e9", "1 G", "nan", "9999999999G", "1.2.3M", "٣"])
    func `What is no number of bytes`(text: String) {
        #expect(throws: ArgumentValueError.self) { try ByteCount(argument: text) }
    }

    @Test(arguments: [
        ("SIGINT@2.5", "SIGINT", 2, 2_500_000_000), ("sigterm@0", "SIGTERM", 15, 0),
        ("usr1@1e-9", "SIGUSR1", 10, 1),
        ("SIGINT@.1", "SIGINT", 2, 100_000_000),
    ])
    func `Signals at a time`(text: String, name: String, number: Int, nanoseconds: Int64) throws {
        let signal = try SignalDelivery(argument: text)
        #expect(signal.name == name && signal.number == number && signal.nanoseconds == nanoseconds)
    }

    @Test(arguments: [
        "", "SIGINT", "@1", "SIGKILL@1", "SIGINT@", "SIGINT@-1", "SIGINT@x", "SIGINT@inf", "SIGINT@1e300",
    ])
    func `What is no signal at a time`(text: String) {
        #expect(throws: ArgumentValueError.self) { try SignalDelivery(argument: text) }
    }

    @Test(
        arguments: [
            ("https://a.b/=0.5", "https://a.b/", 500_000_000, nil),
            ("http://a?x=1&y=2=3:20", "http://a?x=1&y=2", 3_000_000_000, 20),
            ("http://a:80=0:0", "http://a:80", 0, 0),
        ] as [(String, String, Int64, Int?)])
    func `Sites`(text: String, url: String, nanoseconds: Int64, bytes: Int?) throws {
        let site = try SiteDescription(argument: text)
        #expect(site.url == url && site.nanoseconds == nanoseconds && site.bytes == bytes)
    }

    @Test(arguments: [
        "", "http://a", "=1", "http://a=", "http://a=x", "http://a=1:", "http://a=1:-2", "http://a=1:2:3",
    ])
    func `What is no site`(text: String) {
        #expect(throws: ArgumentValueError.self) { try SiteDescription(argument: text) }
    }
}
