package import CommentFormats
package import CommentModel
package import ReviewStore
import ScoreJSON

/// Cases and decisions, for programs.
extension JSONText {
  /// Writes a case.
  package mutating func `case`(_ one: Case) {
    object { json in json.members(of: one) }
  }

  /// Writes a case with the thread around it and its history.
  package mutating func detail(_ detail: CaseDetail) {
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
      json.member("purged", detail.purged?.description)
      json.key("ancestors")
      json.array { json in for comment in detail.ancestors { json.context(comment) } }
      json.key("earlier_siblings")
      json.array { json in for comment in detail.earlierSiblings { json.context(comment) } }
      json.key("later_siblings")
      json.array { json in for comment in detail.laterSiblings { json.context(comment) } }
      json.key("decisions")
      json.array { json in for decision in detail.decisions { json.decision(decision) } }
      json.key("reported")
      json.array { json in
        for report in detail.reports {
          json.object { json in
            json.member("reporter", report.reporter)
            json.member("reason", report.reason)
            json.member("note", report.note)
            json.member("time", report.time.description)
          }
        }
      }
      json.key("appeals")
      json.array { json in
        for appeal in detail.appeals {
          json.object { json in
            json.member("decision", Int(appeal.decision))
            json.member("note", appeal.note)
            json.member("time", appeal.time.description)
            json.member("outcome", appeal.outcome.map(Int.init))
          }
        }
      }
      json.key("audit")
      json.array { json in
        for entry in detail.audit { json.object { $0.members(of: entry) } }
      }
    }
  }

  /// Writes a decision.
  package mutating func decision(_ decision: Decision) {
    object { json in json.members(of: decision) }
  }

  /// Writes the members of a decision.
  package mutating func members(of decision: Decision) {
    member("decision", Int(decision.number))
    member("case", Int(decision.caseNumber))
    member("action", decision.action.rawValue)
    member("reason", decision.reason)
    member("note", decision.note)
    member("moderator", decision.moderator)
    member("time", decision.time.description)
    member("policy", decision.verdict.rawValue)
    member("bulk", decision.bulk.map(Int.init))
    member("reversal", decision.reversal?.rawValue)
  }

  /// Writes the members of a case.
  package mutating func members(of one: Case) {
    member("case", Int(one.number))
    member("state", one.state.rawValue)
    member("queue", one.queue)
    member("origin", one.origin.rawValue)
    member("claimant", one.claimant)
    member("session", one.claim?.claimant.session)
    member("claimed", one.claim?.claimed.description)
    member("expires", one.claim?.expires.description)
    member("token", one.claim.map { Int($0.token) })
    member("version", one.version)
    member("assignee", one.assignee)
    member("wake", one.wake?.description)
    member("reports", one.reports)
    key("tags")
    array { json in for tag in one.tags { json.string(tag) } }
    key("rules")
    array { json in for rule in one.rules { json.string(rule) } }
    key("priority")
    object { json in
      // The age is left to whoever reads it later than now.
      for part in one.priority.parts(at: one.priority.due) where part.name != "age" {
        json.member(part.name, part.value)
      }
    }
    member("due", one.priority.due.description)
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

  /// Writes the members of a row of the audit trail.
  package mutating func members(of entry: AuditEntry) {
    member("number", Int(entry.number))
    member("time", entry.time.description)
    member("actor", entry.actor)
    member("action", entry.action.rawValue)
    member("case", entry.caseNumber.map(Int.init))
    key("detail")
    raw(entry.detail)
  }

  /// Writes the members of what a bulk action did.
  package mutating func members(of outcome: BulkOutcome) {
    member("bulk", outcome.bulk.map(Int.init))
    member("done", outcome.done.count)
    key("cancelled")
    raw(outcome.isCancelled ? "true" : "false")
    key("skipped")
    array { json in
      for skip in outcome.skipped {
        json.object { json in
          json.member("case", Int(skip.caseNumber))
          json.member("conflict", "\(skip.conflict)")
        }
      }
    }
  }

  /// Writes the members of what an enqueue added.
  package mutating func members(of counts: EnqueueCounts, threads: Int) {
    member("threads", threads)
    member("new_comments", counts.newComments)
    member("known_comments", counts.knownComments)
    member("changed_comments", counts.changedComments)
    member("new_cases", counts.newCases)
    member("updated_cases", counts.updatedCases)
  }

  /// Writes the members of what a report did.
  package mutating func members(of outcome: ReportOutcome) {
    member("case", Int(outcome.caseNumber))
    key("counted")
    raw(outcome.isNew ? "true" : "false")
    key("reopened")
    raw(outcome.isReopened ? "true" : "false")
  }
}
