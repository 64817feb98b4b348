import CommentFormats
import CommentModel
import ReviewStore

/// Cases and decisions, for programs.
extension JSONText {
  mutating func `case`(_ one: Case) {
    object { json in json.members(of: one) }
  }

  mutating func detail(_ detail: CaseDetail) {
    object { json in
      json.members(of: detail.reviewCase)
      json.member("source", detail.source)
      json.member("link", detail.threadLink)
      json.member("depth", detail.depth)
      json.key("flags")
      json.array { json in for word in detail.flags.words { json.string(word) } }
      json.member("revision", detail.revision)
      json.key("is_current")
      json.raw(detail.isCurrent ? "true" : "false")
      json.member("claimed", detail.claimed?.description)
      json.key("ancestors")
      json.array { json in for comment in detail.ancestors { json.context(comment) } }
      json.key("earlier_siblings")
      json.array { json in for comment in detail.earlierSiblings { json.context(comment) } }
      json.key("later_siblings")
      json.array { json in for comment in detail.laterSiblings { json.context(comment) } }
      json.key("decisions")
      json.array { json in for decision in detail.decisions { json.decision(decision) } }
      json.key("audit")
      json.array { json in
        for entry in detail.audit {
          json.object { json in
            json.member("number", Int(entry.number))
            json.member("time", entry.time.description)
            json.member("actor", entry.actor)
            json.member("action", entry.action.rawValue)
            json.key("detail")
            json.raw(entry.detail)
          }
        }
      }
    }
  }

  mutating func decision(_ decision: Decision) {
    object { json in
      json.member("case", Int(decision.caseNumber))
      json.member("action", decision.action.rawValue)
      json.member("reason", decision.reason)
      json.member("note", decision.note)
      json.member("moderator", decision.moderator)
      json.member("time", decision.time.description)
    }
  }

  private mutating func members(of one: Case) {
    member("case", Int(one.number))
    member("state", one.state.rawValue)
    member("claimant", one.claimant)
    member("enqueued", one.enqueued.description)
    member("thread", one.threadID)
    member("title", one.threadTitle)
    member("id", one.comment.id)
    member("parent", one.comment.parentID)
    member("author", one.comment.author)
    member("time", one.comment.time?.description)
    member("text", one.comment.text)
    member("verdict", one.scored.verdict.action.rawValue)
    key("reasons")
    array { json in for reason in one.scored.verdict.reasons { json.reason(reason) } }
    member("sentiment", one.scored.sentiment.compound)
    member("own_sentiment", one.scored.ownSentiment?.compound)
    member("toxicity", one.scored.toxicity.overall)
    for category in ToxicityCategory.allCases { member(category.rawValue, one.scored.toxicity[category]) }
    member("quoted_toxicity", one.scored.quotedToxicity.overall)
    key("matches")
    array { json in for step in one.scored.steps { json.step(step) } }
  }

  private mutating func context(_ context: ContextComment) {
    object { json in
      json.member("id", context.comment.id)
      json.member("parent", context.comment.parentID)
      json.member("author", context.comment.author)
      json.member("time", context.comment.time?.description)
      json.member("text", context.comment.text)
      json.member("depth", context.depth)
      json.member("verdict", context.verdict.rawValue)
    }
  }
}
