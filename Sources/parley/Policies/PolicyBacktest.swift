import CommentEvaluation
import CommentFormats
import CommentModel

/// How a policy and its parts stand against what people decided.
struct PolicyBacktest: Sendable {
  /// What people decided on the comments that a part flags.
  struct Part: Sendable {
    var approved = 0
    var rejected = 0

    static func += (sum: inout Part, other: Part) {
      sum.approved += other.approved
      sum.rejected += other.rejected
    }
  }

  /// Everything that was decided.
  var decided = Part()
  /// How much of it clients said as feedback, and no moderator in the queue.
  var feedback = 0
  /// What the policy as a whole flags of it.
  var policy = Part()
  /// By rule, live or not, and by attribute with a threshold.
  var rules: [String: Part] = [:]
  var thresholds: [String: Part] = [:]

  mutating func add(_ row: PolicyReplay.Row, _ verdict: Verdict) {
    guard let action = row.decided, action != .escalate else { return }
    let one = Part(approved: action == .approve ? 1 : 0, rejected: action == .reject ? 1 : 0)
    decided += one
    if row.isFeedback { feedback += 1 }
    if verdict.action != .approve { policy += one }
    for finding in verdict.findings + verdict.shadowFindings { rules[finding.rule, default: Part()] += one }
    for reason in verdict.reasons { thresholds[reason.attribute.name, default: Part()] += one }
  }

  mutating func add(_ other: PolicyBacktest) {
    decided += other.decided
    feedback += other.feedback
    policy += other.policy
    for (name, part) in other.rules { rules[name, default: Part()] += part }
    for (name, part) in other.thresholds { thresholds[name, default: Part()] += part }
  }
}

/// The same as a table.
struct PolicyBacktestReport {
  /// The policy's file, and the database.
  var policy: String
  var source: String
  /// The rules, in the order of the policy.
  var rules: [String]

  /// The parts of the policy that can be measured: its own name, and what it flags.
  func parts(_ test: PolicyBacktest) -> [(kind: String, name: String, part: PolicyBacktest.Part)] {
    [("policy", "all", test.policy)]
      + rules.map { ("rule", $0, test.rules[$0] ?? PolicyBacktest.Part()) }
      + PolicyAttribute.allCases.compactMap { attribute in
        test.thresholds[attribute.name].map { ("threshold", attribute.name, $0) }
      }
  }

  func report(_ test: PolicyBacktest) -> Report {
    let count = test.decided.approved + test.decided.rejected
    let table = ReportTable(
      name: "parts", title: "Rules and thresholds",
      note:
        "\(test.decided.rejected) rejected by people, \(test.decided.approved) approved"
        + (test.feedback > 0 ? ", \(test.feedback) of them as feedback" : "") + "; 95 % intervals",
      columns: [
        "part", "kind", "rejected", "approved", "precision", "from", "to", "recall", "from", "to",
      ],
      rows: parts(test).map { kind, name, part in
        [.text(name), .text(kind), .count(part.rejected), .count(part.approved)]
          + share(part.rejected, part.rejected + part.approved) + share(part.rejected, test.decided.rejected)
      })
    let title = "\(policy), on \(counted(count, "decided comment")) of \(source)"
    return Report(
      title: "Policy backtest", sections: [Report.Section(name: source, title: title, tables: [table])])
  }
}

extension JSONText {
  mutating func backtest(_ test: PolicyBacktest, _ report: PolicyBacktestReport) {
    object { json in
      json.member("policy", report.policy)
      json.member("against", report.source)
      json.member("approved", test.decided.approved)
      json.member("rejected", test.decided.rejected)
      json.member("feedback", test.feedback)
      json.key("parts")
      json.array { json in
        for (kind, name, part) in report.parts(test) {
          json.object { json in
            json.member("kind", kind)
            json.member("name", name)
            json.member("flagged_rejected", part.rejected)
            json.member("flagged_approved", part.approved)
            json.share("precision", part.rejected, of: part.rejected + part.approved)
            json.share("recall", part.rejected, of: test.decided.rejected)
          }
        }
      }
    }
  }
}
