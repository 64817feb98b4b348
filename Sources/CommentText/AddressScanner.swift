import CommentModel

/// Finds web addresses, e-mail addresses, @mentions and #hashtags.
enum AddressScanner {
  /// The end of a web address that begins at an offset, or `nil`: with a scheme, `www.`, or a bare host name
  /// under a well-known top-level domain (`example.com/path`). Closing punctuation of the sentence stays
  /// outside.
  static func urlEnd(of start: Int, in text: Span<UInt8>) -> Int? {
    if let body = schemeEnd(from: start, in: text) {
      let end = bodyEnd(from: body, in: text)
      return end > body ? end : nil
    }
    guard text[start].isASCIILetter || text[start].isASCIIDigit, !goesOn(at: start, in: text),
      let (host, topLevel) = hostEnd(from: start, in: text)
    else { return nil }
    let hasPath = host < text.count && (text[host] == UInt8(ascii: "/") || text[host] == UInt8(ascii: "?"))
    if hasPath { return bodyEnd(from: host, in: text) }
    // `It was good.In fact …`: a space forgotten behind a full stop.
    return topLevel.isWord ? nil : host
  }

  /// The end of an e-mail address (RFC 5321 in its everyday form) that begins at an offset, or `nil`.
  static func emailEnd(of start: Int, in text: Span<UInt8>) -> Int? {
    if goesOn(at: start, in: text) { return nil }
    var offset = start
    let longest = min(text.count, start + longestLocalPart + 1)
    while offset < longest, isLocalPartByte(text[offset]) { offset += 1 }
    guard offset > start, offset < longest, text[offset] == UInt8(ascii: "@") else { return nil }
    let domain = offset + 1
    var lastDot: Int?
    offset = domain
    while offset < text.count, offset - domain < longestHost, isHostByte(text[offset]) {
      if text[offset] == UInt8(ascii: ".") {
        if text[offset - 1] == UInt8(ascii: ".") { break }
        lastDot = offset
      }
      offset += 1
    }
    if let dot = lastDot, dot == offset - 1 {
      offset = dot
      lastDot = text.extracting(domain..<dot).lastIndex(of: UInt8(ascii: ".")).map { domain + $0 }
    }
    guard let dot = lastDot, dot > domain, offset - dot > 2 else { return nil }
    for index in dot + 1..<offset where !text[index].isASCIILetter { return nil }
    return offset
  }

  /// The end of the bytes from an offset on that host names and local parts are made of, and whether an
  /// address may begin at any place before that end.
  static func addressBytes(from start: Int, in text: Span<UInt8>) -> (end: Int, mayBeAddress: Bool) {
    var offset = start
    var hasDot = false
    while offset < text.count, isLocalPartByte(text[offset]) {
      if text[offset] == UInt8(ascii: ".") { hasDot = true }
      offset += 1
    }
    let next = offset < text.count ? text[offset] : 0
    return (offset, hasDot || next == UInt8(ascii: "@") || next == UInt8(ascii: ":"))
  }

  /// The end of `@name` or `#topic` at an offset, or `nil`. A topic has at least one letter: `#1` is a
  /// number.
  static func tagEnd(of start: Int, in text: Span<UInt8>) -> Int? {
    var offset = start + 1
    var hasLetter = false
    while offset < text.count {
      let byte = text[offset]
      if byte.isASCIILetter {
        hasLetter = true
        offset += 1
      } else if byte.isASCIIDigit || byte == UInt8(ascii: "_") {
        offset += 1
      } else if byte >= 0x80 {
        let point = CodePoint(at: offset, in: text)
        let properties = point.properties
        guard !properties.isDisjoint(with: [.alphabetic, .numeric, .mark]) else { break }
        if properties.contains(.alphabetic) { hasLetter = true }
        offset += point.length
      } else {
        break
      }
    }
    return hasLetter ? offset : nil
  }

  /// Whether a host name or local part that began earlier goes on at an offset: it was looked at from there.
  private static func goesOn(at offset: Int, in text: Span<UInt8>) -> Bool {
    guard offset > 1, text[offset - 1] == UInt8(ascii: "-") || text[offset - 1] == UInt8(ascii: ".") else {
      return false
    }
    return text[offset - 2].isASCIILetter || text[offset - 2].isASCIIDigit
  }

  /// Lengths in bytes (RFC 5321, 4.5.3.1; RFC 1035, 2.3.4). They also keep a search from running through a
  /// whole text again and again.
  private static let longestLocalPart = 64
  private static let longestHost = 253

