import CommentModel
import CommentText

/// Turns tokens into units: looks them up, undoes disguises, numbers sentences, sees capitals and quotation
/// marks.
struct UnitReader {
  let lexicons: Lexicons
  private(set) var units: [Unit] = []
  private var key: [UInt8] = []
  private var sentence: Int32 = 0
  private var endsSentence = false
  private var quotes = QuotationMarks()

  init(_ lexicons: Lexicons) {
    self.lexicons = lexicons
  }

  /// Replaces `units` by those of a tokenised text. O(n).
  ///
  /// - Parameter passages: cover the text without a gap.
  mutating func read(_ text: Span<UInt8>, _ buffer: TokenBuffer, _ passages: [Passage]) {
    units.removeAll(keepingCapacity: true)
    sentence = 0
    endsSentence = false
    quotes = QuotationMarks()
    let tokens = buffer.tokens
    var passage = 0
    var hidden: HiddenWord?
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      let isFirst = beginsStretch(index, text, tokens)
      while passage + 1 < passages.count, passages[passage].range.upperBound <= token.range.lowerBound {
        passage += 1
      }
      let kind = passages.isEmpty ? PassageKind.own : passages[passage].kind
      if isFirst || tokens[index - 1].kind == .emoji { hidden = hiddenWord(from: index, text, buffer) }
      if let word = hidden, token.range.upperBound > word.range.lowerBound {
        index = append(word, from: index, text, tokens, kind)
        hidden = nil
        continue
      }
      append(token, text, buffer, kind)
      index += 1
    }
    units.joinSpacedLetters(text, lexicons)
  }

  /// Whether white space stands before a token; then the sentence may be over.
  private mutating func beginsStretch(_ index: Int, _ text: Span<UInt8>, _ tokens: [Token]) -> Bool {
    guard index > 0 else { return true }
    let space = tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound
    if space.isEmpty { return false }
    if endsSentence || text.hasLineBreak(in: space) {
      sentence += 1
      quotes = QuotationMarks()
    }
    endsSentence = false
    return true
  }

  private func unit(_ kind: TokenKind, _ range: Range<Int>, _ passage: PassageKind) -> Unit {
    Unit(
      range: range, kind: kind, word: Vocabulary.unknown, sentence: sentence, passage: passage,
      isCapitals: false, isBarrier: false, isInQuotationMarks: quotes.isOpen, disguises: [])
  }

  private mutating func append(
    _ token: Token, _ text: Span<UInt8>, _ buffer: TokenBuffer, _ passage: PassageKind
  ) {
    var unit = unit(token.kind, token.range, passage)
    switch token.kind {
    case .punctuation:
      unit.isBarrier = !buffer.isHyphen(token)
      see(signs: token.range, text)
    case .word:
      unit.isCapitals = text.isCapitals(token.range)
    default: break
    }
    look(up: token, buffer, &unit)
    units.append(unit)
  }

  private mutating func see(signs range: Range<Int>, _ text: Span<UInt8>) {
    quotes.see(text, range)
    if text.endsSentence(range) { endsSentence = true }
  }

  private mutating func look(up token: Token, _ buffer: TokenBuffer, _ unit: inout Unit) {
    let word = buffer.key(of: token)
    unit.word = lexicons.vocabulary.id(of: word)
    guard unit.word == Vocabulary.unknown else { return }
    switch token.kind {
    case .word, .hashtag:
      if word.count > 2, word.suffix(2).elementsEqual("'s".utf8) {
        unit.word = lexicons.vocabulary.id(of: word.dropLast(2))
        return
      }
      if word.contains(UInt8(ascii: ".")) {
        lookUp(dotted: word, &unit)
        return
      }
    case .emoticon: break
    default: return
    }
    if let shortened = lexicons.vocabulary.id(ofElongated: word) {
      unit.word = shortened
      unit.disguises = [.repetition]
    }
  }

  private mutating func lookUp(dotted word: ArraySlice<UInt8>, _ unit: inout Unit) {
    key = word.filter { $0 != UInt8(ascii: ".") }
    let joined = lexicons.vocabulary.id(of: key[...])
    if joined != Vocabulary.unknown, lexicons.disguised.contains(joined, length: key.count) {
      unit.word = joined
      unit.disguises = [.spacing]
    }
  }
}

extension UnitReader {
  private struct HiddenWord {
    var range: Range<Int>
    var word: Int32
    var disguises: [Disguise]
  }

  /// The word that a stretch of tokens without white space between them hides.
  private func hiddenWord(from index: Int, _ text: Span<UInt8>, _ buffer: TokenBuffer) -> HiddenWord? {
    let tokens = buffer.tokens
    var end = index
    var hasWord = false
    stretch: while end < tokens.count,
      end == index || tokens[end].range.lowerBound == tokens[end - 1].range.upperBound
    {
      switch tokens[end].kind {
      case .word, .number, .mention, .hashtag: hasWord = true
      case .punctuation, .emoticon: break
      case .emoji, .url, .email: break stretch
      }
      end += 1
    }
    guard hasWord else { return nil }
    let stretch = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
    if end == index + 1, tokens[index].kind == .word, text.isPlainWord(stretch) { return nil }
    guard let pattern = DisguisePattern(text, stretch), let word = lexicons.disguised.word(hiddenIn: pattern)
    else { return nil }
    if pattern.endsWithMasks, isKnown(pattern.range.lowerBound, tokens[index..<end], buffer) { return nil }
    return HiddenWord(range: pattern.range, word: word, disguises: pattern.disguises)
  }

  /// Whether the token that begins at an offset is a word of the lexicons as it stands.
  private func isKnown(_ offset: Int, _ tokens: ArraySlice<Token>, _ buffer: TokenBuffer) -> Bool {
    tokens.contains { token in
      token.range.lowerBound == offset
        && lexicons.vocabulary.id(of: buffer.key(of: token)) != Vocabulary.unknown
    }
  }

  /// Appends a hidden word and the signs before and behind it that share tokens with it. Returns the first
  /// token behind all that.
  private mutating func append(
    _ hidden: HiddenWord, from index: Int, _ text: Span<UInt8>, _ tokens: [Token], _ passage: PassageKind
  ) -> Int {
    appendSigns(tokens[index].range.lowerBound..<hidden.range.lowerBound, text, passage)
    var word = unit(.word, hidden.range, passage)
    word.word = hidden.word
    word.isCapitals = text.isCapitals(hidden.range)
    word.disguises = hidden.disguises
    units.append(word)
    var end = index
    while end < tokens.count, tokens[end].range.lowerBound < hidden.range.upperBound { end += 1 }
    appendSigns(hidden.range.upperBound..<tokens[end - 1].range.upperBound, text, passage)
    return end
  }

  private mutating func appendSigns(_ range: Range<Int>, _ text: Span<UInt8>, _ passage: PassageKind) {
    if range.isEmpty { return }
    var signs = unit(.punctuation, range, passage)
    signs.isBarrier = true
    see(signs: range, text)
    units.append(signs)
  }
}
