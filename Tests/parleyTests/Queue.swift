import Foundation

/// A queue in a folder of its own.
final class Queue: Sendable {
  let folder: TemporaryFolder
  var database: String { folder.path("queue.db") }

  /// A new one, without a database as yet.
  init() throws { folder = try TemporaryFolder() }

  /// A copy of one that all tests share, as filling takes time: the cases of these seeds, none of them
  /// touched.
  init(of seeds: Seeds) throws {
    folder = try TemporaryFolder()
    let filled = try Queue.filled[seeds]!.get()
    for name in try FileManager.default.contentsOfDirectory(atPath: filled.folder.url.path) {
      try FileManager.default.copyItem(atPath: filled.folder.path(name), toPath: folder.path(name))
    }
  }

  enum Seeds: CaseIterable {
    case demo, demoAndPage

    var paths: [String] {
      switch self {
      case .demo: ["seeds/demo.ndjson"]
      case .demoAndPage: ["seeds/demo.ndjson", "seeds/page-dump.txt"]
      }
    }
  }

  private static let filled = Dictionary(
    uniqueKeysWithValues: Seeds.allCases.map { seeds in
      (
        seeds,
        Result {
          let queue = try Queue()
          try queue.run(["add"] + seeds.paths)
          return queue
        }
      )
    })

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
