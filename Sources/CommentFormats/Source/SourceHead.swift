/// The beginning of an input, as formats are told by it.
struct SourceHead {
  /// The first bytes, as they stand in the input, unpacked.
  let raw: [UInt8]
  /// What they are taken for, when they are read as text.
  let encoding: TextEncoding
  /// Whether that is all of it.
  let isWhole: Bool
  /// The same as valid UTF-8 with LF line ends, without a byte order mark.
  let text: [UInt8]
  /// What JSON there is at the beginning; empty where there is none.
  let json: JSONOutline

  /// How many bytes are looked at, in an encoding that has one for a character.
  static let probe = 262_144

  init(_ bytes: ArraySlice<UInt8>, isWhole: Bool) {
    self.init(bytes, TextEncoding(of: bytes), isWhole: isWhole)
  }

  private init(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, isWhole: Bool) {
    raw = Array(bytes)
    self.isWhole = isWhole
    self.encoding = encoding
    var decoded = raw
    if encoding != .utf8 {
      decoded = []
      _ = Transcoder(encoding).append(bytes, isLast: isWhole, to: &decoded)
    }
    text = SourceText(decoded).bytes
    json = JSONOutline(text)
  }

  /// Looks at the beginning of a stream, which stays whole; at more bytes where a character has more, or where that is
  /// not all of the first record of JSON.
  init(of source: inout SourceStream) throws(ReadError) {
    let encoding = try source.encoding()
    let probe = encoding.unit == 1 ? try SourceHead.probe(of: &source) : encoding.unit * SourceHead.probe
    let bytes = try source.peek(probe + 1)
    let head = bytes.prefix(probe)
    // As a rule that is as much as was looked at for the encoding.
    let isSame = probe == TextEncoding.probe
    self.init(head, isSame ? encoding : TextEncoding(of: head), isWhole: bytes.count <= probe)
  }

  /// How many bytes are looked at in an encoding of single bytes: all of a first line of JSON and some of the next, so
  /// that a long record is told from a document; and all of a document that is one line with a long string.
  private static func probe(of source: inout SourceStream) throws(ReadError) -> Int {
    var count = probe
    var bytes = try source.peek(count)
    let start = bytes.prefix(64).drop { $0.isASCIIBlank || $0 > 0x7F }
    guard bytes.count == count, start.first == UInt8(ascii: "{") || start.first == UInt8(ascii: "[") else {
      return probe
    }
    let isInString = !bytes.suffix(probe / 2).contains(UInt8(ascii: "\""))
    var searched = start.startIndex - bytes.startIndex
    while bytes.count == count, count <= JSONRecords.longestLine {
      if let end = bytes.dropFirst(searched).firstIndex(of: 0x0A) {
        return max(probe, end - bytes.startIndex + probe / 4)
      }
      searched = count
      count *= 2
      bytes = try source.peek(count)
    }
    return isInString ? max(probe, bytes.count) : probe
  }

  /// The text from the first byte that is no blank, ASCII letters lowered, up to a count: for looking for tags.
  func lowercased(_ count: Int) -> String {
    let start = text.drop(while: \.isASCIIBlank).prefix(count)
    return String(decoding: start.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
