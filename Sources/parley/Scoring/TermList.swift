/// The toxic entries that counted in a text, each once, in the order of the text.
struct TermList {
  /// The entries, with `; ` between them.
  private(set) var joined: [UInt8] = []
  private var ranges: [Range<Int>] = []

  /// Forgets all, and keeps the room.
  mutating func removeAll() {
    joined.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
  }

  /// Takes an entry that is not there yet.
  mutating func append(_ term: Span<UInt8>) {
    if ranges.contains(where: { holds(term, at: $0) }) { return }
    if !ranges.isEmpty { joined += [UInt8(ascii: ";"), UInt8(ascii: " ")] }
    let start = joined.count
    for index in term.indices { joined.append(term[index]) }
    ranges.append(start..<joined.count)
  }

  private func holds(_ term: Span<UInt8>, at range: Range<Int>) -> Bool {
    guard term.count == range.count else { return false }
    for index in term.indices where term[index] != joined[range.lowerBound + index] { return false }
    return true
  }
}
