import CommentFormats
import Foundation

/// What another scorer said of rows, by their ids.
struct Predictions: Sendable {
  /// What was said of one row.
  struct Prediction: Sendable {
    var score = 0.0
    /// `nil` where the score decides.
    var label: Int?
    /// In code points.
    var spans: [Range<Int>] = []
  }

  private var byID: [String: Prediction] = [:]

  /// Reads a table with the columns `id` and `score`, `label` or `spans` (`[[start, end], …]`).
  init(_ file: InputFile) throws(Failure) {
    let table = try Table(file)
    guard let id = table.place(of: "id") else { throw .unfit(path: file.label, reason: table.lacks("id")) }
    let score = table.place(of: "score")
    let label = table.place(of: "label")
    let spans = table.place(of: "spans")
    guard score != nil || spans != nil else {
      throw .unfit(path: file.label, reason: table.lacks("score"))
    }
    for row in table.rows {
      func unfit(_ reason: String) -> Failure { .unfit(path: "\(file.label):\(row.line)", reason: reason) }
      func cell(_ place: Int?) -> String { place.map { row.cells[$0].trimmingBlanks } ?? "" }
      var prediction = Prediction()
      if !cell(score).isEmpty {
        guard let value = Double(cell(score)), value.isFinite else { throw unfit("the score is no number") }
        prediction.score = value
      }
      if !cell(label).isEmpty {
        guard let value = Int(cell(label)), (-1...1).contains(value) else {
          throw unfit("the label is none of −1, 0, 1")
        }
        prediction.label = value
      }
      if !cell(spans).isEmpty {
        guard let ranges = try? JSONDecoder().decode([[Int]].self, from: Data(cell(spans).utf8)),
          ranges.allSatisfy({ $0.count == 2 })
        else { throw unfit("spans are [[start, end], …]") }
        prediction.spans = ranges.filter { $0[0] < $0[1] }.map { $0[0]..<$0[1] }
      }
      byID[row.cells[id]] = prediction
    }
  }

  /// What was said of a row; score 0 and no span where nothing was.
  subscript(id: String) -> Prediction { byID[id] ?? Prediction() }

  /// How many of some rows nothing was said of.
  func missing(_ rows: [LabelledRow]) -> Int { rows.count { byID[$0.id] == nil } }
}
