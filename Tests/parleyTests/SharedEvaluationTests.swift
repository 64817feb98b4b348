import Foundation
import Testing

/// Compares with the reference itself on real sets, where both lie beside the package and Python has what it needs.
@Suite struct SharedEvaluationTests {
  private static let folder = Program.shared.appending(path: "eval")

  static let canRun: Bool = {
    guard FileManager.default.fileExists(atPath: folder.appending(path: "evaluate.py").path) else {
      return false
    }
    return (try? Program.python("import numpy, scipy").status) == 0
  }()

  /// Rated and unrated, with two classes and three, with groups, with one kind of row only, and marked words.
  @Test(
    // Other people's texts are not part of the package.
    .enabled(if: canRun, "needs ../shared/eval, and numpy and scipy for python3"),
    arguments: [
      "sent_tweets", "sent_stsgold", "sent_uci", "tox_hatecheck", "tox_socc", "tox_scunthorpe", "tox_surge",
      "tox_spans",
    ])
  func figuresAreThoseOfTheReference(set: String) throws {
    let folder = try TemporaryFolder()
    let file = SharedEvaluationTests.folder.appending(path: "\(set).csv").path
    let outcome = try Program.run(
      "evaluate", file, "--rows", folder.path("rows.ndjson"), "--rules", "0", "--errors", "0", "--json")
    let printed = try #require(try outcome.objects.first)
    #expect((printed["replay"] as? [String: Any])?["differences"] as? Int == 0)
    let script = """
      import csv, json, sys
      rows = [json.loads(line) for line in open(sys.argv[1], encoding='utf-8')]
      with open(sys.argv[2], 'w', newline='', encoding='utf-8') as file:
        writer = csv.writer(file)
        writer.writerow(['id', 'score', 'spans'])
        for row in rows: writer.writerow([row['id'], repr(row['predicted_score']), json.dumps(row['predicted_spans'])])
      """
    #expect(
      try Program.python(script, folder.path("rows.ndjson"), folder.path("predictions.csv")).status == 0)
    let reference = try Program.shell(
      "python3 '\(SharedEvaluationTests.folder.path)/evaluate.py' \(set) '\(folder.path("predictions.csv"))' --by"
    )
    let figures = try JSONSerialization.jsonObject(with: Data(reference.output.utf8))
    #expect(Reference.differences(of: printed, from: figures) == [])
  }
}
