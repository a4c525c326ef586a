/// The native part of `hashlib`.
extension Machine {
    func installDigests(_ define: Definition) {
        define.function("digest", 2) { (m, a) throws(Raised) in
            let message = Array(BytesObject(m.payload(a[1])).buffer)
            let digest: [UInt8]
            switch try m.textArgument(a[0], "digest", 1).text {
            case "md5": digest = MD5.digest(message)
            case "sha1": digest = SHA1.digest(message)
            case "sha224": digest = Array(SHA256.digest(message, .sha224).prefix(28))
            case "sha256": digest = SHA256.digest(message, .sha256)
            case "sha384": digest = Array(SHA512.digest(message, isShort: true).prefix(48))
            default: digest = SHA512.digest(message)
            }
            return BytesObject.make(m.heap, class: m.classBits(.bytes), digest).value
        }
    }
}
