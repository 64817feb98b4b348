import CommentModel

/// A comment with the text of a revision, as a `SELECT` over `comment` and `revision` gives it.
enum CommentColumns {
  static let selection = """
    CAST(comment.id AS BLOB), CAST(comment.parent_id AS BLOB), CAST(comment.author AS BLOB), comment.time, \
    CAST(revision.text AS BLOB), comment.state
    """

  static func read(_ columns: inout ColumnReader) throws -> Comment {
    Comment(
      id: try columns.text(), parentID: try columns.optionalText(), author: try columns.optionalText(),
      time: try columns.optionalTime(), text: try columns.text(), state: try columns.word())
  }
}
