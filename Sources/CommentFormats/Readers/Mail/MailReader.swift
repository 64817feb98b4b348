/// Reads one message: a mail as a maildir keeps it, or an article of Usenet (RFC 5322, RFC 5536).
///
/// What answers each other across files is joined by `MailFolder`.
struct MailReader: ThreadReader {
  /// A header with three fields that mail has, a sender or an id among them.
  func recognizes(_ head: SourceHead) -> Bool {
    let header = MailRecognition.header(head.raw.span, from: 0)
    return header.known >= 3 && header.isNamed
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var mails = MailCollector(threads)
    try mails.appendMessage(from: &source, to: &threads)
    mails.finish(into: &threads)
  }
}

extension MailCollector {
  /// Takes the one message of a source. What is longer than `MailboxSplitter.longestMessage` is cut.
  mutating func appendMessage(
    from source: inout SourceStream, to threads: inout ThreadCollector
  ) throws(ReadError) {
    var bytes: [UInt8] = []
    var skipped = 0
    while let next = try source.next() {
      let room = MailboxSplitter.longestMessage - bytes.count
      bytes += next.prefix(room)
      skipped += max(0, next.count - room)
    }
    if bytes.allSatisfy(\.isASCIIBlank) { throw .empty }
    if skipped > 0 {
      threads.report(ReadProblem(line: 1, kind: .messageTooLong(bytes: bytes.count + skipped)))
    }
    append(bytes.span, line: 1, hasQuotedSeparators: false, to: &threads)
  }
}
