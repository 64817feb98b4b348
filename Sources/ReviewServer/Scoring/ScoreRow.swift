import CommentAnalysis
import CommentFormats
import CommentModel
import ScoreJSON

extension ScorerPool.Place {
  /// Scores a text and writes its row: the names and numbers of `parley score`, with reasons, findings and terms as
  /// arrays.
  mutating func score(_ request: ScoreRequest, into json: inout JSONText) {
    let text = request.comment.text
    let scores = scorer.score(text.span, marks: request.comment.marks, answering: request.parent.text.span)
    let verdict = verdict(on: text.span, scores, in: request.context)
    var terms: [String] = []
    scorer.forEachTerm { term in
      let term = String(decoding: term.indices.map { term[$0] }, as: UTF8.self)
      if !terms.contains(term) { terms.append(term) }
    }
    json.object { json in
      if let id = request.id {
        json.key("id")
        json.raw(id)
      }
      json.verdict(verdict)
      json.scores(scores)
      json.key("terms")
      json.strings(terms)
    }
  }

  /// What the policy says of the text that was scored last.
  mutating func verdict(on text: Span<UInt8>, _ scores: Scores, in context: CommentContext) -> Verdict {
    if judge != nil { return scorer.verdict(on: text, scores, in: context, by: &judge!) }
    if scores.action == .approve { return Verdict(action: .approve, reasons: []) }
    return policy.verdict(own: scores.toxicity, quoted: scores.quotedToxicity)
  }
}

extension JSONText {
  /// Writes the members of a verdict.
  mutating func verdict(_ verdict: Verdict) {
    member("verdict", verdict.action.rawValue)
    key("reasons")
    array { json in for reason in verdict.reasons { json.reason(reason) } }
    key("findings")
    array { json in for finding in verdict.findings { json.finding(finding) } }
  }

  /// Writes the members of scores.
  mutating func scores(_ scores: Scores) {
    member("sentiment", scores.sentiment.compound)
    member("own_sentiment", scores.ownSentiment?.compound)
    member("positive", scores.sentiment.positive)
    member("negative", scores.sentiment.negative)
    member("neutral", scores.sentiment.neutral)
    member("toxicity", scores.toxicity.overall)
    if scores.isHarmless {
      raw(JSONText.harmless)
      return
    }
    for category in ToxicityCategory.allCases { member(category.rawValue, scores.toxicity[category]) }
    member("quoted_toxicity", scores.quotedToxicity.overall)
    member("quote_share", scores.share(of: .quote))
    member("paste_share", scores.share(of: .paste))
    member("mostly", scores.mostly.rawValue)
  }

  /// The members behind the toxicity of most texts: no category, nothing quoted.
  private static let harmless = """
    "profanity":0.0000,"insult":0.0000,"identity_attack":0.0000,"threat":0.0000,"sexually_explicit":0.0000,\
    "quoted_toxicity":0.0000,"quote_share":0.0000,"paste_share":0.0000,"mostly":"own"
    """
}
