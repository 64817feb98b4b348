/// Reads comment threads from one source.
///
/// - Parameters:
///   - source: the input.
///   - name: names the thread where the format names none.
///   - format: `nil` tells it by content (`SourceFormat.detect`).
///   - options: the reader's choices.
/// - Throws: `ReadError` where nothing at all can be read.
/// - Complexity: O(n) in the bytes.
public func readThreads(
  from source: consuming SourceStream, name: String, format: SourceFormat? = nil,
  options: ReaderOptions = ReaderOptions()
) throws(ReadError) -> ReadResult {
  var threads = ThreadCollector(name: name)
  let format = try read(&source, into: &threads, format, options)
  return threads.finish(format)
}

/// Reads comments from one source and hands them over in batches, in order.
///
/// Records that stand for themselves (one a line, rows of a table) are handed over while they are read: memory does not
/// grow with the input, and nothing is linked; duplicates stay. What is one document is read and linked first.
///
/// - Parameters:
///   - source: the input.
///   - name: names the thread where the format names none.
///   - format: `nil` tells it by content (`SourceFormat.detect`).
///   - options: the reader's choices.
///   - isWhole: links everything first, whatever the format, so that each batch knows its threads.
///   - take: is handed each batch.
/// - Throws: `ReadError` where nothing at all can be read.
/// - Complexity: O(n) in the bytes.
public func readBatches(
  from source: consuming SourceStream, name: String, format: SourceFormat? = nil,
  options: ReaderOptions = ReaderOptions(), isWhole: Bool = false, take: @escaping (CommentBatch) -> Void
) throws(ReadError) -> ReadSummary {
  var threads = ThreadCollector(name: name, take: take, streams: !isWhole)
  let format = try read(&source, into: &threads, format, options)
  return threads.finishBatches(format)
}

extension SourceStream {
  /// Whether it is one mail, told by content as `readBatches` does it; mails of a folder make threads together
  /// (`MailFolder`). What is in it stays.
  public mutating func isMail(options: ReaderOptions = ReaderOptions()) throws(ReadError) -> Bool {
    let head = try SourceHead(of: &self)
    return !SavedPage.recognizes(head) && (try? resolve(nil, of: head, options)) == .mail
  }
}

private func read(
  _ source: inout SourceStream, into threads: inout ThreadCollector, _ format: SourceFormat?,
  _ options: ReaderOptions
) throws(ReadError) -> SourceFormat {
  var head = try SourceHead(of: &source)
  if format != .mail, format != .mbox, SavedPage.recognizes(head) {
    source = SourceStream(bytes: try SavedPage.page(of: &source))
    head = try SourceHead(of: &source)
  }
  let format = try resolve(format, of: head, options)
  try format.reader.read(&source, into: &threads, options: options)
  for problem in source.problems { threads.report(problem) }
  if threads.isEmpty { throw .noRecords(format) }
  return format
}

private func resolve(
  _ format: SourceFormat?, of head: SourceHead, _ options: ReaderOptions
) throws(ReadError) -> SourceFormat {
  if format == nil, SourceFormat.detectMoreThanText(head) == nil, let kind = BinaryKind(head) {
    throw .noText(kind)
  }
  let isText = format.map { !SourceFormat.moreThanText.contains($0) }
  if isText ?? (SourceFormat.detectMoreThanText(head) == nil), let failure = SourceText.failure(of: head) {
    throw failure
  }
  let mapped: SourceFormat? = options.mapping.map { _ in head.json.isJSON ? .json : .csv }
  guard let format = format ?? mapped ?? SourceFormat.detect(head) else {
    throw ReadError(unknown: head)
  }
  return format
}

/// Reads comment threads from bytes in memory.
public func readThreads(
  bytes: [UInt8], name: String, format: SourceFormat? = nil, options: ReaderOptions = ReaderOptions()
) throws(ReadError) -> ReadResult {
  try readThreads(from: SourceStream(bytes: bytes), name: name, format: format, options: options)
}

extension ReadError {
  /// For text of no format that is read.
  fileprivate init(unknown head: SourceHead) {
    let kind = StructuredText(head)
    if kind == .json, case let keys = JSONKeys(head.json), !keys.names.isEmpty {
      self = .unknownJSON(keys)
    } else if kind == .html,
      head.mentions("id=\"phpbb\"", "<html id=\"XF\"", "vbulletin", "id=\"ipsLayout_body\"")
    {
      self = .forumPage
    } else {
      self = .unknownFormat(resembling: kind)
    }
  }
}
