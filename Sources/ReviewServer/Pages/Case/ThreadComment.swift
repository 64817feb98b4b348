import CommentModel
import PageMarkup
import ReviewStore

/// A comment around the one that a page is about.
struct ThreadComment {
  let byline: String
  let moment: String
  let momentText: String
  let pieces: [TextPiece]

  /// How much of it is shown, in bytes.
  private static let longest = 700

  init(_ context: ContextComment, _ words: Words, isMasked: Bool) {
    byline = context.comment.author ?? words("anonymous")
    moment = context.comment.time?.description ?? ""
    momentText = context.comment.time.map(words.format.moment) ?? ""
    let marked = MarkedComment(context.comment.text, context.steps, marks: [], isMasked: isMasked)
    let shown = marked.pieces(limit: ThreadComment.longest)
    pieces = marked.hidden(limit: ThreadComment.longest) > 0 ? shown + [.more] : shown
  }
}

/// The comment that a case is about.
struct CaseComment {
  let commentByline: String
  let postedMoment: String
  let postedText: String
  let flags: [String]
  let pieces: [TextPiece]
  let removedText: String?
  let isEdited: Bool
  /// Whether severe words are masked in it.
  let hasMasks: Bool
  let canMask: Bool
  /// How many bytes of a long text are left out; `nil` where all of it is shown.
  let hiddenBytes: String?

  init(_ detail: CaseDetail, _ visit: PageVisit, isRevealed: Bool, isWhole: Bool) {
    let one = detail.reviewCase
    commentByline = one.comment.author ?? visit.words("anonymous")
    postedMoment = one.comment.time?.description ?? ""
    postedText = one.comment.time.map(visit.words.format.moment) ?? ""
    flags = detail.flags.words
    isEdited = !detail.isCurrent
    removedText = detail.purged.map { purged in
      visit.words("textRemoved", ["age": .text(visit.words.age(of: purged, at: visit.now))])
    }
    let isSevere = one.scored.steps.contains(where: \.isSevere)
    hasMasks = isSevere && !isRevealed
    canMask = isSevere && isRevealed && visit.preferences.masksSevereWords
    let marked = MarkedComment(
      one.comment.text, one.scored.steps, marks: one.scored.marks, isMasked: !isRevealed)
    let limit = isWhole ? Int.max : MarkedComment.longest
    pieces = detail.purged == nil ? marked.pieces(limit: limit) : []
    let hidden = detail.purged == nil ? marked.hidden(limit: limit) : 0
    hiddenBytes = hidden > 0 ? visit.words("moreBytes", count: hidden) : nil
  }
}
