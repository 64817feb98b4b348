import CommentAnalysis
import CommentModel
import ReviewStore

extension LabelledFile {
  /// The texts of a queue's database that people judged: what moderators decided, where toxicity is measured as a whole,
  /// and what clients suggested for the attribute.
  ///
  /// - Throws: `Failure` where there is neither.
  static func all(inDatabase path: String, _ attribute: PolicyAttribute) throws -> [LabelledFile] {
    let store = try ReviewStore.open(path, create: false)
    var files: [LabelledFile] = []
    if attribute == .toxicity, let decided = try decisions(in: store, path) { files.append(decided) }
    if let suggested = try feedback(in: store, path, attribute) { files.append(suggested) }
    if files.isEmpty {
      throw Failure.unfit(path: path, reason: "nobody has judged \(attribute.name) of a text there")
    }
    return files
  }

  /// Comments that were approved or rejected; those of one thread are no independent evidence.
  private static func decisions(in store: ReviewStore, _ path: String) throws -> LabelledFile? {
    var rows: [LabelledRow] = []
    try store.replay { comment in
      guard let decided = comment.decided, decided != .escalate else { return true }
      rows.append(
        LabelledRow(
          id: comment.comment.id, text: comment.comment.text, marks: comment.comment.marks,
          label: decided == .reject ? 1 : 0, category: "", group: "\(comment.source)\t\(comment.threadID)"))
      return true
    }
    return rows.isEmpty ? nil : LabelledFile(name: "\(path): decisions", task: .toxicity, rows: rows)
  }

  private static func feedback(
    in store: ReviewStore, _ path: String, _ attribute: PolicyAttribute
  ) throws -> LabelledFile? {
    var rows: [LabelledRow] = []
    try store.exportFeedback(on: attribute.name.uppercased(), findsTexts: true) { record in
      guard let text = record.text else { return }
      rows.append(
        LabelledRow(
          id: record.token ?? "#\(rows.count + 1)", text: text, marks: [], label: record.isFlagged ? 1 : 0,
          score: record.score, category: "", group: ""))
    }
    return rows.isEmpty ? nil : LabelledFile(name: "\(path): feedback", task: .toxicity, rows: rows)
  }
}
