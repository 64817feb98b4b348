import CommentModel

extension HTMLPage {
  /// libxml2 counts the bytes of a page in 32 bits.
  private static let longest = Int(Int32.max) - 1

  /// Reads a page whole. In a page that names no charset, what is no UTF-8 is taken for Windows-1252.
  init(_ source: inout SourceStream, _ threads: inout ThreadCollector) throws(ReadError) {
    try source.decodeUnicode()
    let raw = try source.all()
    let declared = DeclaredCharset(raw[...])
    var text = raw
    var invalid = 0
    if declared.charset != .utf8 || declared.mark > 0 || !raw.span.isUTF8 {
      let converter = CharsetConverter()
      let decoded = converter.text(raw.span.extracting(declared.mark..<raw.count), labelled: declared.charset)
      text = decoded.bytes
      invalid = decoded.invalidSequences
    }
    let controls = CharsetDecoder.replaceControls(in: &text)
    var limit = AttributeLimit(.html)
    limit.apply(to: &text)
    if limit.cutTags > 0 { threads.report(.surplusAttributes(tags: limit.cutTags)) }
    if text.count > HTMLPage.longest {
      text.removeSubrange(HTMLPage.longest...)
      threads.report(ReadProblem(line: 1, kind: .pageTooLong(bytes: text.count)))
    }
    self = PageBuilder.page(of: text)
    invalidSequences = invalid
    if controls > 0 { threads.report(ReadProblem(line: 1, kind: .controlCharacters(controls))) }
    if flattened > 0 { threads.report(ReadProblem(line: 1, kind: .nestedTooDeep(elements: flattened))) }
  }
}
