/// What a part is (RFC 2045, section 5), as far as its text is concerned.
struct ContentType {
  /// The kinds of part that are told apart.
  enum Kind: Equatable {
    case plain
    case html
    /// Text of another kind, which is not for reading unless it is all there is.
    case otherText
    /// `isAlternative`: the same in several kinds.
    case multipart(isAlternative: Bool)
    case other
  }

  private(set) var kind = Kind.plain
  private(set) var charset: [UInt8] = []
  private(set) var boundary: [UInt8] = []
  /// Lines that end in a space go on in the next one (RFC 3676).
  private(set) var isFlowed = false
  /// That space belongs to the line break (RFC 3676, DelSp).
  private(set) var deletesSpace = false

  /// Reads the value of the field Content-Type; without one a part is plain text. O(length).
  init(_ value: Range<Int>, of bytes: Span<UInt8>) {
    let value = bytes.trimmed(value)
    if value.isEmpty { return }
    let parameters = HeaderParameters(value, of: bytes)
    kind = ContentType.kind(String(decoding: parameters.word, as: UTF8.self))
    charset = parameters["charset"]
    boundary = parameters["boundary"]
    isFlowed = parameters["format"].map(\.asciiLowercased).elementsEqual("flowed".utf8)
    deletesSpace = parameters["delsp"].map(\.asciiLowercased).elementsEqual("yes".utf8)
  }

  private static func kind(_ type: String) -> Kind {
    if type == "text/plain" || type == "text" { return .plain }
    if type == "text/html" { return .html }
    if type.hasPrefix("text/") { return .otherText }
    if type.hasPrefix("multipart/") { return .multipart(isAlternative: type == "multipart/alternative") }
    return .other
  }
}
