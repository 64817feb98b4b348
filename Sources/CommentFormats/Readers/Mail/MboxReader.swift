/// Reads a mailbox in one file: mboxo and mboxrd, of mail or of news.
///
/// Every message is a comment, those that open a thread too. Ids are Message-IDs without their angles, `#n`
/// for the n-th message where it has none. A message answers the last id in References, else the first one in
/// In-Reply-To. Threads are named after their first message, which may be missing, and have its subject as
/// title.
struct MboxReader: ThreadReader {
  /// A line that begins with `From `, and a header behind it.
  func recognizes(_ head: SourceHead) -> Bool {
    let bytes = head.raw
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.span.starts(with: MailHeaders.separator, at: start),
      let lineEnd = bytes.span.lineFeed(in: start..<bytes.count)
    else { return false }
    return MailRecognition.header(bytes.span, from: lineEnd + 1).known >= 2
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var mails = MailCollector(threads)
    try MailboxSplitter.forEachMessage(of: &source) { message, bytes in
      if message.skipped > 0 {
        let length = message.range.count + message.skipped
        threads.report(ReadProblem(line: message.line, kind: .messageTooLong(bytes: length)))
      }
      mails.append(
        bytes.extracting(message.range), line: message.line, hasQuotedSeparators: message.hasQuotedSeparators,
        to: &threads)
    }
    mails.finish(into: &threads)
  }
}
