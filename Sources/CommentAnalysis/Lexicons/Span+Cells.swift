/// Reading what stands between some bytes of a file.
extension Span<UInt8> {
  func string(_ range: Range<Int>) -> String {
    String(decoding: range.map { self[$0] }, as: UTF8.self)
  }

  /// Whether a term of the program's own lexicons is an emoji: it begins above U+1FFF, where all letters of English end, and
  /// has no ASCII. The tests look at all of them.
  func isFace(_ term: Range<Int>) -> Bool {
    if term.isEmpty || self[term.lowerBound] < 0xE2 { return false }
    for index in term where self[index] < 0x80 { return false }
    return true
  }

  /// The number of the line, from 1, in which an offset stands. O(n).
  func line(at offset: Int) -> Int {
    var line = 1
    for index in 0..<offset where self[index] == UInt8(ascii: "\n") { line += 1 }
    return line
  }

  func trimmingSpaces(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, self[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return start..<end
  }

  /// The part of a range before the next separator, trimmed; it and the separator are taken off the range.
  /// Empty parts are passed over; `nil` where none is left.
  func nextWord(of range: inout Range<Int>, separator: UInt8) -> Range<Int>? {
    while !range.isEmpty {
      var end = range.lowerBound
      while end < range.upperBound, self[end] != separator { end += 1 }
      let word = trimmingSpaces(range.lowerBound..<end)
      range = Swift.min(end + 1, range.upperBound)..<range.upperBound
      if !word.isEmpty { return word }
    }
    return nil
  }

  /// The number that is written there.
  func number(_ range: Range<Int>) -> Double? {
    var digits: Int64 = 0
    var places = 0
    var hasPoint = false
    let isNegative = !range.isEmpty && self[range.lowerBound] == UInt8(ascii: "-")
    let start = range.lowerBound + (isNegative ? 1 : 0)
    for index in start..<range.upperBound {
      let byte = self[index]
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), index - start < 15 {
        digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
        if hasPoint { places += 1 }
      } else if byte == UInt8(ascii: "."), !hasPoint, index > start, index + 1 < range.upperBound {
        hasPoint = true
      } else {
        return Double(string(range))
      }
    }
    if start == range.upperBound { return nil }
    // Both are less than 2⁵³, so that the quotient is the number nearest to what is written.
    let value = Double(digits) / powersOfTen[places]
    return isNegative ? -value : value
  }
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14,
]
