/// What stands beside a run of delimiters.
enum MarkdownNeighbor {
  case blank
  case punctuation
  /// A letter or digit of a script that writes blanks between words.
  case letter
  case other

  init(before offset: Int, in source: Span<UInt8>) {
    var start = offset - 1
    while start > 0, source[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(start..<offset, in: source)
  }

  init(after offset: Int, in source: Span<UInt8>) {
    var end = offset + 1
    while end < source.count, source[end] & 0xC0 == 0x80 { end += 1 }
    self.init(offset..<min(end, source.count), in: source)
  }

  /// The character in `range`; the border of the text, which is like a blank, where that is empty.
  private init(_ range: Range<Int>, in source: Span<UInt8>) {
    guard range.lowerBound >= 0, !range.isEmpty else {
      self = .blank
      return
    }
    let first = source[range.lowerBound]
    guard first >= 0x80 else {
      self = first.isASCIIBlank ? .blank : first.isASCIIPunctuation ? .punctuation : .letter
      return
    }
    var bytes = UTF8.ForwardParser()
    var iterator = range.map { source[$0] }.makeIterator()
    guard case .valid(let encoded) = bytes.parseScalar(from: &iterator) else {
      self = .other
      return
    }
    self.init(UTF8.decode(encoded))
  }

  private init(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator:
      self = .blank
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      self = .punctuation
    default:
      // From U+2E80 on stand the scripts of East Asia.
      self = scalar.value < 0x2E80 ? .letter : .other
    }
  }
}
