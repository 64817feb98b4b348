import CommentModel

/// A step as the column `revision.steps` holds it. The keys are part of the schema.
struct StoredStep: Codable {
  let term: String
  let from: Int
  let to: Int
  let disguises: [String]?
  let template: Bool?
  let measure: String
  let base: Double
  let effects: [StoredEffect]?

  init(_ step: Step) {
    term = step.match.term
    from = step.match.range.lowerBound
    to = step.match.range.upperBound
    disguises = step.match.disguises.isEmpty ? nil : step.match.disguises.map(\.rawValue)
    template = step.match.isTemplate ? true : nil
    measure =
      switch step.measure {
      case .sentiment: StoredStep.sentiment
      case .toxicity(let category): category.rawValue
      case .overallToxicity: StoredStep.overallToxicity
      }
    base = step.base
    effects = step.effects.isEmpty ? nil : step.effects.map(StoredEffect.init)
  }

  func step() throws(UnreadableColumn) -> Step {
    var disguises: [Disguise] = []
    for word in self.disguises ?? [] {
      disguises.append(try Disguise(rawValue: word).orUnreadable())
    }
    var effects: [Effect] = []
    for effect in self.effects ?? [] {
      effects.append(try effect.effect())
    }
    let measure: Measure =
      switch self.measure {
      case StoredStep.sentiment: .sentiment
      case StoredStep.overallToxicity: .overallToxicity
      default: .toxicity(try ToxicityCategory(rawValue: self.measure).orUnreadable())
      }
    let match = Match(
      range: try range(from: from, to: to), term: term, disguises: disguises, isTemplate: template ?? false)
    return Step(match: match, measure: measure, base: base, effects: effects)
  }

  private static let sentiment = "sentiment"
  private static let overallToxicity = "toxicity"
}

/// An effect within a stored step: either `times` or `strengthen`, and the cause where there is one.
struct StoredEffect: Codable {
  let rule: String
  let times: Double?
  let strengthen: Double?
  let from: Int?
  let to: Int?

  init(_ effect: Effect) {
    rule = effect.rule.rawValue
    switch effect.operation {
    case .times(let factor): (times, strengthen) = (factor, nil)
    case .strengthen(let amount): (times, strengthen) = (nil, amount)
    }
    from = effect.cause?.lowerBound
    to = effect.cause?.upperBound
  }

  func effect() throws(UnreadableColumn) -> Effect {
    let operation: Effect.Operation =
      switch (times, strengthen) {
      case (let factor?, nil): .times(factor)
      case (nil, let amount?): .strengthen(amount)
      default: throw UnreadableColumn()
      }
    var cause: Range<Int>?
    if let from, let to { cause = try range(from: from, to: to) }
    return Effect(rule: try EffectRule(rawValue: rule).orUnreadable(), operation: operation, cause: cause)
  }
}

/// A stored range, whose ends a broken file could have in the wrong order.
func range(from: Int, to: Int) throws(UnreadableColumn) -> Range<Int> {
  guard from <= to else { throw UnreadableColumn() }
  return from..<to
}
