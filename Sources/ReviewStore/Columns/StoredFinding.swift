import CommentModel

/// A rule that fired as the column `revision.findings` holds it. The keys are part of the schema.
struct StoredFinding: Codable {
  let rule: String
  let action: String
  let severity: Double
  let queue: String?
  let tags: [String]?
  let reason: String?
  let message: String?
  let evidence: [StoredRange]?
  let missing: String?
  let shadow: Bool?

  struct StoredRange: Codable {
    let from: Int
    let to: Int
  }

  init(_ finding: Finding, isShadow: Bool) {
    rule = finding.rule
    action = finding.action.rawValue
    severity = finding.severity
    queue = finding.queue
    tags = finding.tags.isEmpty ? nil : finding.tags
    reason = finding.reason
    message = finding.message
    evidence =
      finding.evidence.isEmpty
      ? nil : finding.evidence.map { StoredRange(from: $0.lowerBound, to: $0.upperBound) }
    missing = finding.missing
    shadow = isShadow ? true : nil
  }

  func finding() throws(UnreadableColumn) -> Finding {
    var ranges: [Range<Int>] = []
    for stored in evidence ?? [] { ranges.append(try range(from: stored.from, to: stored.to)) }
    return Finding(
      rule: rule, action: try PolicyAction(rawValue: action).orUnreadable(), severity: severity, queue: queue,
      tags: tags ?? [], reason: reason, message: message, evidence: ranges, missing: missing)
  }
}
