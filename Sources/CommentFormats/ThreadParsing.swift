/// Reads comment threads from the bytes of one source.
///
/// - Parameters:
///   - bytes: the whole input.
///   - name: names the thread where the format names none.
///   - format: `nil` tells it by content (`SourceFormat.detect`).
///   - options: the reader's choices.
/// - Throws: `ReadError` where nothing at all can be read.
/// - Complexity: O(n) in the bytes.
public func readThreads(
  bytes: [UInt8], name: String, format: SourceFormat? = nil, options: ReaderOptions = ReaderOptions()
) throws(ReadError) -> ReadResult {
  if let failure = SourceText.failure(of: bytes) { throw failure }
  guard let format = format ?? SourceFormat.detect(bytes) else { throw .unknownFormat }
  return try format.reader.read(bytes, name: name, options: options)
}
