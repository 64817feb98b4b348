import CommentModel
import PageMarkup
import ReviewStore

/// What the page of a thread shows.
struct ThreadContent {
  let threadTitle: String
  let articleLink: String?
  let threadCount: String
  let leftOut: String?
  let entries: [Entry]
  let mayDecide: Bool
  /// Where forms lead back to.
  let query: String

  struct Entry {
    let anchor: String
    let level: Int
    let byline: String
    let moment: String
    let momentText: String
    let pieces: [TextPiece]
    let isFlagged: Bool
    let caseAddress: String?
    let caseName: String
    let caseStanding: String
    /// Open cases of this comment and its answers, where there are several comments.
    let subtree: Subtree?
  }

  struct Subtree {
    let subtreeLabel: String
    let subtreeCases: String
  }

  /// Levels that are drawn as such.
  private static let drawnLevels = 8

  init(_ thread: StoredThread, _ visit: PageVisit) {
    let words = visit.words
    threadTitle = thread.title ?? thread.id
    articleLink = thread.link.flatMap { ThreadAddress.isFollowed($0) ? $0 : nil }
    threadCount = words("authorComments", count: thread.total)
    let hidden = thread.total - thread.comments.count
    leftOut = hidden > 0 ? words("threadLeftOut", count: hidden) : nil
    mayDecide = visit.may(.moderator)
    query = QueueQuery(CaseFilter(threadID: thread.id)).fields.encoded
    let entries = thread.comments
    self.entries = entries.enumerated().map { index, entry in
      let open = entries[index...(index + entry.answers)].filter(\.isOpen).compactMap(\.caseNumber)
      let isMasked = visit.preferences.masksSevereWords
      return Entry(
        anchor: "comment-\(index + 1)", level: min(entry.depth, ThreadContent.drawnLevels),
        byline: entry.comment.author ?? words("anonymous"), moment: entry.comment.time?.description ?? "",
        momentText: entry.comment.time.map(words.format.moment) ?? "",
        pieces: MarkedComment(
          entry.comment.text, entry.steps, marks: entry.isOpen ? entry.marks : [], isMasked: isMasked
        ).pieces(limit: 4000),
        isFlagged: entry.isOpen, caseAddress: entry.caseNumber.map { "/cases/\($0)" },
        caseName: entry.caseNumber.map { words("case", ["case": .text("\($0)")]) } ?? "",
        caseStanding: entry.decided.map(words.done) ?? entry.caseState.map { words($0.rawValue) } ?? "",
        subtree: entry.answers > 0 && !open.isEmpty && visit.may(.moderator)
          ? Subtree(
            subtreeLabel: words("subtree", count: open.count),
            subtreeCases: open.map(String.init).joined(separator: "."))
          : nil)
    }
  }
}

extension ThreadEntry {
  fileprivate var isOpen: Bool { caseState.map(QueueQuery.openStates.contains) ?? false }

  /// The words that counted, numbered in their order.
  fileprivate var marks: [WordMark] {
    steps.enumerated().map { WordMark(range: $1.match.range, numbers: [$0 + 1]) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
