package import CommentAnalysis
package import CommentFormats

extension JSONText {
  /// A forecast with its sum.
  package mutating func forecast(_ forecast: Forecast) {
    object { json in
      json.exact("score", forecast.score)
      json.member("comments", forecast.comments)
      json.exact("base", forecast.base)
      json.key("addends")
      json.array { json in
        for addend in forecast.addends {
          json.object { json in
            json.member("feature", addend.feature.rawValue)
            json.exact("value", addend.value)
            json.exact("weight", addend.weight)
            json.exact("amount", addend.amount)
          }
        }
      }
      json.exact("log_odds", forecast.logOdds)
    }
  }
}
