import Foundation
import Testing

@Suite struct BadDatabaseTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What each command says of a database, which must be the same.
  private func message(about database: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    -> String
  {
    let commands = [
      ["queue", "list"], ["queue", "show", "1"], ["queue", "claim", "next"], ["queue", "release", "1"],
      ["queue", "decide", "1", "approve"], ["export", "comments"], ["queue", "add", "seeds/thread.ndjson"],
    ]
    let outcomes = try commands.map { try Program.run($0 + ["--database", database]) }
    for outcome in outcomes {
      #expect(outcome.status == 2, sourceLocation: sourceLocation)
      #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
    }
    #expect(Set(outcomes.map(\.messages)).count == 1, sourceLocation: sourceLocation)
    return outcomes[0].messages
  }

  @Test func otherFilesAreRefusedAndLeftAlone() throws {
    let text = "This is a shopping list.\n"
    try folder.write(text, to: "list.txt")
    let said = try message(about: folder.path("list.txt"))
    #expect(
      said == "parley: \(folder.path("list.txt")) is no SQLite database; name another file with --database\n")
    #expect(try folder.text(of: "list.txt") == text)
    #expect(try message(about: folder.url.path).contains(" is no SQLite database; "))
    #expect(try message(about: "/dev/null").contains(" is no SQLite database; "))
  }

  @Test func otherDatabasesAreRefused() throws {
    let make =
      "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.execute('CREATE TABLE t (x)'); d.commit()"
    #expect(try Program.python(make, folder.path("other.db")).status == 0)
    let said = try message(about: folder.path("other.db"))
    #expect(said.hasSuffix("other.db is no Parley database; name another file with --database\n"))
  }

  @Test func newerDatabasesAreRefused() throws {
    try Program.run("queue", "add", "seeds/thread.ndjson", "--db", folder.path("q.db"))
    let raise = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute('PRAGMA user_version = 99')"
    #expect(try Program.python(raise, folder.path("q.db")).status == 0)
    let said = try message(about: folder.path("q.db"))
    #expect(said.contains(" was made by a newer Parley (schema 99; "))
    #expect(said.hasSuffix("; update Parley\n"))
  }

  @Test func missingDatabasesAreMadeByAddOnly() throws {
    let database = folder.path("q.db")
    for arguments in [["queue", "list"], ["export", "threads"], ["queue", "decide", "1", "approve"]] {
      let outcome = try Program.run(arguments + ["--database", database])
      #expect(outcome.status == 2)
      let advice = "`parley queue add FILE` makes one, --database names another"
      #expect(outcome.messages == "parley: there is no database at \(database); \(advice)\n")
    }
    #expect(!FileManager.default.fileExists(atPath: database))
    let nowhere = "/nowhere/at/all/q.db"
    let add = try Program.run("queue", "add", "seeds/thread.ndjson", "--database", nowhere)
    #expect(add.status == 2)
    let advice = "is there such a folder, and may you write there?"
    #expect(add.messages == "parley: \(nowhere) cannot be opened or made; \(advice)\n")
  }

  @Test func theDatabaseIsFoundByNameEnvironmentOrFolder() throws {
    let seed = Program.packageRoot.appending(path: "seeds/demo.ndjson").path
    try Program.run("queue", "add", seed, in: folder.url)
    #expect(FileManager.default.fileExists(atPath: folder.path("parley.db")))
    #expect(
      try Program.run("queue", "list", in: folder.url, environment: ["PARLEY_DATABASE": ""]).status == 0)
    #expect(
      try Program.run("queue", "list", environment: ["PARLEY_DATABASE": folder.path("parley.db")]).status == 0
    )
  }

  @Test func damageIsSaid() throws {
    let database = folder.path("q.db")
    try Program.run("queue", "add", "seeds/demo.ndjson", "--db", database)
    var bytes = try Data(contentsOf: URL(filePath: database))
    for index in 4096..<bytes.count where index % 7 != 0 { bytes[index] = 0xA5 }
    try bytes.write(to: URL(filePath: database))
    let outcome = try Program.run("export", "comments", "--db", database)
    #expect(outcome.status == 2)
    #expect(outcome.messages == "parley: \(database) is damaged; go back to a backup\n")
  }
}
