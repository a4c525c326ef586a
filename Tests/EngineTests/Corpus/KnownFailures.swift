/// Programs that are known to differ from CPython. Each is a bug to fix; none may be here without failing.
let knownFailures: Set<String> = []
