public import CommentModel
import GRDB

extension ReviewStore {
  /// The cases of a filter: what the policy would reject first, then by severity (`Verdict.severity`), then
  /// the oldest first.
  ///
  /// With one state and nothing else an index gives the order, O(offset + limit); otherwise O(n) in the
  /// cases.
  ///
  /// - Parameters:
  ///   - limit: How many at the most, 0 or more.
  ///   - offset: How many to leave out at the top, 0 or more.
  public func list(_ filter: CaseFilter, limit: Int, offset: Int = 0) throws(StoreError) -> [Case] {
    precondition(limit >= 0 && offset >= 0, "a page has no negative bounds")
    return try read { db in
      let page: SQL = """
        SELECT \(sql: CaseColumns.selection) FROM \(sql: CaseColumns.source) WHERE \(filter.condition) \
        ORDER BY \(sql: CaseFilter.order) LIMIT \(limit) OFFSET \(offset)
        """
      return try SQLRequest<Row>(literal: page).fetchAll(db).map { row in
        var columns = ColumnReader(row)
        return try CaseColumns.read(&columns)
      }
    }
  }

  /// How many cases of a filter there are in each state; 0 is there too. O(n) in the cases.
  public func countByState(_ filter: CaseFilter = CaseFilter()) throws(StoreError) -> [CaseState: Int] {
    try read { db in
      let query: SQL = """
        SELECT review_case.state, count(*) FROM \(sql: CaseColumns.source) WHERE \(filter.condition) \
        GROUP BY review_case.state
        """
      var counts = Dictionary(uniqueKeysWithValues: CaseState.allCases.map { ($0, 0) })
      let rows = try SQLRequest<Row>(literal: query).fetchCursor(db)
      while let row = try rows.next() {
        var columns = ColumnReader(row)
        counts[try columns.word()] = try columns.value(Int.self)
      }
      return counts
    }
  }
}
