import Foundation
import Testing

@Suite struct EvaluateThreadsTests {
  private static let corpus = "labelled/conversations"

  private func rows(_ arguments: String...) throws -> [[String: Any]] {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(
      ["evaluate", "--threads", Self.corpus, "--rows", folder.path("rows"), "--output", "/dev/null"]
        + arguments)
    try #require(outcome.status == 0, "\(outcome.messages)")
    return try folder.text(of: "rows").split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func theReport() throws {
    let outcome = try Program.run("evaluate", "--threads", Self.corpus, environment: ["COLUMNS": "100"])
    #expect(outcome.messages.isEmpty)
    try Golden.expect(outcome.output, is: "evaluate/threads-text.txt")
    try Golden.expect(
      try Program.run("evaluate", "--threads", Self.corpus, "--as", "csv").output,
      is: "evaluate/threads.csv")
  }

  /// What is to be forecast is not read: with other last comments every score is the same.
  @Test func theLastCommentIsNotRead() throws {
    let folder = try TemporaryFolder()
    let source = Program.packageRoot.appending(path: Self.corpus)
    try FileManager.default.copyItem(
      at: source.appending(path: "conversations.json"), to: folder.url.appending(path: "conversations.json"))
    let text = try String(contentsOf: source.appending(path: "utterances.jsonl"), encoding: .utf8)
    let last = Dictionary(
      text.split(separator: "\n").map { line in
        let id = line.split(separator: "\"")[3]
        return (id.split(separator: ".")[0], id)
      }, uniquingKeysWith: { $1 }
    ).values
    let changed = text.split(separator: "\n").map { line in
      guard last.contains(line.split(separator: "\"")[3]) else { return String(line) }
      return String(line.replacing(/"text": "[^"]*"/, with: "\"text\": \"Thank you!\""))
    }
    try folder.write(changed.joined(separator: "\n"), to: "utterances.jsonl")
    func scores(_ path: String) throws -> [[Double]] {
      let rows = folder.path("rows")
      let outcome = try Program.run("evaluate", "--threads", path, "--rows", rows, "--output", "/dev/null")
      #expect(outcome.status == 0)
      return try folder.text(of: "rows").split(separator: "\n").map { line in
        let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return try #require(row?["scores"] as? [Double])
      }
    }
    #expect(try scores(folder.url.path) == scores(Self.corpus))
    // A file of utterances is as good as its folder.
    #expect(try scores(folder.path("utterances.jsonl")) == scores(Self.corpus))
  }

  @Test func headingsAreLeftOutAndAttacksEndAConversation() throws {
    let first = try #require(try rows().first)
    #expect(first["id"] as? String == "c1")
    // Five utterances, of which one is a heading and one the attack.
    #expect((first["scores"] as? [Double])?.count == 3)
  }

  /// The figures from the rows, as anybody would work them out.
  @Test(arguments: [[], ["--threshold", "0.3"]]) func figuresFollowFromRows(_ options: [String]) throws {
    let json = try #require(
      try Program.run(["evaluate", "--threads", Self.corpus, "--json"] + options).objects.first)
    let threshold = try #require((json["threshold"] as? [String: Any])?["value"] as? Double)
    let folder = try TemporaryFolder()
    _ = try Program.run(
      ["evaluate", "--threads", Self.corpus, "--rows", folder.path("rows"), "--output", "/dev/null"] + options
    )
    let tests = try folder.text(of: "rows").split(separator: "\n").compactMap { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    }.filter { $0["split"] as? String == "test" }
    #expect(json["n"] as? Int == tests.count)
    var counts = [[0, 0], [0, 0]]
    var horizons: [Int] = []
    for row in tests {
      let scores = try #require(row["scores"] as? [Double])
      let label = try #require(row["label"] as? Int)
      let isFlagged = scores.contains { $0 >= threshold }
      #expect(row["predicted_label"] as? Int == (isFlagged ? 1 : 0))
      counts[label][isFlagged ? 1 : 0] += 1
      if label == 1, let place = scores.firstIndex(where: { $0 >= threshold }) {
        horizons.append(scores.count + 1 - place)
      }
    }
    func figure(_ name: String) -> Double? { (json[name] as? [String: Any])?["value"] as? Double }
    #expect(figure("acc") == Double(counts[0][0] + counts[1][1]) / Double(tests.count))
    #expect(figure("R") == Double(counts[1][1]) / Double(counts[1][0] + counts[1][1]))
    #expect(figure("P") == Double(counts[1][1]) / Double(counts[0][1] + counts[1][1]))
    #expect(figure("fpr") == Double(counts[0][1]) / Double(counts[0][0] + counts[0][1]))
    #expect(figure("horizon") == Double(horizons.reduce(0, +)) / Double(horizons.count))
  }

  @Test(arguments: [
    (
      ["evaluate", "--threads"], "--threads takes folders with ConvoKit corpora. See `parley evaluate --help`"
    ),
    (
      ["evaluate", "--threads", "labelled", "--threshold", "2"],
      "--threshold takes a number from 0 to 1. See `parley evaluate --help`"
    ),
    (
      ["evaluate", "--threads", "--swap", "labelled"],
      "--threads goes with none of --swap, --database, --predictions and --task. See `parley evaluate --help`"
    ),
    (
      ["evaluate", "--threshold", "0.4", "labelled/toxicity.csv"],
      "--label and --threshold go with --threads. See `parley evaluate --help`"
    ),
    (
      ["evaluate", "--threads", "lexicons"],
      "lexicons: no ConvoKit corpus: there is no utterances.jsonl in it"
    ),
    (
      ["evaluate", "--threads", "labelled/conversations", "--label", "mood"],
      "labelled/conversations/conversations.json: no conversation has mood; --label names another field"
    ),
    (["evaluate", "--threads", "nowhere"], "conversations.json: no such file or directory"),
  ]) func wrongCalls(_ arguments: [String], _ message: String) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages == "parley: \(message)\n")
  }

  @Test func damagedCorpora() throws {
    let folder = try TemporaryFolder()
    try folder.write("[]", to: "conversations.json")
    try folder.write("", to: "utterances.jsonl")
    let outcome = try Program.run("evaluate", "--threads", folder.url.path)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("is no JSON object with a conversation under each key"))
    try folder.write("{\"a\": {\"has_removed_comment\": true}}", to: "conversations.json")
    let empty = try Program.run("evaluate", "--threads", folder.url.path)
    #expect(empty.status == 2 && empty.output.isEmpty)
    // Older corpora: fields without `meta`, an array of utterances, other names of keys.
    try folder.write(
      "{\"a\": {\"has_removed_comment\": 1}, \"b\": {\"has_removed_comment\": \"False\"}}",
      to: "conversations.json")
    let utterances = ["a", "b"].flatMap { thread in
      [1, 2].map {
        "{\"id\": \"\(thread)\($0)\", \"root\": \"\(thread)\", \"user\": \"u\", \"reply_to\": null, \"text\": \"Hm.\", \"timestamp\": \($0)}"
      }
    }
    try folder.write("[\(utterances.joined(separator: ", "))]", to: "utterances.json")
    try FileManager.default.removeItem(atPath: folder.path("utterances.jsonl"))
    let old = try Program.run("evaluate", "--threads", folder.url.path, "--json")
    #expect(old.status == 0, "\(old.messages)")
    let json = try #require(try old.objects.first)
    #expect(json["n"] as? Int == 2)
    #expect((json["threshold"] as? [String: Any])?["from"] as? String == "default")
  }
}
