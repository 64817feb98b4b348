import GRDB

/// What is set for a queue.
struct StoredQueue {
  let number: Int64
  /// How long a case may wait, in milliseconds.
  let target: Int64
  /// The share of cases that is looked at whatever their score, 0…1.
  let exploration: Double
}

extension Database {
  func queueSettings(number: Int64) throws -> StoredQueue {
    let statement = try cachedStatement(sql: "SELECT number, target, exploration FROM queue WHERE number = ?")
    var columns = ColumnReader(try Row.fetchOne(statement, arguments: [number]).orUnreadable())
    return StoredQueue(
      number: try columns.value(), target: try columns.value(), exploration: try columns.value())
  }
}
