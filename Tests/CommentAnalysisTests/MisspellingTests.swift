import CommentAnalysis
import CommentModel
import TestSupport
import Testing

@Suite struct MisspellingTests {
  @Test(
    arguments: [
      ("an ⟦idito⟧", "idiot", [.transposition]),
      ("what ⟦siht⟧", "shit", [.transposition]),
      ("a ⟦bastrad⟧!", "bastard", [.transposition]),
      ("his ⟦shti⟧", "shit", [.transposition]),
      ("such ⟦ASHOLES⟧", "assholes", [.omission]),
      ("an ⟦asshle⟧", "asshole", [.omission]),
      ("⟦shitt⟧", "shit", [.repetition]),
      ("⟦assshole⟧", "asshole", [.repetition]),
      ("xx⟦idiot⟧xx", nil, [.padding]),
      ("an ⟦id iot⟧", "idiot", [.spacing]),
      ("that ⟦mo-ron⟧", "moron", [.spacing]),
      ("⟦fück⟧, he said", "fuck", [.accent]),
      ("what s̶h̶i̶t̶", nil, [.accent]),
      ("⟦fυсκ⟧", "fuck", [.lookalike]),
      ("⟦5h17⟧", "shit", [.substitution]),
      ("some ⟦bastrad's⟧ work", "bastard", [.transposition]),
      ("#⟦siht⟧", nil, [.transposition]),
    ] as [(String, String?, [Disguise])])
  func fires(_ marked: String, term: String?, disguises: [Disguise]) {
    let example = MarkedText(marked)
    let steps = explain(example.text, .ofTheProgram).toxicity.steps
    #expect(steps.allSatisfy { $0.match.disguises == disguises } && !steps.isEmpty)
    if let term {
      #expect(Set(steps.map(\.match.term)) == [term])
      #expect(steps.map(\.match.range) == steps.map { _ in example.ranges[0] })
    }
  }

  @Test(
    arguments: [
      "youidiot", "fuckingidiot", "this stupidbitch", "youfuckingmoron", "#youwanker", "thisfuckingbastard",
    ])
  func joined(_ text: String) {
    let steps = explain(text, .ofTheProgram).toxicity.steps
    #expect(steps.contains { $0.match.disguises == [.joining] }, "\(steps.map(\.match.term))")
  }

  /// Words and names that are one slip away from something else, or have something else in them.
  @Test func ordinaryWords() {
    let words = OrdinaryWords.all
    #expect(words.count > 400)
    for word in words {
      for text in [
        "see \(word) there", word.uppercased(),
        "The \(word.prefix(1).uppercased())\(word.dropFirst()) of \(word)",
      ] {
        #expect(explain(text, .ofTheProgram).toxicity.steps.map(\.match.term) == [], "\(word)")
      }
    }
  }

  @Test(arguments: [
    "to as sign it", "no shi p here", "a co ck tail",
    "un ited", "re-tired", "re tar geted", "as-set", "fa ther",
  ])
  func isLeftAlone(_ text: String) {
    #expect(explain(text, .ofTheProgram).toxicity.steps.isEmpty)
  }

  /// A word of the lexicons in any disguise is found where it stands.
  @Test func anyDisguiseOfAnySevereWord() {
    var generator = SeededGenerator(seed: 5)
    let words = [
      "asshole", "bastard", "fucker", "faggot", "motherfucker", "bullshit", "dickhead", "nigger", "wanker",
    ]
    for word in words {
      for _ in 0..<40 {
        let disguised = disguise(word, using: &generator)
        let text = "so, \(disguised), there"
        let steps = explain(text, .ofTheProgram).toxicity.steps
        #expect(!steps.isEmpty, "\(disguised)")
        let room = 4..<text.utf8.count - 7
        for step in steps { #expect(step.match.range.clamped(to: room) == step.match.range, "\(disguised)") }
      }
    }
  }

  private func disguise(_ word: String, using generator: inout SeededGenerator) -> String {
    var letters = Array(word)
    let place = Int.random(in: 1..<letters.count - 2, using: &generator)
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: letters[place] = "*"
    case 1:
      letters.swapAt(place, place + 1)
      if String(letters) == word { letters.insert("\u{200B}", at: place) }
    case 2: return letters.map(String.init).joined(separator: " ")
    case 3: return letters.map(String.init).joined(separator: ".")
    case 4: return letters.map { "\($0)\u{336}" }.joined()
    case 5: letters = ["x", "x"] + letters + ["x", "x"]
    case 6: return "you" + word
    case 7: letters = letters.map { ["a": "а", "e": "е", "o": "ο", "i": "і", "u": "υ"][$0] ?? $0 }
    default: letters.insert(letters[place], at: place); letters.insert(letters[place], at: place)
    }
    return String(letters)
  }
}
