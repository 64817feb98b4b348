/// What a file is that holds no text to read, where its first bytes tell.
public enum BinaryKind: String, Sendable {
  /// ZIP archives, and what is built on them: office documents, e-books.
  case zip = "zip archive"
  case tar = "tar archive"
  case sqlite = "SQLite database"
  case pdf = "PDF document"
  case picture

  /// How many bytes tell.
  private static let tarMark = 257

  /// Tells it by the first bytes; `nil` for anything else.
  init?(_ head: SourceHead) {
    let bytes = head.raw
    for (kind, beginning) in BinaryKind.beginnings where bytes.starts(with: beginning) {
      self = kind
      return
    }
    guard bytes.dropFirst(BinaryKind.tarMark).starts(with: "ustar".utf8) else { return nil }
    self = .tar
  }

  private static let beginnings: [(BinaryKind, [UInt8])] = [
    (.zip, [0x50, 0x4B, 0x03, 0x04]), (.sqlite, Array("SQLite format 3\0".utf8)), (.pdf, Array("%PDF-".utf8)),
    (.picture, [0x89, 0x50, 0x4E, 0x47]), (.picture, [0xFF, 0xD8, 0xFF]), (.picture, Array("GIF8".utf8)),
  ]
}
