import Foundation
import Testing

/// What `docs/scoring.md` reckons is what the program does.
@Suite struct ScoringExampleTests {
  private static func page(_ path: String) throws -> String {
    try String(contentsOf: Program.packageRoot.appending(path: path), encoding: .utf8)
  }

  /// The results at the ends of the lines, as far as they are figures of the explanation.
  @Test func theExampleAddsUp() throws {
    let page = try ScoringExampleTests.page("docs/scoring.md")
    let example = try #require(page.split(separator: "\n## ").first { $0.hasPrefix("An example") })
    let text = try #require(example.firstMatch(of: /\n`(.*)`\n/)).output.1
    let results = example.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /= +(−?[0-9.]+)$/).map { String($0.output.1).replacing("−", with: "-") }
    }
    let explanation = try #require(try Program.run("explain", "--json", String(text)).objects.first)
    let sentiment = try #require(explanation["sentiment"] as? [String: Any])
    let toxicity = try #require(explanation["toxicity"] as? [String: Any])
    func values(_ derivation: [String: Any]) throws -> [Double] {
      try #require(derivation["steps"] as? [[String: Any]]).compactMap { $0["value"] as? Double }
    }
    let felt = try values(sentiment)
    let toxic = try values(toxicity)
    let figures =
      felt + [sentiment["total"], sentiment["compound"]].compactMap { $0 as? Double }
      + [toxic[0]] + [toxicity["insult"]].compactMap { $0 as? Double }
      + [toxic[1]]
      + ["profanity", "evidence", "length_factor", "log_odds", "overall"].compactMap {
        toxicity[$0] as? Double
      }
    #expect(results.count == figures.count)
    for (result, figure) in zip(results, figures) {
      let places = result.split(separator: ".").dropFirst().first?.count ?? 0
      let rounded = String(format: "%.\(places)f", locale: nil, figure == 0 ? 0 : figure)
      #expect(result == rounded, "docs/scoring.md has \(result)")
    }
  }
}
