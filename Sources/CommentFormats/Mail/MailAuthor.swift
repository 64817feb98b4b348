/// Who a From field names, without an address: the display name, else the name in a comment, else the part of
/// the address before the `@`.
struct MailAuthor {
  private var phrase: [UInt8] = []
  private var comment: [UInt8] = []
  private var address: [UInt8] = []
  private var phraseHasAt = false

  /// - Parameters:
  ///   - bytes: the value of the field.
  ///   - charset: of bytes outside of ASCII that stand there as they are.
  ///   - converter: turns all into UTF-8.
  /// - Returns: empty where nobody is named. O(length).
  static func name(
    _ bytes: Span<UInt8>, charset: Charset, _ converter: borrowing CharsetConverter
  ) -> [UInt8] {
    let parts = MailAuthor(bytes)
    let isAddress = parts.address.isEmpty && MailAuthor.isAddress(parts.phrase)
    for text in [isAddress ? [] : parts.phrase, parts.comment] {
      let name = HeaderText.decode(text.span, charset: charset, converter)
      let shown = withoutAddresses(MailAuthor.unquoted(name))
      if !shown.isEmpty { return shown }
    }
    let address = HeaderText.decode(
      (isAddress ? parts.phrase : parts.address).span, charset: charset, converter)
    return Array(address.prefix { $0 != 0x40 && $0 != 0x20 })
  }

  /// Splits the first mailbox of a list (RFC 5322, section 3.4) without asking for a valid one.
  private init(_ bytes: Span<UInt8>) {
    var isQuoted = false
    var isAngle = false
    var depth = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x5C, isQuoted || depth > 0, index < bytes.count {
        keep(bytes[index], depth: depth, isAngle: isAngle)
        index += 1
        continue
      }
      switch byte {
      case 0x22 where depth == 0 && !isAngle: isQuoted.toggle()
      case 0x28 where !isQuoted && !isAngle:
        depth += 1
        if depth > 1 { keep(byte, depth: depth, isAngle: false) }
      case 0x29 where !isQuoted && depth > 0:
        depth -= 1
        if depth > 0 { keep(byte, depth: depth, isAngle: false) }
      case 0x3C where !isQuoted && depth == 0: isAngle = true
      case 0x3E where isAngle: isAngle = false
      // A comma parts authors, but also `Doe, J <jdoe@example.org>` is written.
      case 0x2C where !isQuoted && depth == 0 && (!address.isEmpty || phraseHasAt): return
      default: keep(byte, depth: depth, isAngle: isAngle)
      }
    }
  }

  private mutating func keep(_ byte: UInt8, depth: Int, isAngle: Bool) {
    if isAngle {
      address.append(byte)
    } else if depth > 0 {
      comment.append(byte)
    } else {
      phrase.append(byte)
      if byte == 0x40 { phraseHasAt = true }
    }
  }

  /// `ann@example.org`, or `ann at example.org` as list archives print it.
  private static func isAddress(_ phrase: [UInt8]) -> Bool {
    let words = phrase.split(whereSeparator: \.isASCIIBlank)
    if words.count == 1 { return words[0].contains(0x40) }
    return words.count == 3 && words[1].elementsEqual("at".utf8) && words[2].contains(0x2E)
  }

  private static func unquoted(_ name: [UInt8]) -> [UInt8] {
    guard name.count > 1, name[0] == name[name.count - 1], name[0] == 0x22 || name[0] == 0x27 else {
      return name
    }
    return Array(name.dropFirst().dropLast())
  }

  /// Words of a display name that are addresses lose what follows their `@`.
  private static func withoutAddresses(_ name: [UInt8]) -> [UInt8] {
    guard name.contains(0x40) else { return name }
    let words = name.split(separator: 0x20).map { word in
      // `@name`, as other networks write it, is no address.
      let local = word.prefix { $0 != 0x40 }.drop { $0 == 0x3C || $0 == 0x28 }
      return local.isEmpty ? word.filter { $0 != 0x40 } : Array(local)
    }
    return Array(words.joined(separator: [0x20]))
  }
}
