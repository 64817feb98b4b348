import CommentModel

/// An entry that stands among units, and the unit behind it.
struct PhraseMatch<Entry> {
  var entry: Entry
  var end: Int
}

/// Finding phrases among units.
extension Units {
  /// The longest sentiment entry that begins at a unit.
  @inline(__always)
  func longestSentiment(at start: Int, _ lexicons: Lexicons) -> PhraseMatch<SentimentEntry>? {
    let word = self[start].word
    if word == WordTable.unknown { return nil }
    return longestMatch(in: lexicons.sentiment, lexicons.words[word].sentiment, at: start, endingBy: count)
  }

  /// The sentiment entry that a word of the lexicons is by itself.
  @inline(__always)
  func sentiment(at index: Int, _ lexicons: Lexicons) -> SentimentEntry? {
    let unit = self[index]
    return unit.kind == .punctuation ? nil : lexicons.sentiment.entry(at: lexicons.words[unit.word].sentiment)
  }

  /// The longest modifier that begins at a unit.
  @inline(__always)
  func longestModifier(at start: Int, _ lexicons: Lexicons) -> PhraseMatch<ModifierEntry>? {
    let word = self[start].word
    if word == WordTable.unknown { return nil }
    return longestMatch(in: lexicons.modifiers, lexicons.words[word].modifier, at: start, endingBy: count)
  }

  /// The longest toxicity entry that begins at a unit and ends by another one.
  @inline(__always)
  func longestToxicity(
    at start: Int, endingBy limit: Int, _ lexicons: Lexicons
  ) -> PhraseMatch<ToxicEntries>? {
    let word = self[start].word
    if word == WordTable.unknown { return nil }
    return longestMatch(in: lexicons.toxicity, lexicons.words[word].toxicity, at: start, endingBy: limit)
  }

  /// The longest phrase of a table that begins at a unit. A phrase begins with a word or face, ends with its
  /// sentence and does not cross from one passage into another; hyphens inside it are passed over.
  ///
  /// - Parameters:
  ///   - place: the place in the table behind the unit's word.
  ///   - limit: where the phrase ends at the latest; above `start`.
  @inline(__always)
  private func longestMatch<Entry>(
    in table: PhraseTable<Entry>, _ place: PhraseTrie.Place, at start: Int, endingBy limit: Int
  ) -> PhraseMatch<Entry>? {
    let first = self[start]
    guard first.kind != .punctuation, var node = table.start(with: first.word, place) else { return nil }
    var longest = table.entry(at: node).map { PhraseMatch(entry: $0, end: start + 1) }
    var index = start + 1
    while table.continues(node), index < limit {
      let unit = self[index]
      guard unit.sentence == first.sentence, unit.passage == first.passage else { break }
      index += 1
      if unit.kind == .punctuation, !unit.isBarrier { continue }
      guard let next = table.step(from: node, with: unit.word) else { break }
      node = next
      if let entry = table.entry(at: node) { longest = PhraseMatch(entry: entry, end: index) }
    }
    return longest
  }

  /// The bytes that some units cover.
  func range(of units: Range<Int>) -> Range<Int> {
    Int(self[units.lowerBound].start)..<Int(self[units.upperBound - 1].end)
  }

  /// How many of some units are words, faces or the like, and not punctuation.
  func words(in units: Range<Int>) -> Int {
    var words = 0
    for index in units where self[index].kind != .punctuation { words += 1 }
    return words
  }
}
