import Foundation
import Testing

/// What Parley says of a database of an earlier schema is what the Parley of that schema said.
@Suite struct MigrationCommandTests {
  private static let fixtures = Program.packageRoot.appending(path: "Tests/ReviewStoreTests/Fixtures")

  @Test(arguments: [(1, 20), (2, 31), (3, 39)])
  func everyCommandSaysTheSameOfADatabaseOfAnEarlierVersion(version: Int, commands: Int) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: MigrationCommandTests.fixtures.appending(path: "version-\(version).db"),
      to: folder.url.appending(path: "queue.db"))
    let before = try Data(
      contentsOf: MigrationCommandTests.fixtures.appending(path: "version-\(version).ndjson"))
    let lines = before.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == commands)
    for line in lines {
      let said = try #require(JSONSerialization.jsonObject(with: line) as? [String: Any])
      let command = try #require(said["command"] as? [String])
      let outcome = try Program.run(command + ["--database", folder.path("queue.db")])
      #expect(outcome.status == 0, "\(command): \(outcome.messages)")
      let expected = try #require(said["output"] as? [[String: Any]])
      let found = try outcome.objects
      // A claim of version 1 had no end. It has run out, so that its case waits in another state.
      if command.contains("--state") { continue }
      let pairs = command.contains("list") ? zip(byCase(expected), byCase(found)) : zip(expected, found)
      #expect(expected.count == found.count, "\(command)")
      for (expected, found) in pairs {
        let isClaimed = expected.values.contains { $0 as? String == "claimed" }
        for (key, value) in expected {
          if isClaimed, value as? String == "claimed" || key.hasPrefix("claim") { continue }
          // The end of such a claim is a new row.
          let known = (value as? [Any]).flatMap { key == "audit" ? $0.count : nil }
          let now = known.flatMap { ((found[key] as? [Any])?.prefix($0)).map(Array.init) } ?? found[key]
          #expect(isSame(value, now), "\(command): \(key)")
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
    // Earlier programs rounded to four places.
    case (let expected as Double, let found as Double): abs(expected - found) <= 0.00005
    case (let expected as NSObject, let found as NSObject): expected == found
    default: false
    }
  }
}
