/// The `>` that mailboxes put before lines of a text that would look like the start of a message.
enum MailboxQuoting {
  /// Takes one `>` from lines that begin with `>From `, `>>From `, … O(length).
  ///
  /// That is right for mboxrd. mboxo puts it before `From ` only, and nobody can tell what stood there as
  /// `>From ` from the start: below or above another quoted line it is left as a quotation.
  static func removed(from bytes: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var start = 0
    var isBelowQuote = false
    while start < bytes.count {
      let next = min((bytes.lineFeed(in: start..<bytes.count) ?? bytes.count - 1) + 1, bytes.count)
      let depth = quoteDepth(of: bytes, start..<next)
      let isQuoted = bytes[start] == 0x3E
      if let depth, depth > 1 || !isBelowQuote && (next == bytes.count || bytes[next] != 0x3E) {
        text.append(bytes.extracting(start + 1..<next))
      } else {
        text.append(bytes.extracting(start..<next))
      }
      isBelowQuote = isQuoted
      start = next
    }
    return text
  }

  /// How many `>` stand before `From `; `nil` where there are none or something else follows.
  static func quoteDepth(of bytes: Span<UInt8>, _ line: Range<Int>) -> Int? {
    var index = line.lowerBound
    while index < line.upperBound, bytes[index] == 0x3E { index += 1 }
    let depth = index - line.lowerBound
    return depth > 0 && bytes.starts(with: MailHeaders.separator, at: index) ? depth : nil
  }
}
