extension Span<UInt8> {
  /// The eight bytes from an offset on, the first lowest; zeros stand for those behind the end.
  @inlinable @inline(always)
  package func eightBytes(at offset: Int) -> UInt64 {
    if offset &+ 8 <= count {
      // In bounds: the line above. With a check of its own this load would cost as much as all else.
      return UInt64(
        littleEndian: unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
    }
    return lastBytes(from: offset)
  }

  @inlinable @inline(always)
  package func lastBytes(from offset: Int) -> UInt64 {
    if count >= 8 {
      let missing = UInt64(truncatingIfNeeded: Swift.min(offset &+ 8 &- count, 8))
      // In bounds: the last eight bytes of at least eight.
      let last = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: count &- 8, as: UInt64.self)
      return UInt64(littleEndian: last) >> (missing * 8)
    }
    var bytes: UInt64 = 0
    for index in Swift.min(offset, count)..<count {
      bytes |= UInt64(self[index]) << UInt64(truncatingIfNeeded: (index - offset) * 8)
    }
    return bytes
  }
}
