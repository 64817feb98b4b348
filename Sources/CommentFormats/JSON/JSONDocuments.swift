/// Finds where each of the JSON documents begins and ends that follow each other in a text, with or without blanks
/// between them. Looks at brackets and strings only. O(n) in all.
struct JSONDocuments {
  /// A document, or what can't be one.
  struct Document {
    /// Its bytes; up to the end of the text where its last bracket is not there.
    var range: Range<Int>
    /// The line on which it begins, from 1.
    var line: Int
  }

  private let text: [UInt8]
  private var offset = 0
  private var line = 1

  init(_ text: [UInt8]) { self.text = text }

  /// The next document; `nil` at the end.
  mutating func next() -> Document? {
    while offset < text.count, text[offset].isASCIIBlank { advance() }
    guard offset < text.count else { return nil }
    let start = offset
    let first = line
    guard text[start] == UInt8(ascii: "{") || text[start] == UInt8(ascii: "[") else {
      offset = text.count
      return Document(range: start..<text.count, line: first)
    }
    var depth = 0
    repeat {
      switch text[offset] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""): skipString()
      default: break
      }
      advance()
    } while offset < text.count && depth > 0
    return Document(range: start..<offset, line: first)
  }

  /// Goes on behind damage in a document, with the next line that begins like a document.
  mutating func resume(behind damage: Int, in document: Document) {
    offset = damage
    line = document.line + text[document.range.lowerBound..<damage].count { $0 == 0x0A }
    while offset < text.count {
      let isEnd = text[offset] == 0x0A
      advance()
      if isEnd, offset < text.count, text[offset] == UInt8(ascii: "{") || text[offset] == UInt8(ascii: "[") {
        return
      }
    }
  }

  private mutating func advance() {
    guard offset < text.count else { return }
    if text[offset] == 0x0A { line += 1 }
    offset += 1
  }

  /// Goes to the closing quotation mark.
  private mutating func skipString() {
    advance()
    while offset < text.count, text[offset] != UInt8(ascii: "\"") {
      if text[offset] == UInt8(ascii: "\\") { advance() }
      advance()
    }
  }
}
