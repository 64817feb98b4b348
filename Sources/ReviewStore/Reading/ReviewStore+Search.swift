public import CommentModel
import GRDB

/// A comment in which words were found.
public struct SearchHit: Sendable, Hashable {
  /// The comment, with its current text.
  public var comment: Comment
  /// What tells threads with the same id apart.
  public var source: String
  /// The thread it is in.
  public var threadID: String
  /// The article's title, where the source has one.
  public var threadTitle: String?
  /// The case on this text, where there is one.
  public var caseNumber: Int64?
  /// Where that case stands.
  public var caseState: CaseState?
}

/// What a search has found so far.
public struct SearchPage: Sendable, Hashable {
  /// The comments, the newest first.
  public var hits: [SearchHit]
  /// How many comments were looked at.
  public var searched: Int
  /// Where to go on; `nil` where all comments were looked at.
  public var next: Int64?
}

extension ReviewStore {
  /// Looks for comments whose text, author or article's title has all of the words, whatever the case of their letters.
  ///
  /// There is no index over texts: comments are looked at one after the other, the newest first, O(n) in their bytes,
  /// until the page is full or `patience` of them were looked at.
  ///
  /// - Parameters:
  ///   - before: Where the page before ended; `nil` for the first.
  public func search(
    _ words: [String], limit: Int, patience: Int, before: Int64? = nil
  ) throws(StoreError) -> SearchPage {
    let words = words.map { $0.lowercased() }
    return try read { db in
      let rows = try Row.fetchCursor(db, sql: searchQuery, arguments: [before ?? .max])
      var page = SearchPage(hits: [], searched: 0, next: nil)
      while let row = try rows.next() {
        var columns = ColumnReader(row)
        let number: Int64 = try columns.value()
        let comment = try CommentColumns.read(&columns)
        page.searched += 1
        let hit = SearchHit(
          comment: comment, source: try columns.text(), threadID: try columns.text(),
          threadTitle: try columns.optionalText(), caseNumber: try columns.optional(),
          caseState: try columns.optionalWord())
        if hit.has(words) { page.hits.append(hit) }
        if page.hits.count == limit || page.searched == patience {
          page.next = number
          break
        }
      }
      return page
    }
  }
}

private let searchQuery = """
  SELECT comment.number, \(CommentColumns.selection), CAST(thread.source AS BLOB), CAST(thread.id AS BLOB), \
  CAST(thread.title AS BLOB), review_case.number, review_case.state \
  FROM comment CROSS JOIN revision ON revision.comment = comment.number AND revision.is_current = 1 \
  CROSS JOIN thread ON thread.number = comment.thread \
  LEFT JOIN review_case ON review_case.revision = revision.number \
  WHERE comment.number < ? ORDER BY comment.number DESC
  """

extension SearchHit {
  fileprivate func has(_ words: [String]) -> Bool {
    let places = [comment.text, comment.author ?? "", threadTitle ?? ""].map { $0.lowercased() }
    return words.allSatisfy { word in places.contains { $0.contains(word) } }
  }
}
