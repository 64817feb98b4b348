import CommentModel
import CommentText

/// Words that are read as others.
extension UnitReader {
  /// Appends a word that was guessed, or several as which it can be read.
  @inline(never)
  mutating func appendGuess(_ guess: Unit, _ token: Token, _ text: Span<UInt8>) {
    var unit = guess
    unit.flags.remove(.guess)
    if unit.flags.contains(.joined) {
      if appendParts(of: unit, token, text) { return }
      unit.flags.remove(.joined)
    } else if unit.flags.contains(.fragment) {
      seeFragment()
    } else if isName(unit, text), !isLikely(unit) {
      unit.read(as: WordTable.unknown, lexicons)
    }
    if unit.word == WordTable.unknown { lookUpVariant(token, text, &unit) }
    appendCounted(unit)
  }

  /// Appends an unknown word as which another was looked for: the words that it joins, or it as it is read then.
  mutating func appendVariant(_ variant: Unit, _ token: Token, _ text: Span<UInt8>) {
    var unit = variant
    if unit.flags.contains(.joined) {
      if appendParts(of: unit, token, text) { return }
      unit.flags.remove(.joined)
    }
    appendCounted(unit)
  }

  /// Appends the words that were written as one, where they are some.
  mutating func appendParts(of unit: Unit, _ token: Token, _ text: Span<UInt8>) -> Bool {
    let range = token.kind == .hashtag ? token.range.dropFirst() : token.range
    guard token.shape.contains(.plain) || token.kind == .hashtag, range.count <= WordSplit.longest,
      let split = lexicons.misspellings.split(text, range),
      unit.kind == .hashtag || split.hasSevere || !isName(unit, text)
    else { return false }
    for number in 0..<split.count {
      let letters = split[number]
      var part = unit
      part.flags.remove(.joined)
      part.start = UInt32(truncatingIfNeeded: range.lowerBound + letters.lowerBound)
      part.end = UInt32(truncatingIfNeeded: range.lowerBound + letters.upperBound)
      var key = WordKeyBuilder()
      _ = key.appendLetters(text, part.range)
      part.read(as: lexicons.words.id(of: key.key), lexicons)
      part.disguises = DisguiseSet(.joining)
      appendCounted(part)
    }
    return true
  }

  /// Reads a word that is too long for its key, and so for `Misspellings.reading`.
  func readLongWord(_ token: Token, _ text: Span<UInt8>, _ unit: inout Unit) {
    if let word = lexicons.misspellings.paddedWord(text, token.range) {
      unit.read(as: word, lexicons)
      unit.disguises = DisguiseSet(.padding)
    } else {
      unit.flags.insert(.joined)
    }
  }

  /// Whether a word is written as names are where no sentence begins.
  private func isName(_ unit: Unit, _ text: Span<UInt8>) -> Bool {
    guard text[Int(unit.start)].isASCIICapital, unit.end - unit.start > 1,
      !text[Int(unit.start) + 1].isASCIICapital
    else { return false }
    return !units.isEmpty && units[units.count - 1].sentence == unit.sentence
  }

  /// Of words that may be names the letters must be right but for their order, or a small or a toxic word be meant.
  private func isLikely(_ unit: Unit) -> Bool {
    !unit.classes.isEmpty || unit.disguises == DisguiseSet(.padding)
      || unit.disguises == DisguiseSet(.transposition) && unit.traits.contains(.worthHiding)
  }
}
