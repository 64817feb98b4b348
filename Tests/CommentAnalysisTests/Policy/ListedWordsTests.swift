import CommentAnalysis
import CommentModel
import Testing

/// The defects of other systems' word lists, turned round: what they miss is seen, what they see wrongly is not.
@Suite struct ListedWordsTests {
  private static let lists = [
    WordList(name: "banned", terms: ["zonk", "blorf", "wet zonk", "1km", "quib", "жук", "ice-blorf", "b&z"]),
    WordList(name: "allow", terms: ["quib lane", "zonk park"]),
  ]

  private func matches(_ text: String) -> [String] {
    let rule = PolicyRule(id: "r", condition: .words(lists: ["banned"], isQuoted: false), action: .queue)
    let verdict = judged(text, by: .rules(rule, lists: ListedWordsTests.lists), lexicons: .ofTheProgram)
    let bytes = Array(text.utf8)
    return verdict.findings.first?.evidence.map { String(decoding: bytes[$0], as: UTF8.self) } ?? []
  }

  /// One separator between two words of the list ends both of them.
  @Test func neighboursAreAllSeen() {
    #expect(matches("zonk blorf zonk") == ["zonk", "blorf", "zonk"])
    #expect(matches("zonk,blorf;zonk") == ["zonk", "blorf", "zonk"])
  }

  @Test(
    arguments: [
      "zonk", "ZONK", "Zonk!", "(zonk)", "“zonk”", "zonk's", "z0nk", "z.o.n.k", "z o n k", "zoooonk", "ｚｏｎｋ",
      "z\u{200B}onk", "z\u{AD}onk", "zоnk", "zönk", "z*nk", "#zonk", "zonk\nblah", "zonk…", "*zonk*",
      "_zonk_",
    ])
  func disguisesAreSeenThrough(_ text: String) {
    #expect(!matches("so \(text) there").isEmpty)
  }

  @Test(
    arguments: [
      "zonker", "bezonk", "ran 21km today", "1kms", "zonkblorf", "znok", "zon", "quib lane", "in zonk park",
      "жуки", "blorfing", "wet", "b z",
    ])
  func otherWordsAreNot(_ text: String) {
    #expect(matches("so \(text) there") == [])
  }

  @Test func theLongestPhraseWins() {
    #expect(matches("a wet zonk") == ["wet zonk"])
    #expect(matches("a Wet-Zonk") == ["Wet-Zonk"])
    #expect(matches("wet z0nk") == ["wet z0nk"])
    #expect(matches("wet. Zonk") == ["Zonk"])
  }

  @Test func whatIsAllowedHidesOnlyItself() {
    #expect(matches("quib lane is a quib") == ["quib"])
    #expect(matches("zonk park, zonk") == ["zonk"])
  }

  @Test func otherScriptsAndSigns() {
    #expect(matches("это жук!") == ["жук"])
    #expect(matches("ran 1km") == ["1km"])
    #expect(matches("an ice blorf") == ["ice blorf"] || matches("an ice-blorf") == ["ice-blorf"])
  }

  @Test func termsThatCannotBeLookedFor() {
    func problem(_ lists: [WordList]) -> (Int, Int, WordList.Problem)? { WordList.firstProblem(in: lists) }
    #expect(problem(ListedWordsTests.lists) == nil)
    #expect(
      problem([WordList(name: "a", terms: ["fine", "???"])]) ?? (0, 0, .allowed) == (0, 1, .unreadable))
    #expect(problem([WordList(name: "a", terms: ["a\tb"])]) ?? (9, 9, .allowed) == (0, 0, .unreadable))
    let both = [WordList(name: "a", terms: ["zonk", "ZONK"]), WordList(name: "allow", terms: ["Zonk"])]
    #expect(problem(both) ?? (9, 9, .repeated) == (0, 0, .allowed))
    #expect(problem([WordList(name: "a", terms: ["zonk", "ZONK", "zonk"])]) == nil)
  }

  /// A word in two lists is in both.
  @Test func aWordOfTwoLists() {
    let lists = [WordList(name: "a", terms: ["zonk"]), WordList(name: "b", terms: ["Zonk"])]
    for name in ["a", "b"] {
      #expect(holds(.words(lists: [name], isQuoted: false), "zonk", lists: lists) == true)
    }
  }
}

private func == (left: (Int, Int, WordList.Problem), right: (Int, Int, WordList.Problem)) -> Bool {
  left.0 == right.0 && left.1 == right.1 && left.2 == right.2
}
