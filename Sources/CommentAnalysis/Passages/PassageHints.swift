import CommentModel
import CommentText
import Glibc

/// Whether a text may have words in it that are not its author's. Most have none, and need not be taken apart.
extension PassageFinder {
  /// Never false where `passages` finds a quote or a paste. O(n).
  func mayFindPassages(
    in text: Span<UInt8>, tokens: [Token], parent: Span<UInt8>, _ lexicons: Lexicons
  ) -> Bool {
    if text.isEmpty { return false }
    var lines = 0
    var start = 0
    while start < text.count {
      lines += 1
      if opensQuote(at: start, of: text) { return true }
      guard let lineBreak = text.firstLineBreak(from: start) else { break }
      start = lineBreak + 1
    }
    return mayAnnounce(tokens, lines: lines, lexicons)
      || parent.count >= PassageFinder.leastQuote && mayStand(text, in: parent)
  }

  /// Whether a line begins like a quote: `>`, a tag, a quotation mark.
  private func opensQuote(at start: Int, of text: Span<UInt8>) -> Bool {
    var offset = start
    while offset < text.count, text[offset] <= 0x20, text[offset] != UInt8(ascii: "\n") { offset += 1 }
    guard offset < text.count else { return false }
    switch text[offset] {
    case UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "\""): return true
    // The first bytes of `“ „` and of `«`.
    case 0xE2, 0xC2: return true
    default: return false
    }
  }

  /// Whether a line's first word begins an announcement.
  private func mayAnnounce(_ tokens: [Token], lines: Int, _ lexicons: Lexicons) -> Bool {
    var looking = true
    var left = lines
    for index in tokens.indices {
      let token = tokens[index]
      if token.shape.contains(.followsLineBreak) { looking = true }
      if !looking || token.kind == .punctuation { continue }
      looking = false
      let word = lexicons.words.id(of: token.key)
      if lexicons.words.traits(of: word).contains(.beginsAnnouncement) { return true }
      left -= 1
      if left == 0 { return false }
    }
    return false
  }

  /// Whether a paragraph may stand in the text that is answered: whether the bytes do with which a line begins.
  private func mayStand(_ text: Span<UInt8>, in parent: Span<UInt8>) -> Bool {
    var start = 0
    while start < text.count {
      let end = text.firstLineBreak(from: start) ?? text.count
      if text.count - start < PassageFinder.leastQuote { return false }
      let line = text.trimmed(start..<end)
      // A paragraph's first line, whole or as much of it as is compared, without what may stand around a quote.
      let core = line.isEmpty ? line : text.withoutQuotationMarks(line)
      if !core.isEmpty, parent.mayContain(text, core) { return true }
      start = end + 1
    }
    return false
  }
}

extension Span<UInt8> {
  /// The first line break from an offset on.
  fileprivate func firstLineBreak(from start: Int) -> Int? {
    guard start < count else { return nil }
    return unsafe withUnsafeBytes { bytes -> Int? in
      // In bounds: `start` is below `count`, and the length is what is left from there.
      guard let base = bytes.baseAddress, let found = unsafe memchr(base + start, 0x0A, count - start) else {
        return nil
      }
      return unsafe UnsafeRawPointer(found) - base
    }
  }

  /// Whether the first eight bytes of a piece of another text stand somewhere in this one.
  fileprivate func mayContain(_ text: Span<UInt8>, _ piece: Range<Int>) -> Bool {
    guard piece.count >= 8, count >= 8 else { return piece.count <= count }
    return unsafe withUnsafeBytes { bytes in
      unsafe text.withUnsafeBytes { text in
        // In bounds: eight bytes are read where at least eight are left.
        let wanted = unsafe text.loadUnaligned(fromByteOffset: piece.lowerBound, as: UInt64.self)
        for offset in 0...bytes.count - 8
        where unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self) == wanted { return true }
        return false
      }
    }
  }
}
