/// Tells mail from other text that has words and colons.
enum MailRecognition {
  /// How many known fields of mail and news the header at the start of some bytes has, each name counted
  /// once, and whether it names a sender or an id. O(length of the header).
  static func header(_ bytes: Span<UInt8>, from start: Int) -> (known: Int, isNamed: Bool) {
    var known = Set<String>()
    var index = start
    var lines = 0
    while index < bytes.count, lines < 1000 {
      let lineEnd = bytes.lineFeed(in: index..<bytes.count) ?? bytes.count
      let line = index..<bytes.withoutReturn(index..<lineEnd)
      if line.isEmpty { break }
      let isFolded = bytes[index] == 0x20 || bytes[index] == 0x09
      if let nameEnd = bytes.fieldNameEnd(line) {
        let name = [UInt8](bytes.extracting(index..<min(nameEnd, index + 40))).map(\.asciiLowercased)
        let word = String(decoding: name, as: UTF8.self)
        if names.contains(word) { known.insert(word) }
      } else if !isFolded || lines == 0 {
        let isSeparator =
          bytes.starts(with: MailHeaders.separator, at: index)
          || bytes.starts(with: MailHeaders.quotedSeparator, at: index)
        // The header ends in the middle of a line where the bytes end.
        if !isSeparator, lineEnd < bytes.count { break }
      }
      index = lineEnd + 1
      lines += 1
    }
    return (known.count, known.contains("from") || known.contains("message-id"))
  }

  /// The fields that every mailer or news server writes.
  private static let names: Set<String> = [
    "from", "to", "cc", "date", "subject", "message-id", "in-reply-to", "references", "reply-to", "sender",
    "received",
    "return-path", "delivered-to", "mime-version", "content-type", "content-transfer-encoding", "newsgroups",
    "path",
    "lines", "organization", "xref", "nntp-posting-host", "nntp-posting-date", "list-id", "user-agent",
    "x-mailer",
    "dkim-signature", "status",
  ]
}
