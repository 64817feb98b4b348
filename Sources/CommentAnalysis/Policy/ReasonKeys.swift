import CommentModel

/// Reason codes, each with the key that picks it.
public struct ReasonKeys: Sendable, Hashable {
  /// In the order of the policy.
  public let choices: [Choice]

  /// A reason and its key.
  public struct Choice: Sendable, Hashable {
    /// A letter or a digit.
    public let key: Character
    /// What it stands for.
    public let reason: ReasonCode
  }

  /// Reasons for a rejection where no policy names others.
  public static let usual = (ToxicityCategory.allCases.map(\.rawValue) + ["spam", "off_topic", "other"]).map {
    ReasonCode(code: $0, title: $0.replacing("_", with: " "))
  }

  /// Those of a policy, else the usual ones.
  public init(of policy: Policy) {
    self.init(policy.reasonCodes.isEmpty ? ReasonKeys.usual : policy.reasonCodes)
  }

  /// Gives each code the first of its letters that is free, else a digit; what finds none can't be picked.
  public init(_ reasons: [ReasonCode]) {
    var choices: [Choice] = []
    var taken: Set<Character> = []
    for reason in reasons where !choices.contains(where: { $0.reason.code == reason.code }) {
      let letters = reason.code.lowercased().filter { $0.isASCII && $0.isLetter }
      guard let key = (letters + "1234567890").first(where: { !taken.contains($0) }) else { continue }
      taken.insert(key)
      choices.append(Choice(key: key, reason: reason))
    }
    self.choices = choices
  }

  /// The code of a key.
  public subscript(key: Character) -> String? { choices.first { $0.key == key }?.reason.code }

  /// Whether a code is one of them.
  public func contains(_ code: String) -> Bool { choices.contains { $0.reason.code == code } }
}
