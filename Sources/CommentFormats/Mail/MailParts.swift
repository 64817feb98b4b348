/// The text parts of a message (RFC 2046), found in one pass over its lines without recursion.
struct MailParts {
  /// A stretch of text as it was sent.
  struct Part {
    var range: Range<Int>
    var type: ContentType
    var encoding: TransferEncoding
    /// The outermost `multipart/alternative` around it, by number from 1; 0 outside of any.
    var alternative = 0
  }

  /// Those that are for reading, in order: of alternatives plain text before HTML; no attachments.
  private(set) var parts: [Part] = []
  /// Text parts that were passed over because the message has more than `most`.
  private(set) var surplus = 0

  /// More text parts than anybody writes; what a message holds beyond is not read.
  static let most = 1000

  private struct Level {
    var boundary: [UInt8]
    var alternative: Int
  }

  private var levels: [Level] = []
  private var depths: [[UInt8]: Int] = [:]
  private var longestBoundary = 0
  private var alternatives = 0
  /// The part whose lines are being passed; where it ends is not known yet.
  private var open: Part?
  private var hasBoundary = false

  /// Finds the parts of a message with these headers. O(length).
  init(of bytes: Span<UInt8>, in range: Range<Int>, _ headers: MailHeaders) {
    let type = ContentType(headers[.contentType], of: bytes)
    let body = headers.end..<range.upperBound
    guard case .multipart = type.kind else {
      if type.kind == .other { return }
      let encoding = TransferEncoding(headers[.transferEncoding], of: bytes)
      parts = [Part(range: body, type: type, encoding: encoding)]
      return
    }
    begin(type, headers, of: bytes)
    walk(body, of: bytes)
    close(at: body.upperBound)
    choose(of: bytes)
    if !hasBoundary {
      // No part begins anywhere: the text stands there without the form that the header promises.
      parts = [Part(range: body, type: ContentType(0..<0, of: bytes), encoding: .identity)]
    }
  }

  private mutating func walk(_ body: Range<Int>, of bytes: Span<UInt8>) {
    var start = body.lowerBound
    while start < body.upperBound {
      let lineEnd = bytes.lineFeed(in: start..<body.upperBound) ?? body.upperBound
      var next = min(lineEnd + 1, body.upperBound)
      if lineEnd - start > 2, bytes[start] == 0x2D, bytes[start + 1] == 0x2D,
        let (level, isLast) = level(of: bytes, start + 2..<lineEnd)
      {
        hasBoundary = true
        close(at: max(start - 1, body.lowerBound))
        leave(downTo: isLast ? level : level + 1)
        if !isLast {
          let headers = MailHeaders(of: bytes, in: next..<body.upperBound, isPart: true)
          begin(ContentType(headers[.contentType], of: bytes), headers, of: bytes)
          next = headers.end
        }
      }
      start = next
    }
  }

  /// The multipart that a line with `--` in front parts or, with `--` behind, ends.
  private func level(of bytes: Span<UInt8>, _ line: Range<Int>) -> (level: Int, isLast: Bool)? {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1].isASCIIBlank { end -= 1 }
    guard end - line.lowerBound <= longestBoundary + 2 else { return nil }
    let word = [UInt8](bytes.extracting(line.lowerBound..<end))
    if let level = depths[word] { return (level, false) }
    guard word.count > 2, word.suffix(2) == [0x2D, 0x2D] else { return nil }
    return depths[Array(word.dropLast(2))].map { ($0, true) }
  }

  private mutating func leave(downTo count: Int) {
    while levels.count > count, let level = levels.popLast() { depths[level.boundary] = nil }
  }

  /// Begins a part. A multipart with the boundary of one around it can't be told from that one and is passed
  /// over.
  private mutating func begin(_ type: ContentType, _ headers: MailHeaders, of bytes: Span<UInt8>) {
    let around = levels.last?.alternative ?? 0
    switch type.kind {
    case .multipart(let isAlternative):
      guard !type.boundary.isEmpty, depths[type.boundary] == nil else { return }
      if isAlternative, around == 0 { alternatives += 1 }
      depths[type.boundary] = levels.count
      longestBoundary = max(longestBoundary, type.boundary.count)
      levels.append(
        Level(boundary: type.boundary, alternative: around == 0 && isAlternative ? alternatives : around))
    case .plain, .html:
      let disposition = HeaderParameters(headers[.disposition], of: bytes).word
      if disposition.elementsEqual("attachment".utf8) { return }
      open = Part(
        range: headers.end..<headers.end, type: type,
        encoding: TransferEncoding(headers[.transferEncoding], of: bytes), alternative: around)
    case .otherText, .other: return
    }
  }

  private mutating func close(at end: Int) {
    guard var part = open else { return }
    open = nil
    if end <= part.range.lowerBound { return }
    part.range = part.range.lowerBound..<end
    if parts.count < MailParts.most { parts.append(part) } else { surplus += 1 }
  }

  private mutating func choose(of bytes: Span<UInt8>) {
    var hasPlain = Set<Int>()
    for part in parts where part.type.kind == .plain && !bytes.trimmed(part.range).isEmpty {
      hasPlain.insert(part.alternative)
    }
    parts.removeAll { part in
      part.alternative > 0 && (part.type.kind == .html) == hasPlain.contains(part.alternative)
    }
  }
}
