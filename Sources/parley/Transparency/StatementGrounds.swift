import CommentFormats

/// What each reason of a decision means before the law: a table with the columns `reason`, `category`, `ground`,
/// `explanation` and `illegal`.
struct StatementGrounds {
  private struct Entry {
    let category: StatementCategory
    let ground: String
    let explanation: String
    let isIllegal: Bool
  }

  private var entries: [String: Entry] = [:]

  /// Without a table: every reason is one of the site's rules.
  init() {}

  /// Reads a table.
  init(path: String) throws(Failure) {
    let table = try Table(InputFile(path))
    func column(_ name: String) throws(Failure) -> Int {
      guard let index = table.columns.firstIndex(of: name) else {
        throw .unfit(path: path, reason: table.lacks(name))
      }
      return index
    }
    let reason = try column("reason")
    let category = try column("category")
    let ground = try column("ground")
    let explanation = try column("explanation")
    let illegal = table.columns.firstIndex(of: "illegal")
    for row in table.rows {
      guard let known = StatementCategory(rawValue: row.cells[category]) else {
        throw .unfit(path: path, reason: "line \(row.line): no category of the database")
      }
      let word = illegal.map { row.cells[$0].lowercased() } ?? ""
      guard ["", "no", "yes"].contains(word) else {
        throw .unfit(path: path, reason: "line \(row.line): illegal is yes, no or empty")
      }
      entries[row.cells[reason]] = Entry(
        category: known, ground: row.cells[ground], explanation: row.cells[explanation],
        isIllegal: word == "yes")
    }
  }

  /// The category and the ground of a reason.
  func ground(of reason: String) -> (StatementCategory, StatementOfReasons.Ground) {
    guard let entry = entries[reason] else {
      let words = reason.replacing("_", with: " ")
      return (
        StatementCategory(reason: reason),
        .incompatible(
          rule: "The rules of this site: \(words)",
          explanation: "A moderator found that the comment is against this rule.")
      )
    }
    return (
      entry.category,
      entry.isIllegal
        ? .illegal(law: entry.ground, explanation: entry.explanation)
        : .incompatible(rule: entry.ground, explanation: entry.explanation)
    )
  }
}
