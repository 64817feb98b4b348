/// A number that rules can ask for. The raw value is the word used in policies.
public enum PolicyMeasure: String, Sendable, CaseIterable {
  // Scores of the author's own words, 0…1.
  case toxicity, profanity, insult, identityAttack = "identity_attack", threat
  case sexuallyExplicit = "sexually_explicit"
  // The same of what is quoted and pasted, without the policy's weight.
  case quotedToxicity = "quoted_toxicity", quotedProfanity = "quoted_profanity"
  case quotedInsult = "quoted_insult", quotedIdentityAttack = "quoted_identity_attack"
  case quotedThreat = "quoted_threat", quotedSexuallyExplicit = "quoted_sexually_explicit"
  // −1…1.
  case sentiment, ownSentiment = "own_sentiment"
  // Shares, 0…1.
  case positive, negative, neutral
  case quoteShare = "quote_share", pasteShare = "paste_share"
  // The shape of the text.
  case length, words, lines, links, mentions, hashtags, emoji, capitals, repeats
  // The author's history.
  case authorComments = "author_comments", authorRejected = "author_rejected"
  case authorRejectionRate = "author_rejection_rate"
  // The thread.
  case depth, pileOn = "pile_on", replyRate = "reply_rate", threadComments = "thread_comments"

  /// From where to where it can go, so that a bound that nothing reaches is found.
  public var range: ClosedRange<Double> {
    switch self {
    case .sentiment, .ownSentiment: -1...1
    case .length, .words, .lines, .links, .mentions, .hashtags, .emoji, .repeats, .authorComments,
      .authorRejected, .depth, .pileOn, .replyRate, .threadComments:
      0 ... .infinity
    default: 0...1
    }
  }

  /// What is missing where it is not known: the word in messages.
  var fact: String {
    switch self {
    case .ownSentiment: "own words"
    case .authorComments, .authorRejected, .authorRejectionRate: "author history"
    case .depth, .pileOn, .replyRate, .threadComments: "place in the thread"
    default: rawValue
    }
  }

  /// How much it takes to find out, so that what is cheap is asked first.
  var cost: RuleCost {
    switch self {
    case .length, .words, .lines, .links, .mentions, .hashtags, .emoji, .capitals, .repeats: .shape
    default: .known
    }
  }
}

/// A yes or no that rules can ask for. The raw value is the word used in policies.
public enum PolicyFlag: String, Sendable, CaseIterable {
  /// It answers no other comment.
  case isTopLevel = "is_top_level"
  /// The author has no earlier comment.
  case firstComment = "first_comment"
  /// The comment that it answers was rejected, removed or marked as spam.
  case parentRejected = "parent_rejected"
  /// The author has posted the same text before.
  case repeatedComment = "repeated_comment"

  var fact: String {
    switch self {
    case .firstComment, .repeatedComment: "author history"
    case .isTopLevel, .parentRejected: "place in the thread"
    }
  }
}

/// How much it takes to find out whether a condition holds.
enum RuleCost: Int, Comparable {
  case known, shape, text, words, regex

  static func < (left: RuleCost, right: RuleCost) -> Bool { left.rawValue < right.rawValue }
}
