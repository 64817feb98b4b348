/// How the text of an input is encoded, as told by its first bytes.
public enum TextEncoding: String, Sendable {
  /// UTF-8, or nothing that is known here: bytes are left alone, and what is invalid in them is repaired later.
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case utf32LittleEndian = "UTF-32LE"
  case utf32BigEndian = "UTF-32BE"
  /// Windows-1252 as browsers take it, which holds ISO 8859-1 without its control characters.
  case windows1252 = "Windows-1252"

  /// How many bytes of an input are looked at.
  static let probe = SourceHead.probe

  /// How many bytes a code unit has.
  var unit: Int {
    switch self {
    case .utf8, .windows1252: 1
    case .utf16LittleEndian, .utf16BigEndian: 2
    case .utf32LittleEndian, .utf32BigEndian: 4
    }
  }

  /// Tells the encoding of a beginning: by its byte order mark, else by what most of it can only be. O(n).
  ///
  /// - UTF-16 without a mark is what holds NULs in every other byte only, and whose code units, read so, are
  ///   assigned characters, nearly none of them controls.
  /// - Windows-1252 is what has no multi-byte sequence of UTF-8 at all, but three bytes above 7F or more, none of the
  ///   five that Windows-1252 leaves open, and no more than a third of its letters above 7F: other 8-bit
  ///   alphabets, Cyrillic for one, have nearly all there.
  init(of head: ArraySlice<UInt8>) {
    if let marked = TextEncoding.marked(head) {
      self = marked
    } else if head.hasNUL {
      self = TextEncoding.utf16WithoutMark(head) ?? .utf8
    } else {
      self = TextEncoding.isWindows1252(head) ? .windows1252 : .utf8
    }
  }

  /// Whether an encoding other than UTF-8 was told by statistics, not by a mark.
  static func isGuess(_ encoding: TextEncoding, of head: ArraySlice<UInt8>) -> Bool {
    encoding != .utf8 && marked(head) == nil
  }

  private static func marked(_ head: ArraySlice<UInt8>) -> TextEncoding? {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if head.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return .utf32LittleEndian }
    if head.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return .utf32BigEndian }
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }

  /// How many code units are looked at.
  private static let mostUnits = 4_096

  private static func utf16WithoutMark(_ head: ArraySlice<UInt8>) -> TextEncoding? {
    let bytes = Array(head.prefix(2 * mostUnits))
    let pairs = bytes.count / 2
    guard pairs >= 2 else { return nil }
    var zeros = (even: 0, odd: 0)
    // A stray NUL in plain text is no sign of UTF-16: without many NULs other bytes must speak against ASCII too.
    let printable = bytes.count { (0x20...0x7E).contains($0) || (0x09...0x0D).contains($0) }
    for index in 0..<pairs {
      if bytes[2 * index] == 0 { zeros.even += 1 }
      if bytes[2 * index + 1] == 0 { zeros.odd += 1 }
    }
    if max(zeros.even, zeros.odd) * 4 < pairs, printable * 10 >= bytes.count * 9 { return nil }
    // A character like U+0100 has its NUL on the other side, rarely.
    if zeros.even * 20 <= zeros.odd, isText(bytes, .utf16LittleEndian) { return .utf16LittleEndian }
    if zeros.odd * 20 <= zeros.even, isText(bytes, .utf16BigEndian) { return .utf16BigEndian }
    return nil
  }

  /// Whether bytes decode to assigned characters, no more than one in a hundred otherwise, and not one NUL.
  private static func isText(_ bytes: [UInt8], _ encoding: TextEncoding) -> Bool {
    var text: [UInt8] = []
    _ = Transcoder(encoding).append(bytes[...], isLast: false, to: &text)
    var count = 0
    var odd = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      count += 1
      switch scalar.value {
      case 0: return false
      case 0x09...0x0D, 0x20...0x7E: continue
      case 0xFFFD: odd += 1
      default:
        switch scalar.properties.generalCategory {
        case .unassigned, .privateUse, .control, .surrogate: odd += 1
        default: continue
        }
      }
    }
    return odd * 100 <= count
  }

  private static func isWindows1252(_ head: ArraySlice<UInt8>) -> Bool {
    if head.span.isUTF8 { return false }
    var high = 0
    var letters = 0
    var index = head.startIndex
    while index < head.endIndex {
      let byte = head[index]
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: letters += 1
      case ..<0x80: break
      case 0x81, 0x8D, 0x8F, 0x90, 0x9D: return false
      default:
        if isSequence(head[index...]) { return false }
        high += 1
      }
      index += 1
    }
    return high >= 3 && high * 2 <= letters
  }

  /// Whether a lead byte of UTF-8 has its continuation bytes behind it.
  private static func isSequence(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let lead = bytes.first, (0xC2...0xF4).contains(lead) else { return false }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    let rest = bytes.prefix(length).dropFirst()
    return rest.count == length - 1 && rest.allSatisfy { $0 & 0xC0 == 0x80 }
  }
}

extension ArraySlice<UInt8> {
  /// Looks at all bytes, many at once, because as a rule there is none.
  fileprivate var hasNUL: Bool {
    let bytes = span
    var least = UInt8.max
    for index in bytes.indices { least = Swift.min(least, bytes[index]) }
    return least == 0
  }
}
