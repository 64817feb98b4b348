import CommentFormats
import CommentModel
import HTTPTypes
import Hummingbird
import ReviewIntake
import ReviewRecords
import ReviewStore

/// `/api/v1/exports`: the tables of `parley export`, sent while they are read.
struct ExportCalls {
  let desk: QueueDesk
  private let running = ExportSlots(ReviewConnections.mostExports)

  init(desk: QueueDesk) {
    self.desk = desk
  }

  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    routes.get("api/v1/exports/{table}") { request, context in try await export(request, context) }
    return routes
  }

  fileprivate enum Table: String {
    case comments, threads, decisions, feedback
  }

  private enum Form: String, CaseIterable {
    case csv, ndjson
  }

  private func export(_ request: Request, _ context: ServerContext) async throws -> Response {
    guard let table = context.parameters.get("table").flatMap(Table.init(rawValue:)) else {
      throw Refusal(.notFound, "There are exports of comments, threads, decisions and feedback.")
    }
    var withText = false
    var form = Form.csv
    var formulas = CSVWriter.Guard.apostrophe
    try request.readQuery { (name, values) throws(RequestError) in
      switch name {
      case "text": withText = try values.flag(name)
      case "raw": formulas = try values.flag(name) ? .raw : .apostrophe
      case "as":
        guard let word = Form(rawValue: try values.text(name)) else {
          throw .wrongValue(name, expected: "`csv` or `ndjson`")
        }
        form = word
      default: return false
      }
      return true
    }
    guard let slot = running.take() else {
      var refusal = Refusal(.unavailable, "Other exports are running; try again.")
      refusal.headers[.retryAfter] = "5"
      throw refusal
    }
    let type = form == .csv ? "text/csv; charset=utf-8; header=present" : "application/x-ndjson"
    let csv = form == .csv ? CSVWriter(formulas: formulas) : nil
    let (queue, hasText) = (desk.queue, withText)
    return Response(
      status: .ok,
      headers: [
        .contentType: type, .cacheControl: "no-store", .xContentTypeOptions: "nosniff",
        .contentDisposition: "attachment; filename=\"\(table.rawValue).\(form.rawValue)\"",
      ],
      body: ResponseBody { writer in
        let pipe = ExportPipe()
        async let reading: Void = queue.export { store throws(StoreError) in
          table.write(store, csv, hasText: hasText, to: pipe)
        }
        try await pipe.write(to: &writer)
        try await reading
        try await writer.finish(nil)
        slot.keep()
      })
  }
}

extension ExportCalls.Table {
  /// Hands a table over; ends where nobody takes it any more.
  fileprivate func write(_ store: ReviewStore, _ csv: CSVWriter?, hasText: Bool, to pipe: ExportPipe) {
    do {
      switch self {
      case .comments:
        let text = hasText ? [Column<CommentRecord>("text", "what was written", text: \.comment.text)] : []
        var rows = ExportRows(CommentRecord.columns + CommentRecord.ruleColumns + text, csv: csv, pipe: pipe)
        try store.exportComments { record throws(ExportRows<CommentRecord>.ReaderGone) in
          try rows.write(record)
        }
        try rows.finish()
      case .threads:
        var rows = ExportRows(ThreadRecord.columns + ThreadRecord.shapeColumns, csv: csv, pipe: pipe)
        try store.exportForecastThreads { record throws(ExportRows<ThreadRecord>.ReaderGone) in
          try rows.write(record)
        }
        try rows.finish()
      case .decisions:
        let text =
          hasText
          ? [Column<DecisionRecord>("text", "the text that was decided on", text: \.reviewCase.comment.text)]
          : []
        var rows = ExportRows(DecisionRecord.columns + text, csv: csv, pipe: pipe)
        try store.exportDecisions { record throws(ExportRows<DecisionRecord>.ReaderGone) in
          try rows.write(record)
        }
        try rows.finish()
      case .feedback:
        let text = hasText ? [Column<FeedbackRecord>("text", "the comment", text: \.text)] : []
        var rows = ExportRows(FeedbackRecord.columns + text, csv: csv, pipe: pipe)
        try store.exportFeedback { record throws(ExportRows<FeedbackRecord>.ReaderGone) in
          try rows.write(record)
        }
        try rows.finish()
      }
      pipe.finish()
    } catch {
      pipe.finish(throwing: error)
    }
  }
}
