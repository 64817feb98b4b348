extension CharsetConverter {
  /// What became of bytes that came with a label.
  struct Text {
    /// UTF-8.
    var bytes: [UInt8]
    /// How many byte sequences had no meaning and became U+FFFD.
    var invalidSequences = 0
    /// Whether the label could be followed.
    var isLabelKnown = true
  }

  /// The text of bytes that came with a label, which may be missing or wrong. O(length).
  ///
  /// - Valid UTF-8 is taken as it is, also under a Western label, where it is never by chance what it seems
  ///   to be.
  /// - What has no usable label and is no UTF-8 is ISO-2022-JP where that's escape codes are in it, else
  ///   Windows-1252. Where most of it is UTF-8, it is broken UTF-8.
  func text(_ bytes: Span<UInt8>, labelled charset: Charset) -> Text {
    switch charset {
    case .utf8: return unlabelled(bytes)
    case .refused: break
    case .converted("CP1252") where bytes.isUTF8: return Text(bytes: Array(bytes))
    case .converted(let name):
      if let (text, invalid) = utf8(bytes, from: name) { return Text(bytes: text, invalidSequences: invalid) }
    }
    var text = unlabelled(bytes)
    text.isLabelKnown = false
    return text
  }

  private func unlabelled(_ bytes: Span<UInt8>) -> Text {
    if bytes.hasJapaneseEscapes, let (text, invalid) = utf8(bytes, from: "ISO-2022-JP-3") {
      return Text(bytes: text, invalidSequences: invalid)
    }
    if bytes.isUTF8 { return Text(bytes: Array(bytes)) }
    let starts = bytes.multibyteStarts
    if starts == 0, let (text, invalid) = utf8(bytes, from: "CP1252") {
      return Text(bytes: text, invalidSequences: invalid)
    }
    let repaired = SourceText(Array(bytes))
    if repaired.invalidSequences * 2 >= starts, let (text, invalid) = utf8(bytes, from: "CP1252") {
      return Text(bytes: text, invalidSequences: invalid)
    }
    return Text(bytes: repaired.bytes, invalidSequences: repaired.invalidSequences)
  }
}

extension Span<UInt8> {
  /// Whether it is ASCII without the escape that switches charsets.
  var isPlainASCII: Bool {
    var bits: UInt8 = 0
    var hasEscape = false
    for index in indices {
      bits |= self[index]
      hasEscape = hasEscape || self[index] == 0x1B
    }
    return bits < 0x80 && !hasEscape
  }

  /// How many bytes could begin a character of two bytes or more and are followed by one that could go on.
  fileprivate var multibyteStarts: Int {
    var found = 0
    for index in 0..<Swift.max(0, count - 1) where self[index] >= 0xC2 && self[index + 1] & 0xC0 == 0x80 {
      found += 1
    }
    return found
  }

  /// Whether `ESC $ @` or `ESC $ B`, which begin JIS X 0208, are in it.
  fileprivate var hasJapaneseEscapes: Bool {
    for index in 0..<Swift.max(0, count - 2) where self[index] == 0x1B && self[index + 1] == 0x24 {
      if self[index + 2] == 0x40 || self[index + 2] == 0x42 { return true }
    }
    return false
  }
}

extension [UInt8] {
  /// Copies a span.
  init(_ span: Span<UInt8>) {
    self = []
    append(span)
  }

  /// Copies a span to the end.
  mutating func append(_ span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
