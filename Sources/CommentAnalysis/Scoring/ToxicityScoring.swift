import CommentModel
import Glibc

/// The constants of the toxicity rules. They are first estimates by hand; `docs/scoring.md` says what each
/// does.
enum ToxicityConstants {
  /// How far a rule looks for pronouns, in words.
  static let personReach = 5
  /// How far it looks for a harmless context, in words.
  static let contextReach = 6
  /// How far a negation reaches, in words.
  static let negationReach = 3
  static let negation = 0.15
  static let selfReference = 0.3
  static let secondPerson = 1.4
  static let positiveSwearing = 0.4
  static let quotationMarks = 0.6
  static let capitals = 1.15
  static let disguise = 1.1
}

/// Finds the toxic entries among units and what their context makes of them.
struct ToxicityScoring {
  let lexicons: Lexicons

  /// The steps of all units, in the order of the text. The longest phrase that counts in its context wins; a
  /// harmless one hides what is in it.
  func steps(_ units: [Unit]) -> [PlacedStep] {
    var steps: [PlacedStep] = []
    var index = 0
    while index < units.count {
      var end = index + 1
      for (entries, matchEnd) in units.matches(in: lexicons.toxicity, at: index).reversed() {
        let match = index..<matchEnd
        if entries.contains(where: { $0.category == nil }) {
          end = matchEnd
          break
        }
        let counting = entries.filter { counts($0, match, units) }
        if counting.isEmpty { continue }
        for entry in counting {
          if let step = step(entry, match, units) {
            let words = units[match].reduce(0) { $0 + ($1.kind == .punctuation ? 0 : 1) }
            steps.append(PlacedStep(step: step, passage: units[index].passage, words: words))
          }
        }
        end = matchEnd
        break
      }
      index = end
    }
    return steps
  }

  /// The score of some of the text's passages.
  func derivation(of steps: [PlacedStep], in kinds: [PassageKind]) -> ToxicityDerivation {
    var derivation = ToxicityDerivation(
      steps: steps.lazy.filter { kinds.contains($0.passage) }.map(\.step), score: ToxicityScore())
    var overall = 0.0
    for category in ToxicityCategory.allCases {
      let evidence = derivation.evidence(for: category)
      derivation.score[category] = -expm1(-evidence)
      overall += evidence * category.overallWeight
    }
    derivation.score.overall = -expm1(-overall)
    return derivation
  }

  private func counts(_ entry: ToxicityEntry, _ match: Range<Int>, _ units: [Unit]) -> Bool {
    let context = Neighbours(units, match, lexicons)
    if !entry.unless.isEmpty,
      context.words(within: ToxicityConstants.contextReach).contains(where: entry.unless.contains)
    {
      return false
    }
    switch entry.needs {
    case .nobody: return true
    case .reader: return context.aimsAtReader
    case .person: return context.isSaidOfPerson
    }
  }

  /// Whether all of a phrase is written in capitals; `A` and `I` are so anyway, and hyphens may stand
  /// between.
  private func isCapitals(_ match: ArraySlice<Unit>) -> Bool {
    match.contains(where: \.isCapitals)
      && match.allSatisfy { $0.isCapitals || $0.kind == .punctuation || $0.range.count == 1 }
  }

  private func step(_ entry: ToxicityEntry, _ match: Range<Int>, _ units: [Unit]) -> Step? {
    guard let category = entry.category else { return nil }
    let first = units[match.lowerBound]
    var step = Step(
      match: Match(range: units.range(of: match), term: entry.term, disguises: first.disguises),
      measure: .toxicity(category), base: entry.evidence)
    let context = Neighbours(units, match, lexicons)
    func add(_ rule: EffectRule, _ factor: Double, _ cause: Range<Int>? = nil) {
      step.effects.append(Effect(rule: rule, operation: .times(factor), cause: cause))
    }
    if category == .profanity {
      if let praise = context.praiseBehind {
        add(.positiveSwearing, ToxicityConstants.positiveSwearing, praise)
      }
    } else if let negation = context.negation {
      add(.negation, ToxicityConstants.negation, negation)
    } else if let selfReference = context.selfReference {
      add(.selfReference, ToxicityConstants.selfReference, selfReference)
    } else if category == .insult || category == .identityAttack, let reader = context.reader {
      add(.secondPerson, ToxicityConstants.secondPerson, reader)
    }
    if first.isInQuotationMarks { add(.quotationMarks, ToxicityConstants.quotationMarks) }
    if isCapitals(units[match]) { add(.capitals, ToxicityConstants.capitals) }
    if !first.disguises.isEmpty { add(.disguise, ToxicityConstants.disguise) }
    return step
  }
}
