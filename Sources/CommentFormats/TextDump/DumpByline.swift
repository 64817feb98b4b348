import CommentModel

/// The line or two with which a page heads a comment: who wrote it and when.
struct DumpByline: Equatable {
  /// How the page writes them. One page heads all its comments alike.
  enum Shape: Hashable {
    /// `Ada says:`, a date below it or none
    case says(isDated: Bool)
    /// A name, and a date in the next line
    case nameOverDate
    /// Both in one line, parted by this sign, if any
    case line(Unicode.Scalar?)
    /// `#12 Ada (2014-03-03)`
    case numbered
  }

  var shape: Shape
  var author: String
  /// Whom the author answers: `Ada > Bo`.
  var answered: String?
  var time: Timestamp?
  /// What the page counts the comment as.
  var number: Int?
  /// How many lines it takes.
  var lines = 1

  /// The longest name, in UTF-8 bytes and in words.
  private static let longestName = 80
  private static let mostWords = 6
  /// The longest line with a name and a date, in UTF-8 bytes.
  private static let longestLine = 160

  /// Reads the byline that begins with `first`, where `second` is the next line.
  init?(_ first: String, next second: String?) {
    guard first.utf8.count <= DumpByline.longestLine else { return nil }
    let date = second.flatMap { LineDate.isDate($0) || LineDate.isSpan($0) ? $0 : nil }
    if let author = DumpByline.speaker(in: first) {
      self.init(shape: .says(isDated: date != nil), author: author)
    } else if date != nil, let name = DumpByline.name(Substring(first)), !LineDate.isDate(first) {
      self.init(shape: .nameOverDate, author: name.author)
      answered = name.answered
    } else {
      self.init(line: first)
      return
    }
    if let date {
      time = LineDate.time(date)
      lines = 2
    }
  }

  private init(shape: Shape, author: String) {
    self.shape = shape
    self.author = author
  }

  /// Reads name and date in one line.
  private init?(line: String) {
    guard line.utf8.contains(where: { (0x30...0x39).contains($0) }) || LineDate.endsInSpan(line),
      !LineDate.isDate(line)
    else { return nil }
    var rest = line[...]
    var number: Int?
    if rest.first == "#" {
      let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      number = Int(digits)
      rest = rest.dropFirst(1 + digits.count).drop { ".: ".contains($0) }
      if number == nil { return nil }
    }
    let first = rest.prefix { !$0.isWhitespace }
    guard first.contains(where: \.isLetter) else { return nil }
    var end = rest.startIndex
    for _ in 0..<(2 * DumpByline.mostWords) {
      guard let blank = rest[end...].firstIndex(where: \.isWhitespace) else { return nil }
      end = rest.index(after: blank)
      guard LineDate.mayBegin(rest[end...]) else { continue }
      let date = String(rest[end...])
      guard LineDate.isDate(date) && date.contains(where: \.isNumber) || LineDate.isSpan(date) else {
        continue
      }
      var name = rest[..<blank]
      var sign = date.unicodeScalars.first.flatMap { DumpByline.signs.contains($0) ? $0 : nil }
      while let last = name.unicodeScalars.last, DumpByline.signs.contains(last) || last == " " {
        if last != " " { sign = last }
        name.unicodeScalars.removeLast()
      }
      // Without a sign between, only a whole date tells where the name ends.
      if sign == nil && number == nil && LineDate.time(date) == nil { continue }
      guard let read = DumpByline.name(name) else { return nil }
      self.init(shape: number == nil ? .line(sign) : .numbered, author: read.author)
      answered = read.answered
      time = LineDate.time(date.filter { !"()•·|–—".contains($0) })
      self.number = number
      return
    }
    return nil
  }

  /// What parts a name from a date.
  private static let signs: Set<Unicode.Scalar> = [
    "•", "·", "|", "–", "—", "-", ",", "(", "@", "‧", "∙", ":",
  ]

  /// The name in a line such as `Ada says:`.
  static func speaker(in line: String) -> String? {
    guard line.utf8.count <= longestName + 40, let end = line.last, end == ":" || end == "：" else {
      return nil
    }
    let words = line.dropLast().split(whereSeparator: \.isWhitespace)
    for verbWords in 1...2 where words.count > verbWords {
      let verb = words.suffix(verbWords).joined(separator: " ").lowercased()
      guard says.contains(verb) else { continue }
      var name = words.dropLast(verbWords)
      // `a dit` and `ha detto` end in a verb of their own.
      if let helper = name.last, ["a", "ha"].contains(helper), name.count > 1 { name = name.dropLast() }
      let joined = name.joined(separator: " ")
      return joined.utf8.count <= longestName ? joined : nil
    }
    return nil
  }

  private static let says = Set(CommentFurniture.says)

  /// A name, or two parted by an arrow; `nil` for what looks like a sentence or an address.
  private static func name(_ text: Substring) -> (author: String, answered: String?)? {
    var parts = text.split(separator: " > ")
    for arrow in [" ➤ ", " ▶ ", " → ", " » "] where parts.count == 1 { parts = text.split(separator: arrow) }
    guard parts.count <= 2, let author = parts.first.flatMap(single) else { return nil }
    if parts.count == 1 { return (author, nil) }
    guard let answered = single(parts[1]) else { return nil }
    return (author, answered)
  }

  private static func single(_ text: Substring) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let last = words.last, words.count <= mostWords, text.utf8.count <= longestName,
      let start = words[0].first, start.isLetter || start.isNumber || "@_".contains(start),
      words.contains(where: { $0.contains(where: \.isLetter) }), !text.contains("://")
    else { return nil }
    if let end = last.last, "!?:;,…\"”«»".contains(end) { return nil }
    // `Ingrid K.`, `Sam Jr.`, but no sentence.
    if last.last == "." && last.count > 4 { return nil }
    return words.joined(separator: " ")
  }
}
