import Foundation
import Testing

@Suite struct ManifestTests {
  private func manifest(_ arguments: String..., in folder: URL = Program.packageRoot) throws -> String {
    let objects = try Program.run(["version", "--json"] + arguments, in: folder).objects
    return try #require(objects.first?["manifest"] as? String)
  }

  @Test func equalThingsHaveEqualManifests() throws {
    let embedded = try manifest()
    #expect(embedded.count == 64)
    #expect(try manifest() == embedded)
    // The same files from a folder, wherever that is.
    let folder = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "words"),
      withDestinationURL: Program.packageRoot.appending(path: "lexicons/english"))
    #expect(try manifest("--lexicons", "words", in: folder.url) == embedded)
    #expect(
      try manifest("--policy", Program.packageRoot.appending(path: "lexicons/policy.yaml").path) == embedded)
  }

  @Test func whateverScoresDependOnChangesIt() throws {
    let folder = try TemporaryFolder()
    let policy = try folder.write(
      "version: 1\nname: strict\nthresholds:\n  toxicity: {queue: 0.1}\n", to: "policy.yaml")
    let manifests = try [
      manifest(), manifest("--policy", policy.path), manifest("--lexicons", SmallLexicons.path),
    ]
    #expect(Set(manifests).count == 3)
  }

  /// Anybody can make it from its parts.
  @Test func itIsAHashOverLines() throws {
    let script = """
      import hashlib, json, sys
      thing = json.loads(sys.stdin.read())
      lines = ["parley " + thing["version"], "libicu " + thing["libicu"]]
      lines += ["lexicon " + file["sha256"] for file in thing["lexicons"]] + ["policy " + thing["policy"]["sha256"]]
      text = "".join(line + "\\n" for line in lines)
      print(hashlib.sha256(text.encode()).hexdigest() == thing["manifest"])
      policy = open("lexicons/policy.yaml", "rb").read()
      print(hashlib.sha256(policy).hexdigest() == thing["policy"]["sha256"])
      """
    let version = try Program.run("version", "--json").output
    #expect(try Program.python(script, input: version).output == "True\nTrue\n")
  }

  @Test func rowsCarryItsBeginning() throws {
    let expected = String(try manifest().prefix(16))
    let objects = try Program.run("score", "seeds/demo.ndjson", "--json", "--manifest", "--text").objects
    #expect(!objects.isEmpty)
    #expect(objects.allSatisfy { $0["manifest"] as? String == expected })
    let csv = try Program.run("score", "seeds/thread.ndjson", "--as", "csv", "--manifest").output
    let lines = csv.split(separator: "\r\n")
    #expect(lines[0].hasSuffix(",terms,manifest"))
    #expect(lines.dropFirst().allSatisfy { $0.hasSuffix("," + expected) })
    #expect(!(try Program.run("score", "seeds/demo.ndjson", "--json").output.contains("manifest")))
  }

  @Test func theVersionIsThatOfTheProgram() throws {
    let text = try Program.run("version").output
    #expect(text.hasPrefix("parley " + (try Program.run("--version").output)))
    #expect(text.contains("\nlibicu ") && text.contains("\nlibsqlite3 ") && text.contains("\nmanifest "))
  }
}
