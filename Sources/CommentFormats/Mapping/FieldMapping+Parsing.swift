extension FieldMapping {
  /// Reads a mapping as it is written on the command line:
  /// `id=cid,parent=replyToCid,time=publishedAt:iso,text=body:markdown,root=0,strip=t1_`.
  ///
  /// Parts are parted by commas. A part is a field and a column; `root=` and `strip=` may stand more than
  /// once. Behind the column of `time` and `text`, and behind a colon, stands how it is written
  /// (`TimeFormat`, `TextFormat`). A backslash takes its meaning from a comma, a colon or a backslash:
  /// `text=content\:encoded`.
  ///
  /// - Throws: `FieldMappingError`, which names the part that is wrong.
  public init(parsing text: String) throws(FieldMappingError) {
    self.init()
    for (number, part) in FieldMapping.split(text, at: ",", most: .max).enumerated() {
      if part.allSatisfy(\.isWhitespace) { throw .emptyPart(number: number + 1) }
      let sides = FieldMapping.split(part, at: "=", most: 2)
      guard sides.count == 2 else { throw .noEqualsSign(part: part) }
      try take(FieldMapping.trimmed(sides[0]), sides[1], part)
    }
  }

  private mutating func take(_ name: String, _ value: String, _ part: String) throws(FieldMappingError) {
    switch name {
    case "root": roots.append(FieldMapping.unescaped(value))
    case "strip":
      if value.isEmpty { throw .emptyPrefix }
      prefixes.append(FieldMapping.unescaped(value))
    default:
      guard let field = Field(rawValue: name) else { throw .unknownField(name, part: part) }
      if columns[field] != nil { throw .repeatedField(field) }
      guard field == .time || field == .text else {
        columns[field] = FieldMapping.unescaped(value)
        return
      }
      let halves = FieldMapping.split(value, at: ":", most: 2)
      columns[field] = FieldMapping.unescaped(halves[0])
      guard halves.count == 2 else { return }
      if columns[field] == "" { throw .noColumn(part: part) }
      let word = FieldMapping.unescaped(halves[1])
      if field == .time {
        timeFormat = try TimeFormat(word)
      } else if let known = TextFormat(rawValue: word) {
        textFormat = known
      } else {
        throw .unknownTextFormat(word)
      }
    }
  }

  /// The pieces between the separators, as many as allowed; what is escaped stays so.
  private static func split(_ text: String, at separator: Character, most: Int) -> [String] {
    var pieces = [""]
    var isEscaped = false
    for character in text {
      if character == separator, !isEscaped, pieces.count < most {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return pieces
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped, !",:=\\".contains(character) { result.append("\\") }
      isEscaped = character == "\\" && !isEscaped
      if !isEscaped { result.append(character) }
    }
    return isEscaped ? result + "\\" : result
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
