import CLibXML2

/// Takes libxml2's callbacks for `PageConstruction`.
@safe final class PageBuilder {
  private var construction = PageConstruction()
  /// libxml2's parser while it runs.
  private var parser: htmlParserCtxtPtr?

  private init() {}

  /// Parses a page; libxml2 takes at most `Int32.max` bytes.
  static func page(of text: [UInt8]) -> HTMLPage {
    let builder = PageBuilder()
    builder.construction.reserve(for: text.count)
    unsafe text.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { bytes in
        guard let start = bytes.baseAddress else { return }
        unsafe builder.parser = clibxml2_html_create(
          start, Int32(bytes.count), Unmanaged.passUnretained(builder).toOpaque(),
          { user, name, attributes in
            guard let builder = unsafe PageBuilder.of(user), let name = unsafe name else { return }
            let isFlattened = unsafe clibxml2_html_flatten(builder.parser, Int32(HTMLPage.deepest))
            unsafe builder.construction.start(name, attributes, isFlattened: isFlattened)
          },
          { user, _ in unsafe PageBuilder.of(user)?.construction.end() },
          { user, start, count in
            guard let builder = unsafe PageBuilder.of(user), let start = unsafe start else { return }
            unsafe builder.construction.text(UnsafeBufferPointer(start: start, count: Int(count)))
          })
        guard let parser = unsafe builder.parser else { return }
        _ = unsafe htmlParseDocument(parser)
        unsafe htmlFreeParserCtxt(parser)
        unsafe builder.parser = nil
      }
    }
    return builder.construction.finish()
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> PageBuilder? {
    guard let user = unsafe user else { return nil }
    return unsafe Unmanaged<PageBuilder>.fromOpaque(user).takeUnretainedValue()
  }
}
