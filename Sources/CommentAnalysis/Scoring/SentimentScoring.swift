import CommentModel

/// Finds the sentiment entries among units and what their context makes of them. On buffers that are used again.
///
/// What only reads it is `mutating` too where it is called for each feeling: the compiler lends it then, and copies it
/// otherwise.
struct SentimentScoring: ~Copyable {
  private let lexicons: Lexicons
  private var modifiers = PlacedModifiers()
  private var echo = EchoRule()
  private var topic = TextTopic()
  private var questions = QuestionMarks()
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
    if reader.hasEmphasis { countSigns(reader.units, text) }
    add(candidates, reader.units, hasQuietWord: reader.hasQuietWord, text, &recorder)
  }

  private mutating func add(
    _ candidates: borrowing Candidates, _ units: borrowing Units, hasQuietWord: Bool, _ text: Span<UInt8>,
    _ recorder: inout DerivationRecorder
  ) {
    modifiers.place(candidates, among: units, text, lexicons)
    echo.reset()
    topic.reset()
    questions.reset()
    var free = 0
    var felt = 0
    for number in candidates.feelings.indices {
      let feeling = candidates.feelings[number]
      let match = Int(feeling.units.lowerBound)..<Int(feeling.units.upperBound)
      if match.lowerBound < free { continue }
      free = match.upperBound
      if feeling.entry.valence == 0 || isOnlyModifier(match, units) { continue }
      var value = WorkingValue(base: feeling.entry.valence)
      CapitalsRule.apply(to: &value, match, units, hasQuietWord: hasQuietWord, &recorder)
      add(feeling.entry, value, match, since: felt, units, text, &recorder)
      felt = match.upperBound
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
    _ entry: SentimentEntry, _ started: WorkingValue, _ match: Range<Int>, since felt: Int,
    _ units: borrowing Units, _ text: Span<UInt8>, _ recorder: inout DerivationRecorder
  ) {
    var value = started
    let walk = ClauseWalk(from: match.lowerBound, since: felt, units, modifiers, lexicons)
    applyClause(walk, match, units, base: entry.valence, &value, &recorder)
    applyText(match, units, text, base: entry.valence, &value, &recorder)
    echo.apply(to: &value, in: units[match.lowerBound].sentence, &recorder)
    recorder.finish(.sentiment, entry.term, base: entry.valence, match, of: units, lexicons)
    let words = units.words(in: match)
    whole.add(value.value, words: words)
    if units[match.lowerBound].passage == .own { own.add(value.value, words: words) }
  }

  /// What the words of its clause make of a word of feeling.
  private mutating func applyClause(
    _ walk: borrowing ClauseWalk, _ match: Range<Int>, _ units: borrowing Units, base: Double,
    _ value: inout WorkingValue, _ recorder: inout DerivationRecorder
  ) {
    for number in 0..<Int(walk.degreeCount) {
      let reach = walk.degrees[number]
      let modifier = modifiers[Int(reach.place)]
      let cause = units.range(of: modifier.units)
      switch modifier.entry.kind {
      case .booster: BoosterRule.apply(to: &value, reach, cause, &recorder)
      case .dampener: DampenerRule.apply(to: &value, reach, cause, &recorder)
      default: ExcessRule.apply(to: &value, base, reach, cause, &recorder)
      }
    }
    if let trailing = modifiers.trailing(match), units.isClause(match.upperBound..<trailing.units.lowerBound)
    {
      let cause = units.range(of: trailing.units)
      if trailing.entry.kind == .trailing {
        let reach = ModifierReach(place: 0, strength: trailing.entry.strength, distance: 0)
        BoosterRule.apply(to: &value, reach, cause, &recorder)
      } else if base > 0, trailing.units.lowerBound == match.upperBound {
        ExcessRule.applySufficiency(to: &value, trailing.entry.strength, cause, &recorder)
      }
    }
    if let reach = walk.negation {
      let cause = units.range(of: modifiers[Int(reach.place)].units)
      NegationRule.apply(to: &value, base, reach, cause, &recorder)
    }
    if let preposition = walk.preposition {
      ObliqueRule.apply(to: &value, base, units[Int(preposition)].range, &recorder)
    }
    if let verb = walk.linkingVerb {
      PredicateRule.apply(to: &value, base, units[Int(verb)].range, &recorder)
    }
    if let reach = walk.irrealis {
      let cause = units.range(of: modifiers[Int(reach.place)].units)
      IrrealisRule.apply(to: &value, base, reach, cause, &recorder)
    }
  }

  /// What its sentence and the text make of a word of feeling.
  private mutating func applyText(
    _ match: Range<Int>, _ units: borrowing Units, _ text: Span<UInt8>, base: Double,
    _ value: inout WorkingValue, _ recorder: inout DerivationRecorder
  ) {
    let unit = units[match.lowerBound]
    if let contrast = modifiers.contrast(in: unit.sentence) {
      ContrastRule.apply(to: &value, at: match.lowerBound, contrast, units, &recorder)
    }
    NameRule.apply(to: &value, at: match.lowerBound, units, text, &recorder)
    if base > 0, whole.questions > 0 {
      let mark = questions.mark(of: unit.sentence, from: match.upperBound, units, text)
      QuestionRule.apply(to: &value, base, mark, &recorder)
    }
    QuotedFeelingRule.apply(to: &value, unit, &recorder)
    if base < 0, match.contains(where: { units[$0].classes.contains(.event) }) {
      FictionRule.apply(to: &value, topic.isFiction(units, lexicons), &recorder)
    }
    SarcasmRule.apply(to: &value, base, modifiers.sarcasm(in: unit.sentence, units), units, &recorder)
  }

  /// A word that strengthens, weakens or negates the next one ("pretty bad", "damn good") carries no feeling
  /// of its own there.
  private mutating func isOnlyModifier(_ match: Range<Int>, _ units: borrowing Units) -> Bool {
    guard let modifier = modifiers.covering(match), modifier.entry.kind.changesNextWord else { return false }
    let next = match.upperBound
    guard next < units.count, units[next].sentence == units[match.lowerBound].sentence, !units[next].isBarrier
    else { return false }
    return units.longestSentiment(at: next, lexicons).map { $0.entry.valence != 0 } ?? false
  }
}
