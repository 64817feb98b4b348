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
    raw = Array(bytes)
    self.isWhole = isWhole
    encoding = TextEncoding(of: bytes)
    var decoded = raw
    if encoding != .utf8 {
      decoded = []
      _ = Transcoder(encoding).append(bytes, isLast: isWhole, to: &decoded)
    }
    text = SourceText(decoded).bytes
    json = JSONOutline(text)
  }

  /// Looks at the beginning of a stream, which stays whole; at more bytes where a character has more.
  init(of source: inout SourceStream) throws(ReadError) {
    let probe = try source.encoding().unit * SourceHead.probe
    let bytes = try source.peek(probe + 1)
    self.init(bytes.prefix(probe), isWhole: bytes.count <= probe)
  }

  /// The text from the first byte that is no blank, ASCII letters lowered, up to a count: for looking for tags.
  func lowercased(_ count: Int) -> String {
    let start = text.drop(while: \.isASCIIBlank).prefix(count)
    return String(decoding: start.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
