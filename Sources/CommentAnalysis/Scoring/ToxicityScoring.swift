import CommentModel

/// Finds the toxic entries among units and what their context makes of them. On buffers that are used again.
struct ToxicityScoring: ~Copyable {
  let lexicons: Lexicons
  /// Of the author's own words.
  private(set) var own = ToxicityEvidence()
  /// Of what is quoted and pasted.
  private(set) var quoted = ToxicityEvidence()
  /// The entries that counted, in the order of the text.
  private(set) var terms: [Term] = []
  private var templates: TemplateFindings
  /// The first of what templates found that has not been added.
  private var nextTemplate = 0

  init(_ lexicons: Lexicons) {
    self.lexicons = lexicons
    templates = TemplateFindings(lexicons)
  }

  /// Adds up all units of a text, in its order. The longest phrase that counts in its context wins; a harmless
  /// one hides what is in it.
  mutating func score(
    _ units: borrowing Units, _ candidates: borrowing Candidates, _ recorder: inout DerivationRecorder
  ) {
    own = ToxicityEvidence()
    quoted = ToxicityEvidence()
    terms.removeAll(keepingCapacity: true)
    templates.begin(namesGroup: candidates.namesGroup)
    nextTemplate = 0
    var free = 0
    for number in candidates.toxicity.indices where Int(candidates.toxicity[number]) >= free {
      let start = Int(candidates.toxicity[number])
      addTemplates(before: start, units, candidates, &recorder)
      free = takeLongest(at: start, units, candidates, &recorder)
    }
    addTemplates(before: units.count, units, candidates, &recorder)
  }

  /// Takes the longest phrase that counts, and returns where it ends.
  private mutating func takeLongest(
    at start: Int, _ units: borrowing Units, _ candidates: borrowing Candidates,
    _ recorder: inout DerivationRecorder
  ) -> Int {
    var limit = units.count
    while limit > start, let longest = units.longestToxicity(at: start, endingBy: limit, lexicons) {
      let match = start..<longest.end
      let entries = longest.entry
      if entries.contains(where: { lexicons.toxicEntries[Int($0)].category == nil }) { return longest.end }
      var counted = false
      for number in entries where counts(lexicons.toxicEntries[Int(number)], match, units) {
        counted = true
        add(lexicons.toxicEntries[Int(number)], match, units, candidates, &recorder)
      }
      if counted { return longest.end }
      limit = longest.end - 1
    }
    return start + 1
  }

  private func counts(_ entry: ToxicityEntry, _ match: Range<Int>, _ units: borrowing Units) -> Bool {
    if !entry.unless.isEmpty, isHarmless(entry, near: match, units) { return false }
    switch entry.needs {
    case .nobody: return true
    case .reader: return aimsAtReader(match, units)
    case .person: return isSaidOfPerson(match, units)
    }
  }

  private mutating func add(
    _ entry: ToxicityEntry, _ match: Range<Int>, _ units: borrowing Units,
    _ candidates: borrowing Candidates, _ recorder: inout DerivationRecorder
  ) {
    guard let category = entry.category else { return }
    // Templates are worth their time where a group is named or something toxic is said.
    templates.readSentence(of: match.lowerBound, units, candidates)
    var value = WorkingValue(base: entry.evidence)
    func apply(_ rule: EffectRule, _ factor: Double, _ cause: Range<Int>? = nil) {
      value.apply(rule, .times(factor), cause: cause, &recorder)
    }
    if category == .profanity {
      if let praise = praise(behind: match, units) {
        apply(.positiveSwearing, ToxicityConstants.positiveSwearing, praise)
      }
    } else if let negation = negation(of: match, units) {
      apply(.negation, ToxicityConstants.negation, negation)
    } else if let selfReference = selfReference(of: match, units) {
      apply(.selfReference, ToxicityConstants.selfReference, selfReference)
    } else if category == .insult || category == .identityAttack, let reader = reader(of: match, units) {
      apply(.secondPerson, ToxicityConstants.secondPerson, reader)
    }
    finish(value, entry.term, category, base: entry.evidence, match, units, &recorder)
  }

  /// Adds what templates found before a unit.
  private mutating func addTemplates(
    before unit: Int, _ units: borrowing Units, _ candidates: borrowing Candidates,
    _ recorder: inout DerivationRecorder
  ) {
    templates.read(through: unit, units, candidates)
    while nextTemplate < templates.toxic.count, templates.toxic[nextTemplate].units.lowerBound < unit {
      let found = templates.toxic[nextTemplate]
      nextTemplate += 1
      var value = WorkingValue(base: found.evidence)
      if !found.negation.isEmpty {
        let negation = units.range(of: found.negation)
        value.apply(.negation, .times(ToxicityConstants.negation), cause: negation, &recorder)
      }
      finish(value, found.term, found.category, base: found.evidence, found.units, units, &recorder)
    }
  }

  /// Applies the rules that all steps have in common, and adds the step.
  private mutating func finish(
    _ started: WorkingValue, _ term: Term, _ category: ToxicityCategory, base: Double, _ match: Range<Int>,
    _ units: borrowing Units, _ recorder: inout DerivationRecorder
  ) {
    var value = started
    let first = units[match.lowerBound]
    if first.isInQuotationMarks {
      value.apply(.quotationMarks, .times(ToxicityConstants.quotationMarks), &recorder)
    }
    if let frame = templates.frame(around: match.lowerBound, first.sentence, category) {
      value.apply(frame.rule.effect, .times(frame.factor), cause: frame.cause, &recorder)
    }
    if isCapitals(match, units) { value.apply(.capitals, .times(ToxicityConstants.capitals), &recorder) }
    if !first.disguises.isEmpty { value.apply(.disguise, .times(ToxicityConstants.disguise), &recorder) }
    recorder.finish(.toxicity(category), term, base: base, match, of: units, lexicons)
    terms.append(term)
    if first.passage == .own { own.add(value.value, category) } else { quoted.add(value.value, category) }
  }

  /// Whether all of a phrase is written in capitals; `A` and `I` are so anyway, and hyphens may stand
  /// between.
  private func isCapitals(_ match: Range<Int>, _ units: borrowing Units) -> Bool {
    match.contains { units[$0].isCapitals }
      && match.allSatisfy {
        units[$0].isCapitals || units[$0].kind == .punctuation || units[$0].end - units[$0].start == 1
      }
  }
}
