import Foundation

/// Interrupts a program that runs for too long.
final class Watchdog: @unchecked Sendable {
    private let lock = NSLock()
    private var flag: UnsafeMutablePointer<Int32>?
    private let seconds: Double

    init(seconds: Double) { self.seconds = seconds }

    /// Watches the program that this flag stops, until the watchdog is gone.
    func watch(_ flag: UnsafeMutablePointer<Int32>) {
        lock.withLock { self.flag = flag }
        DispatchQueue.global().asyncAfter(deadline: .now() + seconds) { [weak self] in self?.bite() }
    }

    /// The program has ended: its flag may be gone.
    func stop() { lock.withLock { flag = nil } }

    private func bite() { lock.withLock { flag?.pointee = 1 } }
}
