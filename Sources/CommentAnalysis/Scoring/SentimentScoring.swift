import CommentModel

/// Finds the sentiment entries among units and what their context makes of them. On buffers that are used again.
struct SentimentScoring: ~Copyable {
  private let lexicons: Lexicons
  private var modifiers = PlacedModifiers()
  /// Of the whole text.
  private(set) var whole = SentimentSum()
  /// Of the author's own words.
  private(set) var own = SentimentSum()

  init(_ lexicons: Lexicons) {
    self.lexicons = lexicons
  }

  /// Adds up all units of a text, in its order.
  mutating func score(
    _ reader: borrowing UnitReader, _ candidates: borrowing Candidates, _ text: Span<UInt8>,
    _ recorder: inout DerivationRecorder
  ) {
    whole = SentimentSum()
    own = SentimentSum()
    whole.words = reader.all
    own.words = reader.own
    if candidates.feelings.isEmpty { return }
    countSigns(reader.units, text)
    modifiers.place(candidates, among: reader.units, lexicons)
    var free = 0
    var felt = 0
    for number in candidates.feelings.indices {
      let feeling = candidates.feelings[number]
      let units = Int(feeling.units.lowerBound)..<Int(feeling.units.upperBound)
      if units.lowerBound < free { continue }
      free = units.upperBound
      if feeling.entry.valence == 0 || isOnlyModifier(units, reader.units) { continue }
      add(feeling.entry, units, since: felt, reader, &recorder)
      felt = units.upperBound
    }
  }

  private mutating func countSigns(_ units: borrowing Units, _ text: Span<UInt8>) {
    for index in units.indices where units[index].flags.contains(.emphatic) {
      let unit = units[index]
      for offset in Int(unit.start)..<Int(unit.end) {
        let exclamations = text[offset] == UInt8(ascii: "!") ? 1 : 0
        let questions = text[offset] == UInt8(ascii: "?") ? 1 : 0
        whole.exclamations += exclamations
        whole.questions += questions
        if unit.passage == .own {
          own.exclamations += exclamations
          own.questions += questions
        }
      }
    }
  }

  private mutating func add(
    _ entry: SentimentEntry, _ match: Range<Int>, since felt: Int, _ reader: borrowing UnitReader,
    _ recorder: inout DerivationRecorder
  ) {
    var value = WorkingValue(base: entry.valence)
    if reader.hasQuietWord, match.contains(where: { reader.units[$0].isCapitals }) {
      value.apply(.capitals, .strengthen(SentimentConstants.capitals), &recorder)
    }
    if !modifiers.isEmpty {
      applyModifiers(
        before: match.lowerBound, since: felt, base: entry.valence, reader.units, &value, &recorder)
      applyContrast(at: match.lowerBound, reader.units, &value, &recorder)
    }
    recorder.finish(.sentiment, entry.term, base: entry.valence, match, of: reader.units, lexicons)
    let words = reader.units.words(in: match)
    whole.add(value.value, words: words)
    if reader.units[match.lowerBound].passage == .own { own.add(value.value, words: words) }
  }

  /// A word that strengthens, weakens or negates the next one ("pretty bad", "damn good") carries no feeling
  /// of its own there.
  private func isOnlyModifier(_ match: Range<Int>, _ units: borrowing Units) -> Bool {
    guard let modifier = modifiers.covering(match), modifier.entry.kind != .contrast else { return false }
    let next = match.upperBound
    guard next < units.count, units[next].sentence == units[match.lowerBound].sentence, !units[next].isBarrier
    else { return false }
    return units.longestSentiment(at: next, lexicons).map { $0.entry.valence != 0 } ?? false
  }

  /// What reaches a word from before: words in between count, hyphens don't, other signs stop it. What
  /// strengthens or weakens does so only to the next word of feeling: none before `felt`, where the one
  /// before this one ended, reaches it.
  private func applyModifiers(
    before start: Int, since felt: Int, base: Double, _ units: borrowing Units, _ value: inout WorkingValue,
    _ recorder: inout DerivationRecorder
  ) {
    var distance = 0
    var index = start
    var negated = false
    while index > 0, distance < SentimentConstants.reach {
      let before = units[index - 1]
      guard before.sentence == units[start].sentence, !before.isBarrier else { break }
      guard let modifier = modifiers.ending(before: index) else {
        index -= 1
        if before.kind != .punctuation { distance += 1 }
        continue
      }
      let cause = units.range(of: modifier.units)
      let strength = modifier.entry.strength
      switch modifier.entry.kind {
      case .booster, .dampener:
        if modifier.units.lowerBound < felt { break }
        value.apply(
          modifier.entry.kind == .booster ? .booster : .dampener,
          .times(1 + strength * SentimentConstants.decay(distance)), cause: cause, &recorder)
      case .negation:
        if !negated {
          let litotes = base < 0 ? SentimentConstants.litotes : 1
          value.apply(.negation, .times(-strength * litotes), cause: cause, &recorder)
          negated = true
        }
      case .contrast: return
      }
      index = modifier.units.lowerBound
      distance += 1
    }
  }

  /// In a sentence with "but", what follows it counts more (1 + strength) and what went before less
  /// (1 − strength). With "although" (strength < 0) its clause counts less and the rest of the sentence more,
  /// whichever comes first (H&G: ±0.5).
  private func applyContrast(
    at index: Int, _ units: borrowing Units, _ value: inout WorkingValue, _ recorder: inout DerivationRecorder
  ) {
    guard let contrast = modifiers.contrast(in: units[index].sentence) else { return }
    let modifier = contrast.modifier
    let isBehind =
      modifier.entry.strength < 0 ? contrast.clause.contains(index) : index >= modifier.units.upperBound
    let factor = 1 + (isBehind ? 1 : -1) * modifier.entry.strength
    value.apply(.contrast, .times(factor), cause: units.range(of: modifier.units), &recorder)
  }
}
