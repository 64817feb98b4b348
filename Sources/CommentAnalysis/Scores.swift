public import CommentModel

/// The numbers of one scored comment, in a value of fixed size.
public struct Scores: Sendable, Hashable {
  /// The feeling of the whole text.
  public var sentiment: SentimentScore
  /// The feeling of the author's own words; `nil` where there are none.
  public var ownSentiment: SentimentScore?
  /// The toxicity of the author's own words.
  public var toxicity: ToxicityScore
  /// The toxicity of what is quoted and pasted.
  public var quotedToxicity: ToxicityScore
  /// What the policy says.
  public var action: PolicyAction
  /// How many bytes of the text are the author's.
  public var ownBytes: Int
  /// How many are quoted.
  public var quoteBytes: Int
  /// How many are pasted.
  public var pasteBytes: Int

  /// The share of the text's bytes that are of a kind, 0…1; 0 for an empty text.
  public func share(of kind: PassageKind) -> Double {
    let all = ownBytes + quoteBytes + pasteBytes
    let part =
      switch kind {
      case .own: ownBytes
      case .quote: quoteBytes
      case .paste: pasteBytes
      }
    return all == 0 ? 0 : Double(part) / Double(all)
  }

  /// Whose words most of the text are.
  public var mostly: PassageKind {
    PassageKind.allCases.first { share(of: $0) > 0.5 } ?? .own
  }
}

extension Scores {
  /// The numbers of a result.
  init(_ scored: ScoredComment) {
    func bytes(_ kind: PassageKind) -> Int {
      scored.passages.reduce(0) { $1.kind == kind ? $0 + $1.range.count : $0 }
    }
    self.init(
      sentiment: scored.sentiment, ownSentiment: scored.ownSentiment, toxicity: scored.toxicity,
      quotedToxicity: scored.quotedToxicity, action: scored.verdict.action, ownBytes: bytes(.own),
      quoteBytes: bytes(.quote), pasteBytes: bytes(.paste))
  }
}

extension Policy {
  /// Every threshold that a comment reached, the strongest action first.
  public func reasons(for scores: Scores) -> [Reason] {
    verdict(own: scores.toxicity, quoted: scores.quotedToxicity).reasons
  }
}
