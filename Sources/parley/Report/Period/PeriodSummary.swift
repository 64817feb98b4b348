import CommentFormats
import CommentModel
import ReviewStore

/// What a lead wants to know of a period, in sentences.
struct PeriodSummary {
  let now: PeriodFigures
  /// The period of the same length before, where there is one.
  let before: PeriodFigures?
  let threads: [BusyThread]

  /// A rule is spoken of from so many decided cases on.
  private static let fewestDecided = 5

  var tiles: [ReportTile] {
    let texts = now.sum(\.texts)
    var tiles = [
      ReportTile(figure: grouped(texts), name: texts == 1 ? "new comment" : "new comments"),
      ReportTile(figure: grouped(now.sum(\.made)), name: now.sum(\.made) == 1 ? "case" : "cases"),
      ReportTile(figure: grouped(now.sum(\.rejected)), name: "rejected"),
      ReportTile(figure: grouped(now.sum(\.approved)), name: "approved"),
      ReportTile(figure: grouped(now.totals.openAfter), name: "open at the end"),
    ]
    if let time = now.totals.toDecision {
      tiles.append(ReportTile(figure: timeSpan(seconds: time), name: "to a decision, median"))
    }
    return tiles
  }

  var sentences: [String] {
    if now.isQuiet { return ["Nothing happened in this period.", backlog] }
    return [intake, decisions, backlog] + rules + [moderators, agreement] + corrections + busiest
  }

  private var intake: String {
    let (texts, made) = (now.sum(\.texts), now.sum(\.made))
    var sentence =
      "\(groupedCount(texts, "new comment")) came in, and \(groupedCount(made, "case was", "cases were")) made"
    if texts > 0, made <= texts { sentence += " (\(percent(Double(made) / Double(texts))))" }
    if let before, before.isQuiet {
      sentence += "; in the period before nothing happened"
    } else if let before {
      sentence +=
        "; in the period before it was \(groupedCount(before.sum(\.texts), "comment")) and "
        + "\(groupedCount(before.sum(\.made), "case"))"
    }
    return sentence + "."
  }

  private var decisions: String {
    let (approved, rejected, escalated) = (now.sum(\.approved), now.sum(\.rejected), now.sum(\.escalated))
    if now.decided == 0 { return "No case was decided." }
    var sentence =
      "\(groupedCount(now.decided, "case was", "cases were")) decided: "
      + "\(grouped(rejected)) rejected, \(grouped(approved)) approved"
    if escalated > 0 { sentence += "; \(grouped(escalated)) \(escalated == 1 ? "was" : "were") passed on" }
    if let time = now.totals.toDecision {
      sentence += ". Half of them took \(timeSpan(seconds: time)) or less"
      let quick = now.decidedWithinDay
      sentence +=
        quick == 0
        ? ", none less than a day"
        : quick == now.decided
          ? ", all of them a day or less" : ", \(percent(Double(quick) / Double(now.decided))) a day or less"
    }
    return sentence + "."
  }

  private var backlog: String {
    let (open, change) = (now.totals.openAfter, now.totals.openAfter - now.totals.openBefore)
    let waiting =
      open == 0 ? "No case waits at the end" : "\(groupedCount(open, "case waits", "cases wait")) at the end"
    if now.period.since == nil { return waiting + "." }
    if change == 0 { return waiting + ", as many as at the beginning." }
    return waiting + ", \(grouped(abs(change))) \(change > 0 ? "more" : "fewer") than at the beginning."
  }

  private var rules: [String] {
    let known = now.rules.filter { $0.kind != .shadow && $0.decided >= PeriodSummary.fewestDecided }
    guard let best = known.max(by: { ($0.precision ?? 0) < ($1.precision ?? 0) }),
      let worst = known.min(by: { ($0.precision ?? 0) < ($1.precision ?? 0) })
    else { return [] }
    func words(_ rule: RuleRecord) -> String {
      "\(rule.spokenName) (\(share(rule.rejected, of: rule.decided)) decided cases rejected)"
    }
    if best == worst { return ["Only \(words(best)) was decided on often enough to speak of."] }
    return ["Moderators agreed most often with \(words(best)), and least often with \(words(worst))."]
  }

  private var moderators: String {
    let active = now.moderators.filter { $0.decisions > 0 }
    guard let most = active.map(\.decisions).max() else { return "Nobody decided anything." }
    let people = groupedCount(active.count, "moderator decided", "moderators decided")
    let leaders = active.filter { $0.decisions == most }.map(\.moderator)
    if leaders.count == active.count {
      return active.count == 1
        ? "\(people): \(leaders[0])." : "\(people), \(groupedCount(most, "case")) each."
    }
    if leaders.count > 3 { return "\(people)." }
    return
      "\(people), \(listed(leaders)) the most: \(groupedCount(most, "case"))\(leaders.count > 1 ? " each" : "")."
  }

  private var agreement: String {
    guard let looks = now.secondReviews, let share = looks.agreement else {
      return "No decision was looked at a second time, so nothing can be said about agreement."
    }
    var sentence =
      "Of \(groupedCount(looks.pairs, "second look")) \(grouped(looks.agreed)) ended the same (\(percent(share)))"
    if let kappa = looks.kappa { sentence += "; Cohen’s κ is \(readable(kappa))" }
    return sentence + "."
  }

  private var corrections: [String] {
    var parts: [String] = []
    func add(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { parts.append(groupedCount(count, one, many)) }
    }
    add(now.sum(\.undone), "decision was undone", "decisions were undone")
    add(now.totals.overturned, "was overturned", "were overturned")
    add(now.sum(\.appeals), "author appealed", "authors appealed")
    add(now.sum(\.reports), "report came in", "reports came in")
    return parts.isEmpty ? [] : [listed(parts) + "."]
  }

  private var busiest: [String] {
    guard let busiest = threads.first, busiest.cases > 0 else { return [] }
    return [
      "The thread with the most cases is “\(busiest.title ?? busiest.id)”: "
        + "\(grouped(busiest.cases)) on \(groupedCount(busiest.texts, "new comment"))."
    ]
  }
}

extension RuleRecord {
  /// `the rule “links”`, `the threshold of insult`.
  var spokenName: String {
    switch kind {
    case .rule: "the rule “\(rule)”"
    case .shadow: "the rule “\(rule)” (on trial)"
    case .threshold: "the threshold of \(rule)"
    }
  }
}
