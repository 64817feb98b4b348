import CommentModel

/// A reason as the column `revision.reasons` holds it: an object whose one key is the attribute.
///
/// Its value is the threshold, or an object with `threshold` and what does not follow from the row: `action` where it
/// is not the verdict, `passage` where it is not `own`, `score` where it is not that of the own words.
struct StoredReason: Codable {
  private let attribute: String
  private let details: Details

  private struct Details: Codable {
    var threshold: Double
    var action: String?
    var passage: String?
    var score: Double?
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// - Parameters:
  ///   - verdict: What the policy says of the comment.
  ///   - own: The scores of the author's own words.
  init(_ reason: Reason, verdict: PolicyAction, own: ToxicityScore) {
    attribute = reason.attribute.name
    details = Details(
      threshold: reason.threshold, action: reason.action == verdict ? nil : reason.action.rawValue,
      passage: reason.passage == .own ? nil : reason.passage.rawValue,
      score: reason.score == reason.attribute.value(in: own) ? nil : reason.score)
  }

  func reason(verdict: PolicyAction, own: ToxicityScore) throws(UnreadableColumn) -> Reason {
    let attribute = try PolicyAttribute(name: attribute).orUnreadable()
    var action = verdict
    if let word = details.action { action = try PolicyAction(rawValue: word).orUnreadable() }
    var passage = PassageKind.own
    if let word = details.passage { passage = try PassageKind(rawValue: word).orUnreadable() }
    return Reason(
      attribute: attribute, score: details.score ?? attribute.value(in: own), threshold: details.threshold,
      action: action,
      passage: passage)
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    guard let key = container.allKeys.first, container.allKeys.count == 1 else { throw UnreadableColumn() }
    attribute = key.stringValue
    details =
      if let threshold = try? container.decode(Double.self, forKey: key) {
        Details(threshold: threshold)
      } else {
        try container.decode(Details.self, forKey: key)
      }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    let key = Key(stringValue: attribute)
    if details.action == nil, details.passage == nil, details.score == nil {
      try container.encode(details.threshold, forKey: key)
    } else {
      try container.encode(details, forKey: key)
    }
  }
}
