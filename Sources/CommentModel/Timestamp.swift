/// A moment in UTC, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// Calendar arithmetic is proleptic Gregorian without leap seconds, as in RFC 3339. Years 0000 to 9999 can be
/// written and read; everything else is refused by the parser and clamped by nobody.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Milliseconds since 1970-01-01T00:00:00Z; negative before.
  public var milliseconds: Int64

  /// Creates the moment that many milliseconds after 1970-01-01T00:00:00Z.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Creates the moment that many seconds after 1970-01-01T00:00:00Z, or `nil` where it does not fit.
  public init?(seconds: Int64) {
    let (milliseconds, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    if overflow { return nil }
    self.milliseconds = milliseconds
  }

  /// That much later, in whole milliseconds; earlier where the duration is negative.
  public func adding(_ duration: Duration) -> Timestamp {
    let (seconds, attoseconds) = duration.components
    return Timestamp(milliseconds: milliseconds + seconds * 1000 + attoseconds / 1_000_000_000_000_000)
  }

  /// Creates the UTC moment of a civil date and time, or `nil` where a field is out of range.
  ///
  /// `offsetMinutes` is the distance east of UTC at which the fields were read.
  public init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0,
    offsetMinutes: Int = 0
  ) {
    guard (0...9999).contains(year), (1...12).contains(month), (0...23).contains(hour),
      (0...59).contains(minute), (0...60).contains(second), (0...999).contains(millisecond),
      (1...Timestamp.days(inMonth: month, of: year)).contains(day), abs(offsetMinutes) < 24 * 60
    else { return nil }
    let days = Timestamp.daysFromCivil(year: year, month: month, day: day)
    let seconds = (days * 24 + hour) * 3600 + (minute - offsetMinutes) * 60 + second
    milliseconds = Int64(seconds) * 1000 + Int64(millisecond)
  }

  /// Reads RFC 3339 and the SQL form of ISO 8601: `2025-11-07T09:30:00.123Z`, `2025-11-07 09:30:00+02:00`,
  /// `2025-11-07T09:30`, `2025-11-07`. Without an offset the time is UTC. `nil` for anything else.
  public init?(iso8601 text: some StringProtocol) {
    self.init(iso8601: Array(text.utf8))
  }

  /// The same from the bytes of the text.
  public init?(iso8601 bytes: [UInt8]) {
    var fields = FieldScanner(bytes: bytes)
    guard let year = fields.digits(4), fields.skip("-"), let month = fields.digits(2), fields.skip("-"),
      let day = fields.digits(2)
    else { return nil }
    var hour = 0
    var minute = 0
    var second = 0
    var millisecond = 0
    var offset = 0
    if fields.skip("T") || fields.skip("t") || fields.skip(" ") {
      guard let h = fields.digits(2), fields.skip(":"), let m = fields.digits(2) else { return nil }
      hour = h
      minute = m
      if fields.skip(":") {
        guard let s = fields.digits(2) else { return nil }
        second = s
        if fields.skip(".") || fields.skip(",") {
          guard let fraction = fields.fraction() else { return nil }
          millisecond = fraction
        }
      }
      guard let read = fields.offsetMinutes() else { return nil }
      offset = read
    }
    guard fields.isAtEnd else { return nil }
    self.init(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second,
      millisecond: millisecond, offsetMinutes: offset)
  }

  /// Compares by moment.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 of a proleptic Gregorian date (H. Hinnant, "chrono-Compatible Low-Level Date
  /// Algorithms", days_from_civil).
  private static func daysFromCivil(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  fileprivate static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}

extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC, with milliseconds only where there are some: `2025-11-07T09:30:00Z`.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what `description` says, as bytes.
  public func append(to bytes: inout [UInt8]) {
    let (seconds, millisecond) = milliseconds.floorQuotient(by: 1000)
    let (days, secondOfDay) = seconds.floorQuotient(by: 86_400)
    let (year, month, day) = Timestamp.civil(fromDays: Int(days))
    let time = Int(secondOfDay)
    if (0...9999).contains(year) {
      bytes.append(twoDigits: year / 100)
      bytes.append(twoDigits: year % 100)
    } else {
      let digits = String(year)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, 4 - digits.utf8.count)))
      bytes.append(contentsOf: digits.utf8)
    }
    bytes.append(UInt8(ascii: "-"))
    bytes.append(twoDigits: month)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(twoDigits: day)
    bytes.append(UInt8(ascii: "T"))
    bytes.append(twoDigits: time / 3600)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(twoDigits: time / 60 % 60)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(twoDigits: time % 60)
    if millisecond != 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(millisecond / 100))
      bytes.append(twoDigits: Int(millisecond % 100))
    }
    bytes.append(UInt8(ascii: "Z"))
  }
}

extension [UInt8] {
  /// Appends a number below 100.
  fileprivate mutating func append(twoDigits number: Int) {
    append(UInt8(ascii: "0") + UInt8(number / 10))
    append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

extension Int64 {
  /// Quotient rounded towards −∞ and the remainder that goes with it, 0 ≤ remainder < divisor.
  fileprivate func floorQuotient(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

private struct FieldScanner {
  let bytes: [UInt8]
  var position = 0

  var isAtEnd: Bool { position == bytes.count }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == character.value else { return false }
    position += 1
    return true
  }

  mutating func digits(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + count] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    position += count
    return value
  }

  /// Digits after the decimal point as milliseconds; further digits are cut off.
  mutating func fraction() -> Int? {
    var value = 0
    var count = 0
    while let digit = digits(1) {
      if count < 3 { value = value * 10 + digit }
      count += 1
    }
    if count == 0 { return nil }
    for _ in 0..<max(0, 3 - count) { value *= 10 }
    return value
  }

  mutating func offsetMinutes() -> Int? {
    if isAtEnd || skip("Z") || skip("z") { return 0 }
    let sign = skip("+") ? 1 : skip("-") ? -1 : 0
    guard sign != 0, let hours = digits(2) else { return nil }
    _ = skip(":")
    guard let minutes = isAtEnd ? 0 : digits(2), minutes < 60 else { return nil }
    return sign * (hours * 60 + minutes)
  }
}
