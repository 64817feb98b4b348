/// Where the header fields of a message or part stand that are read here (RFC 5322, section 2.2), the first
/// of each name.
struct MailHeaders {
  /// A field that is read.
  enum Field: Int, CaseIterable {
    case messageID, references, inReplyTo, from, date, injectionDate, postingDate, subject
    case contentType, transferEncoding, disposition

    /// Its name in lower case.
    var name: String {
      switch self {
      case .messageID: "message-id"
      case .references: "references"
      case .inReplyTo: "in-reply-to"
      case .from: "from"
      case .date: "date"
      case .injectionDate: "injection-date"
      case .postingDate: "nntp-posting-date"
      case .subject: "subject"
      case .contentType: "content-type"
      case .transferEncoding: "content-transfer-encoding"
      case .disposition: "content-disposition"
      }
    }
  }

  private static let names = Field.allCases.map { Array($0.name.utf8) }

  private var values = InlineArray<11, Range<Int>>(repeating: 0..<0)
  /// The first byte behind the fields and the empty line that ends them.
  private(set) var end: Int

  /// The bytes of a value, folds and all; empty where the field is missing.
  subscript(field: Field) -> Range<Int> { values[field.rawValue] }

  /// Reads fields until an empty line, or one that cannot be part of a header: the body begins there.
  /// O(length).
  ///
  /// Lines that begin with `From ` or `>From `, which mailboxes put among the fields, are passed over. In a
  /// part, a line that begins with `--` ends the fields: it may be a boundary.
  init(of bytes: Span<UInt8>, in range: Range<Int>, isPart: Bool = false) {
    end = range.lowerBound
    var open: Field?
    while end < range.upperBound {
      let lineEnd = bytes.lineFeed(in: end..<range.upperBound) ?? range.upperBound
      let next = min(lineEnd + 1, range.upperBound)
      let line = end..<bytes.withoutReturn(end..<lineEnd)
      guard let first = line.isEmpty ? nil : bytes[line.lowerBound] else {
        end = next
        return
      }
      if first == 0x20 || first == 0x09 {
        if let open { values[open.rawValue] = values[open.rawValue].lowerBound..<line.upperBound }
      } else if let nameEnd = bytes.fieldNameEnd(line, isPart: isPart) {
        open = MailHeaders.field(bytes, line.lowerBound..<nameEnd)
        if let field = open {
          if values[field.rawValue].upperBound > 0 {
            open = nil
          } else {
            values[field.rawValue] = nameEnd + 1..<line.upperBound
          }
        }
      } else if bytes.starts(with: MailHeaders.separator, at: line.lowerBound)
        || bytes.starts(with: MailHeaders.quotedSeparator, at: line.lowerBound)
      {
        open = nil
      } else {
        return
      }
      end = next
    }
  }

  static let separator = Array("From ".utf8)
  static let quotedSeparator = Array(">From ".utf8)

  private static func field(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Field? {
    for (number, known) in names.enumerated() where known.count == name.count {
      if bytes.equalsIgnoringCase(known, in: name) { return Field(rawValue: number) }
    }
    return nil
  }
}

extension Span<UInt8> {
  /// The first line feed.
  func lineFeed(in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if self[index] == 0x0A { return index }
      index += 1
    }
    return nil
  }

  /// The end of a line without the carriage return before its line feed.
  func withoutReturn(_ line: Range<Int>) -> Int {
    !line.isEmpty && self[line.upperBound - 1] == 0x0D ? line.upperBound - 1 : line.upperBound
  }

  /// Whether some bytes stand at a place.
  func starts(with word: [UInt8], at start: Int) -> Bool {
    guard count - start >= word.count else { return false }
    for index in word.indices where self[start + index] != word[index] { return false }
    return true
  }

  /// Whether a range is a word, which is in lower case, in any mix of ASCII cases.
  func equalsIgnoringCase(_ word: [UInt8], in range: Range<Int>) -> Bool {
    guard range.count == word.count else { return false }
    for index in word.indices where self[range.lowerBound + index].asciiLowercased != word[index] {
      return false
    }
    return true
  }

  /// A range without the ASCII blanks at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, self[lower].isASCIIBlank { lower += 1 }
    while lower < upper, self[upper - 1].isASCIIBlank { upper -= 1 }
    return lower..<upper
  }

  /// Where the colon of a header field stands; `nil` where the line is none. The name may be empty.
  func fieldNameEnd(_ line: Range<Int>, isPart: Bool = false) -> Int? {
    if isPart, line.count > 1, self[line.lowerBound] == 0x2D, self[line.lowerBound + 1] == 0x2D { return nil }
    for index in line {
      if self[index] == 0x3A { return index }
      if !(0x21...0x7E).contains(self[index]) { return nil }
    }
    return nil
  }
}
