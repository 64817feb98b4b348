import Foundation
import Testing

@Suite struct EvaluateCommandTests {
  static let sets = ["toxicity", "sentiment", "spans"]

  /// What `evaluate.py`, the reference that people share, made of the same predictions.
  @Test(arguments: sets) func figuresAreThoseOfTheReference(set: String) throws {
    let golden = Program.packageRoot.appending(
      path: "Tests/parleyTests/Golden/evaluate/\(set)-reference.json")
    let reference = try JSONSerialization.jsonObject(with: Data(contentsOf: golden))
    let outcome = try evaluate(set, "--json")
    #expect(outcome.status == 0)
    let printed = try #require(try outcome.objects.first)
    #expect(Reference.differences(of: printed, from: reference) == [])
    #expect(printed["replay"] == nil, "another system's scores have no derivation")
  }

  @Test(arguments: sets) func reportsAreAsTheyWere(set: String) throws {
    try Golden.expect(evaluate(set).output, is: "evaluate/\(set).txt")
    try Golden.expect(evaluate(set, "--as", "csv").output, is: "evaluate/\(set).csv")
  }

  @Test func aPageIsAsItWas() throws {
    try Golden.expect(evaluate("toxicity", "--as", "html", "--text").output, is: "evaluate/toxicity.html")
  }

  private func evaluate(_ set: String, _ arguments: String...) throws -> Outcome {
    let predictions = "Tests/parleyTests/Golden/evaluate/\(set)-predictions.csv"
    return try Program.run(
      ["evaluate", "labelled/\(set).csv", "--predictions", predictions, "--errors", "2"] + arguments)
  }

  @Test func ownScoresAreMeasuredWithTheirDerivations() throws {
    let outcome = try Program.run("evaluate", "labelled/toxicity.csv", "labelled/sentiment.csv", "--json")
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    let printed = try outcome.objects
    #expect(printed.map { $0["task"] as? String } == ["toxicity", "sentiment"])
    for one in printed {
      let replay = try #require(one["replay"] as? [String: Any])
      #expect(replay["differences"] as? Int == 0)
      #expect(replay["rows"] as? Int == one["n"] as? Int)
      let rules = try #require(one["rules"] as? [[String: Any]])
      #expect(!rules.isEmpty)
      for rule in rules {
        let fired = try #require(rule["fired"] as? Int)
        let right = try #require(rule["right"] as? Int)
        #expect((0...fired).contains(right))
      }
    }
  }

