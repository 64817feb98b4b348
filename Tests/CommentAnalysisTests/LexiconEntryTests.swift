import CommentAnalysis
import CommentModel
import Testing

/// What is wrong with single entries. The header has six lines: the first entry stands in line 7.
@Suite struct LexiconEntryTests {
  @Test(
    arguments: [
      (.sentiment, "good|much", "t:7:2: expected a number from -4.0 to 4.0"),
      (.sentiment, "good", "t:7:2: expected a number from -4.0 to 4.0"),
      (.sentiment, "fine|1\ngood|4.5", "t:8:2: expected a number from -4.0 to 4.0"),
      (.sentiment, "good|nan", "t:7:2: expected a number from -4.0 to 4.0"),
      (
        .sentiment, "good|2|adverbs",
        "t:7:3: expected one of: verb, verb2, noun, adj, adj2, adverb, ness"
      ),
      (.sentiment, "good|2\nfine|1\nGood|3", "t:9:1: expected a new term; this one stands at t:7"),
      (.sentiment, "brain-dead|-2\nbrain dead|-2", "t:8:1: expected a new term; this one stands at t:7"),
      (.sentiment, "...|2", "t:7:1: expected a term that begins with a word"),
      (.emoticon, "ha|2", "t:7:1: expected one emoticon"),
      (.emoticon, ":) :)|2", "t:7:1: expected one emoticon"),
      (.emoji, "😀😀|2", "t:7:1: expected one emoji"),
      (.emoji, ":)|2", "t:7:1: expected one emoji"),
      (.modifier, "very|much|1", "t:7:2: expected one of: booster, dampener, negation, contrast"),
      (.modifier, "very|booster|-1", "t:7:3: expected a number from 0.0 to 1.0"),
      (.modifier, "not|negation|1.5", "t:7:3: expected a number from 0.0 to 1.0"),
      (.modifier, "bit|dampener|0.3", "t:7:3: expected a number from -1.0 to 0.0"),
      (.modifier, "but|contrast|2", "t:7:3: expected a number from -1.0 to 1.0"),
      (
        .toxicity, "idiot|rude|0.5",
        "t:7:2: expected one of: profanity, insult, identity_attack, threat, sexually_explicit, harmless"
      ),
      (.toxicity, "idiot|insult|0", "t:7:3: expected a number from 0.01 to 0.99"),
      (.toxicity, "idiot|insult|1", "t:7:3: expected a number from 0.01 to 0.99"),
      (.toxicity, "idiot|harmless|0.5", "t:7:3: expected a number from 0.0 to 0.0"),
      (.toxicity, "idiot|insult|0.5||!!", "t:7:5: expected a term that begins with a word"),
      (.toxicity, "idiot|insult|0.5|||them", "t:7:6: expected one of: , you, person"),
      (.grammar, "you|pronoun", "t:7:2: expected one of: \(grammarClasses)"),
      (.paste, "ai overview|block", "t:7:2: expected one of: line, start"),
    ] as [(LexiconKind, String, String)])
  func error(_ kind: LexiconKind, rows: String, message: String) throws {
    let file = try lexiconFile(kind, rows, file: "t")
    #expect(Lexicons.problems(in: [file]).map(\.description) == [message])
    #expect(throws: LexiconError.self) { try Lexicons([file]) }
  }

  @Test func everyProblemIsGiven() throws {
    let file = try lexiconFile(.sentiment, "a|x\nb|1\nc|9", file: "t")
    #expect(Lexicons.problems(in: [file]).map(\.line) == [7, 9])
  }

  @Test func termOfAnotherFile() throws {
    let files = [
      try lexiconFile(.sentiment, "good|2", file: "a"), try lexiconFile(.sentiment, "good|3", file: "b"),
    ]
    #expect(
      Lexicons.problems(in: files).map(\.description)
        == ["b:7:1: expected a new term; this one stands at a:7"])
  }

  @Test func oneTermInSeveralTables() throws {
    let files = [
      try lexiconFile(.sentiment, "damn|-1"), try lexiconFile(.modifier, "damn|booster|0.3"),
      try lexiconFile(.toxicity, "damn|profanity|0.3\ndamn|insult|0.2"),
    ]
    #expect(Lexicons.problems(in: files).isEmpty)
  }

  @Test func linesWinOverForms() throws {
    for rows in ["love|3|verb\nloved|1", "loved|1\nlove|3|verb"] {
      let lexicons = try Lexicons([lexiconFile(.sentiment, rows)])
      #expect(explain("loved", lexicons).sentiment.steps.map(\.base) == [1])
      #expect(explain("loving", lexicons).sentiment.steps.map(\.base) == [3])
    }
  }

  @Test func summary() {
    #expect(Lexicons.few.files.map(\.kind).prefix(2) == [.sentiment, .modifier])
    #expect(Lexicons.few.files.first?.entries == 13)
  }
}

private let grammarClasses =
  "first_person, first_person_is, second_person, second_person_is, third_person, third_person_is, "
  + "person_noun, copula, determiner, quantifier, comparison"
