/// The text of a header value: encoded words decoded (RFC 2047), folds and other blanks as one space.
struct HeaderText {
  /// Encoded words with nothing but blanks between them are one text, even where the border cuts a character.
  private struct Run {
    var bytes: [UInt8] = []
    /// `nil` outside of encoded words.
    var charset: Charset?
    var isBlank: Bool { charset == nil && bytes.allSatisfy(\.isASCIIBlank) }
  }

  private var runs: [Run] = []

  /// - Parameters:
  ///   - bytes: the value, or some of it.
  ///   - charset: of bytes outside of ASCII that stand there as they are.
  ///   - converter: turns all into UTF-8.
  /// - Returns: UTF-8 on one line, without blanks at the ends. O(length).
  static func decode(_ bytes: Span<UInt8>, charset: Charset, _ converter: borrowing CharsetConverter)
    -> [UInt8]
  {
    var text = HeaderText()
    text.split(bytes)
    var decoded: [UInt8] = []
    for run in text.runs {
      decoded += converter.text(run.bytes.span, labelled: run.charset ?? charset).bytes
    }
    return onOneLine(decoded)
  }

  private mutating func split(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      if let word = EncodedWord(bytes, at: index) {
        append(word.bytes(bytes), Charset(label: word.label(bytes)))
        index = word.end
      } else {
        if runs.last?.charset != nil || runs.isEmpty { runs.append(Run()) }
        runs[runs.count - 1].bytes.append(bytes[index])
        index += 1
      }
    }
  }

  private mutating func append(_ word: [UInt8], _ charset: Charset) {
    if runs.count > 1, let last = runs.last, last.isBlank { runs.removeLast() }
    if runs.last?.charset == charset {
      runs[runs.count - 1].bytes += word
    } else {
      runs.append(Run(bytes: word, charset: charset))
    }
  }

  private static func onOneLine(_ text: [UInt8]) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(text.count)
    for byte in text {
      if !byte.isASCIIBlank {
        line.append(byte)
      } else if let last = line.last, last != 0x20 {
        line.append(0x20)
      }
    }
    if line.last == 0x20 { line.removeLast() }
    return line
  }
}

/// One `=?charset*language?encoding?text?=`. Longer ones than the 75 bytes of the standard and ones with
/// blanks in them are read too, as they are met.
private struct EncodedWord {
  let charset: Range<Int>
  let text: Range<Int>
  let isBase64: Bool

  var end: Int { text.upperBound + 2 }

  init?(_ bytes: Span<UInt8>, at start: Int) {
    guard start + 1 < bytes.count, bytes[start] == 0x3D, bytes[start + 1] == 0x3F,
      let charsetEnd = EncodedWord.questionMark(bytes, from: start + 2), charsetEnd > start + 2,
      charsetEnd + 2 < bytes.count, bytes[charsetEnd + 2] == 0x3F
    else { return nil }
    switch bytes[charsetEnd + 1].asciiLowercased {
    case UInt8(ascii: "b"): isBase64 = true
    case UInt8(ascii: "q"): isBase64 = false
    default: return nil
    }
    guard let textEnd = EncodedWord.questionMark(bytes, from: charsetEnd + 3), textEnd + 1 < bytes.count,
      bytes[textEnd + 1] == 0x3D
    else { return nil }
    charset = start + 2..<charsetEnd
    text = charsetEnd + 3..<textEnd
  }

  private static func questionMark(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == 0x3F { return index }
      index += 1
    }
    return nil
  }

  func label(_ bytes: Span<UInt8>) -> [UInt8] {
    // A language may follow the charset (RFC 2231, section 5).
    Array([UInt8](bytes.extracting(charset)).prefix { $0 != UInt8(ascii: "*") })
  }

  func bytes(_ bytes: Span<UInt8>) -> [UInt8] {
    let encoded = bytes.extracting(text)
    return isBase64
      ? TransferEncoding.decodeBase64(encoded)
      : TransferEncoding.decodeQuotedPrintable(encoded, underscoreIsSpace: true)
  }
}
