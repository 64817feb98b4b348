import CSimdJSON

extension Span<UInt8> {
  /// Whether it is valid UTF-8. simdjson's check looks at 16 bytes and more at once (Keiser & Lemire, "Validating UTF-8 in
  /// less than one instruction per byte", 2021).
  var isUTF8: Bool {
    unsafe withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return true }
      return unsafe csimdjson_is_utf8(start, bytes.count)
    }
  }
}
