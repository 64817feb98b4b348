import CommentModel

extension JSONElement {
  /// The times that RFC 3339 can write: the years 0000 to 9999, in milliseconds since 1970.
  private static let writableTimes = -62_167_219_200_000.0...253_402_300_799_999.0

  /// Counts that are believed; sums of them stay far from overflow.
  private static let believedCounts: ClosedRange<Int64> = 0...1_000_000_000

  /// The moment that so many seconds since 1970 name, as a number or as the text of one; `nil` outside of the years
  /// 0 to 9999.
  var epochSeconds: Timestamp? {
    let seconds =
      switch value {
      case .string(let text): Double(text)
      default: number
      }
    guard let milliseconds = seconds.map({ ($0 * 1000).rounded() }) else { return nil }
    guard JSONElement.writableTimes.contains(milliseconds) else { return nil }
    return Timestamp(milliseconds: Int64(milliseconds))
  }

  /// The moment that an ISO 8601 string names, in UTC where it has no offset.
  var iso8601: Timestamp? { string.flatMap { Timestamp(iso8601: $0) } }

  /// A count that can be one: not negative, and no more than a billion.
  var count: Int? {
    integer.flatMap { JSONElement.believedCounts.contains($0) ? Int($0) : nil }
  }

  /// A string that is not empty.
  var word: String? { string.flatMap { $0.isEmpty ? nil : $0 } }

  /// Whether the value is true, or a string that says so, as some exports write it.
  var isTrue: Bool { bool ?? (string == "true") }

  /// How many members an array has; 0 for any other kind.
  var memberCount: Int {
    var count = 0
    forEachMember { _ in count += 1 }
    return count
  }
}

extension ThreadCollector {
  /// Takes note of a problem in a JSON document. The parser keeps no places, so it stands at the document's first
  /// line where no better one is known.
  mutating func report(_ kind: ReadProblem.Kind, line: Int? = nil) {
    report(ReadProblem(line: line ?? documentLine, kind: kind))
  }

  /// The time that `read` finds in a value; one that is there and cannot be read is reported.
  mutating func time(
    _ element: JSONElement?, line: Int? = nil, _ read: (JSONElement) -> Timestamp?
  ) -> Timestamp? {
    guard let element else { return nil }
    let time = read(element)
    if time == nil { report(.unreadableTime, line: line) }
    return time
  }

  /// The id of a record; one without is reported, and is to be left out.
  mutating func id(_ element: JSONElement?, named field: String = "id", line: Int? = nil) -> String? {
    let id = element?.identifier
    if let id, !id.isEmpty { return id }
    report(element == nil || id != nil ? .missingField(field) : .wrongType(field: field), line: line)
    return nil
  }
}
