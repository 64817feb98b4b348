/// Lines that announce pasted text.
struct Announcements: Sendable {
  private var lines: Set<[UInt8]> = []
  private var starts: [[UInt8]] = []

  /// What a line has to have in common with an announcement. The raw value is the name in paste lexicons.
  enum Scope: String, Sendable, CaseIterable {
    /// All of it; what follows up to the next empty line is pasted too.
    case line
    /// Its beginning; only the line itself is pasted.
    case start
  }

  mutating func add(_ folded: [UInt8], _ scope: Scope) {
    switch scope {
    case .line: lines.insert(folded)
    case .start: starts.append(folded)
    }
  }

  /// What a folded line without outer space announces, or `nil`.
  func scope(of line: [UInt8]) -> Scope? {
    if lines.contains(line) { return .line }
    return starts.contains { line.starts(with: $0) } ? .start : nil
  }

  /// The length of the longest announcement; a longer line can't be a whole one.
  static let longestLine = 200
}
