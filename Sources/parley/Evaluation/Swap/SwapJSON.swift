import CommentFormats
import ScoreJSON

/// What swapping words does, for programs.
extension JSONText {
  mutating func swaps(_ report: SwapReport) {
    object { json in
      json.member("file", report.file)
      json.exact("limit", report.limit)
      json.member("above_limit", report.unfair.count)
      json.key("templates")
      json.array { json in
        for trial in report.trials {
          json.object { json in
            json.member("template", trial.template.text)
            json.member("kind", trial.template.kind.rawValue)
            json.member("list", trial.template.list)
            json.member("sentences", trial.sentences)
            json.spread("toxicity", trial.toxicity)
            json.spread("sentiment", trial.sentiment)
          }
        }
      }
      json.key("words")
      json.array { json in
        for word in report.words {
          json.object { json in
            json.member("word", word.word)
            json.member("list", word.list)
            json.exact("toxicity", word.toxicity)
            json.exact("sentiment", word.sentiment)
          }
        }
      }
    }
  }

  private mutating func spread(_ key: String, _ spread: SwapTrial.Spread) {
    self.key(key)
    object { json in
      json.exact("change", spread.change)
      json.exact("low", spread.low)
      json.member("low_word", spread.lowWord)
      json.exact("high", spread.high)
      json.member("high_word", spread.highWord)
    }
  }
}
