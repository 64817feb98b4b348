import CommentModel

/// Lines that announce pasted text. To be asked only of a line whose first word begins an announcement
/// (`WordTraits.beginsAnnouncement`).
struct Announcements: Sendable {
  private var lines: Set<WordKey> = []
  private var starts: [Range<Int>] = []
  /// The bytes of all `starts`.
  private var bytes: [UInt8] = []

  /// What a line has to have in common with an announcement. The raw value is the name in paste lexicons.
  enum Scope: String, Sendable, CaseIterable {
    /// All of it; what follows up to the next empty line is pasted too.
    case line
    /// Its beginning; only the line itself is pasted.
    case start
  }

  mutating func add(_ folded: Span<UInt8>, _ scope: Scope) {
    switch scope {
    case .line: lines.insert(WordKey(folded))
    case .start:
      let start = bytes.count
      for index in folded.indices { bytes.append(folded[index]) }
      starts.append(start..<bytes.count)
    }
  }

  /// What a folded line without outer space announces, or `nil`. O(length + starts).
  func scope(of line: Span<UInt8>) -> Scope? {
    if lines.contains(WordKey(line)) { return .line }
    return starts.contains { begins(line, with: $0) } ? .start : nil
  }

  private func begins(_ line: Span<UInt8>, with start: Range<Int>) -> Bool {
    guard line.count >= start.count else { return false }
    for (place, index) in start.enumerated() where bytes[index] != line[place] { return false }
    return true
  }

  /// The length of the longest announcement; a longer line can't be a whole one.
  static let longestLine = 200
}
