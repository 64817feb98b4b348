import CommentModel

/// The modifiers of a text, to be asked for by the place where they stand. On buffers that are used again.
struct PlacedModifiers: ~Copyable {
  private var modifiers = ReusedBuffer<Modifier>()
  private var contrasts = ReusedBuffer<Contrast>()
  private var sarcasms = ReusedBuffer<Modifier>()
  /// Whether any stands behind the words that it changes.
  private(set) var hasTrailing = false

  /// A modifier and the units that it covers.
  struct Modifier {
    var entry: ModifierEntry
    var units: Range<Int>
  }

  /// A word of contrast and its clause.
  struct Contrast {
    var modifier: Modifier
    var sentence: Int32
    /// From behind it to the next comma or the like, or the end of the sentence.
    var clause: Range<Int>
  }

  /// Replaces what is known by the modifiers of a text. A longer idiom takes the modifiers inside it along: "not
  /// bad", "no doubt".
  mutating func place(
    _ candidates: borrowing Candidates, among units: borrowing Units, _ text: Span<UInt8>,
    _ lexicons: Lexicons
  ) {
    modifiers.removeAll()
    contrasts.removeAll()
    sarcasms.removeAll()
    hasTrailing = false
    var free = 0
    var feeling = 0
    for number in candidates.modifiers.indices {
      let index = Int(candidates.modifiers[number])
      // Idioms before it that no modifier or other idiom overlaps.
      while feeling < candidates.feelings.count, candidates.feelings[feeling].units.lowerBound < index {
        let idiom = candidates.feelings[feeling].units
        if Int(idiom.lowerBound) >= free { free = Int(idiom.upperBound) }
        feeling += 1
      }
      if index < free { continue }
      var idiomEnd = index
      if feeling < candidates.feelings.count, candidates.feelings[feeling].units.lowerBound == index {
        idiomEnd = Int(candidates.feelings[feeling].units.upperBound)
      }
      guard let match = units.longestModifier(at: index, lexicons), match.end >= idiomEnd else {
        free = idiomEnd
        continue
      }
      let modifier = Modifier(entry: match.entry, units: index..<match.end)
      if match.entry.kind == .sarcasm, !isMark(modifier.units, units, text) { continue }
      modifiers.append(modifier)
      free = match.end
      note(modifier, units[index].sentence)
    }
    for number in contrasts.indices { contrasts[number].clause = clause(of: contrasts[number], units) }
  }

  /// A modifier, in the order of the text.
  subscript(place: Int) -> Modifier { modifiers[place] }

  /// The place of the last modifier that ends before a unit; −1 where there is none. O(log n).
  func place(before unit: Int) -> Int {
    modifiers.partitionPoint { $0.units.upperBound <= unit } - 1
  }

  /// The modifier that covers exactly these units.
  func covering(_ units: Range<Int>) -> Modifier? {
    let place = place(before: units.upperBound)
    return place >= 0 && modifiers[place].units == units ? modifiers[place] : nil
  }

  /// The first modifier that begins behind some units, of those that change what stands before them, within three
  /// units. O(log n).
  func trailing(_ match: Range<Int>) -> Modifier? {
    guard hasTrailing else { return nil }
    var place = place(before: match.upperBound) + 1
    while place < modifiers.count,
      modifiers[place].units.lowerBound < match.upperBound + SentimentConstants.reach
    {
      let modifier = modifiers[place]
      if modifier.units.lowerBound >= match.upperBound, modifier.entry.kind.isTrailing { return modifier }
      place += 1
    }
    return nil
  }

  /// The last word of contrast in a sentence. O(log n): they stand in the order of the text.
  @inline(__always)
  func contrast(in sentence: Int32) -> Contrast? {
    if contrasts.isEmpty { return nil }
    let place = contrasts.partitionPoint { $0.sentence < sentence }
    return place < contrasts.count && contrasts[place].sentence == sentence ? contrasts[place] : nil
  }

  /// The mark of sarcasm in a sentence or right behind it.
  @inline(__always)
  func sarcasm(in sentence: Int32, _ units: borrowing Units) -> Modifier? {
    for number in sarcasms.indices {
      let marked = units[sarcasms[number].units.lowerBound].sentence
      if marked == sentence || marked == sentence + 1 { return sarcasms[number] }
    }
    return nil
  }

  private mutating func note(_ modifier: Modifier, _ sentence: Int32) {
    switch modifier.entry.kind {
    case .trailing, .sufficiency: hasTrailing = true
    case .sarcasm: sarcasms.append(modifier)
    case .contrast:
      if !contrasts.isEmpty, contrasts[contrasts.count - 1].sentence == sentence { contrasts.removeLast() }
      let end = modifier.units.upperBound
      contrasts.append(Contrast(modifier: modifier, sentence: sentence, clause: end..<end))
    case .booster, .dampener, .negation, .excess, .irrealis: break
    }
  }

  /// A single word is a mark of sarcasm only as a hashtag or behind a slash: "#sarcasm", "/s".
  private func isMark(_ match: Range<Int>, _ units: borrowing Units, _ text: Span<UInt8>) -> Bool {
    let first = units[match.lowerBound]
    if match.count > 1 || first.kind == .hashtag { return true }
    let start = Int(first.start)
    return start > 0 && text[start - 1] == UInt8(ascii: "/")
      && (start == 1 || text[start - 2] <= UInt8(ascii: " "))
  }

  private func clause(of contrast: Contrast, _ units: borrowing Units) -> Range<Int> {
    let start = contrast.clause.lowerBound
    var end = start
    while end < units.count, units[end].sentence == contrast.sentence, !units[end].isBarrier { end += 1 }
    return start..<end
  }
}
