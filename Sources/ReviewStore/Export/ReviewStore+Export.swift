import CommentModel
import GRDB

// All rows of an export show one state of the database, whatever is decided meanwhile. Each has a file of its own,
// which is named after its record.

extension ReviewStore {
  /// Hands over the rows that an SQL query gives; memory does not grow with them.
  func export<Record, Failure>(
    _ sql: String, _ decode: (inout ColumnReader) throws -> Record,
    to receive: (Record) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    try export(to: receive) { db, hand in
      try db.forEachRow(sql) { columns in try hand(try decode(&columns)) }
    }
  }

  /// Hands over the rows that a closure makes.
  ///
  /// - Parameter make: Is given the database and a closure for each row; that one's error ends it.
  func export<Record, Failure>(
    to receive: (Record) throws(Failure) -> Void,
    _ make: (Database, (Record) throws -> Void) throws -> Void
  ) throws(ExportError<Failure>) {
    var refusal: Failure?
    do throws(StoreError) {
      try read { db in
        db.add(function: Median.function)
        do {
          // A closure may not hand one that does not escape to another one.
          try withoutActuallyEscaping(receive) { receive in
            try make(db) { record in
              do throws(Failure) {
                try receive(record)
              } catch {
                refusal = error
                throw Refused()
              }
            }
          }
        } catch is Refused {}
      }
    } catch {
      throw .store(error)
    }
    if let refusal { throw .receiver(refusal) }
  }

  /// Whoever takes the rows wants no more.
  private struct Refused: Error {}
}

extension Database {
  /// Runs a closure with the columns of each row, one after the other.
  func forEachRow(_ sql: String, _ body: (inout ColumnReader) throws -> Void) throws {
    let rows = try Row.fetchCursor(self, sql: sql)
    while let row = try rows.next() {
      var columns = ColumnReader(row)
      try body(&columns)
    }
  }
}
