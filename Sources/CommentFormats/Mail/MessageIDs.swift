/// The message ids in the value of a header field.
enum MessageIDs {
  /// Everything between `<` and `>` without blanks and further angles, in order. RFC 5322 (section 3.6.4)
  /// asks for more, but prose and broken ids stand in these fields, and replies repeat the broken id as it
  /// is.
  ///
  /// Bytes outside of ASCII, which an id must not have, become U+FFFD each.
  static func all(in value: Range<Int>, of bytes: Span<UInt8>) -> [[UInt8]] {
    var ids: [[UInt8]] = []
    var start: Int?
    for index in value {
      switch bytes[index] {
      case 0x3C: start = index + 1
      case 0x3E:
        if let start, start < index { ids.append(id(bytes.extracting(start..<index))) }
        start = nil
      case 0x20, 0x09...0x0D, 0x1C...0x1F: start = nil
      default: break
      }
    }
    return ids
  }

  private static func id(_ bytes: Span<UInt8>) -> [UInt8] {
    var id: [UInt8] = []
    id.reserveCapacity(bytes.count)
    for index in bytes.indices {
      if bytes[index] < 0x80 { id.append(bytes[index]) } else { id += [0xEF, 0xBF, 0xBD] }
    }
    return id
  }

  /// The ids of the messages above one, the parent last: References, else the first id of In-Reply-To, which
  /// often is prose. Of very long chains, the first and the last 255.
  static func above(_ headers: MailHeaders, of bytes: Span<UInt8>) -> [[UInt8]] {
    let references = all(in: headers[.references], of: bytes)
    if references.isEmpty { return Array(all(in: headers[.inReplyTo], of: bytes).prefix(1)) }
    return references.count <= 256 ? references : references.prefix(1) + references.suffix(255)
  }
}
