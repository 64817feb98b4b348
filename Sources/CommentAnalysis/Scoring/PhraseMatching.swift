import CommentModel

/// Finding phrases among units.
extension [Unit] {
  /// Every phrase of a table that begins at a unit, shortest first. A phrase begins with a word or face, ends
  /// with its sentence and does not cross from one passage into another; hyphens inside it are passed over.
  func matches<Entry>(in table: PhraseTable<Entry>, at start: Int) -> [(entry: Entry, end: Int)] {
    guard self[start].kind != .punctuation, var node = table.start(with: self[start].word) else { return [] }
    var found: [(entry: Entry, end: Int)] = []
    if let entry = table.entry(at: node) { found.append((entry, start + 1)) }
    var index = start + 1
    while index < count, self[index].sentence == self[start].sentence,
      self[index].passage == self[start].passage
    {
      if self[index].kind == .punctuation, !self[index].isBarrier {
        index += 1
        continue
      }
      guard let next = table.step(from: node, with: self[index].word) else { break }
      node = next
      index += 1
      if let entry = table.entry(at: node) { found.append((entry, index)) }
    }
    return found
  }

  /// The bytes that some units cover.
  func range(of units: Range<Int>) -> Range<Int> {
    self[units.lowerBound].range.lowerBound..<self[units.upperBound - 1].range.upperBound
  }
}
