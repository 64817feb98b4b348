import ReviewStore

/// What the page of the moderators shows.
struct ModeratorsContent {
  let period: String
  let people: [Person]
  /// Whether this visitor sees to accounts.
  let mayManage: Bool
  let roles: [RoleOption]

  struct RoleOption {
    let code: String
    let roleTitle: String
  }

  /// What the store knows for the page.
  struct Answer: Sendable {
    var figures: [QueueFigures.ModeratorFigures]
    var accounts: [Moderator]
    var agreements: [Agreement]
    var exposures: [Exposure]
  }

  struct Person {
    let name: String
    /// `nil` for whoever has decided without an account, as at a terminal.
    let roleText: String?
    /// The page of the account, for admins.
    let address: String?
    let decisionCount: String
    let agreed: String
    let reveals: String
  }

  init(_ answer: Answer, _ visit: PageVisit) {
    let format = visit.words.format
    period = visit.words("lastDays", count: DashboardContent.days)
    let decided = Dictionary(answer.figures.map { ($0.name, $0.decisions) }) { first, _ in first }
    let shown = Dictionary(answer.exposures.map { ($0.moderator, $0.reveals) }) { first, _ in first }
    let agreements = Dictionary(answer.agreements.map { ($0.moderator, $0) }) { first, _ in first }
    let accounts = Dictionary(answer.accounts.map { ($0.name, $0) }) { first, _ in first }
    mayManage = visit.may(.admin)
    roles = Role.allCases.map { RoleOption(code: $0.rawValue, roleTitle: visit.words.role($0)) }
    let mayManage = mayManage
    let names = Set(decided.keys).union(accounts.keys).union(agreements.keys).union([visit.visitor.name])
    people = names.sorted().map { name in
      let agreement = agreements[name].flatMap { $0.reviewed > 0 ? $0 : nil }
      return Person(
        name: name, roleText: accounts[name].map { visit.words.role($0.role) },
        address: mayManage ? accounts[name].map { "/moderators/\($0.number)" } : nil,
        decisionCount: format.number(Double(decided[name] ?? 0)),
        agreed: agreement.map { format.share(Double($0.agreed) / Double($0.reviewed)) } ?? "–",
        reveals: format.number(Double(shown[name] ?? 0)))
    }
  }
}
