import Foundation

/// RFC 4648, section 6, without padding: how authenticators take secrets, and how codes are written for people.
enum Base32 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  static func encode(_ bytes: Data) -> String {
    var text: [UInt8] = []
    var bits = 0
    var value = 0
    for byte in bytes {
      value = value << 8 | Int(byte)
      bits += 8
      while bits >= 5 {
        bits -= 5
        text.append(letters[value >> bits & 31])
      }
      value &= 1 << bits - 1
    }
    if bits > 0 { text.append(letters[value << (5 - bits) & 31]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads what `encode` gave, whatever case, with blanks between; `nil` for anything else.
  static func decode(_ text: String) -> Data? {
    var bytes = Data()
    var bits = 0
    var value = 0
    for letter in text.uppercased().utf8 where letter != UInt8(ascii: " ") {
      guard let digit = letters.firstIndex(of: letter) else { return nil }
      value = value << 5 | digit
      bits += 5
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(value >> bits & 255))
        value &= 1 << bits - 1
      }
    }
    return bytes
  }
}
