import Foundation

/// A queue in a folder of its own.
final class Queue: Sendable {
  let folder: TemporaryFolder
  var database: String { folder.path("queue.db") }

  /// Fills a new queue with some inputs; without any, there is no database.
  init(_ inputs: String...) throws {
    folder = try TemporaryFolder()
    if !inputs.isEmpty { try run(["add"] + inputs) }
  }

  /// Runs `parley queue` on it.
  @discardableResult func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  @discardableResult func run(_ arguments: [String]) throws -> Outcome {
    try Program.run(["queue"] + arguments + ["--database", database])
  }

  func export(_ arguments: String...) throws -> Outcome {
    try Program.run(["export"] + arguments + ["--database", database])
  }

  /// The rows that an SQL query gives, as another program sees them: JSON arrays, one a line.
  func query(_ sql: String) throws -> [String] {
    let script = """
      import json, sqlite3, sys
      for row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print(json.dumps(row))
      """
    return try Program.python(script, database, sql).lines.map(String.init)
  }
}
