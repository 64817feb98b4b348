import Foundation
import Testing

@Suite struct LexiconSuggestCommandTests {
  /// A folder with small lexicons and a queue whose comments were all decided on.
  private struct Case {
    let folder: TemporaryFolder
    var lexicons: String { folder.path("lexicons") }

    func suggest(_ arguments: String...) throws -> Outcome {
      try Program.run(
        ["lexicon", "suggest", "--lexicons", lexicons, "--db", folder.path("q.db")] + arguments)
    }

    func queue(_ arguments: String...) throws {
      let outcome = try Program.run(["queue"] + arguments + ["--db", folder.path("q.db")])
      try #require(outcome.status == 0, "\(outcome.messages)")
    }
  }

  private static let lexicon = """
    # name: small
    # kind: toxicity
    # version: 1
    # language: en
    # licence: CC0-1.0
    # columns: term category severity forms
    idiot\tinsult\t0.75\tnoun
    # A remark.
    rusty\tinsult\t0.7
    gull\tinsult\t0.3\tnoun

    """

  private static let plain = ["mill", "bridge", "street", "garden", "river", "library", "market", "train"]

  /// - Parameter decides: Whether anybody has decided.
  private func makeCase(decides: Bool = true) throws -> Case {
    let one = Case(folder: try TemporaryFolder())
    try one.folder.write(Self.lexicon, to: "lexicons/own/small.tsv")
    func lines(_ thread: String, _ texts: [(author: String, text: String)]) -> String {
      texts.enumerated().map { place, one in
        "{\"thread\":\"\(thread)\",\"id\":\"\(thread)\(place)\",\"author\":\"\(one.author)\",\"text\":\"\(one.text)\"}\n"
      }.joined()
    }
    func plain(_ place: Int) -> String { Self.plain[place % Self.plain.count] }
    var rejected: [(String, String)] = []
    // A word that no lexicon has, by eight people.
    for place in 0..<24 { rejected.append(("a\(place % 8)", "How zorbish the \(plain(place)) was.")) }
    // One that a single person has, one that is a name, and one that two people have.
    for place in 0..<20 { rejected.append(("solo", "Some quibbleton beside the \(plain(place)).")) }
    for place in 0..<20 { rejected.append(("b\(place % 9)", "All of it by Marlowe at the \(plain(place)).")) }
    for place in 0..<20 { rejected.append(("c\(place % 2)", "Very drabnik, the \(plain(place)).")) }
    // An entry that is right more often than it says.
    for place in 0..<30 { rejected.append(("d\(place)", "You gulls of the \(plain(place)).")) }
    var approved: [(String, String)] = []
    // One that is wrong.
    for place in 0..<30 { approved.append(("e\(place)", "That one of the \(plain(place)) is rusty.")) }
    for place in 0..<60 {
      approved.append(("f\(place % 20)", "Very nice, all of the \(plain(place)) was some."))
    }
    rejected.append(("g", "One of the rusty \(plain(0))."))
    try one.folder.write(lines("bad", rejected), to: "bad.ndjson")
    try one.folder.write(lines("good", approved), to: "good.ndjson")
    try one.queue(
      "add", "--hold", "--lexicons", one.lexicons, one.folder.path("bad.ndjson"),
      one.folder.path("good.ndjson"))
    if decides {
      try one.queue(
        "decide-all", "reject", "--thread", "bad", "--reason", "identity attack", "--yes", "--as", "ada")
      try one.queue("decide-all", "approve", "--thread", "good", "--yes", "--as", "ada")
    }
    return one
  }

