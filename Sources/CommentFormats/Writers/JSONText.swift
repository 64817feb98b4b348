/// JSON that is put together piece by piece, on one line, with keys in the order in which they come.
///
/// Strings are escaped as little as RFC 8259 allows (quotation mark, reverse solidus, controls below U+0020) and
/// stay UTF-8.
public struct JSONText: Sendable {
  private var bytes: [UInt8] = []
  private var needsComma = false

  /// Creates an empty text.
  public init() {}

  /// The bytes of what has been written.
  package var utf8: [UInt8] { bytes }

  /// What has been written.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what has been written, and keeps the room.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Ends a line, behind which another value begins.
  package mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Writes an object whose members the closure writes.
  public mutating func object(_ members: (inout JSONText) -> Void) {
    nest("{", "}", members)
  }

  /// Writes an array whose elements the closure writes.
  public mutating func array(_ elements: (inout JSONText) -> Void) {
    nest("[", "]", elements)
  }

  /// Writes a member's key; its value comes next.
  public mutating func key(_ key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    if JSONText.isPlain(text.utf8Span.span) {
      bytes.append(contentsOf: text.utf8)
      bytes.append(UInt8(ascii: "\""))
      return
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += "\\n".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0x09: bytes += "\\t".utf8
      case 0..<0x20: bytes += ((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes what is JSON already: a number, `true`, `false`, `null`, or members of an object.
  public mutating func raw(_ value: String) {
    separate()
    bytes += value.utf8
  }

  /// Whether nothing has to be escaped.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    for place in text.indices {
      let byte = text[place]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return false }
    }
    return true
  }

  /// Writes a number from −9.9999 to 9.9999 as `decimalText` does; false for any other.
  private mutating func decimal(_ value: Double) -> Bool {
    guard value.magnitude < 9.9999 else { return false }
    let scaled = Int((value * 10_000).rounded(.toNearestOrAwayFromZero))
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    let digits = UInt32(scaled.magnitude)
    func digit(_ divisor: UInt32) -> UInt8 { UInt8(ascii: "0") + UInt8(digits / divisor % 10) }
    bytes += [digit(10_000), UInt8(ascii: "."), digit(1000), digit(100), digit(10), digit(1)]
    return true
  }

  /// Writes a number of four decimal places.
  fileprivate mutating func number(_ value: Double) {
    separate()
    if !decimal(value) { bytes += decimalText(value).utf8 }
  }

  private mutating func nest(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ inside: (inout JSONText) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: open))
    needsComma = false
    inside(&self)
    bytes.append(UInt8(ascii: close))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }
}

extension JSONText {
  /// Writes a member with a string, or `null`.
  public mutating func member(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { raw("null") }
  }

  /// Writes a member with a whole number, or `null`.
  public mutating func member(_ key: String, _ value: Int?) {
    self.key(key)
    raw(value.map(String.init) ?? "null")
  }

  /// Writes a member with a number of four decimal places, or `null`.
  public mutating func member(_ key: String, _ value: Double?) {
    self.key(key)
    if let value { number(value) } else { raw("null") }
  }
}
