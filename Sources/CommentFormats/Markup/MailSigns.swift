/// The lines by which mail tells what is whose.
enum MailSigns {
  static func isBlank(_ line: Range<Int>, in source: Span<UInt8>) -> Bool {
    for index in line where !source[index].isASCIIBlank { return false }
    return true
  }

  /// Whether the line begins with `>`, or with two to four capitals and `>` (as Supercite writes initials).
  static func isQuote(_ line: Range<Int>, in source: Span<UInt8>) -> Bool {
    var index = line.lowerBound
    while index < min(line.upperBound, line.lowerBound + 5) {
      if source[index] == UInt8(ascii: ">") {
        guard index > line.lowerBound else { return true }
        let next = index + 1
        return index >= line.lowerBound + 2 && (next == line.upperBound || " >".utf8.contains(source[next]))
      }
      guard (0x41...0x5A).contains(source[index]) else { return false }
      index += 1
    }
    return false
  }

  /// Whether the line heads a mail that is put in whole below it.
  static func beginsForwarded(_ line: Range<Int>, in source: Span<UInt8>) -> Bool {
    if source.has("begin forwarded message:", at: line.lowerBound, before: line.upperBound) { return true }
    guard source.has("-----", at: line.lowerBound, before: line.upperBound) else { return false }
    var index = line.lowerBound
    while index < line.upperBound, "- ".utf8.contains(source[index]) { index += 1 }
    return forwardedTitles.contains { source.has($0, at: index, before: line.upperBound) }
  }

  private static let forwardedTitles = [
    "original message", "original-nachricht", "originalnachricht", "forwarded message", "forwarded by",
    "ursprüngliche nachricht", "weitergeleitete nachricht", "message d'origine", "message original",
    "message transféré", "mensaje original", "mensaje reenviado", "messaggio originale",
    "messaggio inoltrato",
    "mensagem original", "oorspronkelijk bericht", "doorgestuurd bericht", "reply message",
  ]

  /// Whether all that follows is a signature or a list's footer: `-- `, `--` with ten lines at most below it,
  /// and Mailman's line of underscores.
  static func beginsSignature(_ line: Range<Int>, in source: Span<UInt8>) -> Bool {
    if line.count == 3 || line.count == 2, source.has("--", at: line.lowerBound, before: line.upperBound) {
      return line.count == 3
        ? source[line.upperBound - 1] == 0x20 : isShort(from: line.upperBound, in: source)
    }
    guard line.count >= 40 else { return false }
    for index in line where source[index] != UInt8(ascii: "_") { return false }
    var end = line.upperBound + 1
    while end < source.count, source[end] != 0x0A { end += 1 }
    for index in min(line.upperBound + 1, source.count)..<min(end, source.count)
    where source.has("mailing list", at: index, before: end) {
      return true
    }
    return false
  }

  /// Whether at most ten lines follow, and no quote among them.
  private static func isShort(from start: Int, in source: Span<UInt8>) -> Bool {
    var lines = 0
    for index in start..<source.count where source[index] == 0x0A {
      lines += 1
      if lines > 10 || index + 1 < source.count && source[index + 1] == UInt8(ascii: ">") { return false }
    }
    return true
  }

  static func beginsPGPSignature(_ line: Range<Int>, in source: Span<UInt8>) -> Bool {
    source.has("-----begin pgp signature-----", at: line.lowerBound, before: line.upperBound)
  }

  static func endsPGPSignature(_ line: Range<Int>, in source: Span<UInt8>) -> Bool {
    source.has("-----end pgp signature-----", at: line.lowerBound, before: line.upperBound)
  }
}
