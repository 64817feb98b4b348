import CommentModel

/// A modifier that reaches a word.
struct ModifierReach {
  /// Its place among `PlacedModifiers`.
  var place: Int32
  /// See `ModifierKind`.
  var strength: Double
  /// How many words and modifiers stand between.
  var distance: Int32
}

/// What stands before a word of feeling in its clause: back to a comma or the like, the word of a contrast, or the
/// beginning of the sentence.
struct ClauseWalk: ~Copyable {
  /// What strengthens, weakens or is too much, nearest first.
  private(set) var degrees = InlineArray<3, ModifierReach>(
    repeating: ModifierReach(place: 0, strength: 0, distance: 0))
  private(set) var degreeCount: Int32 = 0
  /// The nearest of its kind.
  private(set) var negation: ModifierReach?
  private(set) var irrealis: ModifierReach?
  /// The nearest preposition or the like, a unit.
  private(set) var preposition: Int32?
  /// The linking verb right before, a unit.
  private(set) var linkingVerb: Int32?

  /// Walks back from a word of feeling. O(1): nine words at the most.
  ///
  /// - Parameter felt: where the one before it ended: what strengthens reaches only to the next one.
  @inline(__always)
  init(
    from start: Int, since felt: Int, _ units: borrowing Units, _ modifiers: borrowing PlacedModifiers,
    _ lexicons: Lexicons
  ) {
    let sentence = units[start].sentence
    var distance = 0
    var index = start
    var place = modifiers.place(before: start)
    while index > 0, distance < SentimentConstants.negationReach {
      let before = units[index - 1]
      guard before.sentence == sentence, !before.isBarrier else { return }
      if before.kind != .punctuation, isLooking(distance) { see(before, index - 1, distance, lexicons) }
      guard place >= 0, modifiers[place].units.upperBound == index else {
        index -= 1
        if before.kind != .punctuation { distance += 1 }
        continue
      }
      let modifier = modifiers[place]
      if modifier.entry.kind == .contrast { return }
      see(modifier, place, distance, since: felt)
      index = modifier.units.lowerBound
      distance += 1
      place -= 1
    }
  }

  /// Whether a word at a distance may be a preposition or verb that counts.
  @inline(__always)
  private func isLooking(_ distance: Int) -> Bool {
    distance < SentimentConstants.obliqueReach && preposition == nil && linkingVerb == nil
  }

  private mutating func see(_ unit: Unit, _ index: Int, _ distance: Int, _ lexicons: Lexicons) {
    let classes = unit.classes
    if distance == 0, classes.contains(.linking) { linkingVerb = Int32(truncatingIfNeeded: index) }
    if linkingVerb == nil, classes.contains(.preposition) {
      preposition = Int32(truncatingIfNeeded: index)
    }
  }

  private mutating func see(
    _ modifier: PlacedModifiers.Modifier, _ place: Int, _ distance: Int, since felt: Int
  ) {
    let reach = ModifierReach(
      place: Int32(truncatingIfNeeded: place), strength: modifier.entry.strength,
      distance: Int32(truncatingIfNeeded: distance))
    switch modifier.entry.kind {
    case .booster, .dampener, .excess:
      if distance < SentimentConstants.reach, modifier.units.lowerBound >= felt {
        degrees[Int(degreeCount)] = reach
        degreeCount += 1
      }
    case .negation: negation = negation ?? reach
    case .irrealis:
      if distance < SentimentConstants.irrealisReach { irrealis = irrealis ?? reach }
    case .contrast, .trailing, .sufficiency, .sarcasm: break
    }
  }
}
