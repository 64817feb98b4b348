import CommentModel

/// Takes down the arithmetic of a score where it was asked for, and nothing where only the number was.
struct DerivationRecorder {
  /// Whether anything is taken down.
  let isOn: Bool
  private(set) var steps: [Recorded] = []
  private var weights: [Recorded] = []
  private var effects: [Effect] = []

  /// A step, and in whose words it stands.
  struct Recorded {
    var step: Step
    var passage: PassageKind
  }

  init(isOn: Bool) { self.isOn = isOn }

  /// A change to the step that is under way.
  mutating func note(_ effect: Effect) {
    if isOn { effects.append(effect) }
  }

  /// The step that is under way is done.
  mutating func finish(
    _ measure: Measure, _ term: Term, base: Double, _ match: Range<Int>, of units: borrowing Units,
    _ lexicons: Lexicons
  ) {
    guard isOn else { return }
    let first = units[match.lowerBound]
    let step = Step(
      match: Match(
        range: units.range(of: match), term: lexicons.text(of: term), disguises: first.disguises.disguises,
        isTemplate: lexicons.isTemplate(term)),
      measure: measure, base: base, effects: effects)
    steps.append(Recorded(step: step, passage: first.passage))
    effects = []
  }

  /// The words of a text with a weight.
  mutating func noteWeights(_ measure: Measure, of units: borrowing Units, _ lexicons: Lexicons) {
    guard isOn else { return }
    for index in units.indices {
      let unit = units[index]
      let weight = measure == .sentiment ? unit.weights.sentiment : unit.weights.toxicity
      guard weight != 0, let term = lexicons.words.weights.term(of: unit.word) else { continue }
      let match = Match(range: unit.range, term: lexicons.text(of: term), disguises: unit.disguises.disguises)
      let step = Step(match: match, measure: measure, base: Double(weight) * WordWeights.unit)
      weights.append(Recorded(step: step, passage: unit.passage))
    }
  }

  /// The weights in some of the text's passages.
  func weights(in kinds: [PassageKind]) -> [Step] {
    weights.filter { kinds.contains($0.passage) }.map(\.step)
  }

  /// The steps in some of the text's passages.
  func steps(in kinds: [PassageKind]) -> [Step] {
    steps.filter { kinds.contains($0.passage) }.map(\.step)
  }
}

/// A number on its way through the rules.
struct WorkingValue {
  private(set) var value: Double

  init(base: Double) { value = base }

  /// Applies an effect and takes it down.
  @inline(__always)
  mutating func apply(
    _ rule: EffectRule, _ operation: Effect.Operation, cause: Range<Int>? = nil,
    _ recorder: inout DerivationRecorder
  ) {
    let effect = Effect(rule: rule, operation: operation, cause: cause)
    value = effect.applied(to: value)
    recorder.note(effect)
  }
}
