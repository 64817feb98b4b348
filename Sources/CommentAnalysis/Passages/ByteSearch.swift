import CommentText

/// What the passage rules ask of bytes.
extension Span<UInt8> {
  /// A range without the white space around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start] <= 0x20 { start += 1 }
    while end > start, self[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  /// The last offset not behind `offset` at which a character begins.
  func characterBoundary(before offset: Int) -> Int {
    var boundary = offset
    while boundary > 0, boundary < count, self[boundary] & 0xC0 == 0x80 { boundary -= 1 }
    return boundary
  }

  /// Whether lower-case ASCII bytes stand at an offset, in either case.
  func hasPrefix(_ prefix: [UInt8], at start: Int) -> Bool {
    guard start + prefix.count <= count else { return false }
    for (index, byte) in prefix.enumerated() {
      if self[start + index].asciiLowercased != byte { return false }
    }
    return true
  }

  func firstIndex(of bytes: [UInt8], in range: Range<Int>) -> Int? {
    range.first { hasPrefix(bytes, at: $0) }
  }

  /// Where another text stands in this one, by a rolling hash (Karp & Rabin 1987) with a check of every hit.
  /// O(n) unless hits are forged.
  func firstOccurrence(of needle: Span<UInt8>) -> Int? {
    let length = needle.count
    guard length > 0, length <= count else { return length == 0 ? 0 : nil }
    let base: UInt64 = 1_099_511_628_211
    var wanted: UInt64 = 0
    var rolling: UInt64 = 0
    var power: UInt64 = 1
    for index in 0..<length {
      wanted = wanted &* base &+ UInt64(needle[index])
      rolling = rolling &* base &+ UInt64(self[index])
      if index > 0 { power = power &* base }
    }
    var start = 0
    while true {
      if rolling == wanted, equals(needle, at: start) { return start }
      guard start + length < count else { return nil }
      rolling = (rolling &- UInt64(self[start]) &* power) &* base &+ UInt64(self[start + length])
      start += 1
    }
  }

  private func equals(_ other: Span<UInt8>, at start: Int) -> Bool {
    for index in 0..<other.count where self[start + index] != other[index] { return false }
    return true
  }

  /// The length of the opening quotation mark (`"`, `“`, `„`, `«`) at an offset.
  func openingQuotationMark(at offset: Int) -> Int? {
    mark([[0x22], [0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9E], [0xC2, 0xAB]]) {
      $0 <= count - offset ? offset : nil
    }
  }

  /// The length of the closing quotation mark (`"`, `”`, `“`, `»`) that ends at an offset.
  func closingQuotationMark(before offset: Int) -> Int? {
    mark([[0x22], [0xE2, 0x80, 0x9D], [0xE2, 0x80, 0x9C], [0xC2, 0xBB]]) { $0 <= offset ? offset - $0 : nil }
  }

  private func mark(_ marks: [[UInt8]], at place: (Int) -> Int?) -> Int? {
    for mark in marks {
      guard let start = place(mark.count) else { continue }
      var matches = true
      for (index, byte) in mark.enumerated() where self[start + index] != byte { matches = false }
      if matches { return mark.count }
    }
    return nil
  }

  /// A range without a footnote number (`[16]`) at its end.
  func withoutFootnote(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    guard end > range.lowerBound, self[end - 1] == UInt8(ascii: "]") else { return range }
    end -= 1
    let digits = end
    while end > range.lowerBound, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self[end - 1]) { end -= 1 }
    guard end < digits, end > range.lowerBound, self[end - 1] == UInt8(ascii: "[") else { return range }
    return range.lowerBound..<end - 1
  }

  /// A range without footnote, quotation marks and ellipses around it.
  func withoutQuotationMarks(_ range: Range<Int>) -> Range<Int> {
    var body = withoutFootnote(range)
    if let mark = openingQuotationMark(at: body.lowerBound), body.count > mark {
      body = body.lowerBound + mark..<body.upperBound
    }
    if let mark = closingQuotationMark(before: body.upperBound), body.count > mark {
      body = body.lowerBound..<body.upperBound - mark
    }
    let ellipsis: [UInt8] = [0xE2, 0x80, 0xA6]
    if body.count > 3, hasPrefix(ellipsis, at: body.upperBound - 3) {
      body = body.lowerBound..<body.upperBound - 3
    }
    if body.count > 3, hasPrefix(ellipsis, at: body.lowerBound) {
      body = body.lowerBound + 3..<body.upperBound
    }
    while body.count > 1, self[body.upperBound - 1] == UInt8(ascii: ".") {
      body = body.lowerBound..<body.upperBound - 1
    }
    return body
  }
}
