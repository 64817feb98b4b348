import CommentFormats
import CommentModel

/// A text of a request, without its markup.
struct TextEntry: Sendable {
  /// UTF-8.
  var text: [UInt8] = []
  /// What its markup set apart.
  var marks: [TextMark] = []
  /// Whether it came as HTML, so that places in `text` are none in what was sent.
  var isHTML = false

  init() {}

  /// A text that stands alone.
  init(_ source: String, isHTML: Bool) {
    self.isHTML = isHTML
    guard isHTML else {
      text = Array(source.utf8)
      return
    }
    let read = TextFormat.html.read(source)
    text = Array(read.text.utf8)
    marks = read.marks
  }

  /// Reads a text entry: `{"text": …, "type": "PLAIN_TEXT" or "HTML"}`.
  init(_ element: JSONElement, in place: String) throws(PerspectiveError) {
    var source: String?
    var type = "PLAIN_TEXT"
    try element.readFields(in: place) { (name, value) throws(PerspectiveError) in
      switch name {
      case "text": source = try value.requiredString("\(place).text")
      case "type": type = try value.requiredString("\(place).type")
      default: return false
      }
      return true
    }
    switch type {
    case "PLAIN_TEXT", "TEXT_TYPE_UNSPECIFIED": self.init(source ?? "", isHTML: false)
    case "HTML": self.init(source ?? "", isHTML: true)
    default: throw .unknownTextType
    }
  }

  /// Whether nothing but white space is in it.
  var isBlank: Bool { text.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) } }
}
