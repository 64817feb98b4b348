import Foundation
import Testing

/// What Parley says of a database of an earlier schema is what the Parley of that schema said.
@Suite struct MigrationCommandTests {
  private static let fixtures = Program.packageRoot.appending(path: "Tests/ReviewStoreTests/Fixtures")

  @Test func everyCommandSaysTheSameOfADatabaseOfVersion1() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: MigrationCommandTests.fixtures.appending(path: "version-1.db"),
      to: folder.url.appending(path: "queue.db"))
    let before = try Data(contentsOf: MigrationCommandTests.fixtures.appending(path: "version-1.ndjson"))
    let lines = before.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 20)
    for line in lines {
      let said = try #require(JSONSerialization.jsonObject(with: line) as? [String: Any])
      let command = try #require(said["command"] as? [String])
      let outcome = try Program.run(command + ["--database", folder.path("queue.db")])
      #expect(outcome.status == 0, "\(command): \(outcome.messages)")
      let expected = try #require(said["output"] as? [[String: Any]])
      let found = try outcome.objects
      let isOrdered = command.contains("show") || command.first == "export"
      let pairs = isOrdered ? zip(expected, found) : zip(byCase(expected), byCase(found))
      #expect(expected.count == found.count, "\(command)")
      for (expected, found) in pairs {
        for (key, value) in expected where key != "audit" && key != "claimed" {
          #expect(isSame(value, found[key]), "\(command): \(key)")
        }
      }
    }
  }

  /// The order of the queue is another one since version 2.
  private func byCase(_ objects: [[String: Any]]) -> [[String: Any]] {
    objects.sorted { ($0["case"] as? Int ?? 0) < ($1["case"] as? Int ?? 0) }
  }

  /// Whether all that was said is said again; there may be more by now.
  private func isSame(_ expected: Any, _ found: Any?) -> Bool {
    switch (expected, found) {
    case (let expected as [String: Any], let found as [String: Any]):
      expected.allSatisfy { isSame($0.value, found[$0.key]) }
    case (let expected as [Any], let found as [Any]):
      expected.count == found.count && zip(expected, found).allSatisfy { isSame($0, $1) }
    case (let expected as NSObject, let found as NSObject): expected == found
    default: false
    }
  }
}
