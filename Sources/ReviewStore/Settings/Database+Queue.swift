import GRDB

/// What is set for a queue.
struct StoredQueue {
  let number: Int64
  let name: String
  /// How long a case may wait, in milliseconds.
  let target: Int64
  /// The share of cases that is looked at whatever their score, 0…1.
  let exploration: Double
}

extension Database {
  /// The settings of a queue, the default one where none is named. A queue that a policy names for the first time is
  /// made, with the target of the default one.
  func queueSettings(named name: String?) throws -> StoredQueue {
    guard let name = name?.nonempty else { return try queueSettings(number: 1) }
    let find = try cachedStatement(sql: "SELECT number FROM queue WHERE name = CAST(? AS TEXT)")
    if let number = try Int64.fetchOne(find, arguments: [UTF8Text(name)]) {
      return try queueSettings(number: number)
    }
    try execute(
      sql: "INSERT INTO queue (name, target) SELECT CAST(? AS TEXT), target FROM queue WHERE number = 1",
      arguments: [UTF8Text(name)])
    return try queueSettings(number: lastInsertedRowID)
  }

  func queueSettings(number: Int64) throws -> StoredQueue {
    let statement = try cachedStatement(
      sql: "SELECT number, CAST(name AS BLOB), target, exploration FROM queue WHERE number = ?")
    var columns = ColumnReader(try Row.fetchOne(statement, arguments: [number]).orUnreadable())
    return StoredQueue(
      number: try columns.value(), name: try columns.text(), target: try columns.value(),
      exploration: try columns.value())
  }
}
