private import CICU

/// libicu's word breaker (UAX #29, root locale) behind its one handle. One text at a time, one task at a
/// time.
@safe
@_spi(Checks) public struct WordBreaker: ~Copyable {
  private let handle: OpaquePointer

  /// Opens libicu's breaker.
  public init() {
    // libicu's rules are part of its library: this fails only without memory or with a broken installation.
    guard let handle = unsafe cicu_word_breaker_open() else {
      preconditionFailure("libicu has no word breaker: its data can't be loaded")
    }
    unsafe self.handle = unsafe handle
  }

  deinit {
    unsafe cicu_word_breaker_close(handle)
  }

  /// Fills `ends` with the end of each segment of `text`, as UTF-8 byte offsets. O(n).
  public func segments(of text: Span<UInt8>, into ends: inout [Int32]) {
    ends.removeAll(keepingCapacity: true)
    if text.isEmpty { return }
    let length = Int32(clamping: text.count)
    ends.append(contentsOf: repeatElement(0, count: Int(length)))
    let count = unsafe text.withUnsafeBufferPointer { bytes in
      unsafe ends.withUnsafeMutableBufferPointer { room in
        unsafe cicu_word_breaker_segments(handle, bytes.baseAddress, length, room.baseAddress)
      }
    }
    precondition(count >= 0, "libicu refused a text")
    ends.removeLast(ends.count - Int(count))
  }
}
