import CommentFormats

/// Why something somebody wrote was restricted, as the EU's Digital Services Act wants it told: one record of the
/// Commission's database (Regulation (EU) 2022/2065, articles 17 and 24(5)).
struct StatementOfReasons {
  /// What it was restricted for.
  enum Ground {
    /// The law, and why the content is against it.
    case illegal(law: String, explanation: String)
    /// The rules of the site, and why the content is against them.
    case incompatible(rule: String, explanation: String)
  }

  /// How it was found.
  enum Source: String {
    /// A notice of illegal content.
    case article16 = "SOURCE_ARTICLE_16"
    case otherNotification = "SOURCE_TYPE_OTHER_NOTIFICATION"
    case voluntary = "SOURCE_VOLUNTARY"
  }

  /// How it was decided. Parley never decides alone.
  enum Automation: String {
    /// One person on many comments at once.
    case partially = "AUTOMATED_DECISION_PARTIALLY"
    case not = "AUTOMATED_DECISION_NOT_AUTOMATED"
  }

  /// The platform's own name for this statement, never used twice.
  var puid: String
  var ground: Ground
  var category: StatementCategory
  /// The day on which the content was made: `2025-09-12`.
  var contentDate: String
  /// The day from which the restriction holds.
  var applicationDate: String
  var facts: String
  var source: Source
  /// Whether a program found it.
  var isDetectedAutomatically: Bool
  var automation: Automation
  /// Codes of the member states where it holds; none where it holds everywhere.
  var territories: [String] = []
  /// ISO 639-1 in capitals.
  var language: String?

  /// Writes it with the database's names.
  func write(to json: inout JSONText) {
    json.object { json in
      json.key("decision_visibility")
      json.array { $0.string("DECISION_VISIBILITY_CONTENT_REMOVED") }
      switch ground {
      case .illegal(let law, let explanation):
        json.member("decision_ground", "DECISION_GROUND_ILLEGAL_CONTENT")
        json.member("illegal_content_legal_ground", law)
        json.member("illegal_content_explanation", explanation)
      case .incompatible(let rule, let explanation):
        json.member("decision_ground", "DECISION_GROUND_INCOMPATIBLE_CONTENT")
        json.member("incompatible_content_ground", rule)
        json.member("incompatible_content_explanation", explanation)
      }
      json.key("content_type")
      json.array { $0.string("CONTENT_TYPE_TEXT") }
      json.member("category", category.rawValue)
      if !territories.isEmpty {
        json.key("territorial_scope")
        json.array { json in
          for territory in territories { json.string(territory) }
        }
      }
      if let language { json.member("content_language", language) }
      json.member("content_date", contentDate)
      json.member("application_date", applicationDate)
      json.member("decision_facts", facts)
      json.member("source_type", source.rawValue)
      json.member("automated_detection", isDetectedAutomatically ? "Yes" : "No")
      json.member("automated_decision", automation.rawValue)
      json.member("puid", puid)
    }
  }
}
