import CommentFormats
import CommentModel
import Testing

import struct CommentModel.Comment

/// What a file of `seeds/` must be read as.
struct Seed: CustomTestStringConvertible, Sendable {
  let file: String
  let format: SourceFormat
  let threads: Int
  let comments: Int
  let roots: Int
  let depth: Int
  /// How many there are of each state but `published`.
  var states: [CommentState: Int] = [:]
  /// What the threads say together, but for `found`, which is `comments`.
  var completeness = Completeness()
  var problems: [ReadProblem.Kind] = []
  /// The first comment's; `nil` where there is none.
  var text: String?

  var testDescription: String { file }

  /// What takes almost anything is never told by content.
  var isDetected: Bool { format != .lines }

  var bytes: [UInt8] { get throws { try SharedFolder.seed(file) } }

  func read() throws -> ReadResult {
    try readThreads(bytes: bytes, name: file, format: isDetected ? nil : format)
  }

  static func named(_ file: String) throws -> [CommentThread] {
    try readThreads(bytes: SharedFolder.seed(file), name: file).threads
  }
}

extension [CommentThread] {
  var comments: [Comment] { flatMap(\.comments) }

  var roots: Int { comments.count { $0.parentID == nil } }

  /// Of the deepest comment; 0 where there is none.
  var depth: Int { flatMap(\.links).map(\.depth).max() ?? 0 }

  /// What they claim and what they miss together.
  var completeness: Completeness {
    reduce(into: Completeness()) { sum, thread in
      let next = thread.completeness
      if let claimed = next.claimed { sum.claimed = (sum.claimed ?? 0) + claimed }
      sum.found += next.found
      sum.gaps += next.gaps
      sum.isNumbered = sum.isNumbered || next.isNumbered
      sum.hidden += next.hidden
      sum.absent += next.absent
      sum.depthLimits += next.depthLimits
      sum.hasMorePages = sum.hasMorePages || next.hasMorePages
      sum.isFlattened = sum.isFlattened || next.isFlattened
      sum.orphans += next.orphans
      sum.cycles += next.cycles
      sum.duplicates += next.duplicates
      sum.invalidSequences += next.invalidSequences
    }
  }
}
