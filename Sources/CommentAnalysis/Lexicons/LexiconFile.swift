/// A lexicon as it is written: tab-separated values under a header.
///
///     # name: english-sentiment-positive
///     # kind: sentiment
///     # version: 1
///     # language: en
///     # licence: Apache-2.0
///     # columns: term valence forms
///     good	1.9	ness
///
/// Header lines come first, in any order. Other lines that begin with `# ` are remarks; empty lines are
/// skipped. Empty cells at the end of a line may be left off. `docs/lexicons.md` describes the kinds.
public struct LexiconFile: Sendable {
  /// What it was named when it was handed in; errors name it.
  public let file: String
  /// The name that its header gives.
  public let name: String
  /// What its entries mean.
  public let kind: LexiconKind
  /// The version that its header gives.
  public let version: String
  /// The language of its terms, as a BCP 47 tag.
  public let language: String
  /// The licence under which it may be used, as an SPDX expression.
  public let licence: String
  let bytes: LexiconBytes
  let columns: LexiconColumns
  /// Where its entries begin.
  let start: LexiconPlace

  /// Reads a file's header. Its entries are read by `Lexicons`. O(n).
  public init(file: String, bytes: [UInt8]) throws(LexiconError) {
    do throws(UTF8.ValidationError) { _ = try UTF8Span(validating: bytes.span) } catch {
      let line = bytes.span.line(at: error.byteOffsets.lowerBound)
      throw LexiconError(file: file, line: line, column: 0, expected: .utf8)
    }
    try self.init(file: file, .given(bytes))
  }

  init(file: String, _ bytes: LexiconBytes) throws(LexiconError) {
    let header = try bytes.withSpan { (span) throws(LexiconError) in try LexiconHeader(span, file: file) }
    self.file = file
    self.bytes = bytes
    kind = header.kind
    columns = header.columns
    start = header.end
    name = header["name"]
    version = header["version"]
    language = header["language"]
    licence = header["licence"]
  }

  /// How many entries it has. O(n).
  public var entries: Int {
    var count = 0
    forEachRow { _, _ in count += 1 }
    return count
  }

  /// Its terms as they are written, in order. O(n): for people, not for look-ups.
  public var terms: [String] {
    var terms: [String] = []
    forEachRow { row, bytes in terms.append(bytes.string(row.cell(at: 0))) }
    return terms
  }

  /// Gives the lines that are entries, in order, and the bytes that they stand in.
  func forEachRow(_ body: (LexiconRow, Span<UInt8>) -> Void) {
    bytes.withSpan { bytes in
      var place = start
      var rule = 0..<0
      while var row = place.nextRow(bytes) {
        if row.isRemark(bytes) {
          if kind == .template { rule = row.ruleName(bytes) ?? rule }
          continue
        }
        row.rule = rule
        body(row, bytes)
      }
    }
  }
}
