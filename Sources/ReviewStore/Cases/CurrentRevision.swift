import CommentModel

/// The text of a comment as it stands, with its case where it has one.
struct CurrentRevision {
  let number: Int64
  let caseNumber: Int64?
  let source: String
  let author: String?
  let verdict: Verdict
}
