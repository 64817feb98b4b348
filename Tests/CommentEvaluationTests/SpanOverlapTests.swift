import CommentEvaluation
import Testing

@Suite struct SpanOverlapTests {
  @Test func figuresByHand() {
    #expect(characterF1(expected: [0, 1, 2, 3], marked: [2..<6], length: 10) == 0.5)
    #expect(characterF1(expected: [0, 1, 2, 3], marked: [0..<4, 1..<3], length: 10) == 1)
    #expect(characterF1(expected: [8, 9], marked: [8..<40], length: 10) == 1)
    #expect(characterF1(expected: [1], marked: [-9..<2], length: 10) == 2.0 / 3)
  }

  @Test func nothingMarkedIsRightWhereThereIsNothing() {
    #expect(characterF1(expected: [], marked: [], length: 4) == 1)
    #expect(characterF1(expected: [], marked: [9..<12], length: 4) == 1)
    #expect(characterF1(expected: [], marked: [0..<1], length: 4) == 0)
    #expect(characterF1(expected: [0], marked: [], length: 4) == 0)
  }
}
