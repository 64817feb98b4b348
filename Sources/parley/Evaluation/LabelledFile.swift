import CommentFormats
import CommentModel

/// A file with labelled texts.
struct LabelledFile {
  /// As messages and outputs name it.
  let name: String
  /// What its labels say.
  let task: EvaluationTask
  /// Its rows that have a label, in order.
  let rows: [LabelledRow]

  /// Rows that are there.
  init(name: String, task: EvaluationTask, rows: [LabelledRow]) {
    self.name = name
    self.task = task
    self.rows = rows
  }

  /// - Parameter task: `nil` tells it by what is there: marked characters, or a label of −1, else 0 and 1.
  /// - Throws: `Failure` where there is nothing to measure.
  init(_ file: InputFile, columns: LabelledColumns, task: EvaluationTask?) throws(Failure) {
    let table = try LabelledTable(file, columns)
    let chosen: EvaluationTask
    if let task { chosen = task } else { chosen = try table.task() }
    // Offsets are those of the text as it stands.
    let format = chosen == .spans ? .plain : table.textFormat
    var rows: [LabelledRow] = []
    for number in table.rows.indices where !table.cell(.label, of: number).isEmpty {
      rows.append(try table.row(number, chosen, format))
    }
    if rows.isEmpty { throw .unfit(path: file.label, reason: "not one row with a label") }
    if rows.count < table.rows.count {
      Messages.say("\(file.label): \(counted(table.rows.count - rows.count, "row")) without a label left out")
    }
    name = file.label
    self.task = chosen
    self.rows = rows
  }
}

/// The cells of a file with labelled texts.
private struct LabelledTable {
  private let table: Table
  private let file: String
  private let columns: LabelledColumns
  private var places: [LabelledColumns.Field: Int] = [:]
  /// Of each row, where it has one.
  private var contexts: [RowContext?] = []

  private static let labels: Set = ["-1", "0", "1"]

  init(_ file: InputFile, _ columns: LabelledColumns) throws(Failure) {
    table = try Table(file)
    self.file = file.label
    self.columns = columns
    for field in LabelledColumns.Field.allCases {
      let name = columns.name(of: field)
      places[field] = table.place(of: name)
      let isNeeded = field == .text || field == .label || columns.isChosen(field)
      if isNeeded, places[field] == nil {
        throw .unfit(
          path: file.label, reason: "\(table.lacks(name)); --map \(field.rawValue)=COLUMN names another")
      }
    }
    for number in rows.indices {
      let cell = cell(.context, of: number)
      contexts.append(cell.isEmpty ? nil : RowContext(cell))
      if !cell.isEmpty, contexts[number] == nil {
        throw unfit(number, "the context is no JSON object, or its spans no offsets")
      }
    }
  }

  var rows: [Table.Row] { table.rows }

  /// What stands in a row, without blanks around it but for the text; empty where there is no such column.
  func cell(_ field: LabelledColumns.Field, of number: Int) -> String {
    guard let place = places[field] else { return "" }
    let cell = rows[number].cells[place]
    return field == .text ? cell : cell.trimmingBlanks
  }

  /// What the labels say.
  func task() throws(Failure) -> EvaluationTask {
    var hasNegative = false
    for number in rows.indices {
      let label = cell(.label, of: number)
      if !label.isEmpty, !LabelledTable.labels.contains(label) {
        throw unfit(number, "labels are −1, 0 and 1 for sentiment, 0 and 1 for toxicity")
      }
      hasNegative = hasNegative || label == "-1"
    }
    return hasNegative ? .sentiment : contexts.contains { $0?.spans != nil } ? .spans : .toxicity
  }

  /// How the texts are written.
  var textFormat: TextFormat {
    columns.textFormat
      ?? TextFormat.guessed(
        of: columns.name(of: .text), among: table.columns,
        texts: rows.indices.lazy.map { cell(.text, of: $0) })
  }

  func row(_ number: Int, _ task: EvaluationTask, _ format: TextFormat) throws(Failure) -> LabelledRow {
    guard let label = Int(cell(.label, of: number)), task.fits(label) else {
      throw unfit(number, "the label is none of \(task.rawValue)")
    }
    let rating = cell(.score, of: number)
    let score = Double(rating)
    if !rating.isEmpty, score?.isFinite != true { throw unfit(number, "the score is no number") }
    let context = contexts[number]
    if task == .spans, context?.spans == nil { throw unfit(number, "there are no \"spans\" in the context") }
    let (text, marks) = format.read(cell(.text, of: number))
    return LabelledRow(
      id: places[.id] == nil ? "#\(number + 1)" : cell(.id, of: number), text: text, marks: marks,
      label: label,
      score: score, category: cell(.category, of: number), group: cell(.group, of: number),
      parent: context?.parent.map { format.read($0).text }, spans: context?.spans.map(Set.init))
  }

  private func unfit(_ number: Int, _ reason: String) -> Failure {
    .unfit(path: "\(file):\(rows[number].line)", reason: reason)
  }
}
