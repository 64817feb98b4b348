import CommentModel
import CommentText

extension DisguisePattern {
  var letterCount: Int { letters.count }

  /// The letters that may stand at a place: a bit each, a…z from the lowest on.
  func letterBits(at place: Int) -> UInt32 { letters[place].bits }
}

extension Lexicons {
  /// The word that a pattern hides: the likeliest toxic one, or any that it spells letter by letter.
  func word(hiddenIn pattern: DisguisePattern) -> Int32? {
    guard let word = disguised.word(hiddenIn: pattern) else { return spelledWord(pattern) }
    return pattern.isMostlyDigits && !misspellings.isSevere(word) ? nil : word
  }

  /// The word that one letter at each place spells. `l` where that may be `i`, and then `i`.
  private func spelledWord(_ pattern: DisguisePattern) -> Int32? {
    if pattern.hasMasks || pattern.isMostlyDigits || pattern.letterCount < 3 { return nil }
    for prefersL in [false, true] {
      var key = WordKeyBuilder()
      for place in 0..<pattern.letterCount {
        guard let letter = pattern.letters[place].letter(prefersL: prefersL) else { return nil }
        key.append(letter)
      }
      let word = words.id(of: key.key)
      if word != WordTable.unknown, misspellings.isReadable(word) { return word }
    }
    return nil
  }
}

extension LetterSet {
  /// The letter that is most likely meant: of all vowels `a`.
  fileprivate func letter(prefersL: Bool) -> UInt8? {
    if bits == 0 { return nil }
    if prefersL, contains(UInt8(ascii: "l")) { return UInt8(ascii: "l") }
    return UInt8(ascii: "a") + UInt8(bits.trailingZeroBitCount)
  }
}
