import CommentAnalysis
import CommentFormats
import CommentModel
import ScoreJSON

/// Forecasts of threads, as tables.
struct ForecastReport {
  /// Whether what was said after each comment is shown.
  var hasComments: Bool

  /// A thread and what is forecast.
  struct Entry {
    var input: ThreadInput
    var forecast: ThreadForecast
  }

  func report(_ threads: [Entry]) -> Report {
    Report(
      title: "Forecast",
      sections: threads.compactMap { one in
        guard let last = one.forecast.last else { return nil }
        let name = one.input.thread.title ?? one.input.thread.id
        let title =
          "\(name): \(readable(last.score, places: 3)) after \(counted(last.comments, "comment"))"
          + highest(one.forecast)
        return Report.Section(
          name: one.input.thread.id, title: title,
          tables: [addends(last)] + (hasComments ? [comments(one)] : []))
      })
  }

  /// Where the forecast was at its highest, where that is not now.
  private func highest(_ forecast: ThreadForecast) -> String {
    guard let highest = forecast.highest, let last = forecast.last, highest != last else { return "" }
    return ", highest \(readable(highest.score, places: 3)) after \(highest.comments)"
  }

  private func addends(_ forecast: Forecast) -> ReportTable {
    ReportTable(
      name: "addends", title: "Addends",
      note: "log-odds \(readable(forecast.logOdds, places: 3)), 1 ÷ (1 + e^−log-odds) is the score",
      columns: ["feature", "value", "weight", "addend"],
      rows: [[.text("base"), .number(nil), .number(nil), .number(forecast.base)]]
        + forecast.addends.map {
          [.text($0.feature.rawValue), .number($0.value), .number($0.weight), .number($0.amount)]
        })
  }

  private func comments(_ one: Entry) -> ReportTable {
    ReportTable(
      name: "comments", title: "Comments", note: "the forecast after each, in the order in which they came",
      columns: ["comment", "forecast"],
      rows: zip(one.forecast.order, one.forecast.scores).map { place, score in
        [.text(one.input.thread.comments[place].id), .share(score)]
      })
  }
}

extension JSONText {
  /// A thread and its forecast, for programs.
  mutating func threadForecast(_ one: ForecastReport.Entry, hasComments: Bool) {
    object { json in
      json.member("file", one.input.file)
      json.member("thread", one.input.thread.id)
      json.member("title", one.input.thread.title)
      json.key("forecast")
      if let last = one.forecast.last { json.forecast(last) } else { json.raw("null") }
      json.key("highest")
      if let highest = one.forecast.highest { json.forecast(highest) } else { json.raw("null") }
      guard hasComments else { return }
      json.key("comments")
      json.array { json in
        for (place, score) in zip(one.forecast.order, one.forecast.scores) {
          json.object { json in
            json.member("id", one.input.thread.comments[place].id)
            json.exact("score", score)
          }
        }
      }
    }
  }
}
