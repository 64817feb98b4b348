import CommentModel
import CommentText

/// Turns tokens into units: looks them up, undoes disguises, numbers sentences, sees capitals and quotation
/// marks. On buffers that are used again.
struct UnitReader: ~Copyable {
  let lexicons: Lexicons
  private(set) var units = Units()
  /// Whether any sign may have `!` or `?`.
  private(set) var hasEmphasis = false
  /// Whether a word of two letters or more is not in capitals; where all are, capitals say nothing.
  private(set) var hasQuietWord = false
  /// Whether there are words in capitals, and all of two letters or more are. O(n) where no word is quiet.
  var isAllCapitals: Bool { !hasQuietWord && units.indices.contains { units[$0].isCapitals } }
  /// How many words there are, and what they weigh: of the text, and of its author's words.
  private(set) var all = WordSum()
  private(set) var own = WordSum()
  private var sentence: Int32 = 0
  private var endsSentence = false
  private var quotes = QuotationMarks()
  private var passage = PassageKind.own
  private var nextPassage = 0
  private var letterRun = SingleLetterRun()
  /// The units of unknown words that may be halves of severe ones.
  private var fragments = ReusedBuffer<Int32>()
  private var cache = WordCache()

  init(_ lexicons: Lexicons) {
    self.lexicons = lexicons
  }

  /// Replaces `units` by those of a tokenised text. O(n).
  ///
  /// - Parameter passages: cover the text without a gap; none where all is the author's.
  mutating func read(_ text: Span<UInt8>, _ tokens: [Token], _ passages: [Passage]) {
    units.removeAll()
    all = WordSum()
    own = WordSum()
    hasEmphasis = false
    hasQuietWord = false
    sentence = 0
    endsSentence = false
    quotes = QuotationMarks()
    passage = .own
    letterRun = SingleLetterRun()
    fragments.removeAll()
    nextPassage = 0
    var index = 0
    while index < tokens.count {
      if passages.isEmpty {
        index = appendPlainWords(from: index, tokens.span)
        if index == tokens.count { break }
      }
      let shape = tokens[index].shape
      if shape.contains(.followsSpace) { beginStretch(shape, isFirst: index == 0) }
      if passages.isEmpty, hidesNothing(index, text, tokens) {
        appendWord(tokens[index], text)
        index += 1
        if index < tokens.count, !tokens[index].shape.beginsStretch {
          appendSign(tokens[index], text)
          index += 1
        }
      } else {
        index = appendStretch(from: index, text, tokens, passages)
      }
    }
    let read = units.count
    if !fragments.isEmpty { units.joinHalves(fragments, text, lexicons) }
    let hasQuietLetters = letterRun.hasThree && units.joinSpacedLetters(text, lexicons)
    if hasQuietLetters { hasQuietWord = true }
    if units.count != read || !passages.isEmpty { sumUp() } else { own = all }
  }

  /// Adds up the words again, where some were joined or are not the author's.
  @inline(never)
  private mutating func sumUp() {
    all = WordSum()
    own = WordSum()
    for index in units.indices where units[index].kind != .punctuation {
      all.add(units[index].weights)
      if units[index].passage == .own { own.add(units[index].weights) }
    }
  }

  /// Appends the tokens up to the next white space or behind the next emoji, and returns where they end.
  @inline(never)
  private mutating func appendStretch(
    from start: Int, _ text: Span<UInt8>, _ tokens: [Token], _ passages: [Passage]
  ) -> Int {
    var hidden = hiddenWord(from: start, text, tokens)
    var index = start
    while index < tokens.count {
      let token = tokens[index]
      if index > start, token.shape.beginsStretch || tokens[index - 1].kind == .emoji { break }
      while nextPassage < passages.count, passages[nextPassage].range.lowerBound <= Int(token.start) {
        passage = passages[nextPassage].kind
        nextPassage += 1
      }
      if let word = hidden, Int(token.end) > word.range.lowerBound {
        index = append(word, from: index, text, tokens)
        hidden = nil
        continue
      }
      switch token.kind {
      case .word: appendWord(token, text)
      case .punctuation: appendSign(token, text)
      default: appendOther(token, text)
      }
      index += 1
    }
    return index
  }

  /// White space ends a sentence where it follows its signs or has a line break.
  @inline(__always)
  private mutating func beginStretch(_ shape: TokenShape, isFirst: Bool) {
    if endsSentence || shape.contains(.followsLineBreak), !isFirst {
      sentence &+= 1
      quotes = QuotationMarks()
      endsSentence = false
    }
  }

  private func unit(_ kind: TokenKind, _ range: Range<Int>) -> Unit {
    var unit = Unit(
      kind, from: UInt32(truncatingIfNeeded: range.lowerBound),
      to: UInt32(truncatingIfNeeded: range.upperBound),
      as: .unknown, in: sentence, of: passage)
    if quotes.isOpen { unit.flags = .inQuotationMarks }
    return unit
  }

