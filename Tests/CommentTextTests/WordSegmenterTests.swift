@_spi(Checks) import CommentText
import TestSupport
import Testing

/// The boundaries of Parley's own segmenter and libicu's, over texts made by rule.
@Suite struct WordSegmenterTests {
  /// One of each class of the word rules, or more where they have little in common.
  private static let classes: [Unicode.Scalar] = [
    "a", "я", "א", "7", "'", "\"", ".", "·", ",", "_", " ", "\t", "\r", "\n", "\u{85}", "!", "@", "©", "😀",
    "🇩",
    "\u{200D}", "\u{301}", "\u{AD}", "ि", "한", "カ", "ー", "あ", "好", "ก", "ั", "က",
  ]
  /// What else is in these classes.
  private static let others: [Unicode.Scalar] = [
    "Z", "é", "ب", "ﬁ", "٤", "７", "’", ":", "״", ";", "‿", "\u{2009}", "\u{3000}", "\u{2028}", "-", "❤", "🏽",
    "\u{FE0F}", "\u{200B}", "\u{200E}", "\u{E0067}", "ा", "्", "ㄱ", "\u{1161}", "ｶ", "ﾞ", "々", "ា", "ລ", "𐐀",
    "𝟘",
    "\u{FFFD}", "ʼ", "\u{345}", "ͺ", "￼",
  ]

  @Test func ownRulesAreUsed() {
    #expect(WordSegmenter.knowsRules)
  }

  @Test func pairs() {
    var comparison = Comparison()
    for first in Self.classes + Self.others {
      for second in Self.classes + Self.others {
        comparison.expectSame(first, second)
        comparison.expectSame(first, "\u{200D}", second)
        comparison.expectSame(first, "\u{308}", second)
        comparison.expectSame(first, "\u{AD}", "\u{308}", second)
      }
    }
  }

  @Test(arguments: classes)
  func triples(_ first: Unicode.Scalar) {
    var comparison = Comparison()
    for second in Self.classes {
      for third in Self.classes {
        comparison.expectSame(first, second, third)
        comparison.expectSame("a", first, second, third)
      }
    }
  }

  @Test(arguments: 1...4)
  func randomScripts(_ part: Int) {
    var comparison = Comparison()
    for seed in part * 1000..<part * 1000 + 1500 {
      comparison.expectSame(RandomText.scripts(seed: UInt64(seed)), "seed \(seed)")
    }
  }

  @Test(arguments: 5...6)
  func randomDamage(_ part: Int) {
    var comparison = Comparison()
    for seed in part * 1000..<part * 1000 + 1500 {
      comparison.expectSame(RandomText.damaged(seed: UInt64(seed)), "seed \(seed)")
    }
  }

  /// Stretches for the dictionaries with much between them, and longer than libicu is asked about at once.
  @Test(arguments: ["好的", "สวัสดี", "カタカナです", "한국어"])
  func longStretches(_ piece: String) {
    var comparison = Comparison()
    comparison.expectSame(Array(String(repeating: piece, count: 9000).utf8), piece)
    for gap in [1, 63, 64, 65, 200] {
      let spaces = String(repeating: " ", count: gap)
      comparison.expectSame(Array(String(repeating: piece + spaces, count: 20).utf8), "\(piece), \(gap)")
    }
  }
}

/// Both segmenters, used for text after text.
private struct Comparison: ~Copyable {
  private var segmenter = WordSegmenter()
  private let breaker = WordBreaker()
  private var own: [Int32] = []
  private var libicus: [Int32] = []

  mutating func expectSame(_ scalars: Unicode.Scalar...) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    expectSame(Array(String(text).utf8), scalars.map { String($0.value, radix: 16) }.joined(separator: " "))
  }

  mutating func expectSame(_ text: [UInt8], _ name: @autoclosure () -> String) {
    segmenter.begin()
    own.removeAll(keepingCapacity: true)
    var end = 0
    while end < text.count {
      end = segmenter.end(ofSegmentAt: end, in: text.span)
      own.append(Int32(end))
    }
    breaker.segments(of: text.span, into: &libicus)
    if own != libicus { Issue.record("\(name()): \(own), libicu \(libicus)") }
  }
}
