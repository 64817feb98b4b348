import CommentAnalysis
import CommentModel
import ReviewStore

/// What the page of the policy shows.
struct PolicyContent {
  let policyName: String
  let thresholds: [Threshold]
  let rules: [Rule]
  let measured: [Precision]
  let reasonCodes: [Code]
  let typedText: String
  let result: PolicyTrial?

  struct Threshold {
    let attribute: String
    let queueAt: String
    let rejectAt: String
  }

  struct Rule {
    let id: String
    let stateName: String
    let actionName: String
    let severity: String
    let queueName: String
    let tagNames: String
    let precision: String
  }

  /// How often moderators followed what made a case.
  struct Precision {
    let rule: String
    let share: String
    let interval: String
    let rejectedCount: String
    let approvedCount: String
    let meter: Double
  }

  struct Code {
    let code: String
    let codeTitle: String
  }

  init(
    _ setup: ScoringSetup, _ precisions: [RulePrecision], _ visit: PageVisit, typed: String = "",
    result: PolicyTrial? = nil
  ) {
    let (policy, words) = (setup.policy, visit.words)
    func figure(_ value: Double?) -> String { value.map { words.format.number($0, places: 2) } ?? "–" }
    policyName = policy.name
    thresholds = PolicyAttribute.allCases.compactMap { attribute in
      policy.thresholds[attribute].map { bounds in
        Threshold(
          attribute: words(attribute.name), queueAt: figure(bounds.queue), rejectAt: figure(bounds.reject))
      }
    }
    measured = precisions.map { Precision($0, words) }
    let known = Dictionary(measured.map { ($0.rule, $0.share) }) { first, _ in first }
    rules = policy.rules.map { rule in
      Rule(
        id: rule.id, stateName: words("rule_\(rule.state.rawValue)"), actionName: words.verdict(rule.action),
        severity: figure(rule.severity), queueName: rule.queue ?? "",
        tagNames: rule.tags.joined(separator: ", "),
        precision: known[rule.id] ?? "–")
    }
    reasonCodes = ReasonKeys(of: policy).choices.map {
      Code(code: $0.reason.code, codeTitle: $0.reason.title)
    }
    typedText = typed
    self.result = result
  }
}

extension PolicyContent.Precision {
  init(_ precision: RulePrecision, _ words: Words) {
    let interval = precision.interval
    self.init(
      rule: precision.rule, share: words.format.share(precision.precision),
      interval: "\(words.format.share(interval.lowerBound)) – \(words.format.share(interval.upperBound))",
      rejectedCount: words.format.number(Double(precision.rejected)),
      approvedCount: words.format.number(Double(precision.approved)),
      meter: (precision.precision * 1000).rounded() / 1000)
  }
}