  private static let schemes = ["https://", "http://", "ftp://", "www."].map { Array($0.utf8) }

  private static func schemeEnd(from start: Int, in text: Span<UInt8>) -> Int? {
    for scheme in schemes where text.hasASCIIPrefix(scheme, at: start) { return start + scheme.count }
    return nil
  }

  /// Up to white space, a quotation mark, an angle bracket or a sign that ends sentences in other scripts;
  /// then closing punctuation is given back.
  private static func bodyEnd(from start: Int, in text: Span<UInt8>) -> Int {
    var offset = start
    var open = 0
    while offset < text.count {
      let point = CodePoint(at: offset, in: text)
      let byte = text[offset]
      if byte <= 0x20 || bodyStops.contains(byte) { break }
      if byte >= 0x80, isEnd(point.value) || point.properties.contains(.whiteSpace) { break }
      if point.value == 0x28 { open += 1 }
      if point.value == 0x29 {
        if open == 0 { break }
        open -= 1
      }
      offset += point.length
    }
    while offset > start, closing.contains(text[offset - 1]) { offset -= 1 }
    return offset
  }

  private static let bodyStops = ByteSet("\"<>`".utf8)
  private static let closing = ByteSet(".,;:!?'*_~]}".utf8)

  /// `«`, `»`, `‘` to `‟`, `…`, and the commas, full stops and brackets of East Asia.
  private static func isEnd(_ value: UInt32) -> Bool {
    switch value {
    case 0x2018...0x201F, 0xAB, 0xBB, 0x2026, 0x3001, 0x3002, 0x300C, 0x300D: true
    case 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1F: true
    default: false
    }
  }

  /// A well-known top-level domain.
  private struct TopLevelDomain {
    /// Whether it is a word that may begin the next sentence.
    var isWord: Bool

    init?(_ label: Range<Int>, of text: Span<UInt8>) {
      guard label.count <= 8 else { return nil }
      var builder = WordKeyBuilder()
      for index in label { builder.append(text[index].asciiLowercased) }
      isWord = TopLevelDomain.words.contains(builder.key)
      if !isWord, !TopLevelDomain.others.contains(builder.key) { return nil }
    }

    private static let others = keys([
      "com", "org", "net", "edu", "gov", "info", "biz", "io", "co", "uk", "de", "fr", "es", "nl", "ru", "jp",
      "cn", "au", "ca", "br", "eu", "tv", "ly", "ch", "se", "dk", "pl", "xyz", "dev", "gl", "gg",
    ])
    private static let words = keys([
      "app", "at", "be", "blog", "club", "in", "it", "news", "no", "online", "shop", "site", "us",
    ])

    private static func keys(_ labels: [StaticString]) -> Set<WordKey> {
      Set(
        labels.map { label in
          var builder = WordKeyBuilder()
          for byte in label.description.utf8 { builder.append(byte) }
          return builder.key
        })
    }
  }

  /// A host name of at least two labels whose last is a well-known top-level domain.
  private static func hostEnd(
    from start: Int, in text: Span<UInt8>
  ) -> (end: Int, topLevel: TopLevelDomain)? {
    var offset = start
    var lastDot: Int?
    while offset < text.count, offset - start <= longestHost, isHostByte(text[offset]) {
      if text[offset] == UInt8(ascii: ".") {
        if offset == start || text[offset - 1] == UInt8(ascii: ".") { break }
        lastDot = offset
      }
      offset += 1
    }
    if let dot = lastDot, dot == offset - 1 {
      offset -= 1
      lastDot = text.extracting(start..<offset).lastIndex(of: UInt8(ascii: ".")).map { start + $0 }
    }
    guard let dot = lastDot, offset < text.count ? text[offset] < 0x80 : true else { return nil }
    return TopLevelDomain(dot + 1..<offset, of: text).map { (offset, $0) }
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func isLocalPartByte(_ byte: UInt8) -> Bool {
    isHostByte(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "%")
  }
}

extension Span<UInt8> {
  /// Whether small ASCII letters and signs stand at an offset, in either case.
  func hasASCIIPrefix(_ prefix: [UInt8], at start: Int) -> Bool {
    guard start + prefix.count <= count else { return false }
    for index in prefix.indices where self[start + index].asciiLowercased != prefix[index] { return false }
    return true
  }

  func lastIndex(of byte: UInt8) -> Int? {
    indices.reversed().first { self[$0] == byte }
  }
}
