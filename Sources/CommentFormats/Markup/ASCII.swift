/// What a byte is as an ASCII character.
extension UInt8 {
  /// A to Z in either case.
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// 0 to 9.
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  /// Any of the 32 marks.
  var isASCIIPunctuation: Bool {
    (0x21...0x7E).contains(self) && !isASCIILetter && !isASCIIDigit
  }

  /// A to Z in lower case, all others as they are.
  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x37)
    case 0x61...0x66: UInt32(self - 0x57)
    default: nil
    }
  }
}

extension Span<UInt8> {
  /// Whether `word`, in lower case, stands at `offset` in either case, and ends by `end`.
  func has(_ word: String, at offset: Int, before end: Int) -> Bool {
    var place = offset
    for byte in word.utf8 {
      guard place < end, self[place].asciiLowercased == byte else { return false }
      place += 1
    }
    return true
  }
}
