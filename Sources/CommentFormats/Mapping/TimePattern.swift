import CommentModel

/// How a date is written, by the directives of POSIX strptime: `%d.%m.%Y %H:%M`.
///
/// Numbers may lack leading zeros. A blank stands for any number of blanks. Names of months and days are
/// English, cut to three letters or whole; the name of the day is not checked.
public struct TimePattern: Sendable, Hashable {
  /// The pattern as it is written.
  public let text: String
  private let pieces: [Piece]

  /// The letters of the directives that are known.
  static let directives: [Character] = [
    "Y", "y", "m", "d", "e", "H", "I", "M", "S", "f", "p", "b", "B", "a", "A", "z", "Z", "s", "T", "F", "%",
  ]

  private enum Piece: Sendable, Hashable {
    case literal(UInt8)
    case blanks
    case directive(UInt8)
  }

  /// - Throws: `FieldMappingError.unknownDirective`.
  init(_ text: String) throws(FieldMappingError) {
    self.text = text
    var pieces: [Piece] = []
    var characters = text.makeIterator()
    while let character = characters.next() {
      if character == "%" {
        guard let letter = characters.next() else { throw .unknownDirective("%", pattern: text) }
        guard TimePattern.directives.contains(letter) else {
          throw .unknownDirective("%\(letter)", pattern: text)
        }
        let letters = letter == "T" ? "H:M:S" : letter == "F" ? "Y-m-d" : String(letter)
        for letter in letters.utf8 {
          pieces.append(":-%".utf8.contains(letter) ? .literal(letter) : .directive(letter))
        }
      } else if character == " " {
        pieces.append(.blanks)
      } else {
        pieces += character.utf8.map(Piece.literal)
      }
    }
    self.pieces = pieces
  }

  /// The moment that a text names in this pattern, to its end; `nil` where it does not fit.
  func time(_ text: [UInt8]) -> Timestamp? {
    var scanner = Scanner(text: text)
    for piece in pieces {
      let fits =
        switch piece {
        case .literal(let byte): scanner.skip(byte)
        case .blanks: scanner.skipBlanks()
        case .directive(let letter): scanner.take(letter)
        }
      if !fits { return nil }
    }
    return scanner.result
  }

  private struct Scanner {
    let text: [UInt8]
    var offset = 0
    var year = 1970
    var month = 1
    var day = 1
    var hour = 0
    var minute = 0
    var second = 0
    var millisecond = 0
    var isAfternoon: Bool?
    var offsetMinutes = 0
    var epoch: Int?

    var result: Timestamp? {
      guard offset == text.count else { return nil }
      if let epoch { return Timestamp(seconds: Int64(epoch)) }
      var hour = hour
      if let isAfternoon {
        guard (1...12).contains(hour) else { return nil }
        hour = hour % 12 + (isAfternoon ? 12 : 0)
      }
      return Timestamp(
        year: year, month: month, day: day, hour: hour, minute: minute, second: second,
        millisecond: millisecond, offsetMinutes: offsetMinutes)
    }

    mutating func skip(_ byte: UInt8) -> Bool {
      guard offset < text.count, text[offset] == byte else { return false }
      offset += 1
      return true
    }

    mutating func skipBlanks() -> Bool {
      while offset < text.count, text[offset].isASCIIBlank { offset += 1 }
      return true
    }

    mutating func take(_ directive: UInt8) -> Bool {
      switch directive {
      case UInt8(ascii: "Y"): number(4, into: \.year)
      case UInt8(ascii: "y"): shortYear()
      case UInt8(ascii: "m"): number(2, into: \.month)
      case UInt8(ascii: "d"), UInt8(ascii: "e"): number(2, into: \.day)
      case UInt8(ascii: "H"), UInt8(ascii: "I"): number(2, into: \.hour)
      case UInt8(ascii: "M"): number(2, into: \.minute)
      case UInt8(ascii: "S"): number(2, into: \.second)
      case UInt8(ascii: "f"): fraction()
      case UInt8(ascii: "p"): halfDay()
      case UInt8(ascii: "b"), UInt8(ascii: "B"): monthName()
      case UInt8(ascii: "a"), UInt8(ascii: "A"): !word().isEmpty
      case UInt8(ascii: "z"): zone()
      case UInt8(ascii: "Z"): ["utc", "gmt", "z"].contains(word())
      default: seconds()
      }
    }

    private mutating func number(_ digits: Int, into field: WritableKeyPath<Scanner, Int>) -> Bool {
      guard let value = number(digits) else { return false }
      self[keyPath: field] = value
      return true
    }

    private mutating func number(_ digits: Int) -> Int? {
      let start = offset
      var value = 0
      while offset < text.count, offset - start < digits, (0x30...0x39).contains(text[offset]) {
        value = value * 10 + Int(text[offset] & 0x0F)
        offset += 1
      }
      return offset > start ? value : nil
    }

    /// 69 to 99 are of the 20th century, as POSIX has it.
    private mutating func shortYear() -> Bool {
      guard let value = number(2) else { return false }
      year = value + (value < 69 ? 2000 : 1900)
      return true
    }

    private mutating func seconds() -> Bool {
      let isNegative = skip(UInt8(ascii: "-"))
      guard let value = number(12) else { return false }
      epoch = isNegative ? -value : value
      return true
    }

    private mutating func fraction() -> Bool {
      let start = offset
      while offset < text.count, (0x30...0x39).contains(text[offset]) { offset += 1 }
      let digits = text[start..<offset].prefix(3).map { Int($0 & 0x0F) }
      millisecond = (digits + [0, 0]).prefix(3).reduce(0) { $0 * 10 + $1 }
      return !digits.isEmpty
    }

    private mutating func halfDay() -> Bool {
      var half = word()
      if half.utf8.count == 1, skip(UInt8(ascii: ".")) {
        half += word()
        _ = skip(UInt8(ascii: "."))
      }
      isAfternoon = half == "pm"
      return half == "am" || half == "pm"
    }

    private mutating func monthName() -> Bool {
      let name = word()
      guard name.utf8.count >= 3, let place = Scanner.months.firstIndex(where: { $0.hasPrefix(name) }) else {
        return false
      }
      month = place + 1
      _ = name.utf8.count < 9 && skip(UInt8(ascii: "."))
      return true
    }

    private mutating func zone() -> Bool {
      if ["z", "utc", "gmt"].contains(word()) { return true }
      let isWest = offset < text.count && text[offset] == UInt8(ascii: "-")
      guard isWest || offset < text.count && text[offset] == UInt8(ascii: "+") else { return false }
      offset += 1
      guard let hours = number(2) else { return false }
      _ = skip(UInt8(ascii: ":"))
      let minutes = number(2) ?? 0
      offsetMinutes = (isWest ? -1 : 1) * (hours * 60 + minutes)
      return minutes < 60
    }

    /// Letters, in lower case.
    private mutating func word() -> String {
      let start = offset
      while offset < text.count, (0x61...0x7A).contains(text[offset] | 0x20) { offset += 1 }
      return String(decoding: text[start..<offset].map { $0 | 0x20 }, as: UTF8.self)
    }

    private static let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ]
  }
}
