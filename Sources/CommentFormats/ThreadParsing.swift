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
  let head = try SourceHead(of: &source)
  let isText = format.map { !SourceFormat.moreThanText.contains($0) }
  if isText ?? (SourceFormat.detectMoreThanText(head) == nil), let failure = SourceText.failure(of: head) {
    throw failure
  }
  let mapped: SourceFormat? = options.mapping.map { _ in head.json.isJSON ? .json : .csv }
  guard let format = format ?? mapped ?? SourceFormat.detect(head) else {
    throw .unknownFormat(resembling: StructuredText(head))
  }
  var threads = ThreadCollector(name: name)
  try format.reader.read(&source, into: &threads, options: options)
  for problem in source.problems { threads.report(problem) }
  if threads.isEmpty { throw .noRecords(format) }
  return threads.finish(format)
}

/// Reads comment threads from bytes in memory.
public func readThreads(
  bytes: [UInt8], name: String, format: SourceFormat? = nil, options: ReaderOptions = ReaderOptions()
) throws(ReadError) -> ReadResult {
  try readThreads(from: SourceStream(bytes: bytes), name: name, format: format, options: options)
}
