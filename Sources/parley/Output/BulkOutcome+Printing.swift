import CommentFormats
import Glibc
import ReviewRecords
import ReviewStore
import Synchronization

/// How far an action on many cases is, and whether somebody wants it to stop.
struct BulkProgressLine {
  private var progress: Progress
  private var behind = 0

  /// From now on the first interrupt ends the action after what is under way, the second one ends the program.
  init(_ label: String, total: Int) {
    progress = Progress(label, total: total)
    signal(SIGINT) { _ in
      isInterrupted.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }

  /// Whether to go on.
  mutating func show(_ now: BulkProgress) -> Bool {
    progress.advance(by: now.behind - behind)
    behind = now.behind
    return !isInterrupted.load(ordering: .relaxed)
  }
}

private let isInterrupted = Atomic(false)

extension BulkOutcome {
  /// Says what was done and what was not; a conflict where nothing could be done.
  func print(_ done: String, json isJSON: Bool) throws {
    Progress.clear()
    if self.done.isEmpty, let first = skipped.first {
      throw StoreError.conflict(case: first.caseNumber, first.conflict)
    }
    var sentence = "\(counted(self.done.count, "case")) \(done)"
    if let bulk { sentence += ", as bulk action \(bulk)" }
    if isCancelled { sentence += "; stopped before the end" }
    for skip in skipped.prefix(5) { sentence += "\nleft alone: case \(skip.caseNumber) \(skip.conflict)" }
    if skipped.count > 5 { sentence += "\nleft alone: \(skipped.count - 5) more" }
    try printLine(visibleLines(sentence), json: isJSON) { json in
      json.members(of: self)
    }
  }

  private func visibleLines(_ text: String) -> String {
    text.split(separator: "\n").map { visible(String($0)) }.joined(separator: "\n")
  }
}
