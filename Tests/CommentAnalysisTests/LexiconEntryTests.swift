import CommentModel
import TestSupport
import Testing

@testable import CommentAnalysis

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
      (.modifier, "very|much|1", "t:7:2: expected one of: \(modifierKinds)"),
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
      (.paste, "***|line", "t:7:1: expected a term that begins with a word"),
      (.weight, "loom|3|0", "t:7:2: expected a number from -2.54 to 2.54"),
      (.weight, "loom|0|-2.55", "t:7:3: expected a number from -2.54 to 2.54"),
      (.weight, "loom|0", "t:7:3: expected a number from -2.54 to 2.54"),
      (.weight, "two looms|0|0.1", "t:7:1: expected a term of one word"),
      (.weight, "brain-dead|0|0.1", "t:7:1: expected a term of one word"),
      (.weight, "loom|0.1|0\nkiln|0|1\nLoom|0|0.1", "t:9:1: expected a new term; this one stands at t:7"),
      (.weight, "...|0|0.1", "t:7:1: expected a term that begins with a word"),
      (.ordinary, "...", "t:7:1: expected a term that begins with a word"),
      (.ordinary, "lair|nouns", "t:7:2: expected one of: verb, verb2, noun, adj, adj2, adverb, ness"),
      (.sentiment, "good|2|ness|more", "t:7:4: expected at most 3 cells"),
      (.sentiment, "|2", "t:7:1: expected a term that begins with a word"),
      (.sentiment, "  |2", "t:7:1: expected a term that begins with a word"),
      (.sentiment, "@somebody|2", "t:7:1: expected a term that begins with a word"),
      (.toxicity, "see www.example.org|insult|0.5", "t:7:1: expected a term that begins with a word"),
    ] as [(LexiconKind, String, String)])
  func error(_ kind: LexiconKind, rows: String, message: String) throws {
    let file = try lexiconFile(kind, rows, file: "t")
    #expect(Lexicons.problems(in: [file]).map(\.description) == [message])
    #expect(throws: LexiconError.self) { try Lexicons([file]) }
  }

  @Test func everyProblemIsGiven() throws {
    let file = try lexiconFile(.sentiment, "a|x\nb|1\nc|9\nd|1||2\n# a remark\n\n|1", file: "t")
    #expect(Lexicons.problems(in: [file]).map(\.line) == [7, 9, 10, 13])
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

  @Test func termsOfOneTable() throws {
    let grammar = try lexiconFile(
      .grammar, "a few|quantifier\na lot|quantifier\na|determiner\nA Few|quantifier\na|quantifier", file: "t")
    #expect(Lexicons.problems(in: [grammar]).map(\.line) == [10])
    let toxic = try lexiconFile(
      .toxicity, "a b|insult|0.5\na-b|threat|0.5\nA B|threat|0.4\na b|harmless|0", file: "t")
    #expect(
      Lexicons.problems(in: [toxic]).map(\.description)
        == ["t:9:1: expected a new term; this one stands at t:8"])
  }

  @Test func linesWinOverForms() throws {
    for rows in ["love|3|verb\nloved|1", "loved|1\nlove|3|verb"] {
      let lexicons = try Lexicons([lexiconFile(.sentiment, rows)])
      #expect(lexicons.feeling(of: "loved")?.valence == 1)
      #expect(lexicons.feeling(of: "loving")?.valence == 3)
    }
  }

  @Test func toxicFormsStandBehindLinesOfOtherCategories() throws {
    let rows =
      "rat|insult|0.4|noun|cheese,lab|person\nrats|insult|0.2\nrats|threat|0.3\nrat|profanity|0.1|noun"
    let lexicons = try Lexicons([lexiconFile(.toxicity, rows)])
    #expect(lexicons.toxicity(of: "rat").map(\.category) == [.insult, .profanity])
    let forms = lexicons.toxicity(of: "rats")
    #expect(forms.map(\.category) == [.insult, .threat, .profanity])
    #expect(forms.map(\.severity) == [0.2, 0.3, 0.1])
    #expect(forms.map { lexicons.text(of: $0.term) } == ["rats", "rats", "rats"])
    let rat = try #require(lexicons.toxicity(of: "rat").first)
    let unless = lexicons.unlessWords[Int(rat.unless.lowerBound)..<Int(rat.unless.upperBound)]
    #expect(Array(unless) == lexicons.numbers(of: "cheese lab") && rat.needs == .person)
  }

  /// Whatever stands in a file, it is compiled or refused.
  @Test(arguments: LexiconKind.allCases)
  func anything(_ kind: LexiconKind) throws {
    var generator = SeededGenerator(seed: 46)
    let pieces = [
      "a", "e", "y", "ie", "é", " ", "  ", "|", "|", "\n", "\r\n", "#", "# ", "'", "-", ",", "+", "0.5", "-1",
      "9e9", "insult",
      "verb", "verb2", "noun", "adj2", "adverb", "ness", "😀", ":)", "@a", "a.org", "\u{301}", "\u{0}", "you",
      "line",
    ]
    for _ in 0..<300 {
      let rows = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }
      let file = try lexiconFile(kind, rows.joined())
      let problems = Lexicons.problems(in: [file])
      #expect(problems.allSatisfy { $0.line > 6 })
      #expect(((try? Lexicons([file])) != nil) == problems.isEmpty)
    }
  }

  @Test func summary() {
    #expect(Lexicons.few.files.map(\.kind).prefix(2) == [.sentiment, .modifier])
    #expect(Lexicons.few.files.first?.entries == 13)
  }
}

private let grammarClasses =
  "first_person, first_person_is, second_person, second_person_is, third_person, third_person_is, "
  + "person_noun, copula, determiner, quantifier, comparison, preposition, linking, fiction, event"

private let modifierKinds =
  "booster, dampener, negation, contrast, excess, irrealis, trailing, sufficiency, sarcasm"
