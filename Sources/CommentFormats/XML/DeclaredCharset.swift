/// The charset that a marked-up document says it is in, by its byte order mark or its declaration. UTF-16 and UTF-32 are
/// UTF-8 by now (`SourceStream.decodeUnicode`).
struct DeclaredCharset {
  /// What is said; `utf8` where nothing is.
  var charset: Charset
  /// How many bytes of byte order mark stand in front.
  var mark = 0

  /// How many bytes at the start are searched; HTML asks for a declaration in the first 1024, pages put it later.
  static let probe = 4_096

  init(_ bytes: ArraySlice<UInt8>) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      (charset, mark) = (.utf8, 3)
    } else {
      charset = DeclaredCharset.declared(in: Array(bytes.prefix(DeclaredCharset.probe)))
    }
  }

  private static func declared(in head: [UInt8]) -> Charset {
    let isXML = head.firstRange(of: Array("<?xml".utf8)) != nil
    let keys = isXML ? ["encoding=", "charset="] : ["charset="]
    for key in keys {
      guard let place = head.firstRange(of: Array(key.utf8)) else { continue }
      let label = head[place.upperBound...].drop { [0x20, 0x22, 0x27].contains($0) }.prefix { byte in
        byte.isASCIILetter || byte.isASCIIDigit || [UInt8(ascii: "-"), UInt8(ascii: "_")].contains(byte)
      }
      let charset = Charset(label: Array(label))
      // A declaration that can be read as ASCII is not in UTF-16.
      return charset.keepsASCII ? charset : .utf8
    }
    return .utf8
  }
}

extension [UInt8] {
  /// Where some bytes stand first, from a place on. O(n) in ordinary text.
  func firstRange(of wanted: [UInt8], from start: Int = 0) -> Range<Int>? {
    guard let first = wanted.first else { return nil }
    var place = start
    while let next = self[place...].firstIndex(of: first), next + wanted.count <= count {
      if self[next..<next + wanted.count].elementsEqual(wanted) { return next..<next + wanted.count }
      place = next + 1
    }
    return nil
  }
}
