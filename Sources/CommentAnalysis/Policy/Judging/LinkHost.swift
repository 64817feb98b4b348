extension Span<UInt8> {
  /// The host of a web address, without `www.`.
  func host(ofAddress range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    var index = start
    while index + 2 < range.upperBound {
      if self[index] == UInt8(ascii: ":"), self[index + 1] == UInt8(ascii: "/"),
        self[index + 2] == UInt8(ascii: "/")
      {
        start = index + 3
        break
      }
      index += 1
    }
    var end = start
    host: while end < range.upperBound {
      switch self[end] {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":"): break host
      case UInt8(ascii: "@"): start = end + 1
      default: break
      }
      end += 1
    }
    if end - start > 4, self[start] | 0x20 == UInt8(ascii: "w"), self[start + 1] | 0x20 == UInt8(ascii: "w"),
      self[start + 2] | 0x20 == UInt8(ascii: "w"), self[start + 3] == UInt8(ascii: ".")
    {
      start += 4
    }
    return start < end ? start..<end : nil
  }
}
