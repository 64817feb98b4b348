import CommentModel

/// Reads the dates that pages print for people, where they can mean only one day.
enum PageDate {
  /// `March 3, 2014 at 5:02 pm`, `3. März 2014 um 17:02 Uhr`, `2014-03-03 17:02`, `03.03.2014 17:02`, `2014年3月3日`.
  ///
  /// A time has no zone on such pages and is taken as UTC. `nil` where a part is missing, or where day and month could
  /// be exchanged (`03/04/2014`).
  static func read(_ text: String) -> Timestamp? {
    let words = words(of: text)
    guard let day = namedMonth(words) ?? numbers(words) else { return nil }
    let clock = clock(in: words, from: day.end)
    return Timestamp(
      year: day.year, month: day.month, day: day.day, hour: clock?.hour ?? 0, minute: clock?.minute ?? 0)
  }

  private struct Day {
    var year: Int
    var month: Int
    var day: Int
    /// The word behind it.
    var end: Int
  }

  private enum Word: Equatable {
    case number(Int, digits: Int)
    case name(String)
    case mark(Character)
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var run = ""
    var isNumber = false
    func flush() {
      if run.isEmpty { return }
      if isNumber {
        words.append(.number(Int(run.prefix(9)) ?? 0, digits: run.count))
      } else {
        words.append(.name(run))
      }
      run = ""
    }
    for character in text.lowercased().prefix(120) {
      let isDigit = character.isASCII && character.isNumber
      if isDigit || character.isLetter {
        if isDigit != isNumber { flush() }
        isNumber = isDigit
        run.append(character)
      } else {
        flush()
        if !character.isWhitespace { words.append(.mark(character)) }
      }
    }
    flush()
    return words
  }

  private static func namedMonth(_ words: [Word]) -> Day? {
    for (place, word) in words.enumerated() {
      guard case .name(let name) = word, let month = months[name] else { continue }
      // The nearest numbers on either side; `de`, `of`, `.`, `,`, `th` may stand between.
      let before = number(in: words, from: place - 1, step: -1)
      let after = number(in: words, from: place + 1, step: 1)
      if let before, before.value <= 31, let after, after.digits == 4 {
        return Day(year: after.value, month: month, day: before.value, end: after.place + 1)
      }
      if let after, after.digits <= 2, after.value <= 31,
        let year = number(in: words, from: after.place + 1, step: 1), year.digits == 4
      {
        return Day(year: year.value, month: month, day: after.value, end: year.place + 1)
      }
    }
    return nil
  }

  private static func number(
    in words: [Word], from start: Int, step: Int
  ) -> (value: Int, digits: Int, place: Int)? {
    var place = start
    for _ in 0..<4 {
      guard words.indices.contains(place) else { return nil }
      switch words[place] {
      case .number(let value, let digits): return (value, digits, place)
      case .mark("."), .mark(","): break
      case .name(let name) where fillers.contains(name): break
      default: return nil
      }
      place += step
    }
    return nil
  }

  private static func numbers(_ words: [Word]) -> Day? {
    for place in words.indices.dropLast(4) {
      guard case .number(let first, let digits) = words[place],
        case .number(let second, _) = words[place + 2],
        case .number(let third, let lastDigits) = words[place + 4],
        words[place + 1] == words[place + 3]
          || words[place + 1] == .name("年")
      else { continue }
      if digits == 4, lastDigits <= 2 { return Day(year: first, month: second, day: third, end: place + 5) }
      guard lastDigits == 4, digits <= 2 else { continue }
      if words[place + 1] == .mark(".") || first > 12 {
        return Day(year: third, month: second, day: first, end: place + 5)
      }
      if words[place + 1] == .mark("/"), second > 12 {
        return Day(year: third, month: first, day: second, end: place + 5)
      }
    }
    return nil
  }

  private static func clock(in words: [Word], from start: Int) -> (hour: Int, minute: Int)? {
    for place in words.indices where place >= start && place + 2 < words.count {
      guard case .number(var hour, _) = words[place], case .number(let minute, 2) = words[place + 2],
        words[place + 1] == .mark(":") || words[place + 1] == .mark(".") || words[place + 1] == .name("h"),
        hour < 24, minute < 60
      else { continue }
      let tail = words[(place + 3)...].prefix(6).compactMap {
        if case .name(let name) = $0 { name } else { nil }
      }
      if hour <= 12, tail.first == "pm" || tail.prefix(2) == ["p", "m"] { hour = hour % 12 + 12 }
      if hour == 12, tail.first == "am" || tail.prefix(2) == ["a", "m"] { hour = 0 }
      return (hour, minute)
    }
    return nil
  }

  private static let fillers: Set<String> = [
    "de", "of", "th", "st", "nd", "rd", "er", "del", "the", "e", "º", "º,",
  ]

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (place, names) in names.enumerated() {
      for name in names.split(separator: " ") { months[String(name)] = place + 1 }
    }
    return months
  }()

  /// January to December in the languages of the Latin and Cyrillic scripts that WordPress is most used in, full and
  /// short, each name only where it means one month in all of them.
  private static let names = [
    "january jan januar jänner enero ene janvier janv gennaio gen janeiro januari januar stycznia января leden ledna",
    "february feb februar febrero février fevrier févr febbraio fevereiro fev februari lutego февраля února",
    "march mar märz mär marzo mars março marco maart mrt marca марта března",
    "april apr abril abr avril avr aprile kwietnia апреля dubna",
    "may mai mayo maggio mag maio mei maj maja мая května",
    "june jun juni junio juin giugno giu junho czerwca июня června",
    "july jul juli julio juillet juil luglio lug julho lipca июля července",
    "august aug agosto ago août aout augustus augusti sierpnia августа srpna",
    "september sep sept septiembre septembre settembre set setembro września сентября září",
    "october oct oktober okt octubre octobre ottobre ott outubro out października октября října",
    "november nov noviembre novembre novembro listopada ноября",
    "december dec dezember dez diciembre dic décembre decembre déc dicembre dezembro grudnia декабря prosince",
  ]
}
