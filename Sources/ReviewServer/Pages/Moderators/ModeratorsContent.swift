import ReviewStore

/// What the page of the moderators shows.
struct ModeratorsContent {
  let period: String
  let people: [Person]
  /// Accounts and what makes another, as markup; `nil` for those who are no admins.
  let accountList: String?

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
    let mayManage = visit.may(.admin)
    accountList =
      mayManage
      ? AccountList(moderators: answer.accounts, visitor: visit.visitor, format: format).content.text : nil
    period = visit.words("lastDays", count: DashboardContent.days)
    let decided = Dictionary(answer.figures.map { ($0.name, $0.decisions) }) { first, _ in first }
    let shown = Dictionary(answer.exposures.map { ($0.moderator, $0.reveals) }) { first, _ in first }
    let agreements = Dictionary(answer.agreements.map { ($0.moderator, $0) }) { first, _ in first }
    let accounts = Dictionary(answer.accounts.map { ($0.name, $0) }) { first, _ in first }
    let names = Set(decided.keys).union(accounts.keys).union(agreements.keys).union([visit.visitor.name])
    people = names.sorted().map { name in
      let agreement = agreements[name].flatMap { $0.reviewed > 0 ? $0 : nil }
      return Person(
        name: name, roleText: accounts[name].map { visit.words("role_\($0.role.rawValue)") },
        address: mayManage ? accounts[name].map { "/moderators/\($0.number)" } : nil,
        decisionCount: format.number(Double(decided[name] ?? 0)),
        agreed: agreement.map { format.share(Double($0.agreed) / Double($0.reviewed)) } ?? "–",
        reveals: format.number(Double(shown[name] ?? 0)))
    }
  }
}
