import CommentModel

extension Policy {
  /// How many examples its rules have.
  public var exampleCount: Int { rules.reduce(0) { $0 + $1.fires.count + $1.ignores.count } }

  /// Tries all rules on their examples, and looks for what can't have been meant. Drafts are tried too.
  ///
  /// Remarks come in the order of the rules, those on the policy as a whole last. O(examples + rules²).
  public func remarks(by lexicons: Lexicons) -> [PolicyRemark] {
    var remarks = failures(by: lexicons)
    let terms = TermNames(lexicons)
    for (number, rule) in rules.enumerated() {
      func add(_ kind: PolicyRemark.Kind) {
        remarks.append(PolicyRemark(line: rule.line, rule: rule.id, kind: kind))
      }
      if rule.condition.isImpossible { add(.impossible) }
      if rule.state == .live, let kind = shadow(on: number) { add(kind) }
      if rule.fires.isEmpty, rule.ignores.isEmpty { add(.noExamples) }
      for name in rule.condition.entryNames where !terms.entries.contains(name) { add(.unknownEntry(name)) }
      for name in rule.condition.templateNames where !terms.templates.contains(name) {
        add(.unknownTemplate(name))
      }
    }
    let asked = Set(rules.flatMap { $0.condition.listNames })
    for list in lists {
      if list.terms.isEmpty { remarks.append(PolicyRemark(line: 0, rule: nil, kind: .emptyList(list.name))) }
      if list.name != WordList.allow, !asked.contains(list.name) {
        remarks.append(PolicyRemark(line: 0, rule: nil, kind: .unusedList(list.name)))
      }
    }
    let order = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    return remarks.enumerated().sorted { left, right in
      let (one, other) = (place(left.element, order), place(right.element, order))
      return one == other ? left.offset < right.offset : one < other
    }.map(\.element)
  }

  private func place(_ remark: PolicyRemark, _ order: [String: Int]) -> Int {
    remark.rule.flatMap { order[$0] } ?? rules.count
  }

  /// The examples that don't do what is expected of them.
  private func failures(by lexicons: Lexicons) -> [PolicyRemark] {
    // Alone, and with nothing that overrules another one.
    var alone = Policy(name: name, thresholds: [:], quotedWeight: quotedWeight)
    alone.lists = lists
    alone.rules = rules.map { rule in
      var rule = rule
      (rule.state, rule.action, rule.onError, rule.priority) = (.live, .queue, .hold, 0)
      return rule
    }
    var scorer = Scorer(lexicons: lexicons, policy: alone)
    var judge = Judge(policy: alone, lexicons: lexicons)
    var remarks: [PolicyRemark] = []
    for rule in rules {
      for (example, fires) in rule.fires.map({ ($0, true) }) + rule.ignores.map({ ($0, false) }) {
        let text = example.text.utf8Span.span
        let scores = scorer.score(text)
        let verdict = scorer.verdict(on: text, scores, in: example.context, by: &judge)
        let finding = verdict.findings.first { $0.rule == rule.id }
        let hasFired = finding.map { $0.missing == nil } ?? false
        if hasFired == fires { continue }
        remarks.append(
          PolicyRemark(
            line: example.line, rule: rule.id, kind: fires ? .silent(missing: finding?.missing) : .fired))
      }
    }
    return remarks
  }

  /// Why a live rule changes nothing, if another one sees to that.
  private func shadow(on number: Int) -> PolicyRemark.Kind? {
    let rule = rules[number]
    for (place, other) in rules.enumerated() where place != number && other.state == .live {
      guard rule.condition.implies(other.condition) else { continue }
      let isBefore = other.priority > rule.priority || other.priority == rule.priority && place < number
      if other.action == .approve, isBefore { return .approved(by: other.id) }
      if rule.action == .approve || other.action == .approve { continue }
      // Of two that are alike the later one is told of.
      let isAlike = other.condition.implies(rule.condition) && other.action == rule.action
      let adds = rule.queue != nil && rule.queue != other.queue || !Set(rule.tags).isSubset(of: other.tags)
      if other.action >= rule.action, !adds, rule.severity <= other.severity, !isAlike || isBefore {
        return .covered(by: other.id)
      }
    }
    return nil
  }
}

/// The names that conditions can ask for.
private struct TermNames {
  private(set) var entries: Set<String> = []
  private(set) var templates: Set<String> = []

  init(_ lexicons: Lexicons) {
    for entry in lexicons.toxicEntries { entries.insert(lexicons.text(of: entry.term)) }
    for template in lexicons.templates.templates { templates.insert(lexicons.text(of: template.term)) }
  }
}
