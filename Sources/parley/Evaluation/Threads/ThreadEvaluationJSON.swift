import CommentAnalysis
import CommentEvaluation
import CommentFormats
import ScoreJSON

/// How well conversations were forecast, for programs.
extension JSONText {
  mutating func threadEvaluation(_ one: ThreadEvaluation) {
    object { json in
      json.member("corpus", one.corpus.name)
      json.member("label", one.corpus.field)
      json.member("unlabelled", one.corpus.unlabelled)
      json.member("short", one.corpus.short)
      json.key("threshold")
      json.object { json in
        json.exact("value", one.threshold)
        switch one.source {
        case .user: json.member("from", "option")
        case .standard: json.member("from", "default")
        case .split(let name): json.member("from", name)
        }
      }
      for estimate in one.measurement.estimates {
        switch estimate.figure.value {
        case .count(let count): json.member(estimate.figure.name, count)
        case .number(let number):
          json.key(estimate.figure.name)
          json.object { json in
            json.exact("value", number)
            json.interval(estimate.interval)
          }
        }
      }
      json.key("grouped")
      json.raw(one.isGrouped ? "true" : "false")
      json.key("confusion")
      json.array { json in
        for label in [0, 1] {
          for prediction in [0, 1] {
            json.object { json in
              json.member("label", label)
              json.member("predicted_label", prediction)
              json.member("n", one.measurement.confusion.count(label, as: prediction))
            }
          }
        }
      }
    }
  }

  /// A conversation: what was forecast after each comment, and the sum where it was highest.
  mutating func forecasted(_ one: ThreadEvaluation.Forecasted, threshold: Double) {
    object { json in
      json.member("id", one.id)
      json.member("label", one.label ? 1 : 0)
      json.member("split", one.split)
      json.member("predicted_label", one.row.score >= threshold ? 1 : 0)
      json.exact("predicted_score", one.row.score)
      json.member("horizon", one.row.horizon(threshold: threshold))
      json.key("scores")
      json.array { json in for score in one.row.scores { json.raw("\(score)") } }
      json.key("highest")
      if let highest = one.highest { json.forecast(highest) } else { json.raw("null") }
    }
  }
}
