import CommentAnalysis
import CommentModel
import Testing

/// AutoModerator's checks, with its meanings.
@Suite struct TextTestTests {
  @Test(
    arguments: [
      (.includesWord, "cat", "a CAT!", true), (.includesWord, "cat", "concatenate", false),
      (.includesWord, "cat", "cat-like", true), (.includesWord, "cat", "caté", false),
      (.includesWord, "big cat", "a big  cat", false), (.includesWord, "c++", "use c++ now", true),
      (.includesWord, ".net", "use .NET now", true), (.includesWord, "don't", "I don’t", true),
      (.includes, "cat", "concatenate", true), (.includes, "CAT", "concatenate", true),
      (.startsWith, "cat", "Cats", true), (.startsWith, "cat", " cats", false),
      (.endsWith, "cat", "a Cat", true), (.endsWith, "cat", "a cat.", false),
      (.fullExact, "cat", "CAT", true), (.fullExact, "cat", "cat.", false),
      (.fullText, "cat", " «cat»! ", true), (.fullText, "cat", "a cat", false),
      (.fullText, "ça va", "ÇA VA?", true), (.regex, "^c[aou]t$", "cut", true),
      (.regex, "^c[aou]t$", "a cut", false), (.regex, #"\bc.t\b"#, "a\nC\nT", true),
      (.regex, "ÜBER", "über", true),
    ] as [(TextTest.Mode, String, String, Bool)])
  func modes(_ mode: TextTest.Mode, _ pattern: String, _ text: String, _ isFound: Bool) {
    #expect(holds(.text(TextTest(fields: [.body], mode: mode, patterns: [pattern])), text) == isFound)
  }

  @Test func caseIsToldWhereItIsAsked() {
    let test = TextTest(fields: [.body], mode: .includesWord, isCaseSensitive: true, patterns: ["US"])
    #expect(holds(.text(test), "join US") == true)
    #expect(holds(.text(test), "join us") == false)
    let regex = TextTest(fields: [.body], mode: .regex, isCaseSensitive: true, patterns: ["[A-Z]{3}"])
    #expect(holds(.text(regex), "NASA") == true)
    #expect(holds(.text(regex), "nasa") == false)
  }

  @Test func anyPatternInAnyField() {
    let test = TextTest(fields: [.title, .body], mode: .includesWord, patterns: ["one", "two"])
    #expect(holds(.text(test), "two", in: CommentContext(title: "none")) == true)
    #expect(holds(.text(test), "none", in: CommentContext(title: "One")) == true)
    #expect(holds(.text(test), "none", in: CommentContext(title: "none")) == false)
    #expect(holds(.text(test), "none") == nil)
    #expect(holds(.text(test), "two") == true)
  }

  @Test func quotesCanBeLeftOut() {
    var test = TextTest(fields: [.body], mode: .includesWord, patterns: ["zonk"])
    #expect(holds(.text(test), "> zonk\n\nfine") == true)
    test.ignoresQuotes = true
    #expect(holds(.text(test), "> zonk\n\nfine") == false)
    #expect(holds(.text(test), "> fine\n\nzonk") == true)
    // Two passages are no neighbours.
    test.patterns = ["one two"]
    #expect(holds(.text(test), "one\n> x\ntwo") == false)
  }

  @Test func domainsAreThoseOfLinks() {
    func has(_ pattern: String, _ text: String) -> Bool? {
      holds(.text(TextTest(fields: [.domain], mode: .regex, patterns: [pattern])), text)
    }
    let below = #"(^|\.)shop\.example$"#
    #expect(has(below, "see https://www.SHOP.example/x?y") == true)
    #expect(has(below, "see http://a.b.shop.example:80") == true)
    #expect(has(below, "see http://workshop.example/") == false)
    #expect(has(below, "see http://other.example/shop.example") == false)
    #expect(has(below, "shop example") == false)
  }

  @Test func emptyTextsAndPatterns() {
    for mode in TextTest.Mode.allCases where mode != .regex {
      #expect(holds(.text(TextTest(fields: [.body], mode: mode, patterns: ["a"])), "") == false)
      #expect(holds(.text(TextTest(fields: [.body], mode: mode, patterns: [""])), "abc") == false)
    }
  }
}
