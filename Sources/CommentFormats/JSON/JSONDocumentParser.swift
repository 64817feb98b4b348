import CSimdJSON

/// Reads JSON texts one after the other into the same buffers (simdjson's DOM).
@safe package struct JSONDocumentParser: ~Copyable {
  private let handle: OpaquePointer

  /// Creates a parser with empty buffers.
  package init() {
    guard let handle = unsafe csimdjson_create() else { fatalError("no memory for a JSON parser") }
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe csimdjson_destroy(handle) }

  /// Parses the JSON text in `range` of `bytes` and hands its root to `body`; `nil` where it is no JSON.
  ///
  /// The text is read in place where enough bytes follow it, and copied where not. O(length).
  package mutating func withRoot<Result>(
    of range: Range<Int>, in bytes: [UInt8], _ body: (JSONElement) -> Result
  ) -> Result? {
    let padded = bytes.count - range.upperBound >= CSIMDJSON_PADDING
    let handle = unsafe self.handle
    return unsafe bytes.withUnsafeBufferPointer { buffer -> Result? in
      guard let start = buffer.baseAddress else { return nil }
      var root = unsafe csimdjson_element()
      let error = unsafe csimdjson_parse(
        handle, start + range.lowerBound, range.count, padded, &root)
      guard error == 0 else { return nil }
      return body(unsafe JSONElement(root))
    }
  }
}
