/// Finds emoji sequences (UTS #51, section 1.4.9): one emoji with its variation selector, skin tone, tags,
/// keycap or ZWJ continuation; a flag of two regional indicators.
enum EmojiScanner {
  /// The end of the emoji sequence that begins at an offset, or `nil` where none does.
  static func end(of start: Int, in text: Span<UInt8>) -> Int? {
    let first = CodePoint(at: start, in: text)
    if first.value < 0x80 { return keycapEnd(from: start, in: text) }
    let properties = first.properties
    var offset = start + first.length
    if properties.contains(.regionalIndicator) {
      guard offset < text.count else { return nil }
      let second = CodePoint(at: offset, in: text)
      return second.properties.contains(.regionalIndicator) ? offset + second.length : nil
    }
    guard properties.contains(.extendedPictographic) else { return nil }
    offset = extensionsEnd(from: offset, in: text)
    while offset + 3 < text.count, CodePoint(at: offset, in: text).value == zeroWidthJoiner {
      let next = CodePoint(at: offset + 3, in: text)
      guard next.properties.contains(.extendedPictographic) else { break }
      offset = extensionsEnd(from: offset + 3 + next.length, in: text)
    }
    return isShownAsEmoji(first, properties, start, offset, text) ? offset : nil
  }

  private static let zeroWidthJoiner: UInt32 = 0x200D
  private static let emojiSelector: UInt32 = 0xFE0F
  private static let textSelector: UInt32 = 0xFE0E
  private static let keycap: UInt32 = 0x20E3

  /// Signs such as © and ™ are emoji only when they say so; ☺, ❤ and what stands in the blocks made for emoji
  /// are used as such in running text either way.
  private static func isShownAsEmoji(
    _ first: CodePoint, _ properties: CharacterProperties, _ start: Int, _ end: Int, _ text: Span<UInt8>
  ) -> Bool {
    if properties.contains(.emojiPresentation) || (0x2600...0x27BF).contains(first.value)
      || first.value >= 0x1F000
    {
      return true
    }
    return end > start + first.length
      && CodePoint(at: start + first.length, in: text).value != textSelector
  }

  /// Skips what modifies one emoji: selectors, skin tones, tags.
  private static func extensionsEnd(from start: Int, in text: Span<UInt8>) -> Int {
    var offset = start
    while offset < text.count {
      let point = CodePoint(at: offset, in: text)
      let isTag = (0xE0020...0xE007F).contains(point.value)
      let isSelector = point.value == emojiSelector || point.value == textSelector || point.value == keycap
      guard isTag || isSelector || (0x1F3FB...0x1F3FF).contains(point.value) else { break }
      offset += point.length
    }
    return offset
  }

  private static func keycapEnd(from start: Int, in text: Span<UInt8>) -> Int? {
    let byte = text[start]
    guard byte.isASCIIDigit || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "*"), start + 1 < text.count
    else { return nil }
    var offset = start + 1
    var point = CodePoint(at: offset, in: text)
    if point.value == emojiSelector {
      offset += point.length
      guard offset < text.count else { return nil }
      point = CodePoint(at: offset, in: text)
    }
    return point.value == keycap ? offset + point.length : nil
  }
}