  @Test func suggestions() throws {
    let one = try makeCase()
    let json = try #require(try one.suggest("--json").objects.first)
    let all = try #require(json["suggestions"] as? [[String: Any]])
    let found = Dictionary(uniqueKeysWithValues: all.map { ($0["term"] as? String ?? "", $0) })
    #expect(Set(found.keys) == ["rusty", "gull", "zorbish"], "nobody's name, and no word of few people")
    let rusty = try #require(found["rusty"])
    #expect(rusty["kind"] as? String == "lower" && rusty["line"] as? Int == 9)
    #expect(rusty["file"] as? String == "own/small.tsv")
    #expect(rusty["decided"] as? Int == 31 && rusty["rejected"] as? Int == 1)
    // Wilson's interval of 1 of 31 ends at 0.1619.
    #expect(rusty["proposed"] as? Double == 0.17)
    let gull = try #require(found["gull"])
    #expect(gull["kind"] as? String == "raise" && gull["decided"] as? Int == 30)
    #expect(gull["proposed"] as? Double == 0.88)
    let word = try #require(found["zorbish"])
    #expect(word["kind"] as? String == "add" && word["category"] as? String == "identity_attack")
    #expect(word["authors"] as? Int == 8 && word["seen"] as? Int == 24)
    let effect = try #require(json["effect"] as? [String: Any])
    let before = try #require(effect["before"] as? [String: Any])
    let after = try #require(effect["after"] as? [String: Any])
    #expect(effect["comments"] as? Int == 205)
    #expect(after["rejected"] as? Int ?? 0 > before["rejected"] as? Int ?? 0)
    #expect(after["approved"] as? Int ?? 9 < before["approved"] as? Int ?? 0)
    #expect((word["flagged"] as? [String: Any])?["rejected"] as? Int == 24)
    #expect((rusty["cleared"] as? [String: Any])?["approved"] as? Int == 30)
  }

  /// Single words that several people used are all that leaves the comments.
  @Test func noTextIsShown() throws {
    let one = try makeCase()
    for form in ["text", "json", "csv", "html", "patch"] {
      let output = try one.suggest("--as", form).output
      #expect(output.contains("zorbish"))
      for word in ["quibbleton", "marlowe", "Marlowe", "drabnik", "bridge", "How"] {
        #expect(!output.contains(word), "\(form): \(word)")
      }
    }
  }

  /// Where the patch was applied nothing is left to suggest.
  @Test func thePatchDoesWhatItSays() throws {
    let one = try makeCase()
    let patch = one.folder.path("lexicons.patch")
    let written = try one.suggest("--output", patch)
    #expect(written.status == 0)
    let applied = try Program.shell("patch -p1 -d '\(one.lexicons)' < '\(patch)'")
    try #require(applied.status == 0, "\(applied.output)")
    #expect(try Program.run("lexicon", "lint", one.lexicons).status == 0)
    let json = try #require(try one.suggest("--json").objects.first)
    #expect((json["suggestions"] as? [[String: Any]])?.isEmpty == true)
    #expect(json["patch"] as? String == "" && json["effect"] is NSNull)
  }

  @Test func whatWasTakenBackIsCounted() throws {
    let one = try makeCase()
    // Of the approved comments with `rusty`, one is decided again by who decided it, one by somebody else.
    try one.queue("undo", "116", "--as", "ada")
    try one.queue("claim", "116", "--as", "ada")
    try one.queue("decide", "116", "approve", "--as", "ada")
    try one.queue("appeal", "117", "--note", "x")
    try one.queue("claim", "117", "--as", "bo")
    try one.queue("decide", "117", "reject", "--as", "bo")
    let json = try #require(try one.suggest("--json").objects.first)
    let all = try #require(json["suggestions"] as? [[String: Any]])
    let rusty = try #require(all.first { $0["term"] as? String == "rusty" })
    #expect(rusty["undone"] as? Int == 2 && rusty["overturned"] as? Int == 1)
    #expect(rusty["decided"] as? Int == 31 && rusty["rejected"] as? Int == 2)
  }

  @Test func limits() throws {
    let one = try makeCase()
    func terms(_ arguments: String...) throws -> Set<String> {
      let outcome = try Program.run(
        ["lexicon", "suggest", "--lexicons", one.lexicons, "--db", one.folder.path("q.db"), "--json"]
          + arguments)
      let all = try #require(try outcome.objects.first?["suggestions"] as? [[String: Any]])
      return Set(all.compactMap { $0["term"] as? String })
    }
    #expect(try terms("--minimum-authors", "9") == ["rusty", "gull"])
    #expect(try terms("--minimum-decisions", "31") == ["rusty"])
    #expect(try terms("--minimum-z", "99") == ["rusty", "gull"])
    for arguments in [["--minimum-authors", "0"], ["--minimum-decisions", "0"], ["--minimum-z", "nan"]] {
      let outcome = try Program.run(["lexicon", "suggest"] + arguments)
      #expect(
        outcome.status == 2 && outcome.messages.hasPrefix("parley: \(arguments[0]) takes a number from"))
    }
  }

  @Test func nobodyHasDecided() throws {
    let one = try makeCase(decides: false)
    let outcome = try one.suggest("--as", "patch")
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(outcome.messages.contains("nothing to change by 0 decided texts"))
    #expect(try Program.run("lexicon", "suggest", "--db", one.folder.path("none.db")).status == 2)
  }
}
