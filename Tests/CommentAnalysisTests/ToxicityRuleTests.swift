import CommentAnalysis
import CommentModel
import Testing

@Suite struct ToxicityRuleTests {
  @Test(arguments: [
    ("what an idiot", ["idiot"]), ("idiots everywhere", ["idiots"]), ("fuck this shit", ["fuck", "shit"]),
    ("i will kill you", ["i will kill you"]), ("I’ll kill time", ["kill"]), ("brain-dead", ["brain dead"]),
    ("dead wrong", ["dead wrong"]), ("the idiot's car", ["idiot"]), ("#idiot", ["idiot"]),
    // Gates: of a person, to the reader.
    ("you pig", ["pig"]), ("they are pigs", ["pigs"]), ("he is such a pig", ["pig"]),
    ("a pig like you", ["pig"]),
    ("@name pig", ["pig"]), ("the pig sleeps", []), ("i am a pig", []), ("i like pigs", []),
    ("you are trash", ["trash"]), ("take out the trash", []), ("trash like you", ["trash"]),
    ("you. trash", []),
    // Unless.
    ("cock", ["cock"]), ("the cock is a rooster", []), ("on the farm a cock", []),
    ("one two three four five six seven cock farm", []), ("cock a b c d e f farm", ["cock"]),
    ("farm. cock", ["cock"]),
    // Harmless phrases hide what is in them, longer toxic ones win over them.
    ("the cock of the walk", []), ("dead", []), ("idiot cock of the walk idiot", ["idiot", "idiot"]),
  ])
  func matches(_ text: String, terms: [String]) {
    #expect(explain(text).toxicity.steps.map(\.match.term) == terms)
  }

  @Test(arguments: [
    ("an idiot", "you idiot"), ("you are not an idiot", "you are an idiot"), ("i am an idiot", "an idiot"),
    ("fucking great", "fucking awful"), ("the “idiot”", "the idiot"), ("the idiot", "the IDIOT"),
    ("idiot", "id1ot"),
    ("idiot", "idiot idiot"), ("fuck", "idiot"), ("idiot", "vermin"), ("cock", "idiot"),
  ])
  func order(_ lower: String, _ higher: String) {
    #expect(toxicity(lower) < toxicity(higher))
  }

  @Test func categoriesAreScoredApart() {
    let score = explain("fuck you idiot").toxicity.score
    #expect(score[.profanity] > 0.9 && score[.insult] > 0.7)
    #expect(score[.threat] == 0 && score[.identityAttack] == 0 && score[.sexuallyExplicit] == 0)
  }

  @Test func severityIsTheScoreOfAWordAlone() {
    #expect(abs(explain("idiot").toxicity.score[.insult] - 0.7) < 1e-12)
  }

  @Test func oneTermInTwoCategories() throws {
    let lexicons = try Lexicons([lexiconFile(.toxicity, "putz|insult|0.4\nputz|profanity|0.3|noun")])
    #expect(explain("putz", lexicons).toxicity.steps.count == 2)
    #expect(explain("putzes", lexicons).toxicity.steps.map(\.measure) == [.toxicity(.profanity)])
  }

  @Test func quotedWordsAreScoredApart() {
    let explanation = explain("> you idiot\n\nfuck that")
    #expect(explanation.toxicity.steps.map(\.match.term) == ["fuck"])
    #expect(explanation.quotedToxicity.steps.map(\.match.term) == ["idiot"])
    #expect(explanation.scored.steps.map(\.match.term) == ["idiot", "fuck"])
  }

  @Test func phrasesStayInTheirSentence() {
    #expect(explain("i will kill. you").toxicity.steps.map(\.match.term) == ["kill"])
    #expect(explain("i will\nkill you").toxicity.steps.map(\.match.term) == ["kill"])
    #expect(explain("i will kill, you").toxicity.steps.map(\.match.term) == ["kill"])
  }
}
