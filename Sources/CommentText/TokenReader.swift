import CommentModel

/// Reads the key and the shape of a token from its bytes.
struct TokenReader: Sendable {
  /// For words that libicu has to fold.
  private var folded: [UInt8] = []

  init() {}

  mutating func read(
    _ kind: TokenKind, _ range: Range<Int>, of text: Span<UInt8>
  ) -> (WordKey, TokenShape) {
    switch kind {
    case .url, .email, .mention: (.none, beyondASCII(range, text))
    case .emoji: (emojiKey(range, text), beyondASCII(range, text))
    case .hashtag: readFolded(kind, range.lowerBound + 1..<range.upperBound, text)
    case .word, .number, .emoticon, .punctuation: readFolded(kind, range, text)
    }
  }

  /// Reads punctuation of one ASCII sign.
  @inline(always)
  static func readSign(_ byte: UInt8) -> (WordKey, TokenShape) {
    let shape: TokenShape =
      switch byte {
      case UInt8(ascii: "."): .endsSentence
      case UInt8(ascii: "!"), UInt8(ascii: "?"): [.endsSentence, .emphatic]
      case UInt8(ascii: "\""): .quotationMark
      case UInt8(ascii: "-"): .hyphen
      default: []
      }
    return (WordKey(low: UInt64(byte), high: 0), shape)
  }

  private func beyondASCII(_ range: Range<Int>, _ text: Span<UInt8>) -> TokenShape {
    for offset in range where text[offset] >= 0x80 { return .beyondASCII }
    return []
  }

  /// Without selectors and skin tones.
  private func emojiKey(_ range: Range<Int>, _ text: Span<UInt8>) -> WordKey {
    var builder = WordKeyBuilder()
    Folding.eachEmojiByte(of: text, range) { builder.append($0) }
    return builder.key
  }

  private mutating func readFolded(
    _ kind: TokenKind, _ range: Range<Int>, _ text: Span<UInt8>
  ) -> (WordKey, TokenShape) {
    var builder = WordKeyBuilder()
    var shape = Shape()
    var foldsAsOne = false
    var wasCombining = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = text[offset]
      if byte < 0x80 {
        builder.append(byte.asciiLowercased)
        shape.add(byte)
        wasCombining = false
        offset += 1
        continue
      }
      let point = CodePoint(at: offset, in: text)
      let facts = point.facts
      if facts.isContextual || wasCombining && facts.isCombining { foldsAsOne = true }
      if facts.imageLength > 0 {
        builder.append(facts.image, count: facts.imageLength)
        wasCombining = facts.isCombining
      }
      shape.add(point.value, facts)
      offset += point.length
    }
    return (foldsAsOne ? keyOfWhole(range, text) : builder.key, shape.shape(of: kind, range, text))
  }

  private mutating func keyOfWhole(_ range: Range<Int>, _ text: Span<UInt8>) -> WordKey {
    folded.removeAll(keepingCapacity: true)
    Folding.appendCasefolded(text, range, to: &folded)
    return WordKey(folded.span)
  }
}

/// What is gathered about a token's shape, code point by code point.
private struct Shape {
  private var capitals = 0
  private var hasSmall = false
  private var hasOthers = false
  /// What it would be as a word, and as punctuation.
  private var word: TokenShape = []
  private var punctuation: TokenShape = []
  private var beyondASCII: TokenShape = []

  mutating func add(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
    case UInt8(ascii: "a")...UInt8(ascii: "z"): hasSmall = true
    case UInt8(ascii: "'"): break
    default:
      hasOthers = true
      addSign(byte)
    }
  }

  private mutating func addSign(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "."):
      word.insert(.dotted)
      punctuation.insert(.endsSentence)
    case UInt8(ascii: "!"), UInt8(ascii: "?"): punctuation.formUnion([.endsSentence, .emphatic])
    case UInt8(ascii: "\""): punctuation.insert(.quotationMark)
    default: break
    }
  }

  mutating func add(_ value: UInt32, _ facts: CharacterFacts) {
    beyondASCII = .beyondASCII
    hasOthers = true
    switch value {
    case 0x2026: punctuation.insert(.endsSentence)
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: punctuation.insert(.quotationMark)
    default: if facts.properties.contains(.defaultIgnorable) { word.insert(.invisible) }
    }
  }

  func shape(of kind: TokenKind, _ range: Range<Int>, _ text: Span<UInt8>) -> TokenShape {
    switch kind {
    case .word:
      var shape = word.union(beyondASCII)
      if !hasOthers { shape.insert(.plain) }
      if capitals >= 2, !hasSmall { shape.insert(.capitals) }
      return shape
    case .punctuation:
      let isHyphen = range.count == 1 && text[range.lowerBound] == UInt8(ascii: "-")
      return punctuation.union(beyondASCII).union(isHyphen ? .hyphen : [])
    default: return beyondASCII
    }
  }
}
