import CommentFormats

extension ByteBuffer {
  /// Appends text as a CSV cell, as `CSVWriter` writes it.
  mutating func append(csv text: Span<UInt8>, formulas: CSVWriter.Guard) {
    if text.isEmpty { return }
    let isGuarded = formulas == .apostrophe && text.beginsFormula
    guard text.needsQuotes else {
      if isGuarded { append(UInt8(ascii: "'")) }
      return append(text)
    }
    append(UInt8(ascii: "\""))
    if isGuarded { append(UInt8(ascii: "'")) }
    for index in text.indices {
      if text[index] == UInt8(ascii: "\"") { append(UInt8(ascii: "\"")) }
      append(text[index])
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends text as a JSON string, as `JSONText` writes it.
  mutating func append(json text: Span<UInt8>) {
    append(UInt8(ascii: "\""))
    var start = 0
    while start < text.count {
      let end = text.firstEscaped(from: start)
      append(text.extracting(start..<end))
      if end < text.count { append(escaped: text[end]) }
      start = end + 1
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    case 0..<0x20:
      append("\\u00")
      append(UInt8(ascii: "0") + byte >> 4)
      append((byte & 15) + (byte & 15 < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10))
    default:
      append(UInt8(ascii: "\\"))
      append(byte)
    }
  }
}

extension Span<UInt8> {
  /// Whether a spreadsheet would take it for a formula.
  fileprivate var beginsFormula: Bool {
    switch self[0] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }

  /// Whether it holds a quotation mark, a comma or a line break.
  fileprivate var needsQuotes: Bool {
    var index = 0
    while index + 8 <= count {
      let bytes = word(at: index)
      let found =
        bytes.zeroes(of: 0x2222_2222_2222_2222) | bytes.zeroes(of: 0x2C2C_2C2C_2C2C_2C2C)
        | bytes.zeroes(of: 0x0A0A_0A0A_0A0A_0A0A) | bytes.zeroes(of: 0x0D0D_0D0D_0D0D_0D0D)
      if found != 0 { return true }
      index += 8
    }
    while index < count {
      switch self[index] {
      case UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D: return true
      default: index += 1
      }
    }
    return false
  }

  /// The first byte from a place on that JSON escapes; `count` where there is none.
  fileprivate func firstEscaped(from start: Int) -> Int {
    var index = start
    while index + 8 <= count {
      let bytes = word(at: index)
      let controls = (bytes &- 0x2020_2020_2020_2020) & ~bytes & 0x8080_8080_8080_8080
      let found =
        controls | bytes.zeroes(of: 0x2222_2222_2222_2222) | bytes.zeroes(of: 0x5C5C_5C5C_5C5C_5C5C)
      // The lowest mark is the first such byte; higher ones may be wrong.
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count {
      let byte = self[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return index }
      index += 1
    }
    return count
  }

  /// Eight bytes, the first one lowest.
  @inline(__always) private func word(at index: Int) -> UInt64 {
    // Checks its bounds; any eight bytes are a number.
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
}

extension UInt64 {
  /// A mark in the highest bit of the lowest byte that is the same in both, if any is (H. S. Warren, "Hacker's
  /// Delight", 6-1); bytes above it may have one too.
  @inline(__always) fileprivate func zeroes(of pattern: UInt64) -> UInt64 {
    let difference = self ^ pattern
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }
}
