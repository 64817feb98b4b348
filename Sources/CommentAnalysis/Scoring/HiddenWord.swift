import CommentModel
import CommentText

/// A word in disguise among tokens without white space between them.
struct HiddenWord {
  var range: Range<Int>
  var word: Int32
  var disguises: DisguiseSet
}

extension UnitReader {
  /// The word that a stretch of tokens without white space between them hides.
  @inline(never)
  func hiddenWord(from index: Int, _ text: Span<UInt8>, _ tokens: [Token]) -> HiddenWord? {
    var end = index
    var hasWord = false
    stretch: while end < tokens.count, end == index || !tokens[end].shape.beginsStretch {
      switch tokens[end].kind {
      case .word, .number, .mention, .hashtag: hasWord = true
      case .punctuation, .emoticon: break
      case .emoji, .url, .email: break stretch
      }
      end += 1
    }
    guard hasWord else { return nil }
    let stretch = Int(tokens[index].start)..<Int(tokens[end - 1].end)
    if end == index + 1, tokens[index].kind == .word, isSeenThrough(tokens[index], text) { return nil }
    guard let pattern = DisguisePattern(text, stretch), let word = lexicons.word(hiddenIn: pattern) else {
      return nil
    }
    if pattern.endsWithMasks, isKnown(pattern.range.lowerBound, tokens, index..<end) { return nil }
    return HiddenWord(range: pattern.range, word: word, disguises: DisguiseSet(pattern))
  }

  /// Whether a word can't be in disguise: it has nothing but letters and apostrophes, and if letters that are not ASCII
  /// are among them, the lexicons know it as it is.
  private func isSeenThrough(_ token: Token, _ text: Span<UInt8>) -> Bool {
    if token.shape.contains(.plain) { return true }
    guard token.shape.contains(.beyondASCII) else { return text.isPlainWord(token.range) }
    return text.isPlainWord(token.range) && lexicons.words.id(of: token.key) != WordTable.unknown
      && !token.shape.contains(.invisible)
  }

  /// Whether the token that begins at an offset is a word of the lexicons as it stands.
  private func isKnown(_ offset: Int, _ tokens: [Token], _ stretch: Range<Int>) -> Bool {
    stretch.contains {
      Int(tokens[$0].start) == offset && lexicons.words.id(of: tokens[$0].key) != WordTable.unknown
    }
  }
}
