/// A file that pages name: style, script or picture. Its address has a hash of what is in it, so that browsers may keep
/// it for ever.
struct PageAsset: Sendable {
  /// `/assets/page-0123456789abcdef.css`
  let path: String
  let contentType: String
  let text: String
  /// For `ETag`.
  let tag: String

  static let style = PageAsset("page", "css", "text/css; charset=utf-8")
  static let script = PageAsset("page", "js", "text/javascript; charset=utf-8")
  static let icon = PageAsset("icon", "svg", "image/svg+xml")

  static let all = [style, script, icon]

  private init(_ name: String, _ type: String, _ contentType: String) {
    text = Asset.text("pages/\(name).\(type)")
    let hash = PageAsset.hash(text)
    tag = "\"\(hash)\""
    path = "/assets/\(name)-\(hash).\(type)"
    self.contentType = contentType
  }

  /// FNV-1a, 64 bits, in hexadecimal: tells versions apart, protects nothing.
  private static func hash(_ text: String) -> String {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
