import CommentModel

/// Gathers toxic entries, of which a phrase may have several that stand far apart in the files.
struct ToxicityBuilder: ~Copyable {
  private var trie: PhraseTrie
  /// In the order in which they were added.
  private(set) var entries: [ToxicityEntry] = []
  /// The next entry of the same phrase, by entry; −1 behind the last.
  private var next: [Int32] = []
  /// From the first entry of each phrase up to its last one; what stands between may be of other phrases.
  private var ranges: [ToxicEntries] = []

  init(capacity: Int, words: Int) {
    trie = PhraseTrie(capacity: capacity, words: words)
    entries.reserveCapacity(capacity)
    next.reserveCapacity(capacity)
    ranges.reserveCapacity(capacity)
  }

  /// Adds an entry, unless the phrase has one of that category, which it gives then.
  mutating func insert(_ entry: ToxicityEntry, for phrase: [Int32]) -> ToxicityEntry? {
    let number = Int32(entries.count)
    if let known = trie.insert(ranges.count, for: phrase) {
      var index = ranges[known].lowerBound
      while index >= 0 {
        if entries[Int(index)].category == entry.category { return entries[Int(index)] }
        index = next[Int(index)]
      }
      next[Int(ranges[known].upperBound) - 1] = number
      ranges[known] = ranges[known].lowerBound..<number + 1
    } else {
      ranges.append(number..<number + 1)
    }
    entries.append(entry)
    next.append(-1)
    return nil
  }

  /// The table, and the entries that it points to: those of a phrase beside one another, in the order in
  /// which they were added.
  consuming func finished() -> (table: PhraseTable<ToxicEntries>, entries: [ToxicityEntry]) {
    for phrase in ranges.indices where ranges[phrase].count > 1 {
      let start = Int32(entries.count)
      var index = ranges[phrase].lowerBound
      while index >= 0 {
        entries.append(entries[Int(index)])
        index = next[Int(index)]
      }
      ranges[phrase] = start..<Int32(entries.count)
    }
    return (PhraseTable(trie, ranges), entries)
  }
}
