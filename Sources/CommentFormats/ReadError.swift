/// Why nothing could be read from a source.
public enum ReadError: Error, Sendable, Hashable {
  /// No bytes, or nothing but white space.
  case empty
  /// No text: a NUL byte at `offset` (0-based), or from there on mostly no UTF-8.
  case binary(offset: Int)
  /// Text, but of no format that is read here.
  case unknownFormat
  /// Not one record of the format that was asked for.
  case noRecords(SourceFormat)
}
