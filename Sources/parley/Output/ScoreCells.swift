import CommentFormats

/// The cells of one row after the other, in CSV or NDJSON. Names of columns are given as they stand in JSON, with what
/// parts them from the column before; CSV has them in its header.
struct ScoreCells {
  var bytes: ByteBuffer
  private let isJSON: Bool
  private let formulas: CSVWriter.Guard

  init(_ layout: ScoreLayout, _ bytes: ByteBuffer) {
    self.bytes = bytes
    isJSON = layout.form == .ndjson
    formulas = layout.formulas
  }

  /// The first cell of a row, as `encoded` has made it.
  mutating func first(_ name: StaticString, encoded: [UInt8]) {
    if isJSON { bytes.append(name) }
    bytes.append(encoded)
  }

  /// A cell with text; in NDJSON it is there also when it is empty.
  mutating func cell(_ name: StaticString, text: Span<UInt8>) {
    begin(name)
    if isJSON { bytes.append(json: text) } else { bytes.append(csv: text, formulas: formulas) }
  }

  /// A cell with text, or without where that is empty.
  mutating func cell(_ name: StaticString, textOrNothing text: Span<UInt8>) {
    if text.isEmpty { return nothing(name) }
    cell(name, text: text)
  }

  /// A cell with a word that needs no escaping.
  mutating func cell(_ name: StaticString, word: StaticString) {
    begin(name)
    if isJSON { bytes.append(UInt8(ascii: "\"")) }
    bytes.append(word)
    if isJSON { bytes.append(UInt8(ascii: "\"")) }
  }

  /// A cell with a number of four decimal places.
  @inline(__always) mutating func cell(_ name: StaticString, number: Double) {
    begin(name)
    bytes.append(decimal: number)
  }

  /// Several cells at once, as they stand in either form.
  mutating func cells(csv: StaticString, json: StaticString) {
    bytes.append(isJSON ? json : csv)
  }

  /// A cell that is empty: `null` in NDJSON.
  mutating func nothing(_ name: StaticString) {
    begin(name)
    if isJSON { bytes.append("null") }
  }

  /// Ends the row.
  mutating func endRow() {
    bytes.append(isJSON ? "}\n" : "\r\n")
  }

  /// Text as it stands in its cell, for cells that come again and again.
  func encoded(_ text: [UInt8]) -> [UInt8] {
    var bytes = ByteBuffer()
    if isJSON { bytes.append(json: text.span) } else { bytes.append(csv: text.span, formulas: formulas) }
    return Array(bytes.room[..<bytes.count])
  }

  @inline(__always) private mutating func begin(_ name: StaticString) {
    if isJSON { bytes.append(name) } else { bytes.append(UInt8(ascii: ",")) }
  }
}
