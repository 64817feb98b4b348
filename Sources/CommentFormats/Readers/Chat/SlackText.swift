import CommentModel

/// Plain text out of Slack's markup: `<@U1|ada>`, `<https://…|words>`, lines that begin with `&gt;`, code
/// between backticks, and the three entities that Slack writes.
enum SlackText {
  /// Sets text and marks of a draft. O(n).
  static func set(_ source: String, of draft: inout CommentDraft) {
    draft.text.removeAll(keepingCapacity: true)
    draft.marks.removeAll(keepingCapacity: true)
    let bytes = Array(source.utf8)
    var scanner = Scanner(bytes: bytes)
    while scanner.offset < bytes.count { scanner.step(&draft) }
    scanner.endLine(&draft)
    draft.marks.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  private struct Scanner {
    let bytes: [UInt8]
    var offset = 0
    /// Where the text of the current line begins, and whether it is a quotation.
    private var lineStart = 0
    private var isQuote = false
    /// Where the text of open code begins.
    private var codeStart: Int?
    private var fence = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func step(_ draft: inout CommentDraft) {
      let byte = bytes[offset]
      switch byte {
      case 0x0A:
        endLine(&draft)
        draft.text.append(byte)
        offset += 1
        lineStart = draft.text.count
      case UInt8(ascii: "`"): takeFence(&draft)
      case UInt8(ascii: "<") where codeStart == nil: takeReference(&draft)
      case UInt8(ascii: "&"): takeEntity(&draft)
      default:
        draft.text.append(byte)
        offset += 1
      }
    }

    /// Marks the line where it is a quotation.
    mutating func endLine(_ draft: inout CommentDraft) {
      if isQuote, lineStart < draft.text.count {
        draft.marks.append(TextMark(kind: .quote, range: lineStart..<draft.text.count))
      }
      isQuote = false
    }

    private mutating func takeEntity(_ draft: inout CommentDraft) {
      let names: [(name: String, character: UInt8)] = [
        ("&gt;", UInt8(ascii: ">")), ("&lt;", UInt8(ascii: "<")), ("&amp;", UInt8(ascii: "&")),
      ]
      for (name, character) in names where bytes[offset...].starts(with: name.utf8) {
        offset += name.utf8.count
        if character == UInt8(ascii: ">"), draft.text.count == lineStart, codeStart == nil, !isQuote {
          isQuote = true
          if offset < bytes.count, bytes[offset] == 0x20 { offset += 1 }
        } else {
          draft.text.append(character)
        }
        return
      }
      draft.text.append(bytes[offset])
      offset += 1
    }

    /// One or three backticks begin or end code, where the same number of them closes it.
    private mutating func takeFence(_ draft: inout CommentDraft) {
      let length = bytes[offset...].starts(with: [0x60, 0x60, 0x60]) ? 3 : 1
      offset += length
      if let start = codeStart, length == fence {
        if start < draft.text.count {
          draft.marks.append(TextMark(kind: .code, range: start..<draft.text.count))
        }
        codeStart = nil
      } else if codeStart == nil {
        codeStart = draft.text.count
        fence = length
      } else {
        for _ in 0..<length { draft.text.append(0x60) }
      }
    }

    /// `<@U1|ada>`, `<#C1|general>`, `<!here>`, `<https://…|words>`; anything else stays as it is.
    private mutating func takeReference(_ draft: inout CommentDraft) {
      let longest = bytes[offset...].prefix(4_096)
      guard let end = longest.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == 0x0A }),
        bytes[end] == UInt8(ascii: ">"), end > offset + 1
      else {
        draft.text.append(bytes[offset])
        offset += 1
        return
      }
      let inside = bytes[(offset + 1)..<end]
      let bar = inside.firstIndex(of: UInt8(ascii: "|"))
      let target = inside[..<(bar ?? end)]
      let words = bar.map { inside[($0 + 1)...] } ?? []
      let start = draft.text.count
      switch target.first {
      case UInt8(ascii: "@"), UInt8(ascii: "!"):
        draft.text.append(UInt8(ascii: "@"))
        draft.text.append(
          contentsOf: (words.isEmpty ? target.dropFirst() : words).drop { $0 == UInt8(ascii: "@") })
      case UInt8(ascii: "#"):
        draft.text.append(UInt8(ascii: "#"))
        draft.text.append(contentsOf: words.isEmpty ? target.dropFirst() : words)
      default:
        draft.text.append(contentsOf: words.isEmpty ? target : words)
        if start < draft.text.count {
          draft.marks.append(TextMark(kind: .link, range: start..<draft.text.count))
        }
      }
      offset = end + 1
    }
  }
}
