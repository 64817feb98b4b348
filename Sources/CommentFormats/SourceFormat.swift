/// The kinds of input that can be read. The raw value is the word used on the command line and in outputs.
///
/// A new format is one file in `Readers/`, one case here, and one line in `reader`. The order of the cases is the
/// order in which `detect` asks, so a format that is easily told comes before one that takes almost anything.
public enum SourceFormat: String, CaseIterable, Sendable {
  /// Parley's own comments, one JSON object a line.
  case ndjson
  /// The plain text of a page, as Resiliparse and its ports print it.
  case textDump = "text-dump"
  /// One comment a line, all at the top level; only where it is asked for.
  case lines

  /// Tells a format by content, never by name; `nil` for what is empty, binary, or of a kind not read here.
  ///
  /// Looks at the first 64 KiB and, for line formats, at the first line that is not blank.
  public static func detect(_ bytes: [UInt8]) -> SourceFormat? {
    guard SourceText.failure(of: bytes) == nil else { return nil }
    return allCases.first { $0.reader.recognizes(bytes) }
  }

  var reader: any ThreadReader {
    switch self {
    case .ndjson: NDJSONReader()
    case .textDump: TextDumpReader()
    case .lines: LinesReader()
    }
  }
}
