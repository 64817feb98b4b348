import CommentModel

/// Words in two halves (`id iot`, `mo-ron`).
extension Units {
  /// Joins halves that together are a severe word, one of which at least is no word by itself. O(n) where there are such.
  ///
  /// - Parameter fragments: The units of words that are none by themselves, in order.
  mutating func joinHalves(
    _ fragments: borrowing ReusedBuffer<Int32>, _ text: Span<UInt8>, _ lexicons: Lexicons
  ) {
    var kept = 0
    var next = 0
    for number in 0..<fragments.count {
      let fragment = Int(fragments[number])
      for start in max(next, fragment - 2)...max(next, fragment) where start <= fragment {
        guard let (word, last) = halvedWord(from: start, text, lexicons), last >= fragment else { continue }
        while next < start { kept = keep(next, at: kept, &next) }
        self[kept] = joined(start...last, word, text, lexicons)
        kept += 1
        next = last + 1
        break
      }
    }
    if next == 0 { return }
    while next < count { kept = keep(next, at: kept, &next) }
    removeLast(count - kept)
  }

  private mutating func keep(_ unit: Int, at place: Int, _ next: inout Int) -> Int {
    self[place] = self[unit]
    next += 1
    return place + 1
  }

  private func joined(
    _ halves: ClosedRange<Int>, _ word: Int32, _ text: Span<UInt8>, _ lexicons: Lexicons
  ) -> Unit {
    var unit = self[halves.lowerBound]
    unit.join(through: self[halves.upperBound], as: word, text, lexicons)
    unit.flags.remove(.fragment)
    return unit
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
    guard self[last].kind == .word, self[last].sentence == self[start].sentence else { return nil }
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
      let letter = text[offset] | 0x20
      if letter &- UInt8(ascii: "a") >= 26 { return false }
      append(letter)
    }
    return true
  }
}
