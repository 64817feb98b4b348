import CommentModel

/// One line of canonical NDJSON: a comment, what is known of its thread, or both.
struct NDJSONRecord {
  /// The keys, in the order in which they are written.
  enum Key: String {
    case thread, title, link, claimed, numbered, gaps, hidden, absent
    case depthLimits = "depth_limits"
    case morePages = "more_pages"
    case flattened, duplicates, invalid
    case id, parent, author, time, text, state, flags, marks
  }

  /// The flags that only a reader can know; linking finds the others again.
  static let readersFlags: [LinkFlags] = [
    .parentTextMissing, .nestingGuessed, .parentUncertain, .parentElsewhere,
  ]

  /// Counts that are believed; sums of them stay far from overflow.
  private static let counts: ClosedRange<Int64> = 0...1_000_000_000
  /// The times that RFC 3339 can write: the years 0000 to 9999, in milliseconds since 1970.
  static let writableTimes: ClosedRange<Int64> = -62_167_219_200_000...253_402_300_799_999

  private(set) var thread: String?
  private(set) var title: String?
  private(set) var link: String?
  private(set) var claimed: Int?
  private(set) var numbered = false
  private(set) var gaps: [NumberingGap] = []
  private(set) var duplicates = 0
  private(set) var invalidSequences = 0
  private var hidden = 0
  private var absent = 0
  private var depthLimits = 0
  private var morePages = false
  private var flattened = false
  private var marks: [TextMark] = []
  private(set) var id: String?
  private(set) var text: String?
  private(set) var problems: [ReadProblem.Kind] = []
  private var parent: String?
  private var author: String?
  private var time: Timestamp?
  private var state = CommentState.published
  private(set) var flags: LinkFlags = []
  private var hasCommentKey = false

  init(_ root: JSONElement) {
    root.forEachField { name, element in
      guard let key = Key(rawValue: name) else { return }
      take(key, element)
    }
  }

  /// Whether the line says something of a thread and holds no comment.
  var isThreadRecord: Bool { thread != nil && !hasCommentKey }

  /// Whether the line carries any key of its thread beside the name.
  var saysSomethingOfThread: Bool {
    title != nil || link != nil || claimed != nil || numbered || !gaps.isEmpty || hidden > 0 || absent > 0
      || depthLimits > 0 || morePages || flattened || duplicates > 0 || invalidSequences > 0
  }

  /// The comment, or `nil` where a field that it needs is missing.
  var comment: Comment? {
    guard missingField == nil, let id else { return nil }
    return Comment(
      id: id, parentID: parent, author: author, time: time, text: text ?? "", state: state, marks: validMarks)
  }

  /// The marks that lie within the text, on the borders of characters.
  private var validMarks: [TextMark] {
    guard let text else { return [] }
    return marks.filter { mark in
      mark.range.upperBound <= text.utf8.count
        && [mark.range.lowerBound, mark.range.upperBound].allSatisfy { offset in
          text.utf8.index(text.startIndex, offsetBy: offset).samePosition(in: text.unicodeScalars) != nil
        }
    }
  }

  /// Adds what the line says of its thread; what was said first stands.
  func complete(_ heading: inout ThreadHeading) {
    heading.title = heading.title ?? title
    heading.link = heading.link ?? link
    heading.completeness.claimed = heading.completeness.claimed ?? claimed
    if numbered { heading.completeness.isNumbered = true }
    if heading.completeness.gaps.isEmpty { heading.completeness.gaps = gaps }
    heading.completeness.duplicates += duplicates
    heading.completeness.invalidSequences += invalidSequences
    heading.completeness.hidden += hidden
    heading.completeness.absent += absent
    heading.completeness.depthLimits += depthLimits
    if morePages { heading.completeness.hasMorePages = true }
    if flattened { heading.completeness.isFlattened = true }
  }

  /// The field that a comment needs and that is not there. One that was taken away needs no text.
  var missingField: String? {
    if id == nil { return Key.id.rawValue }
    if text == nil && state != .deleted && state != .removed { return Key.text.rawValue }
    return nil
  }

