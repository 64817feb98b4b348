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

  /// Asked before anything is tried.
  static let beginnings = Beginnings()

  /// The pairs of bytes that emoticons begin with.
  struct Beginnings: Sendable {
    /// One bit for each second byte, four numbers for each first one.
    private var bits = [UInt64](repeating: 0, count: 4 * 256)
    /// For each first letter a…z the second bytes, one bit each; the place of a byte is its lowest five bits.
    private var seconds = [UInt32](repeating: 0, count: 32)

    fileprivate init() {
      for form in Emoticons.fixed {
        for first in bothCases(form[0]) { for second in bothCases(form[1]) { insert(first, second) } }
      }
      let bytes = UInt8.min...UInt8.max
      for first in bytes where beginsFace.contains(first) {
        for second in bytes {
          let isFace =
            eyes.contains(first)
            && (tears.contains(second) || noses.contains(second) || mouths.contains(second))
            || letterEyes.contains(first)
              && (tears.contains(second) || letterEyeNoses.contains(second)
                || letterEyeMouths.contains(second))
            || brows.contains(first) && (eyes.contains(second) || letterEyes.contains(second))
            || reversedMouths.contains(first) && noses.contains(second)
          if isFace { insert(first, second) }
        }
      }
    }

    private func bothCases(_ byte: UInt8) -> [UInt8] {
      byte.isASCIISmallLetter ? [byte, byte & ~0x20] : [byte]
    }

    private mutating func insert(_ first: UInt8, _ second: UInt8) {
      if first.isASCIILetter, second.isASCIILetter || tears.contains(second) {
        seconds[Int(first & 31)] |= 1 << UInt32(second & 31)
      }
      bits[Int(first) << 2 | Int(second >> 6)] |= 1 << UInt64(second & 63)
    }

    /// Whether an emoticon can begin with an ASCII letter and another one or `'`, the two lowest bytes of a number; also of
    /// others it may be said that it can.
    @inline(always)
    func canBegin(withLetters letters: UInt64) -> Bool {
      seconds[Int(truncatingIfNeeded: letters & 31)] &>> UInt32(truncatingIfNeeded: letters &>> 8) & 1 != 0
    }

    /// Whether an emoticon can begin with these two bytes.
    @inline(always)
    func contains(_ first: UInt8, _ second: UInt8) -> Bool {
      bits[Int(first) << 2 | Int(second >> 6)] >> UInt64(second & 63) & 1 != 0
    }
  }

  /// Brows, eyes of either kind, mouths before eyes.
  private static let beginsFace = ByteSet(">}:;=8xXbB)(][{D".utf8)
  private static let brows = ByteSet(">}".utf8)
  private static let eyes = ByteSet(":;=".utf8)
  private static let letterEyes = ByteSet("8xXbB".utf8)
  private static let tears = ByteSet("',".utf8)
  private static let noses = ByteSet("-o^'*~c".utf8)
  /// `(section 8c)` is no face.
  private static let letterEyeNoses = ByteSet("-^".utf8)
  private static let mouths = ByteSet(")(][}{DPpOo03/\\|><$*@#&xXSsbcC3".utf8)
  /// With eyes that are letters (`xD`, `8-)`), only these mouths make a face.
  private static let letterEyeMouths = ByteSet(")(D".utf8)
  /// `x =3` is a sum.
  private static let digitMouths = ByteSet("03".utf8)
  private static let reversedMouths = ByteSet(")(][}{D".utf8)

  /// Faces that have no eyes-nose-mouth grammar, by their first byte, longest first: all their bytes in a row,
  /// where each of them ends, and the first of those that begin with each byte.
  private static let fixed = FixedForms(Emoticons.fixed)

  private struct FixedForms {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var firsts: [Int] = []

    init(_ forms: [[UInt8]]) {
      for first in UInt8.min...UInt8.max {
        firsts.append(ends.count)
        for form in forms where form[0] == first {
          bytes += form
          ends.append(bytes.count)
        }
      }
      firsts.append(ends.count)
    }

    /// The places of the forms that begin with a byte, and the length of each.
    func forms(beginningWith byte: UInt8) -> Range<Int> { firsts[Int(byte)]..<firsts[Int(byte) + 1] }

    /// The end of a form where it stands in a text from an offset on.
    @inline(always)
    func end(of form: Int, from start: Int, in text: Span<UInt8>) -> Int? {
      let begin = form > 0 ? ends[form - 1] : 0
      let end = start + ends[form] - begin
      guard end <= text.count else { return nil }
      for offset in start + 1..<end where text[offset].asciiLowercased != bytes[begin + offset - start] {
        return nil
      }
      return end
    }
  }

  private static func fixedEnd(from start: Int, in text: Span<UInt8>) -> Int? {
    for form in fixed.forms(beginningWith: text[start].asciiLowercased) {
      if let end = fixed.end(of: form, from: start, in: text), standsFree(start..<end, in: text) {
        return end
      }
    }
    return nil
  }

  /// `:-)`: brows, eyes, tear, nose, mouths.
  private static func westernEnd(from start: Int, in text: Span<UInt8>) -> Int? {
    var offset = start
    func byte(_ at: Int) -> UInt8 { at < text.count ? text[at] : 0 }
    if brows.contains(byte(offset)) { offset += 1 }
    let hasLetterEyes = letterEyes.contains(byte(offset))
    guard hasLetterEyes || eyes.contains(byte(offset)) else { return nil }
    let hasEqualSignEyes = byte(offset) == UInt8(ascii: "=")
    offset += 1
    let afterEyes = offset
    if tears.contains(byte(offset)) { offset += 1 }
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