  @Test func rowsHoldTheDerivationsThatExplainPrints() throws {
    let folder = try TemporaryFolder()
    let rows = folder.path("rows.ndjson")
    try Program.run("evaluate", "labelled/sentiment.csv", "--rows", rows, "--text", "--jobs", "2")
    let lines = try folder.text(of: "rows.ndjson").split(separator: "\n")
    #expect(lines.count == 32)
    let row = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any])
    let text = try #require(row["text"] as? String)
    let explained = try #require(try Program.run("explain", "--json", "--", text).objects.first)
    #expect(row["explanation"] as? NSDictionary == explained as NSDictionary)
    let sentiment = try #require(explained["sentiment"] as? [String: Any])
    #expect(row["predicted_score"] as? Double == sentiment["compound"] as? Double)
  }

  @Test func theSameWhateverTheNumberOfCores() throws {
    let outputs = try ["1", "2", "5"].map {
      try Program.run("evaluate", "labelled/toxicity.csv", "--jobs", $0).output
    }
    #expect(Set(outputs).count == 1)
  }

  @Test func whatTheTextAnswersIsAQuote() throws {
    let folder = try TemporaryFolder()
    let answered = "You are an idiot, and everybody knows it."
    try folder.write(
      "text,label,context\n\"\(answered)\n\nI disagree.\",0,\"{\"\"parent\"\": \"\"\(answered)\"\"}\"\n"
        + "\"\(answered)\n\nI disagree.\",1,\n", to: "a.csv")
    let table = try Program.run("evaluate", "a.csv", "--json", in: folder.url).objects
    #expect(table.first?["auc"] as? Double == 1)
  }

  @Test func severalFilesEndInATable() throws {
    let outcome = try Program.run("evaluate", "labelled/toxicity.csv", "labelled/spans.csv", "--rules", "0")
    let end = try #require(outcome.output.range(of: "\nAll files\n")).upperBound
    let names = outcome.output[end...].split(separator: "\n").suffix(2).map { $0.split(separator: " ").first }
    #expect(names == ["labelled/toxicity.csv", "labelled/spans.csv"])
  }

  @Test func textsAreShownOnlyWhereAskedFor() throws {
    let hidden = try Program.run("evaluate", "labelled/toxicity.csv", "--errors", "50").output
    #expect(!hidden.contains("tyres"))
    let shown = try Program.run("evaluate", "labelled/toxicity.csv", "--errors", "50", "--text", "--json")
      .output
    #expect(shown.contains("\"text\""))
  }

  @Test func oneAttributeIsMeasuredAlone() throws {
    let outcome = try Program.run("evaluate", "labelled/toxicity.csv", "--attribute", "threat", "--json")
    let rules = try #require(try outcome.objects.first?["rules"] as? [[String: Any]])
    #expect(Set(rules.map { $0["measure"] as? String }) == ["threat"])
  }

  @Test func columnsMayHaveOtherNames() throws {
    let folder = try TemporaryFolder()
    try folder.write("body,toxic\n\"You &amp; you, idiot\",1\nA fine day,0\n", to: "a.csv")
    let outcome = try Program.run(
      "evaluate", "a.csv", "--map", "text=body:html,label=toxic", "--json", in: folder.url)
    #expect(outcome.status == 0)
    #expect(try outcome.objects.first?["n"] as? Int == 2)
  }

  @Test(arguments: [
    (
      "text,score\nx,1\n", [],
      "a.csv: there is no column \"label\"; there are: text, score; --map label=COLUMN names another"
    ),
    ("text,label\nx,2\n", [], "a.csv:2: labels are −1, 0 and 1 for sentiment, 0 and 1 for toxicity"),
    ("text,label\nx,-1\n", ["--task", "toxicity"], "a.csv:2: the label is none of toxicity"),
    ("text,label\nx,\n", [], "a.csv: not one row with a label"),
    ("text,label,score\nx,1,high\n", [], "a.csv:2: the score is no number"),
    ("text,label\nx,1\n", ["--task", "spans"], "a.csv:2: there are no \"spans\" in the context"),
    ("text,label,context\nx,1,[]\n", [], "a.csv:2: the context is no JSON object, or its spans no offsets"),
    (
      "text,label\nx,1\n", ["--map", "text=body"],
      "a.csv: there is no column \"body\"; there are: text, label; --map text=COLUMN names another"
    ),
    ("\n", [], "a.csv: there is nothing in it"),
  ])
  func whatIsWrongIsSaid(file: String, arguments: [String], message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(file, to: "a.csv")
    let outcome = try Program.run(["evaluate", "a.csv"] + arguments, in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages == "parley: \(message)\n")
  }

  @Test func rowsWithoutALabelOrPredictionAreCounted() throws {
    let folder = try TemporaryFolder()
    try folder.write("id,text,label\n1,x,1\n2,x,\n3,x,0\n", to: "a.csv")
    try folder.write("id,score\n1,0.9\n", to: "p.csv")
    let outcome = try Program.run("evaluate", "a.csv", "--predictions", "p.csv", "--json", in: folder.url)
    #expect(
      outcome.messages
        == "parley: a.csv: 1 row without a label left out\n"
        + "parley: a.csv: 1 row without a prediction, taken for 0\n")
    #expect(try outcome.objects.first?["acc"] as? Double == 1)
  }
}
