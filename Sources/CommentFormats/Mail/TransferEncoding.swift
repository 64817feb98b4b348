/// How the bytes of a part were made safe for transport (RFC 2045, section 6).
enum TransferEncoding: Sendable {
  case identity
  case quotedPrintable
  case base64

  /// - Parameter value: of the field Content-Transfer-Encoding; what is not known changes nothing.
  init(_ value: Range<Int>, of bytes: Span<UInt8>) {
    let word = bytes.trimmed(value)
    if bytes.equalsIgnoringCase(TransferEncoding.quotedPrintableName, in: word) {
      self = .quotedPrintable
    } else if bytes.equalsIgnoringCase(TransferEncoding.base64Name, in: word) {
      self = .base64
    } else {
      self = .identity
    }
  }

  private static let quotedPrintableName = Array("quoted-printable".utf8)
  private static let base64Name = Array("base64".utf8)

  /// The bytes as they were. Broken codes are left as they stand (quoted-printable) or passed over (base64).
  /// O(n).
  func decode(_ bytes: Span<UInt8>) -> [UInt8] {
    switch self {
    case .identity: Array(bytes)
    case .quotedPrintable: TransferEncoding.decodeQuotedPrintable(bytes, underscoreIsSpace: false)
    case .base64: TransferEncoding.decodeBase64(bytes)
    }
  }

  /// Also the Q encoding of header words, where `_` is a space (RFC 2047, section 4.2).
  static func decodeQuotedPrintable(_ bytes: Span<UInt8>, underscoreIsSpace: Bool) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x5F, underscoreIsSpace {
        decoded.append(0x20)
      } else if byte != 0x3D {
        decoded.append(byte)
      } else if index + 1 < bytes.count, let high = bytes[index].hexadecimalValue,
        let low = bytes[index + 1].hexadecimalValue
      {
        decoded.append(UInt8(high << 4 | low))
        index += 2
      } else if let next = afterSoftBreak(bytes, index) {
        index = next
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  /// Behind the line end that follows a `=`, blanks between allowed.
  private static func afterSoftBreak(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var index = start
    // Blanks there are padding by a gateway; a line has at most 76 bytes.
    while index < bytes.count, index - start < 80, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    if index < bytes.count, bytes[index] == 0x0D { index += 1 }
    if index == bytes.count { return index }
    return bytes[index] == 0x0A ? index + 1 : nil
  }

  static func decodeBase64(_ bytes: Span<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count / 4 * 3 + 3)
    var bits: UInt32 = 0
    var count = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == 0x3D {
        // Padding; what follows is another text, as a list server appends one.
        append(bits, count, to: &decoded)
        (bits, count) = (0, 0)
        continue
      }
      guard let digit = byte.base64Digit else { continue }
      bits = bits << 6 | digit
      count += 1
      if count == 4 {
        append(bits, count, to: &decoded)
        (bits, count) = (0, 0)
      }
    }
    append(bits, count, to: &decoded)
    return decoded
  }

  private static func append(_ bits: UInt32, _ digits: Int, to decoded: inout [UInt8]) {
    guard digits > 1 else { return }
    let aligned = bits << UInt32((4 - digits) * 6)
    for place in 0..<digits - 1 {
      decoded.append(UInt8(truncatingIfNeeded: aligned >> UInt32(16 - place * 8)))
    }
  }
}

extension UInt8 {
  fileprivate var base64Digit: UInt32? {
    switch self {
    case 0x41...0x5A: UInt32(self - 0x41)
    case 0x61...0x7A: UInt32(self - 0x61 + 26)
    case 0x30...0x39: UInt32(self - 0x30 + 52)
    case 0x2B: 62
    case 0x2F: 63
    default: nil
    }
  }
}
