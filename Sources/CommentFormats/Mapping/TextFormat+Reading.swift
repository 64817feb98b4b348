public import CommentModel

extension TextFormat {
  /// How a column of a table writes its texts, told as `readThreads` tells it: by the names of the columns and the first
  /// texts.
  ///
  /// - Parameters:
  ///   - column: The column's name.
  ///   - columns: The names of all columns.
  ///   - texts: The column's texts, in order.
  public static func guessed(of column: String, among columns: [String], texts: some Sequence<String>)
    -> TextFormat
  {
    TextEvidence.format(
      column: ColumnNames.forms(column), columns: columns.map(ColumnNames.plain),
      texts: texts.prefix(RecordSample.most).filter { !$0.isEmpty })
  }

  /// What a text says without its markup, and what that set apart. O(n).
  public func read(_ source: String) -> (text: String, marks: [TextMark]) {
    var draft = CommentDraft()
    draft.setText(source, markup)
    return (String(decoding: draft.text, as: UTF8.self), draft.marks)
  }
}
