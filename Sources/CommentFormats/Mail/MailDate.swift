import CommentModel

/// Reads the dates of mail and news (RFC 5322, sections 3.3 and 4.3, and what else stands in such fields).
enum MailDate {
  /// `Tue, 15 Mar 2016 12:05:48 +0100 (CET)`, also with two-digit years, without seconds, without a day of
  /// the week, with `-` between day, month and year, as C prints it (`Tue Mar 15 12:05:48 2016`), or in ISO
  /// 8601.
  ///
  /// A zone that is missing or is none of the standard's names counts as UTC, as the standard asks for. `nil`
  /// where day, month, year or time of day is missing or out of range. O(length).
  static func timestamp(_ bytes: Span<UInt8>) -> Timestamp? {
    let words = words(bytes)
    let iso = words.prefix(2).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    guard let moment = standard(words) ?? Timestamp(iso8601: iso), writable.contains(moment.milliseconds)
    else {
      return nil
    }
    return moment
  }

  private static func standard(_ words: [[UInt8]]) -> Timestamp? {
    var fields = Fields()
    for word in words { fields.take(word) }
    guard let day = fields.day, let month = fields.month, let year = fields.year, let time = fields.time
    else {
      return nil
    }
    return Timestamp(
      year: year, month: month, day: day, hour: time.hour, minute: time.minute, second: time.second,
      offsetMinutes: fields.offset ?? 0)
  }

  /// The years 0000 to 9999 in UTC.
  private static let writable: ClosedRange<Int64> = -62_167_219_200_000...253_402_300_799_999

  /// The words outside of comments; blanks and commas part them. No date has more than twelve.
  private static func words(_ bytes: Span<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var depth = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0x28 { depth += 1 }
      if byte.isASCIIBlank || byte == 0x2C || depth > 0 {
        if !word.isEmpty { words.append(word) }
        word.removeAll()
      } else {
        word.append(byte.asciiLowercased)
      }
      if byte == 0x29, depth > 0 { depth -= 1 }
      if words.count == 12 { return words }
    }
    return word.isEmpty ? words : words + [word]
  }

  private struct Fields {
    var day: Int?
    var month: Int?
    var year: Int?
    var time: (hour: Int, minute: Int, second: Int)?
    var offset: Int?

    mutating func take(_ word: [UInt8]) {
      guard let first = word.first else { return }
      if word.contains(0x3A), (0x30...0x39).contains(first) {
        takeTime(word)
      } else if time != nil, first == 0x2B || first == 0x2D {
        offset = MailDate.number(word.dropFirst()).flatMap { distance in
          let minutes = distance / 100 * 60 + distance % 100
          return minutes < 24 * 60 ? (first == 0x2D ? -minutes : minutes) : nil
        }
      } else if word.contains(0x2D), word.contains(where: { (0x61...0x7A).contains($0) }) {
        for part in word.split(separator: 0x2D) { takeDate(Array(part)) }
      } else {
        takeDate(word)
      }
    }

    private mutating func takeDate(_ word: [UInt8]) {
      if let number = MailDate.number(word[...]) {
        if day == nil, number < 32 {
          day = number
        } else if year == nil {
          year = fullYear(number, word.count)
        }
      } else if month == nil, let found = MailDate.month(word) {
        month = found
      } else if time != nil, offset == nil {
        offset = MailDate.zones[String(decoding: word, as: UTF8.self)]
      }
    }

    private mutating func takeTime(_ word: [UInt8]) {
      let parts = word.split(separator: 0x3A, omittingEmptySubsequences: false).map { part in
        MailDate.number(part.prefix { $0 != 0x2E })
      }
      guard time == nil, (2...3).contains(parts.count), let hour = parts[0], let minute = parts[1],
        let second = parts.count == 3 ? parts[2] : 0
      else { return }
      time = (hour, minute, second)
    }

    /// Two digits up to 49 are of this century, more and three digits count from 1900 (RFC 5322, section
    /// 4.3).
    private func fullYear(_ number: Int, _ digits: Int) -> Int {
      switch digits {
      case 1, 2: number < 50 ? 2000 + number : 1900 + number
      case 3: 1900 + number
      default: number
      }
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  private static func month(_ word: [UInt8]) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { word.starts(with: $0) }.map { $0 + 1 }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { Array($0.utf8) }

  /// The names of RFC 5322, section 4.3, in minutes east of UTC.
  private static let zones = [
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
    "mdt": -360,
    "pst": -480, "pdt": -420,
  ]
}
