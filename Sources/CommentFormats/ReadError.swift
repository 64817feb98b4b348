/// Why nothing could be read from a source.
public enum ReadError: Error, Sendable, Hashable {
  /// The bytes did not come. `reason` is the system's.
  case unreadable(reason: String)
  /// The format has to be held in memory whole, and the input has more than `limit` bytes, or unpacks to them.
  case tooLarge(limit: Int)
  /// No bytes, or nothing but white space.
  case empty
  /// No text: a NUL byte at `offset` (0-based), or from there on mostly no UTF-8.
  case binary(offset: Int)
  /// No text, but a kind of file that is told.
  case noText(BinaryKind)
  /// Text, but of no format that is read here; `resembling` is what it is written in, where it is not for people.
  case unknownFormat(resembling: StructuredText?)
  /// JSON, but of no format that is read here.
  case unknownJSON(JSONKeys)
  /// A page of software for forums, which is not read.
  case forumPage
  /// Not one record of the format that was asked for.
  case noRecords(SourceFormat)
  /// None of the columns or keys is known to hold the text of comments. Names that may be data are `""`.
  case noTextColumn(columns: [String])
  /// There is no column or key of a name that a mapping has.
  case noSuchColumn(String, field: FieldMapping.Field, columns: [String])
}
