import CommentModel

/// What the queue knows of an author.
struct AuthorRecord: Sendable, Hashable {
  /// How many comments of that name there are.
  var comments = 0
  /// How many of them became cases.
  var cases = 0
  /// Cases by what was decided.
  var approved = 0
  var rejected = 0
  /// When the first and the last of the comments were posted.
  var first: Timestamp?
  var last: Timestamp?

  /// `3 comments, 2 cases: 1 approved, 1 rejected`
  var sentence: String {
    var sentence = "\(counted(comments, "comment")), \(counted(cases, "case"))"
    let parts = [("approved", approved), ("rejected", rejected), ("open", cases - approved - rejected)]
    let known = parts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    if !known.isEmpty { sentence += ": " + known.joined(separator: ", ") }
    return sentence
  }
}
