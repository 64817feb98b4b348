import CommentFormats

extension ByteBuffer {
  private static let zero: UInt64 = 0x3030_3030_2E30  // 0.0000
  private static let one: UInt64 = 0x3030_3030_2E31  // 1.0000

  /// Appends a number with four decimal places, as `decimalText` writes it.
  mutating func append(decimal value: Double) {
    if value == 0 { return append(word: ByteBuffer.zero, count: 6) }
    if value == 1 { return append(word: ByteBuffer.one, count: 6) }
    let scaled = value * 10_000
    guard scaled.magnitude < 99_999 else {
      write(decimalText(value))
      return
    }
    // Rounded half away from zero without the C library's call.
    let whole = Int(scaled)
    let rest = scaled - Double(whole)
    let number = whole + (rest >= 0.5 ? 1 : rest <= -0.5 ? -1 : 0)
    let digits = number.magnitude
    let text = ByteBuffer.digits(digits % 10_000) << 16 | 0x2E30 + UInt64(digits / 10_000)
    if number < 0 {
      append(word: text << 8 | 0x2D, count: 7)
    } else {
      append(word: text, count: 6)
    }
  }

  /// The four digits of a number below 10,000 in ASCII, the first one lowest: two pairs, then four digits side by side.
  private static func digits(_ number: UInt) -> UInt64 {
    let number = UInt64(number)
    let pairs = number / 100 | (number % 100) << 16
    // 103 / 1024 is a tenth, near enough for numbers below 100.
    let tens = (pairs &* 103) >> 10 & 0x000F_000F
    return (tens | (pairs &- tens &* 10) << 8) | 0x3030_3030
  }
}
