import CommentModel

/// How a column writes times.
public enum TimeFormat: Sendable, Hashable {
  /// Epoch numbers told by their size, and ISO 8601 in all its usual dress.
  case auto
  /// Seconds since 1970, with a fraction or without.
  case seconds
  /// Milliseconds since 1970.
  case milliseconds
  /// ISO 8601 and the form that SQL databases print: `2025-11-07T09:30:00Z`, `2025-11-07 09:30:00`.
  case iso
  /// A pattern in the manner of strptime.
  case pattern(TimePattern)

  /// Reads the word of the command line: `auto`, `s`, `ms`, `iso`, `sql` (the same), or a pattern, which has
  /// a `%`.
  init(_ word: String) throws(FieldMappingError) {
    switch word {
    case "auto": self = .auto
    case "s": self = .seconds
    case "ms": self = .milliseconds
    case "iso", "sql": self = .iso
    default:
      guard word.utf8.contains(UInt8(ascii: "%")) else { throw .unknownTimeFormat(word) }
      self = .pattern(try TimePattern(word))
    }
  }

  /// The moment that a text names, or `nil`. Without an offset it is UTC.
  func time(_ text: [UInt8]) -> Timestamp? {
    let read: Timestamp? =
      switch self {
      case .auto: TimeFormat.epoch(text) ?? TimeFormat.iso8601(text)
      case .seconds: TimeFormat.number(text).flatMap { TimeFormat.moment($0 * 1000) }
      case .milliseconds: TimeFormat.number(text).flatMap(TimeFormat.moment)
      case .iso: TimeFormat.iso8601(text)
      case .pattern(let pattern): pattern.time(text)
      }
    return read.flatMap { TimeFormat.writable.contains($0.milliseconds) ? $0 : nil }
  }

  /// The years 0000 to 9999, in milliseconds since 1970.
  private static let writable: ClosedRange<Int64> = -62_167_219_200_000...253_402_300_799_999

  /// Whole or decimal numbers. Their size tells the unit: seconds up to the year 5138, then milliseconds,
  /// microseconds and nanoseconds, a thousand times as large each. Eight and fourteen digits that make a date
  /// of the years 1970 to 2099 are one.
  private static func epoch(_ text: [UInt8]) -> Timestamp? {
    guard let first = text.first, isDigit(first) || first == UInt8(ascii: "-") else { return nil }
    if [8, 14].contains(text.count), text[0] == UInt8(ascii: "1") || text[0] == UInt8(ascii: "2"),
      let date = compactDate(text)
    {
      return date
    }
    guard let value = number(text) else { return nil }
    var milliseconds = value * 1000
    for _ in 0..<3 where milliseconds.magnitude >= 1e14 { milliseconds /= 1000 }
    return moment(milliseconds)
  }

  private static func compactDate(_ text: [UInt8]) -> Timestamp? {
    guard text.allSatisfy(isDigit) else { return nil }
    func part(_ range: Range<Int>) -> Int {
      range.upperBound > text.count ? 0 : text[range].reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }
    guard (1970...2099).contains(part(0..<4)) else { return nil }
    return Timestamp(
      year: part(0..<4), month: part(4..<6), day: part(6..<8), hour: part(8..<10), minute: part(10..<12),
      second: part(12..<14))
  }

  private static func iso8601(_ text: [UInt8]) -> Timestamp? {
    var text = text[...]
    for zone in [" UTC", " GMT", " Z"]
    where text.count > zone.utf8.count && text.suffix(zone.utf8.count).elementsEqual(zone.utf8) {
      text.removeLast(zone.utf8.count)
    }
    if let sign = text.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }), sign > 16,
      text[sign - 1] == 0x20
    {
      text.remove(at: sign - 1)
    }
    return Timestamp(iso8601: String(decoding: text, as: UTF8.self))
  }

  private static func number(_ text: [UInt8]) -> Double? {
    guard text.count <= 32, text.allSatisfy({ isDigit($0) || [0x2E, 0x2D, 0x2B, 0x45, 0x65].contains($0) })
    else {
      return nil
    }
    return Double(String(decoding: text, as: UTF8.self))
  }

  private static func moment(_ milliseconds: Double) -> Timestamp? {
    Int64(exactly: milliseconds.rounded()).map(Timestamp.init(milliseconds:))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension TimeFormat: CustomStringConvertible {
  /// The word of the command line.
  public var description: String {
    switch self {
    case .auto: "auto"
    case .seconds: "s"
    case .milliseconds: "ms"
    case .iso: "iso"
    case .pattern(let pattern): pattern.text
    }
  }
}