  /// Appends words of a text that is its author's and the single signs behind them, up to the first that asks for a closer
  /// look, as few do: it does not stand alone between white space, or is unknown. Returns its index.
  @inline(__always)
  private mutating func appendPlainWords(from start: Int, _ tokens: Span<Token>) -> Int {
    if quotes.isOpen { return start }
    var (sentence, endsSentence, hasEmphasis) = (sentence, endsSentence, hasEmphasis)
    var (letterRun, quietLetters, sum) = (letterRun, 0, WordSum())
    var index = start
    while index &+ 2 < tokens.count {
      // In bounds: the line above.
      let (token, next) = unsafe (tokens[unchecked: index], tokens[unchecked: index &+ 1])
      guard token.shape.isPlainStretch else { break }
      let hasSign = !next.shape.beginsStretch
      if hasSign {
        let behind = unsafe tokens[unchecked: index &+ 2]
        if !next.isCommonSign || !behind.shape.beginsStretch { break }
      }
      let reading = cache.look(up: token.key, in: lexicons)
      if !reading.isPlain { break }
      sentence &+= endsSentence ? 1 : 0
      let length = Int(token.end &- token.start)
      letterRun.see(length)
      quietLetters |= length &- 1
      sum.add(reading.weights)
      units.append(Unit(.word, from: token.start, to: token.end, as: reading, in: sentence, of: .own))
      endsSentence = false
      index &+= 1
      if hasSign {
        var sign = cache.look(up: next.key, in: lexicons)
        let isEmphatic = next.shape.contains(.emphatic)
        sign.flags.formUnion(isEmphatic ? [.barrier, .emphatic] : .barrier)
        units.append(Unit(.punctuation, from: next.start, to: next.end, as: sign, in: sentence, of: .own))
        hasEmphasis = hasEmphasis || isEmphatic
        endsSentence = next.shape.contains(.endsSentence)
        index &+= 1
      }
    }
    all += sum
    self.letterRun = letterRun
    (self.sentence, self.endsSentence, self.hasEmphasis) = (sentence, endsSentence, hasEmphasis)
    hasQuietWord = hasQuietWord || quietLetters > 0
    return index
  }

  // What follows has few branches: in running text hardly one of them could be foreseen.

  @inline(__always)
  private mutating func appendWord(_ token: Token, _ text: Span<UInt8>) {
    var unit = unit(of: token)
    let length = Int(token.end &- token.start)
    let isCapitals = token.shape.contains(.capitals)
    letterRun.see(length)
    hasQuietWord = hasQuietWord || length > 1 && !isCapitals
    if isCapitals { unit.flags.insert(.capitals) }
    if unit.flags.contains(.guess) {
      appendGuess(unit, token, text)
      return
    }
    if unit.word == WordTable.unknown, !token.shape.contains(.plain) || !token.key.isOrdinary(length: length)
    {
      lookUpVariant(token, text, &unit)
      appendVariant(unit, token, text)
      return
    }
    appendCounted(unit)
  }

  @inline(__always)
  private mutating func appendSign(_ token: Token, _ text: Span<UInt8>) {
    var unit = unit(of: token)
    let shape = token.shape
    unit.flags.formUnion(shape.contains(.hyphen) ? [] : .barrier)
    unit.flags.formUnion(shape.contains(.emphatic) ? .emphatic : [])
    hasEmphasis = hasEmphasis || shape.contains(.emphatic)
    endsSentence = endsSentence || shape.contains(.endsSentence)
    if shape.contains(.quotationMark) { quotes.see(text, token.range) }
    units.append(unit)
  }

  private mutating func appendOther(_ token: Token, _ text: Span<UInt8>) {
    var unit = unit(of: token)
    if token.kind == .hashtag, unit.flags.contains(.guess) {
      appendGuess(unit, token, text)
      return
    }
    if unit.word == WordTable.unknown {
      switch token.kind {
      case .hashtag:
        lookUpVariant(token, text, &unit)
        appendVariant(unit, token, text)
        return
      case .emoticon: lookUpDrawnOut(token, text, &unit)
      default: break
      }
    }
    appendCounted(unit)
  }

  @inline(__always)
  private mutating func unit(of token: Token) -> Unit {
    var reading = cache.look(up: token.key, in: lexicons)
    if quotes.isOpen { reading.flags.insert(.inQuotationMarks) }
    return Unit(token.kind, from: token.start, to: token.end, as: reading, in: sentence, of: passage)
  }

  mutating func seeFragment() { fragments.append(Int32(truncatingIfNeeded: units.count)) }

  @inline(__always)
  mutating func appendCounted(_ unit: Unit) {
    all.add(unit.weights)
    units.append(unit)
  }
}

extension UnitReader {
  /// Whether a look at the tokens tells that a stretch hides no word: it is one plain word and the usual signs behind
  /// it, as nearly all are.
  @inline(__always)
  private func hidesNothing(_ index: Int, _ text: Span<UInt8>, _ tokens: [Token]) -> Bool {
    let count = tokens.count
    if !tokens[index].shape.contains(.plain) { return false }
    if index + 1 == count { return true }
    let next = tokens[index + 1]
    if next.shape.beginsStretch { return true }
    if next.kind != .punctuation || !text.isOrdinaryPunctuation(next.range) { return false }
    if index + 2 == count { return true }
    return tokens[index + 2].shape.beginsStretch
  }

  /// Appends a hidden word and the signs before and behind it that share tokens with it. Returns the first
  /// token behind all that.
  private mutating func append(
    _ hidden: HiddenWord, from index: Int, _ text: Span<UInt8>, _ tokens: [Token]
  ) -> Int {
    appendSigns(Int(tokens[index].start)..<hidden.range.lowerBound, text)
    var word = unit(.word, hidden.range)
    word.read(as: hidden.word, lexicons)
    if text.isCapitals(hidden.range) { word.flags.insert(.capitals) } else { hasQuietWord = true }
    word.disguises = hidden.disguises
    appendCounted(word)
    var end = index
    while end < tokens.count, Int(tokens[end].start) < hidden.range.upperBound { end += 1 }
    appendSigns(hidden.range.upperBound..<Int(tokens[end - 1].end), text)
    return end
  }

  private mutating func appendSigns(_ range: Range<Int>, _ text: Span<UInt8>) {
    if range.isEmpty { return }
    var signs = unit(.punctuation, range)
    signs.flags.insert([.barrier, .emphatic])
    hasEmphasis = true
    quotes.see(text, range)
    if text.endsSentence(range) { endsSentence = true }
    units.append(signs)
  }
}
