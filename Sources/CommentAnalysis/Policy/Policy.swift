public import CommentModel

/// What scores lead to. A value; `PolicyFiles` reads it from YAML.
public struct Policy: Sendable, Hashable {
  /// The name that its file gives.
  public var name: String
  /// For each attribute, what it leads to from where on; attributes that lead to nothing are absent.
  public var thresholds: [PolicyAttribute: Thresholds]
  /// With what share of their scores quoted and pasted words count, 0…1.
  public var quotedWeight: Double
  /// What else holds for some sites and languages, in the order of the file.
  public var sections: [PolicySection] = []
  /// What more there is to look for, in the order of the file.
  public var rules: [PolicyRule] = []
  /// The lists of words that rules ask for.
  public var lists: [WordList] = []
  /// The codes from which moderators choose, in the order of the file.
  public var reasonCodes: [ReasonCode] = []
  /// The queues that rules may send comments to, in the order of the file; empty where the policy declares none.
  public var queues: [PolicyQueue] = []
  /// How far back the history of an author is looked at for rates, in days.
  public var historyDays = 30

  /// From where on an attribute leads to what.
  public struct Thresholds: Sendable, Hashable {
    /// From this score on a person should look, 0…1.
    public var queue: Double?
    /// From this score on the comment should not stand, 0…1.
    public var reject: Double?

    /// Creates thresholds.
    public init(queue: Double? = nil, reject: Double? = nil) {
      self.queue = queue
      self.reject = reject
    }

    /// The strongest action whose threshold a score reaches, with that threshold.
    func reached(by score: Double) -> (action: PolicyAction, threshold: Double)? {
      if let reject, score >= reject { return (.reject, reject) }
      if let queue, score >= queue { return (.queue, queue) }
      return nil
    }
  }

  /// Creates a policy that has thresholds only.
  public init(name: String, thresholds: [PolicyAttribute: Thresholds], quotedWeight: Double) {
    self.name = name
    self.thresholds = thresholds
    self.quotedWeight = quotedWeight
  }

  /// Whether a verdict takes more than thresholds that are the same for all comments.
  public var needsJudge: Bool { !sections.isEmpty || rules.contains { $0.state != .draft } }

  /// The verdict of the thresholds on the author's own words and on what is quoted or pasted: the strongest action that a
  /// threshold leads to, with every threshold that was reached, the strongest first.
  public func verdict(own: ToxicityScore, quoted: ToxicityScore) -> Verdict {
    var reasons: [Reason] = []
    for attribute in PolicyAttribute.allCases {
      guard let thresholds = thresholds[attribute] else { continue }
      let ownScore = attribute.value(in: own)
      let quotedScore = attribute.value(in: quoted) * quotedWeight
      let (score, passage) = quotedScore > ownScore ? (quotedScore, PassageKind.quote) : (ownScore, .own)
      guard let (action, threshold) = thresholds.reached(by: score) else { continue }
      reasons.append(
        Reason(attribute: attribute, score: score, threshold: threshold, action: action, passage: passage))
    }
    let action = reasons.map(\.action).max() ?? .approve
    let ordered = reasons.filter { $0.action == .reject } + reasons.filter { $0.action == .queue }
    return Verdict(action: action, reasons: ordered)
  }
}
