import CommentAnalysis
import CommentEvaluation
import CommentFormats
import CommentModel
import ScoreJSON

/// What came out for one file, for programs. What the task has no figure for is left out.
extension JSONText {
  mutating func evaluation(_ one: Evaluation, rules: Int, hasText: Bool) {
    object { json in
      json.member("file", one.file)
      json.member("task", one.aim.task.rawValue)
      if one.aim.task == .toxicity { json.member("attribute", one.aim.attribute.name) }
      for figure in one.measurement.figures {
        switch figure.value {
        case .count(let count): json.member(figure.name, count)
        case .number(let number): json.exact(figure.name, number)
        }
      }
      json.main(one)
      if one.aim.task != .spans { json.classes(one) }
      if let reliability = one.reliability { json.reliability(reliability) }
      if let fired = one.rules { json.rules(fired.most(rules)) }
      json.errors(one, hasText: hasText)
      if let replay = one.replay {
        json.key("replay")
        json.object { json in
          json.member("rows", replay.rows)
          json.member("differences", replay.differences)
          json.exact("largest", replay.largest)
        }
      }
    }
  }

  private mutating func main(_ one: Evaluation) {
    key("main")
    object { json in
      json.member("figure", one.measurement.mainName)
      json.exact("value", one.measurement.main)
      json.interval(one.measurement.interval)
      json.key("grouped")
      json.raw(one.isGrouped ? "true" : "false")
    }
  }

  private mutating func classes(_ one: Evaluation) {
    key("by_category")
    object { json in
      for tally in one.categories {
        json.key(tally.name)
        json.object { json in
          json.member("n", tally.count)
          json.exact("acc", tally.accuracy)
          json.interval(Interval.wilson(tally.right, of: tally.count))
          json.exact("flagged", tally.flaggedShare)
        }
      }
    }
    let functions = one.hateCheckFunctions
    if !functions.isEmpty {
      key("per_F")
      object { json in for function in functions { json.exact(function.name, function.tally.accuracy) } }
      exact("mean_over_functions", one.meanOverFunctions)
    }
    key("confusion")
    array { json in
      for label in one.aim.classes {
        for prediction in one.aim.classes {
          json.object { json in
            json.member("label", label)
            json.member("predicted_label", prediction)
            json.member("n", one.confusion.count(label, as: prediction))
          }
        }
      }
    }
  }

  private mutating func reliability(_ reliability: Reliability) {
    key("reliability")
    object { json in
      json.exact("expected_error", reliability.expectedError)
      json.key("bins")
      json.array { json in
        for bin in reliability.bins {
          json.object { json in
            json.exact("from", bin.low)
            json.exact("to", bin.high)
            json.member("n", bin.count)
            json.exact("mean_score", bin.meanScore)
            json.exact("share", bin.share)
            json.interval(Interval.wilson(bin.positives, of: bin.count))
          }
        }
      }
    }
  }

  private mutating func rules(_ fired: [(name: RuleName, tally: RuleTally)]) {
    key("rules")
    array { json in
      for (name, tally) in fired {
        json.object { json in
          json.member("name", name.name)
          json.member("kind", name.kind.rawValue)
          json.member("measure", name.measure)
          json.member("fired", tally.fired)
          json.member("right", tally.right)
          json.exact("share", Double(tally.right) / Double(tally.fired))
          json.interval(Interval.wilson(tally.right, of: tally.fired))
        }
      }
    }
  }

  private mutating func errors(_ one: Evaluation, hasText: Bool) {
    key("errors")
    array { json in
      for error in one.errors {
        json.object { json in
          json.member("id", error.row.id)
          json.member("label", error.row.label)
          json.exact("predicted_score", error.prediction.score)
          json.exact("difference", error.difference)
          if hasText { json.member("text", error.row.text) }
          json.key("steps")
          json.array { json in
            for step in error.explanation.map(one.aim.steps) ?? [] { json.step(step) }
          }
        }
      }
    }
  }

  /// `"low"` and `"high"`, `null` where there is no interval.
  mutating func interval(_ interval: Interval?) {
    exact("low", interval?.low)
    exact("high", interval?.high)
  }
}
