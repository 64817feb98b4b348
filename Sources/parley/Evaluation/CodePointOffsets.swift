/// Where the characters of a text are, in code points instead of bytes.
struct CodePointOffsets {
  /// For each byte, and the end, the number of code points that begin before it.
  private let before: [Int]

  init(_ text: String) {
    var before: [Int] = []
    before.reserveCapacity(text.utf8.count + 1)
    var count = 0
    for byte in text.utf8 {
      before.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    before.append(count)
    self.before = before
  }

  func range(_ bytes: Range<Int>) -> Range<Int> { before[bytes.lowerBound]..<before[bytes.upperBound] }
}
