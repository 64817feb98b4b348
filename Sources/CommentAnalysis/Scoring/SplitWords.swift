import CommentModel
import CommentText

/// Words in two halves (`id iot`, `mo-ron`).
extension Units {
  /// Joins halves that together are a severe word, one of which at least is no word by itself. O(n).
  mutating func joinHalves(_ text: Span<UInt8>, _ lexicons: Lexicons) {
    var start = 0
    var kept = 0
    var lastFragment = -1
    for index in indices where self[index].flags.contains(.fragment) { lastFragment = index }
    while start < count {
      if start > lastFragment, start == kept { return }
      var unit = self[start]
      var end = start + 1
      if start <= lastFragment, mayBeHalf(start), let (word, last) = halvedWord(from: start, text, lexicons) {
        unit.end = self[last].end
        unit.word = word
        unit.traits = lexicons.words.traits(of: word)
        unit.disguises = DisguiseSet(.spacing)
        unit.flags.subtract([.capitals, .fragment])
        if text.isCapitals(unit.range) { unit.flags.insert(.capitals) }
        end = last + 1
      }
      self[kept] = unit
      kept += 1
      start = end
    }
    removeLast(count - kept)
  }

  /// Whether a unit or what is behind it is a fragment.
  @inline(__always)
  private func mayBeHalf(_ start: Int) -> Bool {
    (start...min(start + 2, count - 1)).contains { self[$0].flags.contains(.fragment) }
  }

  /// The word whose first half is a unit, and the unit of its second half. Between them there is a space or a sign.
  private func halvedWord(
    from start: Int, _ text: Span<UInt8>, _ lexicons: Lexicons
  ) -> (word: Int32, last: Int)? {
    guard start + 1 < count, self[start].kind == .word else { return nil }
    var last = start + 1
    if self[last].kind == .punctuation, self[last].range.count == 1, last + 1 < count {
      guard self[last].start == self[start].end, self[last + 1].start == self[last].end else { return nil }
      last += 1
    } else if self[last].start != self[start].end + 1 {
      return nil
    }
    guard self[last].kind == .word, self[last].sentence == self[start].sentence,
      self[start].flags.contains(.fragment) || self[last].flags.contains(.fragment)
    else { return nil }
    var key = WordKeyBuilder()
    guard key.appendLetters(text, self[start].range), key.appendLetters(text, self[last].range) else {
      return nil
    }
    let word = lexicons.words.id(of: key.key)
    return key.count >= 4 && lexicons.misspellings.isSevere(word) ? (word, last) : nil
  }
}

extension WordKeyBuilder {
  /// Takes some bytes of a text, folded, if all are ASCII letters.
  mutating func appendLetters(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in range {
      guard text[offset].isASCIILetter else { return false }
      append(text[offset].asciiLowercased)
    }
    return true
  }
}
