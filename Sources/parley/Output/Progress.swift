import Glibc

/// A line on the terminal that says how far long work is. Silent where standard error is no terminal, where
/// the results come out on a terminal as they are made, and for the first half second.
struct Progress {
  private let label: String
  private let total: Int
  private let unit: Unit
  private let start = ContinuousClock.now
  private var shown = ContinuousClock.now
  private var done = 0
  private let isShown: Bool

  /// In what the whole is known.
  enum Unit {
    /// In comments.
    case comments
    /// In bytes of input; how many comments they hold is seen as they come.
    case bytes
  }

  /// - Parameters:
  ///   - label: What is being done, as in `scoring`.
  ///   - total: How much there is; 0 where that is not known.
  ///   - unit: In what that is counted.
  ///   - showsResults: Whether the results themselves show how far the work is.
  init(_ label: String, total: Int, _ unit: Unit = .comments, showsResults: Bool = false) {
    self.label = label
    self.total = total
    self.unit = unit
    isShown = !showsResults && isatty(STDERR_FILENO) == 1
  }

  /// Takes note of so many more comments.
  ///
  /// - Parameter position: How much of the input lies behind, in bytes, where that is what is counted.
  mutating func advance(by count: Int, position: Int = 0) {
    done += count
    let now = ContinuousClock.now
    guard isShown, now - start > .milliseconds(500), now - shown > .milliseconds(100) else { return }
    shown = now
    let isKnown = unit == .comments || total > 0
    let behind = unit == .comments ? done : position
    let share = min(1, total == 0 ? 1 : Double(behind) / Double(total))
    let left = (now - start) / max(share, 0.001) * (1 - share)
    let count = unit == .comments ? "\(done) of \(total)" : counted(done, "comment")
    let figures = isKnown ? " \(count), \(left.components.seconds) s left" : " \(count)"
    // As much bar as the line has room for, so that it never wraps and leaves its first half behind.
    let room = Terminal.width(of: STDERR_FILENO) - label.count - figures.count - 2
    let bar = isKnown ? max(0, min(30, room)) : 0
    let filled = Int(share * Double(bar))
    let drawn = String(repeating: "━", count: filled) + String(repeating: "┄", count: bar - filled)
    Messages.write("\r\(label) \(drawn)\(figures)\u{1B}[K")
  }

  /// Takes the line away, so that something else can be said.
  static func clear() {
    if isatty(STDERR_FILENO) == 1 { Messages.write("\r\u{1B}[K") }
  }
}
