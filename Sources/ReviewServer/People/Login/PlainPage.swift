import HTTPTypes
import Hummingbird
import PageMarkup

/// A page of forms and sentences: one logs in there, sees to an account, or is told that something can't be.
struct PlainPage {
  private let title: String
  private let words: Words
  /// For whom it is; `nil` where nobody has logged in.
  private let visit: PageVisit?
  private let warning: String
  private let note: HTML?
  private let content: HTML

  /// A page for those who have not come in.
  ///
  /// - Parameter warning: what stands above the content; empty where nothing is wrong.
  init(_ words: Words, title: String, warning: String = "", content: HTML) {
    self.title = title
    self.words = words
    visit = nil
    self.warning = warning
    note = nil
    self.content = content
  }

  /// A page for somebody who has logged in.
  ///
  /// - Parameters:
  ///   - warning: what stands above the content; empty where nothing is wrong.
  ///   - note: what a step has done.
  init(_ visit: PageVisit, title: String, warning: String = "", note: HTML? = nil, content: HTML) {
    self.title = title
    words = visit.words
    self.visit = visit
    self.warning = warning
    self.note = note
    self.content = content
  }

  /// The answer with this page.
  func response(status: HTTPResponse.Status = .ok) -> Response {
    let warning: HTML? =
      warning.isEmpty ? nil : "<div class=\"notice warning\" role=\"alert\"><p>\(warning)</p></div>\n"
    let note: HTML? = note.map { "<div class=\"notice\" role=\"status\"><p>\($0)</p></div>\n" }
    let markup: HTML = "\(warning)\(note)\(content)"
    if let visit {
      return Page(visit, title: title, menu: nil, content: Content(markup: markup.text))
        .response("plain", status: status)
    }
    return Response(status: status, type: "text/html; charset=utf-8", text: alone(markup).text)
  }

  private struct Content {
    let markup: String
  }

  /// The page without a menu, for those who have not come in.
  private func alone(_ markup: HTML) -> HTML {
    let direction = words.language.isRightToLeft ? "rtl" : "ltr"
    return """
      <!doctype html>
      <html lang="\(words.language.code)" dir="\(direction)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(title) · Parley</title>
      <link rel="icon" href="\(PageAsset.icon.path)" type="image/svg+xml">
      <link rel="stylesheet" href="\(PageAsset.style.path)">
      </head>
      <body>
      <header class="top"><a class="brand" href="/queue">Parley</a></header>
      <main id="main" tabindex="-1">
      <div class="plain-page">
      <h1>\(title)</h1>
      \(markup)
      </div>
      </main>
      </body>
      </html>

      """
  }
}
