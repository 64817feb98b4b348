import CommentModel

/// Questions about the bytes of a text that the scorers ask.
extension Span<UInt8> {
  /// Whether punctuation behind a word has nothing that a word in disguise could end with.
  func isOrdinaryPunctuation(_ range: Range<Int>) -> Bool {
    for offset in range {
      switch self[offset] {
      case UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "*"): return false
      // U+2010…U+203F, the typographic marks, begin with E2 80; what begins otherwise is looked at closely.
      case 0xC2...0xE1, 0xE3...: return false
      case 0xE2 where offset + 1 < range.upperBound && self[offset + 1] != 0x80: return false
      default: break
      }
    }
    return true
  }

  /// Whether a word is made of letters and apostrophes only, so that it can't be in disguise by its shape.
  func isPlainWord(_ range: Range<Int>) -> Bool {
    range.allSatisfy { index in
      let byte = self[index]
      return byte >= 0x80 || byte == UInt8(ascii: "'")
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
  }

  /// Whether a word is written in capitals: at least two ASCII capitals and no small letter.
  func isCapitals(_ range: Range<Int>) -> Bool {
    var capitals = 0
    for index in range {
      switch self[index] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"): return false
      default: break
      }
    }
    return capitals >= 2
  }

  /// Whether a run of punctuation ends a sentence: it has `.`, `!`, `?` or `…`.
  func endsSentence(_ range: Range<Int>) -> Bool {
    for index in range {
      switch self[index] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
      case 0xE2 where index + 2 < range.upperBound && self[index + 1] == 0x80 && self[index + 2] == 0xA6:
        return true
      default: break
      }
    }
    return false
  }
}

/// Whether the reader of a sentence is between quotation marks.
struct QuotationMarks {
  private(set) var isOpen = false

  /// Takes note of the marks in a run of punctuation: `"`, `“ ”`, `„ “`, `« »`.
  mutating func see(_ text: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if text[index] == UInt8(ascii: "\"") {
        isOpen.toggle()
      } else if text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80 {
        switch text[index + 2] {
        case 0x9C: isOpen.toggle()
        case 0x9E: isOpen = true
        case 0x9D: isOpen = false
        default: break
        }
      } else if text[index] == 0xC2, index + 1 < text.count {
        if text[index + 1] == 0xAB { isOpen = true }
        if text[index + 1] == 0xBB { isOpen = false }
      }
      index += 1
    }
  }
}

extension TokenShape {
  /// Whether something is seen between a token and the one before: white space, and not only invisible characters.
  @inline(__always)
  var beginsStretch: Bool { intersection([.followsSpace, .followsInvisible]) == .followsSpace }

  /// Whether it is a plain word, not in capitals, with white space before it in which there is no line break.
  @inline(__always)
  var isPlainStretch: Bool {
    intersection([.plain, .capitals, .followsSpace, .followsLineBreak, .followsInvisible])
      == [.plain, .followsSpace]
  }
}

extension Token {
  /// Whether it is one of the signs that stand behind words everywhere: `,`, `.`, `!`, `?`, `:`, `;`, `)`.
  @inline(__always)
  var isCommonSign: Bool {
    guard kind == .punctuation, key.low < 0x40, key.high == 0 else { return false }
    let common: UInt64 = 1 << 0x21 | 1 << 0x29 | 1 << 0x2C | 1 << 0x2E | 1 << 0x3A | 1 << 0x3B | 1 << 0x3F
    return common &>> key.low & 1 != 0
  }
}
