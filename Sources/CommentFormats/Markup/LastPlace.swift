/// The last place of a word in a source, which is looked for when it is asked for and then known.
struct LastPlace {
  private let word: String
  private var place: Int?

  init(_ word: String) { self.word = word }

  /// Whether the word begins after `offset`. O(n) the first time, O(1) after that.
  mutating func isLater(than offset: Int, in source: Span<UInt8>) -> Bool {
    if let place { return place > offset }
    var last = source.count - 1
    while last >= 0, !source.has(word, at: last, before: source.count) { last -= 1 }
    place = last
    return last > offset
  }
}
