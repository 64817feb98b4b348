extension Span<UInt8> {
  /// The text of some bytes.
  package var string: String { unsafe withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) } }
}
