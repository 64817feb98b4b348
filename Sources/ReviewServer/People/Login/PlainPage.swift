import HTTPTypes
import Hummingbird

/// A page that stands for itself: one logs in there, or is told that something can't be.
struct PlainPage {
  let title: String
  /// Who looks at it; `nil` where nobody has logged in.
  var visitor: Visitor?
  /// What is above the content, as a warning; empty where there is none.
  var warning = ""
  /// What a step has done.
  var note: HTML?
  let content: HTML

  private var links: HTML? {
    visitor.map {
      "<nav><ul><li><a href=\"/queue\">Queue</a></li><li><a href=\"/account\">\($0.name)</a></li></ul></nav>"
    }
  }

  /// The answer with this page.
  func response(status: HTTPResponse.Status = .ok) -> Response {
    let warning: HTML? =
      warning.isEmpty ? nil : "<div class=\"notice warning\" role=\"alert\"><p>\(warning)</p></div>\n"
    let note: HTML? = note.map { "<div class=\"notice\" role=\"status\"><p>\($0)</p></div>\n" }
    let page: HTML = """
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
      <header class="top"><a class="brand" href="/queue">Parley</a>\(links)</header>
      <main id="main" tabindex="-1">
      <h1>\(title)</h1>
      \(warning)\(note)\(content)
      </main>
      </body>
      </html>

      """
    return Response(status: status, type: "text/html; charset=utf-8", text: page.text)
  }
}
