import TestSupport

/// Texts for property tests; the same seed gives the same text.
enum RandomText {
  /// Blocks of many scripts: the first code point of each 128 in a row.
  private static let blocks: [UInt32] = [
    0x00, 0x80, 0x100, 0x180, 0x280, 0x300, 0x380, 0x400, 0x530, 0x590, 0x600, 0x700, 0x780, 0x900, 0x980,
    0xA00,
    0xA80, 0xB80, 0xC00, 0xC80, 0xD00, 0xD80, 0xE00, 0xE80, 0xF00, 0x1000, 0x1080, 0x1100, 0x1200, 0x1380,
    0x1780,
    0x1800, 0x1E00, 0x1F00, 0x2000, 0x2080, 0x2100, 0x2480, 0x2600, 0x2700, 0x3000, 0x3080, 0x4E00, 0xAC00,
    0xD780,
    0xFB00, 0xFE00, 0xFF00, 0xFF80, 0x1D400, 0x1F100, 0x1F180, 0x1F380, 0x1F600, 0x1F900, 0xE0000,
  ]
  /// What stands between and in words, and makes rules look ahead.
  private static let signs: [UInt32] = [
    0x20, 0x20, 0x2E, 0x27, 0x2C, 0x3A, 0x5F, 0x40, 0x2D, 0x22, 0x0A, 0x0D, 0x200D, 0xFE0F, 0x20E3, 0x301,
    0xAD, 0x2019,
    0x5F4, 0x1F1E9, 0x1F1EA,
  ]

  /// Words of one or two scripts with signs among them.
  static func scripts(seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    var text = String.UnicodeScalarView()
    var block = blocks.randomElement(using: &random) ?? 0
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      let draw = Int.random(in: 0..<8, using: &random)
      if draw == 0 { block = blocks.randomElement(using: &random) ?? 0 }
      let value =
        draw < 3 ? signs.randomElement(using: &random) : block + UInt32.random(in: 0..<128, using: &random)
      if let scalar = value.flatMap({ Unicode.Scalar($0) }) { text.append(scalar) }
    }
    return Array(String(text).utf8)
  }

  /// The same with bytes put in, changed and left out.
  static func damaged(seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed &+ 1 << 40)
    var bytes = scripts(seed: seed)
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let place = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.insert(UInt8.random(in: 0x80...0xFF, using: &random), at: place)
      case 1 where place < bytes.count: bytes.remove(at: place)
      default: if place < bytes.count { bytes[place] = UInt8.random(in: 0...0xFF, using: &random) }
      }
    }
    return bytes
  }
}
