import CommentModel
import GRDB

extension ReviewStore {
  /// Hands over every comment with its current text, thread by thread, in the source's order.
  ///
  /// All rows show one state of the database, whatever is decided meanwhile; memory does not grow with them.
  public func exportComments<Failure>(
    to receive: (CommentRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    try export(CommentRecord.query, CommentRecord.init, to: receive)
  }

  /// Hands over every thread with its figures, in the order in which they came.
  ///
  /// All rows show one state of the database, whatever is decided meanwhile; memory does not grow with them.
  public func exportThreads<Failure>(
    to receive: (ThreadRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    try export(ThreadRecord.query, ThreadRecord.init, to: receive)
  }

  /// Hands over every decision with its case, the oldest first.
  ///
  /// All rows show one state of the database, whatever is decided meanwhile; memory does not grow with them.
  public func exportDecisions<Failure>(
    to receive: (DecisionRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    try export(DecisionRecord.query, DecisionRecord.init, to: receive)
  }

  func export<Record, Failure>(
    _ sql: String, _ decode: (inout ColumnReader) throws -> Record,
    to receive: (Record) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    let refusal: Failure?
    do throws(StoreError) {
      refusal = try read { db in
        let rows = try Row.fetchCursor(db, sql: sql)
        while let row = try rows.next() {
          var columns = ColumnReader(row)
          let record = try decode(&columns)
          do throws(Failure) { try receive(record) } catch { return error }
        }
        return nil
      }
    } catch {
      throw .store(error)
    }
    if let refusal { throw .receiver(refusal) }
  }
}
