/// Reads many files of one message each, as a maildir has them, into threads that reach across files.
///
/// Hand in the files in an order that is always the same, by name: ids of messages without a Message-ID count
/// them.
public struct MailFolder: ~Copyable {
  private var threads: ThreadCollector
  private var mails: MailCollector

  /// Begins a folder.
  ///
  /// - Parameter name: of the folder.
  public init(name: String) {
    threads = ThreadCollector(name: name)
    mails = MailCollector(threads)
  }

  /// Takes the message of one file. O(length).
  ///
  /// - Returns: What of it could not be read.
  /// - Throws: `ReadError` where it is no message; the folder stays as it was.
  public mutating func append(_ source: consuming SourceStream) throws(ReadError) -> [ReadProblem] {
    let head = try SourceHead(of: &source)
    guard SourceFormat.mail.reader.recognizes(head) else { throw .unknownFormat(resembling: nil) }
    let known = threads.problems.count
    try mails.appendMessage(from: &source, to: &threads)
    return Array(threads.problems[known...])
  }

  /// Links everything. O(n) expected.
  public consuming func finish() -> ReadResult {
    mails.finish(into: &threads)
    return threads.finish(.mail)
  }
}
