import CommentModel

/// The modifiers of a text, to be asked for by the place where they stand. On buffers that are used again.
struct PlacedModifiers: ~Copyable {
  private var modifiers = ReusedBuffer<Modifier>()
  private var contrasts = ReusedBuffer<Contrast>()

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
    _ candidates: borrowing Candidates, among units: borrowing Units, _ lexicons: Lexicons
  ) {
    modifiers.removeAll()
    contrasts.removeAll()
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
      modifiers.append(modifier)
      free = match.end
      if match.entry.kind == .contrast { note(modifier, units[index].sentence) }
    }
    for number in contrasts.indices { contrasts[number].clause = clause(of: contrasts[number], units) }
  }

  /// Whether the text has none.
  var isEmpty: Bool { modifiers.isEmpty }

  /// The modifier that covers exactly these units.
  func covering(_ units: Range<Int>) -> Modifier? {
    ending(before: units.upperBound).flatMap { $0.units == units ? $0 : nil }
  }

  /// The modifier whose last unit stands before one. O(log n): they stand in the order of the text.
  func ending(before unit: Int) -> Modifier? {
    let place = modifiers.partitionPoint { $0.units.upperBound < unit }
    return place < modifiers.count && modifiers[place].units.upperBound == unit ? modifiers[place] : nil
  }

  /// The last word of contrast in a sentence. O(log n), likewise.
  func contrast(in sentence: Int32) -> Contrast? {
    let place = contrasts.partitionPoint { $0.sentence < sentence }
    return place < contrasts.count && contrasts[place].sentence == sentence ? contrasts[place] : nil
  }

  private mutating func note(_ modifier: Modifier, _ sentence: Int32) {
    if !contrasts.isEmpty, contrasts[contrasts.count - 1].sentence == sentence { contrasts.removeLast() }
    let end = modifier.units.upperBound
    contrasts.append(Contrast(modifier: modifier, sentence: sentence, clause: end..<end))
  }

  private func clause(of contrast: Contrast, _ units: borrowing Units) -> Range<Int> {
    let start = contrast.clause.lowerBound
    var end = start
    while end < units.count, units[end].sentence == contrast.sentence, !units[end].isBarrier { end += 1 }
    return start..<end
  }
}
