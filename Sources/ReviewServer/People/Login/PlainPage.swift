import HTTPTypes
import Hummingbird
import PageMarkup

/// A page of forms and sentences: one logs in there, sees to an account, or is told that something can't be.
struct PlainPage {
  let title: String
  /// For whom it is; `nil` where nobody has logged in.
  var visit: PageVisit?
  /// What is above the content, as a warning; empty where there is none.
  var warning = ""
  /// What a step has done.
  var note: HTML?
  let content: HTML

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
    """
    <!doctype html>
    <html lang="en">
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
