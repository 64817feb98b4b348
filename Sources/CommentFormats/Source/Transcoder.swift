/// Turns text of another encoding into UTF-8, piece by piece.
///
/// What is no character there (half a surrogate pair, a number beyond U+10FFFF, a unit that is cut off) becomes the
/// byte FF, which UTF-8 never holds: whoever repairs the text makes U+FFFD of it and counts it.
struct Transcoder {
  private let encoding: TextEncoding

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Appends what `bytes` hold as UTF-8. O(n).
  ///
  /// - Returns: How many bytes were used: all, but for the beginning of a character that is cut off, unless `isLast`.
  func append(_ bytes: ArraySlice<UInt8>, isLast: Bool, to output: inout [UInt8]) -> Int {
    // Two bytes become three at most in UTF-16, one becomes three in Windows-1252 where punctuation is.
    output.reserveCapacity(output.count + bytes.count * 3 / 2 + 4)
    let used: Int
    switch encoding {
    case .utf8:
      output.append(contentsOf: bytes)
      return bytes.count
    case .windows1252:
      for byte in bytes { Transcoder.append(Transcoder.windows1252(byte), to: &output) }
      return bytes.count
    case .utf16LittleEndian: used = appendUTF16(bytes, isBigEndian: false, to: &output)
    case .utf16BigEndian: used = appendUTF16(bytes, isBigEndian: true, to: &output)
    case .utf32LittleEndian: used = appendUTF32(bytes, isBigEndian: false, to: &output)
    case .utf32BigEndian: used = appendUTF32(bytes, isBigEndian: true, to: &output)
    }
    guard isLast, used < bytes.count else { return used }
    output.append(Transcoder.invalid)
    return bytes.count
  }

  private static let invalid: UInt8 = 0xFF

  private func appendUTF16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool, to output: inout [UInt8]) -> Int {
    let first = isBigEndian ? 0 : 1
    var index = bytes.startIndex
    while index + 2 <= bytes.endIndex {
      let unit = UInt32(bytes[index + first]) << 8 | UInt32(bytes[index + 1 - first])
      index += 2
      guard unit & 0xF800 == 0xD800 else {
        Transcoder.append(unit, to: &output)
        continue
      }
      guard unit < 0xDC00 else {
        output.append(Transcoder.invalid)
        continue
      }
      guard index + 2 <= bytes.endIndex else { return index - 2 - bytes.startIndex }
      let low = UInt32(bytes[index + first]) << 8 | UInt32(bytes[index + 1 - first])
      if low & 0xFC00 == 0xDC00 {
        index += 2
        Transcoder.append(0x1_0000 + (unit & 0x3FF) << 10 + low & 0x3FF, to: &output)
      } else {
        output.append(Transcoder.invalid)
      }
    }
    return index - bytes.startIndex
  }

  private func appendUTF32(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool, to output: inout [UInt8]) -> Int {
    var index = bytes.startIndex
    while index + 4 <= bytes.endIndex {
      var value: UInt32 = 0
      for byte in 0..<4 { value = value << 8 | UInt32(bytes[index + (isBigEndian ? byte : 3 - byte)]) }
      index += 4
      Transcoder.append(value, to: &output)
    }
    return index - bytes.startIndex
  }

  private static func append(_ value: UInt32, to output: inout [UInt8]) {
    switch value {
    case ..<0x80: output.append(UInt8(value))
    case ..<0x800:
      output.append(0xC0 | UInt8(value >> 6))
      output.append(continuation(value))
    case 0xD800...0xDFFF, 0x11_0000...: output.append(invalid)
    case ..<0x1_0000:
      output.append(0xE0 | UInt8(value >> 12))
      output.append(continuation(value >> 6))
      output.append(continuation(value))
    default:
      output.append(0xF0 | UInt8(value >> 18))
      output.append(continuation(value >> 12))
      output.append(continuation(value >> 6))
      output.append(continuation(value))
    }
  }

  private static func continuation(_ value: UInt32) -> UInt8 {
    0x80 | UInt8(truncatingIfNeeded: value & 0x3F)
  }

  private static func windows1252(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? UInt32(upper[Int(byte & 0x1F)]) : UInt32(byte)
  }

  /// The characters of 80 to 9F (WHATWG Encoding Standard, index-windows-1252; five stand for C1 controls).
  private static let upper: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x008D,
    0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
