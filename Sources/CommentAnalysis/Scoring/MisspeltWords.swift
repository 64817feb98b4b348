import CommentModel
import CommentText

/// Words that are read as others.
extension UnitReader {
  /// Appends a word that was guessed, or several as which it can be read.
  @inline(never)
  mutating func appendGuess(_ guess: Unit, _ token: Token, _ text: Span<UInt8>) {
    var unit = guess
    if unit.flags.contains(.joined) {
      appendParts(of: unit, token, text)
      return
    }
    unit.flags.remove(.guess)
    if unit.flags.contains(.fragment) {
      seeFragment()
      appendCounted(unit)
      return
    }
    unit.disguises = lexicons.reading(of: token.key).disguises
    if isName(unit, text), !unit.disguises.contains(DisguiseSet(.padding)), !isLikely(unit) {
      unit.forget()
    }
    appendCounted(unit)
  }

  /// Appends the words that were written as one.
  mutating func appendParts(of unit: Unit, _ token: Token, _ text: Span<UInt8>) {
    let range = token.kind == .hashtag ? token.range.dropFirst() : token.range
    guard token.shape.contains(.plain) || token.kind == .hashtag, range.count <= WordSplit.longest,
      let split = lexicons.misspellings.split(text, range),
      unit.kind == .hashtag || split.hasSevere || !isName(unit, text)
    else {
      var unit = unit
      unit.forget()
      appendCounted(unit)
      return
    }
    for number in 0..<split.count {
      let letters = split[number]
      var part = unit
      part.flags.subtract([.joined, .guess])
      part.start = UInt32(truncatingIfNeeded: range.lowerBound + letters.lowerBound)
      part.end = UInt32(truncatingIfNeeded: range.lowerBound + letters.upperBound)
      var key = WordKeyBuilder()
      _ = key.appendLetters(text, part.range)
      part.word = lexicons.words.id(of: key.key)
      part.traits = lexicons.words.traits(of: part.word)
      part.disguises = DisguiseSet(.joining)
      appendCounted(part)
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
    !lexicons.words.classes(of: unit.word).isEmpty
      || unit.disguises == DisguiseSet(.transposition) && unit.traits.contains(.worthHiding)
  }
}

extension Unit {
  /// Makes it unknown.
  mutating func forget() {
    word = WordTable.unknown
    traits = []
    disguises = []
    flags.subtract([.fragment, .joined, .guess])
  }
}
