public import CommentModel
import ReviewStore

public import struct CommentModel.Comment

/// A moment of the tests' calendar: that many seconds after 2025-01-01T00:00:00Z.
func moment(_ seconds: Int) -> Timestamp {
  Timestamp(milliseconds: 1_735_689_600_000 + Int64(seconds) * 1000)
}

/// A comment, its parent's index, and what scoring made of it.
struct Sample {
  var comment: Comment
  var parent: Int?
  var scored: ScoredComment

  init(
    _ id: String, _ text: String = "Sundials need no batteries.", parent: Int? = nil,
    author: String? = "Ines", insult: Double = 0, action: PolicyAction = .approve
  ) {
    comment = Comment(id: id, author: author, time: moment(0), text: text)
    self.parent = parent
    scored = ScoredComment(text: text, insult: insult, action: action)
  }
}

extension ScoredComment {
  /// A result whose author wrote the whole text, with an insult as the only finding.
  init(text: String, insult: Double, action: PolicyAction) {
    let length = text.utf8.count
    var toxicity = ToxicityScore(overall: insult)
    toxicity[.insult] = insult
    let sentiment = SentimentScore(compound: -insult, positive: 0, negative: insult, neutral: 1 - insult)
    let reason = Reason(
      attribute: .category(.insult), score: insult, threshold: insult / 2, action: action, passage: .own)
    let match = Match(range: 0..<min(3, length), term: "pudding")
    self.init(
      passages: length == 0 ? [] : [Passage(kind: .own, range: 0..<length)], sentiment: sentiment,
      ownSentiment: sentiment, toxicity: toxicity, quotedToxicity: ToxicityScore(),
      steps: insult == 0 ? [] : [Step(match: match, measure: .toxicity(.insult), base: insult)],
      verdict: Verdict(action: action, reasons: action == .approve ? [] : [reason]))
  }
}

extension ReviewStore {
  /// Enqueues samples as one thread.
  @discardableResult func enqueue(
    _ samples: [Sample], thread id: String = "sundials", source: String = "test",
    at time: Timestamp = moment(1)
  ) throws(StoreError) -> EnqueueCounts {
    var comments = samples.map(\.comment)
    var links: [CommentLink] = []
    for index in samples.indices {
      let parent = samples[index].parent
      comments[index].parentID = parent.map { samples[$0].comment.id }
      var depth = 1
      var above = parent
      while let next = above {
        depth += 1
        above = samples[next].parent
      }
      links.append(CommentLink(parent: parent, depth: depth))
    }
    let thread = CommentThread(
      id: id, title: "On sundials", link: "https://example.org/sundials", comments: comments, links: links,
      completeness: Completeness(found: comments.count))
    return try enqueue(thread, scored: samples.map(\.scored), source: source, at: time)
  }

  /// Enqueues that many comments with a case each.
  func enqueueCases(_ count: Int) throws(StoreError) {
    try enqueue((1...count).map { Sample("c\($0)", "You pudding no. \($0)", insult: 0.6, action: .queue) })
  }
}

/// A moderator with one window, by name.
extension Claimant: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// The moderator of that name.
  public init(stringLiteral name: String) { self.init(name) }
}
