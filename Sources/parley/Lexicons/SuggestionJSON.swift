import CommentAnalysis
import CommentEvaluation
import CommentFormats
import CommentModel
import ScoreJSON

/// Suggestions for lexicons, for programs.
extension JSONText {
  mutating func suggestions(_ found: LexiconSuggestions) {
    object { json in
      json.member("database", found.database)
      json.member("decided", found.evidence.judged)
      json.member("rejected", found.evidence.rejected)
      json.member("let_pass", found.evidence.missed)
      json.key("suggestions")
      json.array { json in
        for (place, one) in found.suggestions.enumerated() { json.suggestion(one, place, found) }
      }
      json.key("effect")
      if let effect = found.effect { json.effect(effect) } else { json.raw("null") }
      json.member("patch", found.patch.text)
    }
  }

  private mutating func suggestion(_ one: LexiconSuggestion, _ place: Int, _ found: LexiconSuggestions) {
    object { json in
      json.member("kind", one.kind.rawValue)
      json.member("term", one.term)
      json.member("category", one.category.rawValue)
      json.member("file", one.line.map(found.path))
      json.member("line", one.line?.line.number)
      json.exact("severity", one.current)
      json.exact("proposed", one.proposed)
      json.member("decided", one.judged)
      json.member("rejected", one.rejected)
      json.interval(one.interval)
      json.member("seen", one.seen)
      json.member("authors", one.authors)
      json.member("overturned", one.overturned)
      json.member("undone", one.undone)
      json.exact("log_odds", one.contrast?.logOdds)
      json.exact("z", one.contrast?.z)
      let moved = found.effect?.moved[place]
      json.key("flagged")
      json.flagged(moved?.flagged ?? SuggestionEffect.Flagged())
      json.key("cleared")
      json.flagged(moved?.cleared ?? SuggestionEffect.Flagged())
    }
  }

  private mutating func effect(_ effect: SuggestionEffect) {
    object { json in
      json.member("comments", effect.comments)
      json.exact("days", effect.days)
      for (name, flagged) in [("before", effect.before), ("after", effect.after)] {
        json.key(name)
        json.object { json in
          json.flaggedMembers(flagged)
          json.exact("reviews_per_day", Double(flagged.all) / effect.days)
          json.share("precision", flagged.rejected, of: flagged.decided)
          json.share("recall", flagged.rejected, of: effect.rejected)
        }
      }
    }
  }

  private mutating func flagged(_ flagged: SuggestionEffect.Flagged) {
    object { $0.flaggedMembers(flagged) }
  }

  private mutating func flaggedMembers(_ flagged: SuggestionEffect.Flagged) {
    member("flagged", flagged.all)
    member("rejected", flagged.rejected)
    member("approved", flagged.approved)
    member("undecided", flagged.undecided)
  }
}
