/// Finds emoticons: Western ones by their parts (eyes, nose, mouth, either way round), the others by a list.
package enum EmoticonScanner {
  /// The end of the longest emoticon that begins at an offset, or `nil` where none does.
  ///
  /// An emoticon that could be part of something else (letters, digits) must stand free: nothing but white
  /// space or punctuation beside it.
  package static func end(of start: Int, in text: Span<UInt8>) -> Int? {
    let longest = max(
      fixedEnd(from: start, in: text) ?? start, westernEnd(from: start, in: text) ?? start,
      reversedEnd(from: start, in: text) ?? start)
    return longest > start ? longest : nil
  }

  /// Whether an emoticon can begin with that byte; asked before anything is tried.
  static func canBegin(with byte: UInt8) -> Bool {
    !fixed[Int(byte.asciiLowercased)].isEmpty || eyes.contains(byte) || letterEyes.contains(byte)
      || reversedMouths.contains(byte)
  }

  private static let eyes = Set(":;=".utf8)
  private static let letterEyes = Set("8xXbB".utf8)
  private static let noses = Set("-o^'*~c".utf8)
  /// `(section 8c)` is no face.
  private static let letterEyeNoses = Set("-^".utf8)
  private static let mouths = Set(")(][}{DPpOo03/\\|><$*@#&xXSsbcC3".utf8)
  /// With eyes that are letters (`xD`, `8-)`), only these mouths make a face.
  private static let letterEyeMouths = Set(")(D".utf8)
  /// `x =3` is a sum.
  private static let digitMouths = Set("03".utf8)
  private static let reversedMouths = Set(")(][}{D".utf8)

  /// Faces that have no eyes-nose-mouth grammar, by their first byte, longest first.
  private static let fixed: [[[UInt8]]] = {
    var byFirstByte = [[[UInt8]]](repeating: [], count: 256)
    for form in Emoticons.fixed { byFirstByte[Int(form[0])].append(form) }
    return byFirstByte
  }()

  private static func fixedEnd(from start: Int, in text: Span<UInt8>) -> Int? {
    for form in fixed[Int(text[start].asciiLowercased)] where start + form.count <= text.count {
      var matches = true
      for (index, byte) in form.enumerated() where text[start + index].asciiLowercased != byte {
        matches = false
        break
      }
      if matches, standsFree(start..<start + form.count, in: text) { return start + form.count }
    }
    return nil
  }

  /// `:-)`: brows, eyes, tear, nose, mouths.
  private static func westernEnd(from start: Int, in text: Span<UInt8>) -> Int? {
    var offset = start
    func byte(_ at: Int) -> UInt8 { at < text.count ? text[at] : 0 }
    if byte(offset) == UInt8(ascii: ">") || byte(offset) == UInt8(ascii: "}") { offset += 1 }
    let hasLetterEyes = letterEyes.contains(byte(offset))
    guard hasLetterEyes || eyes.contains(byte(offset)) else { return nil }
    let hasEqualSignEyes = byte(offset) == UInt8(ascii: "=")
    offset += 1
    let afterEyes = offset
    if byte(offset) == UInt8(ascii: "'") || byte(offset) == UInt8(ascii: ",") { offset += 1 }
    let hasNose = hasLetterEyes ? letterEyeNoses.contains(byte(offset)) : noses.contains(byte(offset))
    if hasNose, mouths.contains(byte(offset + 1)) { offset += 1 }
    let mouth = byte(offset)
    guard hasLetterEyes ? letterEyeMouths.contains(mouth) : mouths.contains(mouth) else { return nil }
    if hasEqualSignEyes, digitMouths.contains(mouth) { return nil }
    // `8-)` has a nose; `x)` closes a bracket more often than it smiles.
    if hasLetterEyes, mouth != UInt8(ascii: "D"), offset == afterEyes { return nil }
    offset += 1
    while byte(offset) == mouth { offset += 1 }
    // `https:/`
    if mouth == UInt8(ascii: "/"), start > 0, text[start - 1].isASCIILetter { return nil }
    return standsFree(start..<offset, in: text) ? offset : nil
  }

  /// `(-:`: mouth, nose, eyes.
  private static func reversedEnd(from start: Int, in text: Span<UInt8>) -> Int? {
    guard reversedMouths.contains(text[start]) else { return nil }
    var offset = start + 1
    if offset < text.count, noses.contains(text[offset]) { offset += 1 }
    guard offset > start + 1, offset < text.count, eyes.contains(text[offset]) else { return nil }
    return standsFree(start..<offset + 1, in: text) ? offset + 1 : nil
  }

  /// Letters and digits at the edges of the face must not touch others; a face of signs alone may follow a
  /// word (`great:)`), but no letter or digit may follow it (`:p` in `:path`). What begins with a closing
  /// bracket closes one more often than not: `(in order): …`.
  private static func standsFree(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    func isWordByte(_ at: Int) -> Bool {
      at >= 0 && at < text.count && (text[at].isASCIILetter || text[at].isASCIIDigit)
    }
    func isUnderscore(_ at: Int) -> Bool { at >= 0 && at < text.count && text[at] == UInt8(ascii: "_") }
    let (before, after) = (range.lowerBound - 1, range.upperBound)
    if isWordByte(after) { return false }
    if isWordByte(after - 1), isUnderscore(after) || text.hasLetter(at: after) { return false }
    if ")]}".utf8.contains(text[range.lowerBound]) { return before < 0 || text[before].isASCIISpace }
    if isWordByte(range.lowerBound), isUnderscore(before) { return false }
    if text.hasWordCharacter(before: range.lowerBound) {
      // `10:3` and `note:p`, but `great:)`.
      if isWordByte(range.lowerBound) || isWordByte(after - 1) { return false }
      if text[before].isASCIIDigit { return false }
    }
    return true
  }
}
