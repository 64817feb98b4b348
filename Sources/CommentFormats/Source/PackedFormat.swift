/// How an input is packed.
package enum PackedFormat: String {
  /// RFC 1952.
  case gzip
  /// RFC 8878.
  case zstd

  /// How many bytes tell.
  package static let probe = 4

  /// Tells it by the first bytes; `nil` where they begin nothing that is unpacked here.
  package init?(_ start: ArraySlice<UInt8>) {
    if start.starts(with: [0x1F, 0x8B, 0x08]) {
      // The upper three flags are reserved and must be zero.
      guard let flags = start.dropFirst(3).first, flags & 0xE0 == 0 else { return nil }
      self = .gzip
    } else if start.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      self = .zstd
    } else if start.dropFirst().starts(with: [0x2A, 0x4D, 0x18]), let first = start.first,
      first & 0xF0 == 0x50
    {
      // A skippable frame, which may stand in front as well as between others.
      self = .zstd
    } else {
      return nil
    }
  }
}
