/// Cuts a mailbox (mboxo, mboxrd: RFC 4155) into its messages as its bytes come.
///
/// A message begins behind a line that begins with `From ` and stands first, or below an empty line with a header field
/// behind it: people begin paragraphs with that word too.
/// Content-Length, which is wrong more often than it is there, is not looked at.
struct MailboxSplitter {
  /// A message that lies in the splitter's buffer.
  struct Message {
    /// Without the line that parts it from the last one.
    var range: Range<Int>
    /// Of that line, from 1.
    var line: Int
    /// Whether a line begins with `>From `, `>>From `, …
    var hasQuotedSeparators: Bool
    /// How many bytes were passed over because the message is too long.
    var skipped: Int
  }

  /// More than this of one message is not kept.
  static let longestMessage = 1 << 24
  private static let pieceSize = 1 << 18

  private var buffer: [UInt8] = []
  private var message: Message?
  private var lineStart = 0
  /// No line end stands between `lineStart` and here.
  private var scanned = 0
  private var line = 1
  private var isBelowEmptyLine = true
  /// A line that parts messages if the next one belongs to a header, and its number.
  private var separator: (range: Range<Int>, line: Int)?
  /// Whether the start of the line at `lineStart` was not kept.
  private var isInsideLine = false

  /// Hands each message to `body`, in order. Memory does not grow with the input. O(n).
  static func forEachMessage(
    of source: inout SourceStream, _ body: (Message, Span<UInt8>) -> Void
  ) throws(ReadError) {
    var splitter = MailboxSplitter()
    var hasBegun = false
    while let bytes = try source.next() {
      var rest = hasBegun || !bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes : bytes.dropFirst(3)
      hasBegun = true
      while !rest.isEmpty {
        splitter.buffer += rest.prefix(pieceSize)
        rest = rest.dropFirst(pieceSize)
        splitter.scan(body)
        splitter.discard(body)
      }
    }
    splitter.finishMessage(before: splitter.buffer.count, body)
  }

  private mutating func scan(_ body: (Message, Span<UInt8>) -> Void) {
    while let lineEnd = buffer.span.lineFeed(in: scanned..<buffer.count) {
      take(lineStart..<lineEnd, body)
      line += 1
      lineStart = lineEnd + 1
      scanned = lineStart
      isInsideLine = false
    }
    scanned = buffer.count
  }

  private mutating func take(_ line: Range<Int>, _ body: (Message, Span<UInt8>) -> Void) {
    if separator != nil { decide(isHeader(line), body) }
    let kind = kind(of: line)
    if kind == .separator, isBelowEmptyLine {
      separator = (line, self.line)
      if message == nil { begin(body) }
    } else if kind == .quotedSeparator {
      message?.hasQuotedSeparators = true
    }
    isBelowEmptyLine = kind == .empty
  }

  /// Whether a line belongs to a header. Of a long line the beginning is enough.
  private func isHeader(_ line: Range<Int>) -> Bool {
    let bytes = buffer.span
    if let nameEnd = bytes.fieldNameEnd(line) { return nameEnd > line.lowerBound }
    return bytes.starts(with: MailHeaders.quotedSeparator, at: line.lowerBound)
  }

  /// A message begins behind `separator` where the next line belongs to a header.
  private mutating func decide(_ isHeader: Bool, _ body: (Message, Span<UInt8>) -> Void) {
    if isHeader { begin(body) }
    separator = nil
  }

  private mutating func begin(_ body: (Message, Span<UInt8>) -> Void) {
    guard let separator else { return }
    self.separator = nil
    finishMessage(before: separator.range.lowerBound, body)
    let start = separator.range.upperBound + 1
    message = Message(range: start..<start, line: separator.line, hasQuotedSeparators: false, skipped: 0)
  }

  private enum LineKind {
    case empty, separator, quotedSeparator, other
  }

  private func kind(of line: Range<Int>) -> LineKind {
    let bytes = buffer.span
    if isInsideLine { return .other }
    guard bytes.withoutReturn(line) > line.lowerBound else { return .empty }
    switch bytes[line.lowerBound] {
    case 0x46 where bytes.starts(with: MailHeaders.separator, at: line.lowerBound): return .separator
    case 0x3E where MailboxQuoting.quoteDepth(of: bytes, line) != nil: return .quotedSeparator
    default: return .other
    }
  }

  private func finishMessage(before end: Int, _ body: (Message, Span<UInt8>) -> Void) {
    guard var message else { return }
    let start = message.range.lowerBound
    let cut = min(max(start, end), start + MailboxSplitter.longestMessage)
    message.range = start..<cut
    message.skipped += max(start, end) - cut
    body(message, buffer.span)
  }

  /// Drops what no message needs any more.
  private mutating func discard(_ body: (Message, Span<UInt8>) -> Void) {
    if separator != nil, buffer.count - lineStart > MailboxSplitter.pieceSize {
      decide(isHeader(lineStart..<buffer.count), body)
    }
    let start = message?.range.lowerBound ?? lineStart
    if start > 0 {
      buffer.removeSubrange(..<start)
      lineStart -= start
      scanned -= start
      message?.range = 0..<0
      moveSeparator(by: start)
    }
    // The line that is still open is kept, as it may part messages, unless it is much too long for that; so is the one
    // above it, which it may decide about.
    let isLongLine = buffer.count - lineStart > MailboxSplitter.pieceSize
    let end = isLongLine ? buffer.count : separator?.range.lowerBound ?? lineStart
    let cut = min(message == nil ? 0 : MailboxSplitter.longestMessage, end)
    if isLongLine { isInsideLine = true }
    if cut == end { return }
    message?.skipped += end - cut
    buffer.removeSubrange(cut..<end)
    lineStart = isLongLine ? cut : lineStart - (end - cut)
    moveSeparator(by: end - cut)
    scanned = buffer.count
  }

  /// Bytes in front of the line were dropped.
  private mutating func moveSeparator(by count: Int) {
    guard let range = separator?.range else { return }
    separator?.range = range.lowerBound - count..<range.upperBound - count
  }
}
