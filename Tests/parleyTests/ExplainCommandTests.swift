import Foundation
import Testing

@Suite struct ExplainCommandTests {
  private static let texts = [
    "You are NOT an idiot, but that was a f@cking great article!!",
    "> you are a moron\nNo. I really LOVE it, it is only slightly annoying :( 😀",
    "", "漢字 and nothing else", "What a bunch of @ssh0les, they f*** it up e.v.e.r.y time, id1ots!!!???",
  ]

  @Test func explanationsAreAsTheyWere() throws {
    var text = ""
    var json = ""
    for sample in ExplainCommandTests.texts {
      text += try Program.run("explain", sample).output + "\n---\n"
      json += try Program.run("explain", "--json", sample).output
    }
    try Golden.expect(text, is: "explain-text.txt")
    try Golden.expect(json, is: "explain-json.txt")
  }

  @Test(arguments: texts) func stepsAddUpToTheScores(text: String) throws {
    let explanation = try #require(try Program.run("explain", "--json", text).objects.first)
    for key in ["sentiment", "own_sentiment"] {
      guard let sentiment = explanation[key] as? [String: Any] else { continue }
      let sum = try values(of: sentiment).reduce(0) { $0 + $1.value }
      let emphasis = try number(sentiment, "emphasis")
      let emphasised = sum == 0 ? 0 : sum < 0 ? sum - emphasis : sum + emphasis
      let total = try values(of: sentiment, in: "word_weights").reduce(emphasised) { $0 + $1.value }
      let squeezed =
        total == 0 ? 0 : total / (total * total + (try number(sentiment, "normaliser"))).squareRoot()
      let indifference = try number(sentiment, "indifference")
      let compound = abs(squeezed) < indifference ? squeezed * 0.04 / indifference : squeezed
      #expect(abs(total - (try number(sentiment, "total"))) < 1e-9)
      #expect(abs(compound - (try number(sentiment, "compound"))) < 1e-9)
    }
    for key in ["toxicity", "quoted_toxicity"] {
      let toxicity = try #require(explanation[key] as? [String: Any])
      let weights = try #require(toxicity["weights"] as? [String: Any])
      var evidence = 0.0
      for category in weights.keys {
        let own = try values(of: toxicity).filter { $0.category == category }.reduce(0) { $0 + $1.value }
        #expect(abs(1 - exp(-own) - (try number(toxicity, category))) < 1e-9)
        evidence += try number(weights, category) * own
      }
      let words = try values(of: toxicity, in: "word_weights").reduce(0) { $0 + $1.value }
      #expect(abs(evidence - (try number(toxicity, "evidence"))) < 1e-9)
      #expect(abs(words - (try number(toxicity, "word_weight"))) < 1e-9)
      let odds = try logOdds(toxicity, evidence: evidence, words: words)
      #expect(abs(odds - (try number(toxicity, "log_odds"))) < 1e-9)
      let overall = try number(toxicity, "words") == 0 ? 0 : 1 / (1 + exp(-odds))
      #expect(abs(overall - (try number(toxicity, "overall"))) < 1e-9)
    }
  }

  /// The formula of `docs/scoring.md`, with the figures that are printed.
  private func logOdds(_ toxicity: [String: Any], evidence: Double, words: Double) throws -> Double {
    let figures = try #require(toxicity["calibration"] as? [String: Any])
    let factor = try number(toxicity, "length_factor")
    let feeling = try number(toxicity, "bad_feeling")
    let isAllCapitals = try #require(toxicity["all_capitals"] as? Bool)
    let gained = try number(figures, "gain") * log(1 + 4 * factor * evidence)
    let felt = try number(figures, "feeling") * feeling / (feeling + 4)
    let capitals = isAllCapitals ? try number(figures, "capitals") : 0
    return try number(figures, "bias") + gained + felt + capitals + factor * words
  }

  /// What each step counts, replayed from its base and effects, which must be what it says.
  private func values(
    of derivation: [String: Any], in key: String = "steps"
  ) throws -> [(category: String?, value: Double)] {
    try (#require(derivation[key] as? [[String: Any]])).map { step in
      var value = try number(step, "base")
      for effect in try #require(step["effects"] as? [[String: Any]]) {
        if let factor = effect["times"] as? Double {
          value *= factor
        } else {
          let amount = try number(effect, "strengthen")
          value = value < 0 ? min(0, value - amount) : max(0, value + amount)
        }
      }
      #expect(abs(value - (try number(step, "value"))) < 1e-9)
      return (step["category"] as? String, value)
    }
  }

  private func number(_ object: [String: Any], _ key: String) throws -> Double {
    try #require(object[key] as? Double)
  }

  @Test func wordsNeedNoQuotationMarks() throws {
    let whole = try Program.run("explain", "you absolute moron").output
    #expect(try Program.run("explain", "you", "absolute", "moron").output == whole)
    #expect(try Program.run("explain", input: "you absolute moron\n").output == whole)
    #expect(try Program.run("explain", "-", input: "you absolute moron").output == whole)
  }

  @Test func aTextMayBeginWithADash() throws {
    let outcome = try Program.run("explain", "--", "-- you idiot")
    #expect(outcome.lines.first == "-- ⟦you idiot⟧")
  }

  /// The text that is to be explained is a comment's, even where the call is wrong.
  @Test(arguments: [
    ["--secretword"], ["-secretword here"], ["--- secretword"], ["--json", "--", "x", "--policy"],
  ])
  func wrongCallsDoNotRepeatTheText(arguments: [String]) throws {
    let outcome = try Program.run(["explain"] + arguments)
    #expect(!outcome.messages.contains("secretword"))
    #expect(outcome.messages.utf8.count(where: { $0 == 0x0A }) == (outcome.status == 0 ? 0 : 1))
  }

  @Test func whatIsRepeatedFromTheParentIsAQuote() throws {
    let explanation = try Program.run(
      "explain", "--json", "--answering", "You are a complete moron, as everybody knows.",
      "You are a complete moron, as everybody knows.\n\nThat is no way to talk."
    ).objects.first
    let kinds = (explanation?["passages"] as? [[String: Any]])?.map { $0["kind"] as? String }
    #expect(kinds == ["quote", "own"])
  }
}
