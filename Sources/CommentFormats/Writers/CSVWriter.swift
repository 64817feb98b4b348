/// Encodes rows as RFC 4180: comma, CRLF, quotation marks where a cell needs them, UTF-8.
///
/// A text cell that begins with `=`, `+`, `-`, `@`, tab or CR gets an apostrophe in front, so that no spreadsheet
/// runs it as a formula (OWASP, "CSV Injection"). Whoever reads the file with a program takes one leading
/// apostrophe off again, or asks for raw cells.
public struct CSVWriter: Sendable {
  /// One cell.
  public enum Cell: Sendable, Hashable {
    /// Text from outside; guarded.
    case text(String)
    /// A number that this program wrote itself, `-0.5`; never guarded.
    case number(String)
    /// Nothing.
    case empty
  }

  /// What to do with text cells that a spreadsheet would run.
  public enum Guard: Sendable {
    /// Put an apostrophe in front.
    case apostrophe
    /// Leave them as they are.
    case raw
  }

  private let formulas: Guard

  /// Creates an encoder.
  public init(formulas: Guard = .apostrophe) {
    self.formulas = formulas
  }

  /// Writes one row with its line end. O(n).
  public func write(_ row: [Cell], to output: inout some TextOutputStream) {
    var line = ""
    // A lone empty cell would be an empty line, which many readers skip.
    if row == [.empty] || row == [.text("")] { line = "\"\"" }
    for (index, cell) in row.enumerated() {
      if index > 0 { line += "," }
      switch cell {
      case .empty: break
      case .number(let digits): line += digits
      case .text(let text): append(text, to: &line)
      }
    }
    output.write(line + "\r\n")
  }

  private func append(_ text: String, to line: inout String) {
    let isFormula =
      switch text.utf8.first {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
      default: false
      }
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }
    if needsQuotes { line += "\"" }
    if isFormula && formulas == .apostrophe { line += "'" }
    for scalar in text.unicodeScalars {
      if scalar == "\"" { line += "\"" }
      line.unicodeScalars.append(scalar)
    }
    if needsQuotes { line += "\"" }
  }
}
