import CommentAnalysis
import CommentModel
import ReviewIntake

/// Scores threads on several cores, with the arithmetic of every score; results come in the order of the input.
struct BatchScoring {
  let lexicons: Lexicons
  let policy: Policy
  let jobs: Int
  /// For each thread what is known of its comments beside their texts, where the policy's rules ask.
  var contexts: [[CommentContext]] = []

  /// Some neighbouring comments of one thread.
  private struct Piece: Sendable {
    var number: Int
    var thread: CommentThread
    var comments: Range<Int>
  }

  private struct Scored: Sendable {
    var number: Int
    var comments: Range<Int>
    var results: [ScoredComment]
  }

  /// How much text is handed to a core at once, in bytes: enough to make the handing over cheap, little
  /// enough to keep all cores busy to the end.
  private static let pieceSize = 1 << 16

  /// Scores all comments and hands over the results, some neighbouring comments of one thread at a time.
  func score(
    _ threads: [CommentThread],
    to receive: @escaping (_ thread: Int, _ comments: Range<Int>, [ScoredComment]) throws -> Void
  ) async throws {
    try await OrderedWork<Piece, Scored>.run(
      cores: jobs,
      worker: {
        var scorer = JudgingScorer(lexicons: lexicons, policy: policy)
        return { piece in
          let thread = piece.thread
          let results = piece.comments.map { index in
            let comment = thread.comments[index]
            let parent = thread.links[index].parent.map { thread.comments[$0].text }
            let context = contexts.isEmpty ? CommentContext() : contexts[piece.number][index]
            return scorer.explain(comment.text, marks: comment.marks, answering: parent, in: context).scored
          }
          return Scored(number: piece.number, comments: piece.comments, results: results)
        }
      }, receive: { try receive($0.number, $0.comments, $0.results) }
    ) { work in
      for (number, thread) in threads.enumerated() {
        for comments in BatchScoring.pieces(of: thread) {
          try work.add(Piece(number: number, thread: thread, comments: comments))
        }
      }
    }
  }

  private static func pieces(of thread: CommentThread) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    var size = 0
    for index in thread.comments.indices {
      size += thread.comments.textLength(at: index) + 64
      if size >= pieceSize {
        pieces.append(start..<index + 1)
        start = index + 1
        size = 0
      }
    }
    return start < thread.comments.count ? pieces + [start..<thread.comments.count] : pieces
  }
}