  private mutating func take(_ key: Key, _ element: JSONElement) {
    let value = element.value
    switch key {
    case .thread: thread = identifier(value, key)
    case .title: title = string(value, key)
    case .link: link = string(value, key)
    case .claimed: claimed = count(value, key)
    case .numbered: numbered = value == .bool(true)
    case .gaps: takeGaps(element)
    case .duplicates: duplicates = count(value, key) ?? 0
    case .invalid: invalidSequences = count(value, key) ?? 0
    case .hidden: hidden = count(value, key) ?? 0
    case .absent: absent = count(value, key) ?? 0
    case .depthLimits: depthLimits = count(value, key) ?? 0
    case .morePages: morePages = value == .bool(true)
    case .flattened: flattened = value == .bool(true)
    case .id, .parent, .author, .time, .text, .state, .flags, .marks:
      hasCommentKey = true
      takeComment(key, value, element)
    }
  }

  private mutating func takeComment(
    _ key: Key, _ value: JSONElement.Value, _ element: JSONElement
  ) {
    switch key {
    case .id: id = identifier(value, key)
    case .parent:
      let named = identifier(value, key)
      parent = named == "" ? nil : named
    case .author: author = string(value, key)
    case .time: takeTime(value)
    case .text: text = string(value, key)
    case .state:
      guard let word = string(value, key) else { return }
      if let known = CommentState(rawValue: word) { state = known } else { problems.append(.unknownState) }
    case .marks: takeMarks(element)
    default: takeFlags(element)
    }
  }

  private mutating func string(_ value: JSONElement.Value, _ key: Key) -> String? {
    switch value {
    case .string(let text): return text
    case .null: return nil
    default:
      problems.append(.wrongType(field: key.rawValue))
      return nil
    }
  }

  private mutating func identifier(_ value: JSONElement.Value, _ key: Key) -> String? {
    switch value {
    case .integer(let number): String(number)
    case .unsigned(let number): String(number)
    default: string(value, key)
    }
  }

  private mutating func count(_ value: JSONElement.Value, _ key: Key) -> Int? {
    switch value {
    case .integer(let number) where NDJSONRecord.counts.contains(number): return Int(number)
    case .null: return nil
    default:
      problems.append(.wrongType(field: key.rawValue))
      return nil
    }
  }

  private mutating func takeTime(_ value: JSONElement.Value) {
    switch value {
    case .null: return
    case .string(let text): time = Timestamp(iso8601: text)
    case .integer(let seconds): time = Timestamp(seconds: seconds)
    case .double(let seconds): time = Int64(exactly: (seconds * 1000).rounded()).map(Timestamp.init)
    default: break
    }
    if let read = time, !NDJSONRecord.writableTimes.contains(read.milliseconds) { time = nil }
    if time == nil { problems.append(.unreadableTime) }
  }

  private mutating func takeGaps(_ element: JSONElement) {
    var numbers: [Int] = []
    element.forEachMember { pair in
      pair.forEachMember { number in
        guard case .integer(let value) = number.value, NDJSONRecord.counts.contains(value) else { return }
        numbers.append(Int(value))
      }
    }
    for place in stride(from: 0, to: numbers.count - 1, by: 2) where numbers[place] < numbers[place + 1] {
      gaps.append(NumberingGap(after: numbers[place], before: numbers[place + 1]))
    }
  }

  /// `[["quote", 0, 12], …]`: kind, start and end in UTF-8 bytes of the text.
  private mutating func takeMarks(_ element: JSONElement) {
    element.forEachMember { triple in
      var kind: TextMarkKind?
      var bounds: [Int] = []
      triple.forEachMember { part in
        switch part.value {
        case .string(let word): kind = TextMarkKind(rawValue: word)
        case .integer(let number) where NDJSONRecord.counts.contains(number): bounds.append(Int(number))
        default: break
        }
      }
      if let kind, bounds.count == 2, bounds[0] < bounds[1] {
        marks.append(TextMark(kind: kind, range: bounds[0]..<bounds[1]))
      }
    }
  }

  private mutating func takeFlags(_ element: JSONElement) {
    var words: [String] = []
    element.forEachMember { member in
      if case .string(let word) = member.value { words.append(word) }
    }
    for word in words {
      if let flag = NDJSONRecord.readersFlags.first(where: { $0.words == [word] }) {
        flags.insert(flag)
      } else {
        problems.append(.unknownFlag)
      }
    }
  }
}
