import ReviewStore

/// What the page of the moderators shows.
struct ModeratorsContent {
  let period: String
  let people: [Person]
  /// Accounts and what makes another, as markup; `nil` for those who are no admins.
  let accounts: String?

  /// What the store knows for the page.
  struct Answer: Sendable {
    var figures: [QueueFigures.ModeratorFigures]
    var leads: [String]
    var agreements: [Agreement]
    var exposures: [Exposure]
    var accounts: [Moderator] = []
  }

  struct Person {
    let name: String
    let isLead: Bool
    let decisionCount: String
    let agreed: String
    let reveals: String
  }

  init(_ answer: Answer, _ visit: PageVisit) {
    let format = visit.words.format
    accounts =
      visit.may(.admin)
      ? AccountList(moderators: answer.accounts, visitor: visit.visitor, format: format).content.text : nil
    period = visit.words("lastDays", count: DashboardContent.days)
    let decided = Dictionary(answer.figures.map { ($0.name, $0.decisions) }) { first, _ in first }
    let shown = Dictionary(answer.exposures.map { ($0.moderator, $0.reveals) }) { first, _ in first }
    let agreements = Dictionary(answer.agreements.map { ($0.moderator, $0) }) { first, _ in first }
    let names = Set(decided.keys).union(answer.leads).union(agreements.keys).union([visit.visitor.name])
    people = names.sorted().map { name in
      let agreement = agreements[name].flatMap { $0.reviewed > 0 ? $0 : nil }
      return Person(
        name: name, isLead: answer.leads.contains(name),
        decisionCount: format.number(Double(decided[name] ?? 0)),
        agreed: agreement.map { format.share(Double($0.agreed) / Double($0.reviewed)) } ?? "–",
        reveals: format.number(Double(shown[name] ?? 0)))
    }
  }
}
