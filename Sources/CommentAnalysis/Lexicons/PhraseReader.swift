import CommentModel
import CommentText

/// Makes word numbers of terms, as texts are read: folded and cut into tokens.
struct PhraseReader: ~Copyable {
  private(set) var vocabulary: Vocabulary
  /// The words of the term that was read last; none where it does not begin with a word or has an address in
  /// it.
  private(set) var phrase: [Int32] = []
  private var tokenizer = Tokenizer()
  private var buffer = TokenBuffer()
  private var folded: [UInt8] = []

  init(capacity: Int) {
    vocabulary = Vocabulary(capacity: capacity)
  }

  /// Reads a term; words that are new get a number.
  mutating func read(_ term: Span<UInt8>) {
    phrase.removeAll(keepingCapacity: true)
    if readPlainWords(term) { return }
    phrase.removeAll(keepingCapacity: true)
    readTokens(term)
  }

  /// Reads a term that is one token of a kind; `false` where it is something else, if that is not checked yet.
  mutating func read(_ term: Span<UInt8>, as kind: TokenKind, isChecked: Bool) -> Bool {
    phrase.removeAll(keepingCapacity: true)
    if isChecked {
      folded.removeAll(keepingCapacity: true)
      Folding.append(term, 0..<term.count, kind: kind, to: &folded)
      phrase.append(vocabulary.intern(WordKey(folded.span)))
      return true
    }
    tokenizer.tokenize(term, into: &buffer)
    guard let first = buffer.tokens.first, first.kind == kind, first.range == 0..<term.count else {
      return false
    }
    phrase.append(vocabulary.intern(first.key))
    return true
  }

  /// The number of a term's first word, or `nil` where it does not begin with one. The others get no number.
  mutating func firstWord(of term: Span<UInt8>) -> Int32? {
    tokenizer.tokenize(term, into: &buffer)
    guard let first = buffer.tokens.first, first.kind != .punctuation, first.key != .none else { return nil }
    return vocabulary.intern(first.key)
  }

  /// Takes a term of small letters, digits, spaces and apostrophes between letters, or gives `false`. Nearly
  /// all terms are so, and their tokens are what stands between the spaces.
  private mutating func readPlainWords(_ term: Span<UInt8>) -> Bool {
    var word = WordKeyBuilder()
    for index in term.indices {
      let byte = term[index]
      if byte.isSmallLetter || byte.isDigit || term.hasInnerApostrophe(at: index) {
        word.append(byte)
      } else if byte == UInt8(ascii: " ") {
        if word.count > 0 { phrase.append(vocabulary.intern(word.key)) }
        word = WordKeyBuilder()
      } else {
        return false
      }
    }
    if word.count > 0 { phrase.append(vocabulary.intern(word.key)) }
    return true
  }

  private mutating func readTokens(_ term: Span<UInt8>) {
    tokenizer.tokenize(term, into: &buffer)
    if buffer.tokens.first?.kind == .punctuation { return }
    // Addresses and names have no key of their own.
    if buffer.tokens.contains(where: { $0.key == .none }) { return }
    // Hyphens between words are no words: `brain-dead` is `brain dead`.
    for token in buffer.tokens where !token.shape.contains(.hyphen) {
      phrase.append(vocabulary.intern(token.key))
    }
  }
}

extension Span<UInt8> {
  fileprivate func hasInnerApostrophe(at index: Int) -> Bool {
    self[index] == UInt8(ascii: "'") && index > 0 && index + 1 < count && self[index - 1].isSmallLetter
      && self[index + 1].isSmallLetter
  }
}

extension UInt8 {
  @inline(__always)
  fileprivate var isSmallLetter: Bool { self &- UInt8(ascii: "a") < 26 }

  @inline(__always)
  fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}
