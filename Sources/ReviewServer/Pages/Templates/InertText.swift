import CommentFormats
import Mustache

/// How values get into pages: as text and nothing else. Markup is escaped by code points, for a combining mark behind a
/// quotation mark is one character with it and ends an attribute all the same; controls and what turns the writing
/// direction are shown and do nothing.
struct InertText: MustacheContentType {
  func escapeText(_ text: String) -> String {
    let text = visibleLines(text)
    if !text.utf8.contains(where: InertText.isSpecial) { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      case UInt8(ascii: "'"): escaped += "&#39;".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
