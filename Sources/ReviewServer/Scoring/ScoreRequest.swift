import CommentAnalysis
import CommentFormats
import CommentModel

/// A text that the scoring routes are asked about.
struct ScoreRequest: Sendable {
  /// As the client gives it, in JSON; `nil` where it gives none.
  var id: String?
  var comment = TextEntry()
  /// The text that it answers; empty where that is not known.
  var parent = TextEntry()
  /// What is known beside the text, for the policy.
  var context = CommentContext()

  /// Reads an object: `text`, and where they are known `id`, `type`, `answering`, `author`, `time`, `site`, `language`,
  /// `title`.
  init(_ root: JSONElement) throws(RequestError) {
    var text: String?
    var isHTML = false
    try root.readFields { (name, value) throws(RequestError) in
      switch name {
      case "id": id = try ScoreRequest.id(value)
      case "text": text = try value.required("text")
      case "type":
        guard let type = TextType(rawValue: try value.required("type")) else {
          throw .wrongValue("type", expected: "`plain` or `html`")
        }
        isHTML = type == .html
      case "answering": parent = TextEntry(try value.required("answering"), isHTML: false)
      case "author": context.author = try value.required("author")
      case "site": context.site = try value.required("site")
      case "language": context.language = try value.required("language")
      case "title": context.title = try value.required("title")
      case "time":
        guard let time = Timestamp(iso8601: try value.required("time")) else {
          throw .wrongValue("time", expected: "a moment, as in `2026-11-22T09:30:00Z`")
        }
        context.time = time
      default: return false
      }
      return true
    }
    guard let text else { throw .missing("text") }
    comment = TextEntry(text, isHTML: isHTML)
  }

  /// How a text is written. The raw value is the word in requests.
  private enum TextType: String {
    case plain, html
  }

  private static func id(_ value: JSONElement) throws(RequestError) -> String {
    guard let identifier = value.identifier else {
      throw .wrongValue("id", expected: "a string or a whole number")
    }
    if value.string == nil { return identifier }
    var json = JSONText()
    json.string(identifier)
    return json.text
  }
}
