import CommentAnalysis
import CommentModel

/// Scores threads on several cores; results come in the order of the input, whatever finishes first.
struct BatchScoring {
  let lexicons: Lexicons
  let policy: Policy
  let jobs: Int

  /// Some neighbouring comments of one thread.
  private struct Piece: Sendable {
    var thread: Int
    var comments: Range<Int>
  }

  /// How much text is handed to a core at once, in bytes: enough to make the handing over cheap, little
  /// enough to keep all cores busy to the end.
  private static let batchSize = 1 << 16

  /// Scores all comments and hands over the results, some neighbouring comments of one thread at a time.
  func score(
    _ threads: [CommentThread],
    to receive: (_ thread: Int, _ comments: Range<Int>, [ScoredComment]) throws -> Void
  ) async throws {
    let batches = BatchScoring.batches(threads)
    try await withThrowingTaskGroup(of: (Int, [[ScoredComment]]).self) { group in
      var next = 0
      var waiting: [Int: [[ScoredComment]]] = [:]
      var received = 0
      // Results that wait for a slower one before them are held back, and with them the start of further
      // batches.
      func start() {
        while next < batches.count, next - received < jobs * 2 {
          let number = next
          group.addTask { (number, scored(batches[number], of: threads)) }
          next += 1
        }
      }
      start()
      while let (number, results) = try await group.next() {
        waiting[number] = results
        while let results = waiting.removeValue(forKey: received) {
          for (piece, scored) in zip(batches[received], results) {
            try receive(piece.thread, piece.comments, scored)
          }
          received += 1
        }
        start()
      }
    }
  }

  private func scored(_ pieces: [Piece], of threads: [CommentThread]) -> [[ScoredComment]] {
    var scorer = Scorer(lexicons: lexicons, policy: policy)
    var results: [[ScoredComment]] = []
    for piece in pieces {
      let thread = threads[piece.thread]
      var scored: [ScoredComment] = []
      scored.reserveCapacity(piece.comments.count)
      for index in piece.comments {
        let parent = thread.links[index].parent.map { thread.comments[$0].text }
        let comment = thread.comments[index]
        scored.append(scorer.score(comment.text, marks: comment.marks, answering: parent))
      }
      results.append(scored)
    }
    return results
  }

  private static func batches(_ threads: [CommentThread]) -> [[Piece]] {
    var batches: [[Piece]] = []
    var batch: [Piece] = []
    var size = 0
    for (number, thread) in threads.enumerated() {
      var start = 0
      for (index, comment) in thread.comments.enumerated() {
        size += comment.text.utf8.count + 64
        if size >= batchSize {
          batch.append(Piece(thread: number, comments: start..<index + 1))
          batches.append(batch)
          batch = []
          size = 0
          start = index + 1
        }
      }
      if start < thread.comments.count {
        batch.append(Piece(thread: number, comments: start..<thread.comments.count))
      }
    }
    if !batch.isEmpty { batches.append(batch) }
    return batches
  }
}
