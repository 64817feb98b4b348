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

  /// Gives its vocabulary away, so that nobody else has it.
  mutating func takeVocabulary() -> Vocabulary {
    let taken = vocabulary
    vocabulary = Vocabulary()
    return taken
  }

  /// Reads a term; words that are new get a number.
  mutating func read(_ term: Span<UInt8>) { read(0..<term.count, of: term) }

  /// Reads a term that stands among others.
  mutating func read(_ range: Range<Int>, of bytes: Span<UInt8>) {
    forgetPhrase()
    if readPlainWords(range, of: bytes) { return }
    forgetPhrase()
    readTokens(bytes.extracting(range))
  }

  /// Reads a term that is one token of a kind; `false` where it is something else, if that is not checked yet.
  mutating func read(_ term: Span<UInt8>, as kind: TokenKind, isChecked: Bool) -> Bool {
    forgetPhrase()
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

  /// For the few words of a term this is faster than `removeAll`.
  private mutating func forgetPhrase() {
    while phrase.popLast() != nil {}
  }

  /// Takes a term of small letters, digits, spaces and apostrophes between letters, or gives `false`. Nearly
  /// all terms are so, and their tokens are what stands between the spaces.
  private mutating func readPlainWords(_ range: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let letters = bytes.shortWord(from: offset, of: range)
      if letters.count > 0 {
        phrase.append(vocabulary.intern(WordKey(low: letters.bytes, high: 0)))
        offset &+= letters.count &+ 1
        continue
      }
      guard let end = bytes.wordEnd(from: offset, of: range) else { return false }
      if end > offset { phrase.append(vocabulary.intern(bytes.key(of: offset..<end))) }
      if end < range.upperBound, bytes[end] != UInt8(ascii: " ") { return false }
      offset = end &+ 1
    }
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
  /// The small letters from an offset of a term on, if they are fewer than eight and a space or the end follows; otherwise
  /// none.
  @inline(__always)
  fileprivate func shortWord(from start: Int, of term: Range<Int>) -> (bytes: UInt64, count: Int) {
    let bytes = eightBytes(at: start)
    let others = ~bytes.bytes(from: UInt8(ascii: "a"), through: UInt8(ascii: "z")) & 0x8080_8080_8080_8080
    let end = Swift.min(start &+ others.trailingZeroBitCount / 8, term.upperBound)
    let count = end &- start
    let isWhole = count > 0 && count < 8 && (end == term.upperBound || self[end] == UInt8(ascii: " "))
    return isWhole ? (bytes.firstBytes(count), count) : (0, 0)
  }

  /// Where the small letters, digits and apostrophes from an offset of a term on end; `nil` where an apostrophe among them
  /// does not stand between letters.
  @inline(__always)
  fileprivate func wordEnd(from start: Int, of term: Range<Int>) -> Int? {
    var end = start
    var hasApostrophe = false
    while end < term.upperBound {
      let bytes = eightBytes(at: end)
      let letters = bytes.bytes(from: UInt8(ascii: "a"), through: UInt8(ascii: "z"))
      let digits = bytes.bytes(from: UInt8(ascii: "0"), through: UInt8(ascii: "9"))
      let apostrophes = bytes.bytes(from: UInt8(ascii: "'"), through: UInt8(ascii: "'"))
      hasApostrophe = hasApostrophe || apostrophes != 0
      let length = (~(letters | digits | apostrophes) & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
      end &+= length
      if length < 8 { break }
    }
    end = Swift.min(end, term.upperBound)
    return hasApostrophe && !hasInnerApostrophes(start..<end, of: term) ? nil : end
  }

  /// Whether all apostrophes in a part of a term have small letters of the term beside them.
  private func hasInnerApostrophes(_ part: Range<Int>, of term: Range<Int>) -> Bool {
    part.allSatisfy { index in
      self[index] != UInt8(ascii: "'")
        || term.contains(index - 1) && self[index - 1].isSmallLetter && term.contains(index + 1)
          && self[index + 1].isSmallLetter
    }
  }
}

extension UInt8 {
  fileprivate var isSmallLetter: Bool { self &- UInt8(ascii: "a") < 26 }
}
