import CommentModel
import ReviewStore

/// What happened in a period, as the exports count it.
struct PeriodFigures {
  let period: ExportPeriod
  let totals: PeriodTotals
  let days: [DayRecord]
  let rules: [RuleRecord]
  let moderators: [ModeratorRecord]
  let agreement: [AgreementRecord]
  let outcomes: [TransparencyRecord]

  /// How many steps it takes to find them out.
  static let steps = 6

  /// - Parameter advance: Is called behind each step.
  init(_ store: ReviewStore, _ period: ExportPeriod, clock: ExportClock, advance: () -> Void) throws {
    self.period = period
    totals = try store.periodTotals(period)
    advance()
    var days: [DayRecord] = []
    try store.exportDays(in: period, offset: { clock.offset(at: $0) }) { days.append($0) }
    self.days = days
    advance()
    var rules: [RuleRecord] = []
    try store.exportRules(in: period) { rules.append($0) }
    self.rules = rules
    advance()
    var moderators: [ModeratorRecord] = []
    try store.exportModerators(in: period) { moderators.append($0) }
    self.moderators = moderators
    advance()
    var agreement: [AgreementRecord] = []
    try store.exportAgreement(in: period) { agreement.append($0) }
    self.agreement = agreement
    advance()
    var outcomes: [TransparencyRecord] = []
    try store.exportTransparency(in: period) { outcomes.append($0) }
    self.outcomes = outcomes
    advance()
  }

  /// A count over all days.
  func sum(_ part: KeyPath<DayRecord, Int>) -> Int { days.reduce(0) { $0 + $1[keyPath: part] } }

  /// Approvals and rejections.
  var decided: Int { sum(\.approved) + sum(\.rejected) }

  /// How many of these came within a day.
  var decidedWithinDay: Int {
    outcomes.filter { $0.action != DecisionAction.escalate.rawValue }
      .reduce(0) { $0 + $1.withinHour + $1.withinDay }
  }

  /// Whether anything happened at all.
  var isQuiet: Bool {
    [\DayRecord.texts, \.made, \.reports, \.decisions, \.undone, \.appeals, \.secondReviews]
      .allSatisfy { sum($0) == 0 }
  }

  /// How far people agreed on the action, where second looks were made.
  var secondReviews: AgreementRecord? {
    agreement.first {
      $0.basis == .secondReviews && $0.subject == .action && $0.reason == nil && $0.pairs > 0
    }
  }
}
