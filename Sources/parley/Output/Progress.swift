import Glibc

/// A line on the terminal that says how far long work is. Silent where standard error is no terminal, and for the
/// first half second.
struct Progress {
  private let label: String
  private let total: Int
  private let start = ContinuousClock.now
  private var shown = ContinuousClock.now
  private var done = 0
  private let isShown: Bool

  /// - Parameters:
  ///   - label: What is being done, as in `scoring`.
  ///   - total: How many comments there are.
  init(_ label: String, total: Int) {
    self.label = label
    self.total = total
    isShown = isatty(STDERR_FILENO) == 1
  }

  /// Takes note of so many more comments.
  mutating func advance(by count: Int) {
    done += count
    let now = ContinuousClock.now
    guard isShown, now - start > .milliseconds(500), now - shown > .milliseconds(100) else { return }
    shown = now
    let share = total == 0 ? 1 : Double(done) / Double(total)
    let filled = Int(share * 30)
    let bar = String(repeating: "━", count: filled) + String(repeating: "┄", count: 30 - filled)
    let left = (now - start) / max(share, 0.001) * (1 - share)
    Messages.write("\r\(label) \(bar) \(done) of \(total), \(left.components.seconds) s left\u{1B}[K")
  }

  /// Takes the line away, so that something else can be said.
  static func clear() {
    if isatty(STDERR_FILENO) == 1 { Messages.write("\r\u{1B}[K") }
  }
}
