import CommentModel
import CommentText

extension WordTable {
  /// The number of a word or face that is drawn out (`loooove`, `:))))`): runs of three and more are read as
  /// two, then as one. `nil` where there is no such run or no such word. O(length).
  ///
  /// - Parameter word: the bytes of its token as they stand in the text, of a hashtag without the sign.
  func id(ofElongated word: Range<Int>, in text: Span<UInt8>) -> Int32? {
    var last: UInt8 = 0
    var run = 0
    var isLong = false
    var bits: UInt8 = 0
    for index in word {
      let byte = text[index].asciiLowercased
      run = byte == last ? run &+ 1 : 1
      isLong = isLong || run == 3
      bits |= byte
      last = byte
    }
    if bits < 0x80 { return isLong ? id(ofRuns: word, in: text) : nil }
    guard isLong || text.hasTripleCharacter(word) else { return nil }
    var folded: [UInt8] = []
    Folding.append(text, word, kind: .word, to: &folded)
    return id(ofRuns: 0..<folded.count, in: folded.span)
  }

  /// Tries each way to read the long runs of ASCII letters and signs, of which there are at most four.
  private func id(ofRuns word: Range<Int>, in text: Span<UInt8>) -> Int32? {
    var longRuns = 0
    text.forEachRun(of: word) { byte, count in if count >= 3 && byte < 0x80 { longRuns += 1 } }
    guard (1...4).contains(longRuns) else { return nil }
    for choice in 0..<(1 << longRuns) {
      var candidate = WordKeyBuilder()
      var place = 0
      text.forEachRun(of: word) { byte, count in
        var count = count
        if count >= 3 && byte < 0x80 {
          count = choice >> place & 1 == 0 ? 2 : 1
          place += 1
        }
        for _ in 0..<count { candidate.append(byte) }
      }
      let id = id(of: candidate.key)
      if id != WordTable.unknown { return id }
    }
    return nil
  }
}

extension Span<UInt8> {
  /// Whether a character stands three times in a row. One that is spelt by several bytes may be a letter in
  /// another width.
  fileprivate func hasTripleCharacter(_ word: Range<Int>) -> Bool {
    var start = word.lowerBound
    var last = start..<start
    var run = 0
    while start < word.upperBound {
      var end = start + 1
      while end < word.upperBound, self[end] & 0xC0 == 0x80 { end += 1 }
      run = hasSameBytes(start..<end, last) ? run + 1 : 1
      if run == 3 { return true }
      last = start..<end
      start = end
    }
    return false
  }

  private func hasSameBytes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for (left, right) in zip(left, right) where self[left] != self[right] { return false }
    return true
  }

  /// Gives each run of one byte, small letters for capitals.
  @inline(__always)
  fileprivate func forEachRun(of word: Range<Int>, _ body: (_ byte: UInt8, _ count: Int) -> Void) {
    var start = word.lowerBound
    while start < word.upperBound {
      let byte = self[start].asciiLowercased
      var end = start + 1
      while end < word.upperBound, self[end].asciiLowercased == byte { end += 1 }
      body(byte, end - start)
      start = end
    }
  }
}
