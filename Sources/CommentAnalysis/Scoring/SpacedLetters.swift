import CommentModel

extension [Unit] {
  /// Joins letters that stand apart (`f u c k`), where together they are a word worth hiding. O(n).
  mutating func joinSpacedLetters(_ text: Span<UInt8>, _ lexicons: Lexicons) {
    var start = 0
    var kept = 0
    while start < count {
      var unit = self[start]
      var end = start + 1
      if unit.isSingleLetter(text), let (word, last) = spelledWord(from: start, text, lexicons) {
        unit.range = unit.range.lowerBound..<self[last].range.upperBound
        unit.word = word
        unit.isCapitals = text.isCapitals(unit.range)
        unit.disguises = [.spacing]
        end = last + 1
      }
      self[kept] = unit
      kept += 1
      start = end
    }
    removeLast(count - kept)
  }

  /// The longest word that the single letters from a unit on spell, and its last unit. Between the letters
  /// there is a sign everywhere or nowhere.
  private func spelledWord(
    from start: Int, _ text: Span<UInt8>, _ lexicons: Lexicons
  ) -> (word: Int32, last: Int)? {
    var letters: [UInt8] = []
    var places: [Int] = []
    var hasSigns: Bool?
    var index = start
    while index < count, self[index].sentence == self[start].sentence, places.count < 16 {
      if self[index].isSingleLetter(text) {
        let followsSign = index > start && self[index - 1].kind == .punctuation
        if index > start, let hasSigns, hasSigns != followsSign { break }
        if index > start { hasSigns = followsSign }
        letters.append(text[self[index].range.lowerBound] | 0x20)
        places.append(index)
      } else if self[index].kind != .punctuation || self[index].range.count != 1
        || self[index - 1].kind == .punctuation
      {
        break
      }
      index += 1
    }
    for length in stride(from: places.count, through: 3, by: -1) {
      // In `a b o s s` another word goes on behind the one that was looked for.
      if length < places.count, length < 4 || places.count - length < 2 { continue }
      let word = lexicons.vocabulary.id(of: letters.prefix(length))
      if word != Vocabulary.unknown, lexicons.disguised.contains(word, length: length) {
        return (word, places[length - 1])
      }
    }
    return nil
  }
}

extension Unit {
  fileprivate func isSingleLetter(_ text: Span<UInt8>) -> Bool {
    let byte = text[range.lowerBound] | 0x20
    return kind == .word && range.count == 1 && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
