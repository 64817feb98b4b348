/// Whether a text is about a film, a book or the like. Found out when it is asked for.
struct TextTopic {
  private var known: Bool?

  /// Forgets the text before.
  mutating func reset() { known = nil }

  /// O(n) the first time, then O(1).
  mutating func isFiction(_ units: borrowing Units, _ lexicons: Lexicons) -> Bool {
    if let known { return known }
    var found = false
    for index in units.indices where units[index].classes.contains(.fiction) {
      found = true
      break
    }
    known = found
    return found
  }
}
