/// What rules ask for that takes work to know, so that nobody gathers what nobody asks for.
public struct PolicyNeeds: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// Creates a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The place in the thread.
  public static let thread = PolicyNeeds(rawValue: 1 << 0)
  /// The author's history.
  public static let history = PolicyNeeds(rawValue: 1 << 1)
  /// Whether the author has posted the same text before.
  public static let repetition = PolicyNeeds(rawValue: 1 << 2)
  /// The author's name.
  public static let author = PolicyNeeds(rawValue: 1 << 3)
  /// The article's title.
  public static let title = PolicyNeeds(rawValue: 1 << 4)
  /// The site.
  public static let site = PolicyNeeds(rawValue: 1 << 5)
}

extension Policy {
  /// What its live and shadow rules, and its sections, ask for.
  public var needs: PolicyNeeds {
    var needs: PolicyNeeds = sections.contains { $0.site != nil } ? .site : []
    for rule in rules where rule.state != .draft { needs.formUnion(rule.condition.needs) }
    return needs
  }
}

extension PolicyCondition {
  var needs: PolicyNeeds {
    switch self {
    case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.needs) }
    case .not(let part): part.needs
    case .number(let measure, _):
      switch measure {
      case .authorComments, .authorRejected, .authorRejectionRate: .history
      case .depth, .pileOn, .replyRate, .threadComments: .thread
      default: []
      }
    case .flag(let flag, _):
      switch flag {
      case .firstComment: .history
      case .repeatedComment: [.history, .repetition]
      case .isTopLevel, .parentRejected: .thread
      }
    case .text(let test):
      test.fields.reduce(into: []) { needs, field in
        if field == .author { needs.insert(.author) }
        if field == .title { needs.insert(.title) }
      }
    case .site: .site
    default: []
    }
  }
}
