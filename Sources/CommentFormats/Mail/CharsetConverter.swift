import CIconv

/// Turns bytes of any charset that mail comes in into UTF-8 (iconv). Keeps converters open for the next text.
@safe struct CharsetConverter: ~Copyable {
  private let handle: OpaquePointer

  /// Creates a converter that has not opened any charset yet.
  init() {
    guard let handle = unsafe ciconv_create() else { fatalError("no memory for a charset converter") }
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe ciconv_destroy(handle) }

  /// The text in UTF-8, and how many bytes the charset did not have, which became U+FFFD; `nil` where the
  /// system does not know the charset. O(length).
  ///
  /// - Parameter name: iconv's name; one that is known here, never one out of a message.
  func utf8(_ bytes: Span<UInt8>, from name: String) -> (text: [UInt8], invalid: Int)? {
    let room = bytes.count * 3 + 16
    var invalid = 0
    var written = 0
    let handle = unsafe self.handle
    let text = unsafe bytes.withUnsafeBufferPointer { source in
      unsafe [UInt8](unsafeUninitializedCapacity: room) { target, count in
        written = unsafe ciconv_to_utf8(
          handle, name, source.baseAddress, source.count, target.baseAddress, room, &invalid)
        count = max(0, written)
      }
    }
    return written < 0 ? nil : (text, invalid)
  }
}
