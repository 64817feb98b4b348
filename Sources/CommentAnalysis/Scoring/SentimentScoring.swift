import CommentModel

/// The constants of the sentiment rules.
///
/// The shape of the model (additive valences, capitals, emphasis by punctuation, a reach of three words,
/// weights around "but") and the figures marked H&G are those of Hutto & Gilbert, "VADER: A Parsimonious
/// Rule-based Model for Sentiment Analysis of Social Media Text", ICWSM 2014, and its published parameters.
enum SentimentConstants {
  /// Capitals among other words (H&G).
  static let capitals = 0.733
  /// Each `!`, up to four (H&G).
  static let exclamation = 0.292
  static let mostExclamations = 4
  /// Each of two or three `?`, more than three together (H&G).
  static let question = 0.18
  static let manyQuestions = 0.96
  /// α of the squeeze x ÷ √(x² + α) (H&G).
  static let normaliser = 15.0
  /// How far modifiers reach, in words (H&G), and what a booster loses on the way (H&G).
  static let reach = 3
  static let decay = [1.0, 0.95, 0.9]
  /// A negated bad word is less good than a negated good one is bad ("not bad" is faint praise).
  static let litotes = 0.6
}

/// A step, in whose words it stands, and how many words it covers.
struct PlacedStep {
  var step: Step
  var passage: PassageKind
  var words: Int
}

/// Finds the sentiment entries among units and what their context makes of them.
struct SentimentScoring {
  let lexicons: Lexicons

  /// The steps of all units, in the order of the text.
  func steps(_ units: [Unit]) -> [PlacedStep] {
    let modifiers = PlacedModifiers(units, lexicons)
    let shouting = isShouting(units)
    var steps: [PlacedStep] = []
    var felt = 0
    var index = 0
    while index < units.count {
      guard let (entry, end) = units.matches(in: lexicons.sentiment, at: index).last else {
        index += 1
        continue
      }
      defer { index = end }
      if entry.valence == 0 || isOnlyModifier(index..<end, modifiers, units) { continue }
      var step = Step(
        match: Match(
          range: units.range(of: index..<end), term: entry.term, disguises: units[index].disguises),
        measure: .sentiment, base: entry.valence)
      addCapitals(index..<end, units, shouting, &step)
      addModifiers(before: index, since: felt, modifiers, units, &step)
      addContrast(at: index, modifiers, units, &step)
      let words = units[index..<end].reduce(0) { $0 + ($1.kind == .punctuation ? 0 : 1) }
      steps.append(PlacedStep(step: step, passage: units[index].passage, words: words))
      felt = end
    }
    return steps
  }

  /// A word that strengthens, weakens or negates the next one ("pretty bad", "damn good") carries no feeling
  /// of its own there.
  private func isOnlyModifier(_ units: Range<Int>, _ modifiers: PlacedModifiers, _ all: [Unit]) -> Bool {
    guard let modifier = modifiers.covering(units), modifier.entry.kind != .contrast else { return false }
    let next = units.upperBound
    guard next < all.count, all[next].sentence == all[units.lowerBound].sentence, !all[next].isBarrier else {
      return false
    }
    return all.matches(in: lexicons.sentiment, at: next).last.map { $0.entry.valence != 0 } ?? false
  }

  /// Where all words are capitals, capitals say nothing.
  private func isShouting(_ units: [Unit]) -> Bool {
    let words = units.lazy.filter { $0.kind == .word && $0.range.count > 1 }
    return words.allSatisfy(\.isCapitals)
  }

  private func addCapitals(_ entry: Range<Int>, _ units: [Unit], _ shouting: Bool, _ step: inout Step) {
    if !shouting, units[entry].contains(where: \.isCapitals) {
      step.effects.append(Effect(rule: .capitals, operation: .strengthen(SentimentConstants.capitals)))
    }
  }

  /// What reaches a word from before: words in between count, hyphens don't, other signs stop it. What
  /// strengthens or weakens does so only to the next word of feeling: none before `felt`, where the one
  /// before this one ended, reaches it.
  private func addModifiers(
    before start: Int, since felt: Int, _ modifiers: PlacedModifiers, _ units: [Unit], _ step: inout Step
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
        let factor = 1 + strength * SentimentConstants.decay[distance]
        step.effects.append(
          Effect(
            rule: modifier.entry.kind == .booster ? .booster : .dampener, operation: .times(factor),
            cause: cause))
      case .negation:
        if !negated {
          let litotes = step.base < 0 ? SentimentConstants.litotes : 1
          step.effects.append(Effect(rule: .negation, operation: .times(-strength * litotes), cause: cause))
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
  private func addContrast(
    at index: Int, _ modifiers: PlacedModifiers, _ units: [Unit], _ step: inout Step
  ) {
    guard let contrast = modifiers.contrast(in: units[index].sentence) else { return }
    let modifier = contrast.modifier
    let isBehind =
      modifier.entry.strength < 0 ? contrast.clause.contains(index) : index >= modifier.units.upperBound
    let factor = 1 + (isBehind ? 1 : -1) * modifier.entry.strength
    step.effects.append(
      Effect(rule: .contrast, operation: .times(factor), cause: units.range(of: modifier.units)))
  }
}

extension SentimentScoring {
  /// The score of some of the text's passages: of the steps that stand in them, and of their `!` and `?`.
  func derivation(
    of steps: [PlacedStep], _ units: [Unit], _ text: Span<UInt8>, in kinds: [PassageKind]
  ) -> SentimentDerivation {
    var exclamations = 0
    var questions = 0
    var words = 0
    for unit in units where kinds.contains(unit.passage) {
      if unit.kind == .punctuation {
        exclamations += text.count(of: UInt8(ascii: "!"), in: unit.range)
        questions += text.count(of: UInt8(ascii: "?"), in: unit.range)
      } else {
        words += 1
      }
    }
    var positive = 0
    var negative = 0
    var inside: [Step] = []
    for placed in steps where kinds.contains(placed.passage) {
      inside.append(placed.step)
      let value = placed.step.value
      if value > 0 { positive += placed.words }
      if value < 0 { negative += placed.words }
    }
    var derivation = SentimentDerivation(
      steps: inside, emphasis: emphasis(exclamations, questions), normaliser: SentimentConstants.normaliser,
      score: .empty)
    guard words > 0 else { return derivation }
    let total = derivation.total
    derivation.score = SentimentScore(
      compound: total / (total * total + SentimentConstants.normaliser).squareRoot(),
      positive: Double(positive) / Double(words), negative: Double(negative) / Double(words),
      neutral: Double(words - positive - negative) / Double(words))
    return derivation
  }

  private func emphasis(_ exclamations: Int, _ questions: Int) -> Double {
    let loud = Double(min(exclamations, SentimentConstants.mostExclamations)) * SentimentConstants.exclamation
    let doubtful =
      switch questions {
      case ...1: 0.0
      case 2...3: Double(questions) * SentimentConstants.question
      default: SentimentConstants.manyQuestions
      }
    return loud + doubtful
  }
}
