import CommentModel

/// What the rules of a policy are asked about, beside the bytes of its text.
struct JudgedComment {
  var scores: Scores
  var tokens: [Token]
  /// Cover the text without a gap; none where all is the author's.
  var passages: [Passage]
  /// The toxic entries that counted.
  var terms: [Term]
  var context: CommentContext
}

extension JudgedComment {
  /// A number of the comment; `nil` where it is not known.
  func number(_ measure: PolicyMeasure, _ shape: @autoclosure () -> CommentShape) -> Double? {
    switch measure {
    case .toxicity: scores.toxicity.overall
    case .profanity: scores.toxicity[.profanity]
    case .insult: scores.toxicity[.insult]
    case .identityAttack: scores.toxicity[.identityAttack]
    case .threat: scores.toxicity[.threat]
    case .sexuallyExplicit: scores.toxicity[.sexuallyExplicit]
    case .quotedToxicity: scores.quotedToxicity.overall
    case .quotedProfanity: scores.quotedToxicity[.profanity]
    case .quotedInsult: scores.quotedToxicity[.insult]
    case .quotedIdentityAttack: scores.quotedToxicity[.identityAttack]
    case .quotedThreat: scores.quotedToxicity[.threat]
    case .quotedSexuallyExplicit: scores.quotedToxicity[.sexuallyExplicit]
    case .sentiment: scores.sentiment.compound
    case .ownSentiment: scores.ownSentiment?.compound
    case .positive: scores.sentiment.positive
    case .negative: scores.sentiment.negative
    case .neutral: scores.sentiment.neutral
    case .quoteShare: scores.share(of: .quote)
    case .pasteShare: scores.share(of: .paste)
    case .length: Double(shape().length)
    case .words: Double(shape().words)
    case .lines: Double(shape().lines)
    case .links: Double(shape().links)
    case .mentions: Double(shape().mentions)
    case .hashtags: Double(shape().hashtags)
    case .emoji: Double(shape().emoji)
    case .capitals: shape().capitals
    case .repeats: Double(shape().repeats)
    case .authorComments: context.history.map { Double($0.comments) }
    case .authorRejected: context.history.map { Double($0.rejected) }
    case .authorRejectionRate: context.history?.rejectionRate
    case .depth: context.thread?.depth.map(Double.init)
    case .pileOn: context.thread?.pileOn.map(Double.init)
    case .replyRate: context.thread?.replyRate
    case .threadComments: context.thread.map { Double($0.comments) }
    }
  }

  /// A yes or no of the comment; `nil` where it is not known.
  func flag(_ flag: PolicyFlag) -> Bool? {
    switch flag {
    case .isTopLevel: context.thread.map { !$0.isReply }
    case .firstComment: context.history.map { $0.comments == 0 }
    case .parentRejected: context.thread?.parentRejected
    case .repeatedComment: context.history?.isRepeated
    }
  }

  /// Whether an entry of one of some categories counted.
  func hasAny(of categories: [ToxicityCategory]) -> Bool {
    categories.contains { scores.toxicity[$0] > 0 || scores.quotedToxicity[$0] > 0 }
  }
}

extension Timestamp {
  /// The hour of its day in UTC, 0…23.
  var hourOfDay: Int { Int(quotient(of: 3_600_000) % 24 + 24) % 24 }

  /// The day of its week in UTC, 1 (Monday) … 7. 1970-01-01 was a Thursday.
  var dayOfWeek: Int { Int((quotient(of: 86_400_000) % 7 + 7 + 3) % 7) + 1 }

  private func quotient(of unit: Int64) -> Int64 {
    milliseconds >= 0 ? milliseconds / unit : (milliseconds + 1) / unit - 1
  }
}
