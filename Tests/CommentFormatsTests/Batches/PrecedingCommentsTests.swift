import CommentModel
import TestSupport
import Testing

@testable import CommentFormats

@Suite struct PrecedingCommentsTests {
  /// A comment of the input, and the number of the comment that should be found as its parent.
  private struct Sample {
    var thread: Int
    var id: String
    var parent: String?
    var size: Int
  }

  /// The parents that are found, by the number of the comment, when the input is cut into batches of some size.
  private func found(_ samples: [Sample], batch: Int) -> [Int: Int] {
    var preceding = PrecedingComments(hasAnswers: true)
    var found: [Int: Int] = [:]
    var stores: [ObjectIdentifier: Int] = [:]
    var kept: [CommentStore] = []
    for start in stride(from: 0, to: samples.count, by: batch) {
      var builder = CommentStoreBuilder()
      for sample in samples[start..<min(samples.count, start + batch)] {
        var draft = CommentDraft()
        draft.id = Array(sample.id.utf8)
        draft.parentID = Array((sample.parent ?? "").utf8)
        draft.text = [UInt8](repeating: 0x61, count: sample.size)
        preceding.append(&draft, in: sample.thread)
        builder.append(draft)
      }
      let store = builder.finish()
      stores[ObjectIdentifier(store)] = start
      kept.append(store)
      for parent in preceding.take(store) {
        found[start + parent.child] = (stores[ObjectIdentifier(parent.store)] ?? -1) + parent.row
      }
    }
    return found
  }

  /// The same by looking at every comment before.
  private func expected(_ samples: [Sample]) -> [Int: Int] {
    var offsets = [0]
    for sample in samples { offsets.append(offsets[offsets.count - 1] + sample.size) }
    var newest: [String: Int] = [:]
    var expected: [Int: Int] = [:]
    for (number, sample) in samples.enumerated() {
      if let parent = sample.parent, sample.size >= 40, let place = newest["\(sample.thread) \(parent)"],
        number - place <= PrecedingComments.most,
        offsets[number] - offsets[place] <= PrecedingComments.mostBytes
      {
        expected[number] = place
      }
      newest["\(sample.thread) \(sample.id)"] = number
    }
    return expected
  }

  private func samples(_ count: Int, ids: Int, threads: Int, sizes: [Int], seed: UInt64) -> [Sample] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      Sample(
        thread: Int.random(in: 0..<threads, using: &random),
        id: "c\(Int.random(in: 0..<ids, using: &random))",
        parent: Bool.random(using: &random) ? "c\(Int.random(in: 0..<ids, using: &random))" : nil,
        size: sizes.randomElement(using: &random) ?? 0)
    }
  }

  @Test(arguments: [1, 50, 20_000]) func theNearestWithinReachIsFound(threads: Int) {
    let samples = samples(
      50_000, ids: 30_000 / threads + 1, threads: threads, sizes: [0, 39, 40, 41], seed: 3)
    let expected = expected(samples)
    #expect(expected.count > 100)
    for batch in [700, 16_384, 50_000] { #expect(found(samples, batch: batch) == expected) }
  }

  @Test func whatIsTooManyBytesAwayIsNotFound() {
    let samples = samples(300, ids: 250, threads: 1, sizes: [40, 1_000_000, 400_000], seed: 4)
    let expected = expected(samples)
    #expect(expected.count > 10)
    for batch in [1, 7, 300] { #expect(found(samples, batch: batch) == expected) }
  }

  @Test func withoutAnswersNothingIsRemembered() {
    var preceding = PrecedingComments(hasAnswers: false)
    var draft = CommentDraft()
    draft.id = [1]
    draft.parentID = [1]
    draft.text = [UInt8](repeating: 0x61, count: 50)
    var builder = CommentStoreBuilder()
    for _ in 0..<3 {
      preceding.append(&draft, in: 0)
      builder.append(draft)
    }
    #expect(preceding.take(builder.finish()).isEmpty)
  }
}
