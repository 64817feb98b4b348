/// The page in a file that a browser saved as MHTML (RFC 2557): a message whose first HTML part is the page.
enum SavedPage {
  /// Whether an input is such a file, by its sender, which browsers write as `<Saved by …>`.
  static func recognizes(_ head: SourceHead) -> Bool {
    let bytes = head.raw.span
    let headers = MailHeaders(of: bytes, in: 0..<bytes.count)
    guard case .multipart = ContentType(headers[.contentType], of: bytes).kind else { return false }
    return bytes.starts(with: Array("<Saved by ".utf8), at: bytes.trimmed(headers[.from]).lowerBound)
  }

  /// Takes the page out of its message; nothing where no part is HTML. O(length).
  ///
  /// What the part says of its charset goes before what the page says: it comes back as UTF-8 with a byte order mark.
  static func page(of source: inout SourceStream) throws(ReadError) -> [UInt8] {
    let message = try source.all()
    let bytes = message.span
    let parts = MailParts(of: bytes, in: 0..<bytes.count, MailHeaders(of: bytes, in: 0..<bytes.count))
    guard let part = parts.parts.first(where: { $0.type.kind == .html }) else { return [] }
    let page = part.encoding.decode(bytes.extracting(part.range))
    if part.type.charset.isEmpty { return page }
    let text = CharsetConverter().text(page.span, labelled: Charset(label: part.type.charset))
    return [0xEF, 0xBB, 0xBF] + text.bytes
  }
}
