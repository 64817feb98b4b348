import CommentAnalysis
import CommentModel
import TestSupport
import Testing

@Suite struct PassagePropertyTests {
  private static let pieces = [
    "words here", "> quoted", ">:(", "<blockquote>", "</blockquote>", "<blockquote", "[quote]", "[/quote]",
    "\"", "“", "”",
    "AI Overview", "Did you mean: x", "\n", "\n", "\n\n", "\r\n", " ", "\t", "[12]", "…", "é", "😀", "\u{A0}",
    "the bridge was closed for three weeks in autumn",
  ]

  @Test func passagesCoverTheText() {
    for seed in 0..<2000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var text = ""
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      let parent = Bool.random(using: &random) ? "and the bridge was closed for three weeks in autumn." : nil
      let passages = explain(text, answering: parent).scored.passages
      var end = 0
      var last: PassageKind?
      let bytes = Array(text.utf8)
      for passage in passages {
        #expect(passage.range.lowerBound == end && !passage.range.isEmpty, "seed \(seed)")
        #expect(passage.kind != last, "seed \(seed): neighbours of one kind")
        end = passage.range.upperBound
        #expect(end == bytes.count || bytes[end - 1] == UInt8(ascii: "\n"), "seed \(seed): whole lines")
        last = passage.kind
      }
      #expect(end == bytes.count, "seed \(seed)")
    }
  }
}
