import CommentEvaluation
import Testing

@Suite struct ReliabilityTests {
  @Test func binsAndErrorByHand() {
    let reliability = Reliability(labels: [0, 1, 1, 1], scores: [0.02, 0.04, 0.95, 1])
    #expect(reliability.bins.count == 10)
    #expect(reliability.bins[0].count == 2)
    #expect(reliability.bins[0].share == 0.5)
    #expect(abs((reliability.bins[0].meanScore ?? 0) - 0.03) < 1e-15)
    #expect(reliability.bins[9].count == 2)
    #expect(reliability.bins[5].share == nil)
    // Half of the rows are off by 0.47, the other half by 0.025.
    #expect(abs((reliability.expectedError ?? 0) - (0.47 + 0.025) / 2) < 1e-15)
  }

  @Test func whatIsOutsideCountsAsTheEnd() {
    let reliability = Reliability(labels: [0, 1], scores: [-3, 7])
    #expect(reliability.bins[0].count == 1)
    #expect(reliability.bins[9].count == 1)
    #expect(reliability.expectedError == 0)
    #expect(Reliability(labels: [], scores: []).expectedError == nil)
  }
}
