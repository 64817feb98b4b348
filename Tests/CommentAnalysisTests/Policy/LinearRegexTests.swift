import TestSupport
import Testing

@testable import CommentAnalysis

@Suite struct LinearRegexTests {
  @Test(
    arguments: [
      ("a", "cab", 1..<2), ("ab|cd", "xcd", 1..<3), ("a*", "b", 0..<0), ("a+?", "aaa", 0..<1),
      ("a+", "baaa", 1..<4),
      ("(ab)+", "xababx", 1..<5), ("a{2,3}", "aaaa", 0..<3), ("a{2}", "a", nil), ("a{2,}", "caaaa", 1..<5),
      ("[^a-c]", "abcd", 3..<4), (#"[\d-]+"#, "x1-2y", 1..<4), ("[]a]+", "x]a", 1..<3),
      (#"\w+\s\w+"#, "é è", 0..<5),
      (#"\bcat\b"#, "concat cat", 7..<10), (#"\Bcat"#, "concat", 3..<6), ("^$", "", 0..<0), ("^b", "ab", nil),
      ("b$", "ba", nil), (".", "\n", 0..<1), (#"\x41\u00e9"#, "Aé", 0..<3), ("(?:a|b)c", "bc", 0..<2),
      ("(?<n>a)b", "ab", 0..<2), ("x{", "x{", 0..<2), ("a|", "b", 0..<0), ("(a|ab)(c|bcd)", "abcd", 0..<4),
      (#"\p"#, "p", nil), ("é+", "caféé", 3..<7), ("(a?){3}b", "aab", 0..<3),
    ] as [(String, String, Range<Int>?)])
  func searches(_ pattern: String, _ text: String, _ match: Range<Int>?) {
    guard let regex = try? LinearRegex(pattern, ignoresCase: false) else {
      #expect(match == nil)
      return
    }
    var machine = RegexMachine()
    #expect(machine.firstMatch(of: regex, in: text.utf8Span.span) == match)
  }

  @Test(
    arguments: [
      ("(a", 0, .parenthesis), ("a)", 1, .parenthesis), ("[a", 0, .set), ("[z-a]", 0, .set),
      ("*a", 0, .repetition),
      ("a**", 2, .repetition), ("^*", 0, .repetition), (#"\q"#, 0, .escape), (#"a\"#, 1, .escape),
      ("(?=a)", 0, .unsupported), ("(?!a)", 0, .unsupported), ("(?<=a)b", 0, .unsupported),
      (#"(a)\1"#, 3, .unsupported), ("a{3,2}", 5, .repetition), ("a{2000}", 6, .repetition),
      ("((a{500}){500})", 0, .tooLarge),
    ] as [(String, Int, RegexError.Problem)])
  func refuses(_ pattern: String, _ offset: Int, _ problem: RegexError.Problem) {
    do throws(RegexError) {
      _ = try LinearRegex(pattern, ignoresCase: false)
      Issue.record("no error")
    } catch {
      #expect(error.problem == problem)
      if problem != .repetition { #expect(error.offset == offset) }
    }
  }

  @Test func caseIsIgnoredBeyondASCII() throws {
    for (pattern, text) in [("STRASSE", "strasse"), ("[À-Ü]+", "éü"), ("ΣΑΣ", "σασ"), ("[A-Z]x", "ax")] {
      let regex = try LinearRegex(pattern, ignoresCase: true)
      var machine = RegexMachine()
      #expect(machine.firstMatch(of: regex, in: text.utf8Span.span) != nil, "\(pattern)")
    }
  }

  /// What takes others exponential or quadratic time: here twice the text takes about twice the time.
  @Test(arguments: ["(a*)*b", "(a|aa)+$", "(a+)+b", "a?a?a?a?a?a?a?a?aaaaaaaab", "(.*)(.*)(.*)x"])
  func takesLinearTime(_ pattern: String) throws {
    let regex = try LinearRegex(pattern, ignoresCase: false)
    var machine = RegexMachine()
    let text = String(repeating: "a", count: 20_000)
    let time = ContinuousClock().measure { _ = machine.firstMatch(of: regex, in: text.utf8Span.span) }
    #expect(time < .seconds(5))
  }

  /// Against a search that tries everything, on small random patterns and texts.
  @Test func agreesWithASearchThatTriesEverything() throws {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<3000 {
      let pattern = self.pattern(2, &random)
      let text = String(
        (0..<Int.random(in: 0...6, using: &random)).map { _ in "ab".randomElement(using: &random)! })
      let regex = try LinearRegex(pattern, ignoresCase: false)
      var machine = RegexMachine()
      let found = machine.firstMatch(of: regex, in: text.utf8Span.span)
      let expected = try Regex(pattern).firstMatch(in: text)
      let range = expected.map {
        text.utf8.distance(
          from: text.startIndex, to: $0.range.lowerBound)..<text.utf8.distance(
            from: text.startIndex, to: $0.range.upperBound)
      }
      #expect(found == range, "\(pattern) in \(text)")
    }
  }

  private func pattern(_ depth: Int, _ random: inout SeededGenerator) -> String {
    func part() -> String {
      // Repeated groups that may be empty end in as many ways as there are engines.
      if depth > 0, Int.random(in: 0...2, using: &random) == 0 {
        return "(\(pattern(depth - 1, &random)))" + ["", "?"].randomElement(using: &random)!
      }
      return ["a", "b", ".", "[ab]"].randomElement(using: &random)!
        + ["", "", "", "+", "?", "{1,2}"].randomElement(using: &random)!
    }
    let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in part() }.joined()
    return Int.random(in: 0...3, using: &random) == 0 ? "\(parts)|\(part())" : parts
  }
}
