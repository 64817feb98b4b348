import CommentModel

/// Letters that stand apart (`f u c k`).
extension Units {
  /// Joins those that together are a word worth hiding. O(n). Whether one that is not in capitals was joined.
  mutating func joinSpacedLetters(_ text: Span<UInt8>, _ lexicons: Lexicons) -> Bool {
    var joinedQuietly = false
    var start = 0
    var kept = 0
    while start < count {
      var unit = self[start]
      var end = start + 1
      if unit.isSingleLetter(text), let (word, last) = spelledWord(from: start, text, lexicons) {
        unit.join(through: self[last], as: word, text, lexicons)
        if !unit.isCapitals { joinedQuietly = true }
        end = last + 1
      }
      self[kept] = unit
      kept += 1
      start = end
    }
    removeLast(count - kept)
    return joinedQuietly
  }

  /// The longest word that the single letters from a unit on spell, and its last unit. Between the letters
  /// there is a sign everywhere or nowhere.
  private func spelledWord(
    from start: Int, _ text: Span<UInt8>, _ lexicons: Lexicons
  ) -> (word: Int32, last: Int)? {
    var letters: InlineArray<16, UInt8> = .init(repeating: 0)
    var places: InlineArray<16, Int> = .init(repeating: 0)
    var found = 0
    var hasSigns: Bool?
    var index = start
    while index < count, self[index].sentence == self[start].sentence, found < 16 {
      if self[index].isSingleLetter(text) {
        let followsSign = index > start && self[index - 1].kind == .punctuation
        if index > start, let hasSigns, hasSigns != followsSign { break }
        if index > start { hasSigns = followsSign }
        letters[found] = text[Int(self[index].start)] | 0x20
        places[found] = index
        found += 1
      } else if self[index].kind != .punctuation || self[index].range.count != 1
        || self[index - 1].kind == .punctuation
      {
        break
      }
      index += 1
    }
    for length in stride(from: found, through: 3, by: -1) {
      // In `a b o s s` another word goes on behind the one that was looked for.
      if length < found, length < 4 || found - length < 2 { continue }
      let word = lexicons.words.id(of: WordKey(letters.span.extracting(0..<length)))
      if word != WordTable.unknown, lexicons.words.traits(of: word).contains(.worthHiding) {
        return (word, places[length - 1])
      }
    }
    return nil
  }
}

extension Unit {
  fileprivate func isSingleLetter(_ text: Span<UInt8>) -> Bool {
    let byte = text[Int(start)] | 0x20
    return kind == .word && end - start == 1 && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
