extension StatementOfReasons {
  /// What the database would refuse.
  enum Problem: CustomStringConvertible, Hashable {
    case empty(String)
    case tooLong(String, most: Int)
    case malformed(String)

    var description: String {
      switch self {
      case .empty(let field): "\(field) is empty"
      case .tooLong(let field, let most): "\(field) has more than \(most) characters"
      case .malformed(let field): "\(field) is not as the database wants it"
      }
    }
  }

  /// How long `decision_facts` may be, in code points.
  static let mostFacts = 5000

  /// What is wrong with it; nothing where it can be sent.
  var problems: [Problem] {
    var problems = textProblems("decision_facts", facts, most: StatementOfReasons.mostFacts)
    switch ground {
    case .illegal(let law, let explanation):
      problems += textProblems("illegal_content_legal_ground", law, most: 500)
      problems += textProblems("illegal_content_explanation", explanation, most: 2000)
    case .incompatible(let rule, let explanation):
      problems += textProblems("incompatible_content_ground", rule, most: 500)
      problems += textProblems("incompatible_content_explanation", explanation, most: 2000)
    }
    problems += textProblems("puid", puid, most: 500)
    if puid.wholeMatch(of: /[A-Za-z0-9_-]+/) == nil { problems.append(.malformed("puid")) }
    if !isDay(contentDate, from: "2000-01-01") { problems.append(.malformed("content_date")) }
    if !isDay(applicationDate, from: "2020-01-01") { problems.append(.malformed("application_date")) }
    if !territories.allSatisfy(StatementOfReasons.states.contains) {
      problems.append(.malformed("territorial_scope"))
    }
    if let language, language.wholeMatch(of: /[A-Z][A-Z]/) == nil {
      problems.append(.malformed("content_language"))
    }
    return problems
  }

  private func textProblems(_ field: String, _ text: String, most: Int) -> [Problem] {
    if text.allSatisfy(\.isWhitespace) { return [.empty(field)] }
    return text.unicodeScalars.count > most ? [.tooLong(field, most: most)] : []
  }

  private func isDay(_ text: String, from first: String) -> Bool {
    text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil && text >= first
  }

  /// The states of the European Economic Area.
  static let states: Set<String> = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT",
    "LI",
    "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
  ]
}
