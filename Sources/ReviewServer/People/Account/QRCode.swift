import PageMarkup

/// A picture of a short text that telephones read: a QR code of ISO/IEC 18004 in byte mode, with level M of its error
/// correction (15 % of it may be covered).
struct QRCode {
  /// How many modules a side has.
  private(set) var size: Int
  /// Whether a module is dark, row by row.
  private(set) var isDark: [Bool]
  /// Modules that say nothing of the text.
  private var isFixed: [Bool]

  /// Codewords for error correction in each block, and blocks, by version (table 9).
  private static let corrections = [10, 16, 26, 18, 24, 16, 18, 22, 22]
  private static let blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5]

  /// Draws a text; `nil` where it has over 180 bytes, which is too much for the largest one that is drawn here.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    let fitting = (1...QRCode.blocks.count).first { version in
      QRCode.codewords(version) - QRCode.corrections[version - 1] * QRCode.blocks[version - 1] >= bytes.count
        + 2
    }
    guard let version = fitting else { return nil }
    size = version * 4 + 17
    isDark = Array(repeating: false, count: size * size)
    isFixed = isDark
    drawPatterns(version)
    draw(QRCode.interleaved(QRCode.encoded(bytes, version), version))
    let masked = (0..<8).map { mask in
      var code = self
      code.apply(mask)
      return code
    }
    self = masked.min { $0.penalty < $1.penalty } ?? self
  }

  /// The module of a row and a column.
  subscript(row: Int, column: Int) -> Bool { isDark[row * size + column] }

  /// How many codewords a version holds in all.
  private static func codewords(_ version: Int) -> Int {
    var modules = (16 * version + 128) * version + 64
    if version > 1 {
      let count = version / 7 + 2
      modules -= (25 * count - 10) * count - 55
    }
    if version > 6 { modules -= 36 }
    return modules / 8
  }

  /// Mode, length and bytes, filled up to what the version holds (7.4).
  private static func encoded(_ bytes: [UInt8], _ version: Int) -> [UInt8] {
    let length = codewords(version) - corrections[version - 1] * blocks[version - 1]
    var nibbles: [UInt8] = [4, UInt8(bytes.count >> 4), UInt8(bytes.count & 15)]
    for byte in bytes { nibbles += [byte >> 4, byte & 15] }
    nibbles.append(0)
    var words = stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
    for filling in 0..<length - words.count { words.append(filling.isMultiple(of: 2) ? 0xEC : 0x11) }
    return words
  }

  /// The blocks with their corrections, taken in turns (7.6).
  private static func interleaved(_ words: [UInt8], _ version: Int) -> [UInt8] {
    let count = blocks[version - 1]
    let short = words.count / count
    let longer = words.count % count
    var start = 0
    let parts = (0..<count).map { number in
      let length = short + (number < count - longer ? 0 : 1)
      defer { start += length }
      return Array(words[start..<start + length])
    }
    let corrections = parts.map { GaloisField.correction(of: $0, length: self.corrections[version - 1]) }
    var all: [UInt8] = []
    for place in 0...short { for part in parts where place < part.count { all.append(part[place]) } }
    for place in 0..<self.corrections[version - 1] { all += corrections.map { $0[place] } }
    return all
  }

  private mutating func fix(_ row: Int, _ column: Int, _ dark: Bool) {
    guard (0..<size).contains(row), (0..<size).contains(column) else { return }
    isDark[row * size + column] = dark
    isFixed[row * size + column] = true
  }

  /// What tells where the code is, how large, and how to read it (6.3).
  private mutating func drawPatterns(_ version: Int) {
    for place in 0..<size {
      fix(6, place, place.isMultiple(of: 2))
      fix(place, 6, place.isMultiple(of: 2))
    }
    for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] {
      square(row, column, reach: 4) { $0 != 2 && $0 != 4 }
    }
    let places = QRCode.alignments(version, size)
    for row in places {
      for column in places {
        let isCorner = [(6, 6), (6, size - 7), (size - 7, 6)].contains { $0 == (row, column) }
        if !isCorner { square(row, column, reach: 2) { $0 != 1 } }
      }
    }
    drawFormat(mask: 0)
    if version > 6 { drawVersion(version) }
  }

  private mutating func square(_ row: Int, _ column: Int, reach: Int, _ dark: (Int) -> Bool) {
    for down in -reach...reach {
      for across in -reach...reach { fix(row + down, column + across, dark(max(abs(down), abs(across)))) }
    }
  }

  private static func alignments(_ version: Int, _ size: Int) -> [Int] {
    if version == 1 { return [] }
    let count = version / 7 + 2
    let step = (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2
    return [6] + (0..<count - 1).map { size - 7 - $0 * step }
  }

  /// Level and mask, twice (7.9).
  private mutating func drawFormat(mask: Int) {
    // Level M is 00.
    var rest = mask
    for _ in 0..<10 { rest = rest << 1 ^ (rest >> 9) * 0x537 }
    let bits = (mask << 10 | rest) ^ 0x5412
    func bit(_ place: Int) -> Bool { bits >> place & 1 == 1 }
    for place in 0..<6 { fix(place, 8, bit(place)) }
    fix(7, 8, bit(6))
    fix(8, 8, bit(7))
    fix(8, 7, bit(8))
    for place in 9..<15 { fix(8, 14 - place, bit(place)) }
    for place in 0..<8 { fix(8, size - 1 - place, bit(place)) }
    for place in 8..<15 { fix(size - 15 + place, 8, bit(place)) }
    fix(size - 8, 8, true)
  }

  /// The version, twice (7.10).
  private mutating func drawVersion(_ version: Int) {
    var rest = version
    for _ in 0..<12 { rest = rest << 1 ^ (rest >> 11) * 0x1F25 }
    let bits = version << 12 | rest
    for place in 0..<18 {
      let dark = bits >> place & 1 == 1
      fix(place / 3, size - 11 + place % 3, dark)
      fix(size - 11 + place % 3, place / 3, dark)
    }
  }

  /// Fills the columns, two at a time and from the right, upwards and downwards in turns (7.7.3).
  private mutating func draw(_ words: [UInt8]) {
    var bit = 0
    var isUpwards = true
    for right in stride(from: size - 1, to: 0, by: -2).map({ $0 > 6 ? $0 : $0 - 1 }) {
      for step in 0..<size {
        let row = isUpwards ? size - 1 - step : step
        for column in [right, right - 1] where !isFixed[row * size + column] && bit < words.count * 8 {
          isDark[row * size + column] = words[bit / 8] >> (7 - bit % 8) & 1 == 1
          bit += 1
        }
      }
      isUpwards.toggle()
    }
  }

  /// Turns modules over, so that there are no large patches (7.8.2).
  private mutating func apply(_ mask: Int) {
    for row in 0..<size {
      for column in 0..<size where !isFixed[row * size + column] {
        let product = row * column
        let turns =
          switch mask {
          case 0: (row + column) % 2
          case 1: row % 2
          case 2: column % 3
          case 3: (row + column) % 3
          case 4: (row / 2 + column / 3) % 2
          case 5: product % 2 + product % 3
          case 6: (product % 2 + product % 3) % 2
          default: ((row + column) % 2 + product % 3) % 2
          }
        if turns == 0 { isDark[row * size + column].toggle() }
      }
    }
    drawFormat(mask: mask)
  }

  /// How hard it would be to read (7.8.3): long runs, patches, what looks like a corner, and too much of one colour.
  private var penalty: Int {
    var sum = 0
    let corner = [true, false, true, true, true, false, true, false, false, false, false]
    for line in 0..<size {
      for cells in [(0..<size).map { self[line, $0] }, (0..<size).map { self[$0, line] }] {
        var run = 0
        for place in cells.indices {
          run = place > 0 && cells[place] == cells[place - 1] ? run + 1 : 1
          if run == 5 { sum += 3 } else if run > 5 { sum += 1 }
          let part = cells[place...].prefix(corner.count)
          if part.elementsEqual(corner) || part.elementsEqual(corner.reversed()) { sum += 40 }
        }
      }
    }
    for row in 1..<size {
      for column in 1..<size {
        let same = [self[row - 1, column], self[row, column - 1], self[row - 1, column - 1]]
        if same.allSatisfy({ $0 == self[row, column] }) { sum += 3 }
      }
    }
    let percent = isDark.count { $0 } * 100 / isDark.count
    return sum + abs(percent - 50) / 5 * 10
  }
}

/// Arithmetic on bytes as polynomials over GF(2), modulo x⁸ + x⁴ + x³ + x² + 1.
private enum GaloisField {
  static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var product: UInt8 = 0
    for bit in (0..<8).reversed() {
      product = product << 1 ^ (product >> 7) * 0x1D
      if right >> bit & 1 == 1 { product ^= left }
    }
    return product
  }

  /// The codewords by which a block can be mended (Reed and Solomon).
  static func correction(of block: [UInt8], length: Int) -> [UInt8] {
    var divisor = [UInt8](repeating: 0, count: length - 1) + [1]
    var root: UInt8 = 1
    for _ in 0..<length {
      for place in 0..<length {
        divisor[place] = product(divisor[place], root)
        if place + 1 < length { divisor[place] ^= divisor[place + 1] }
      }
      root = product(root, 2)
    }
    var rest = [UInt8](repeating: 0, count: length)
    for byte in block {
      let factor = byte ^ rest.removeFirst()
      rest.append(0)
      for place in 0..<length { rest[place] ^= product(divisor[place], factor) }
    }
    return rest
  }
}

extension QRCode {
  /// The code as an element of a page, with the light border of four modules that readers need, in the colours that they
  /// expect on dark pages too.
  func svg(label: String) -> HTML {
    let side = size + 8
    var path = ""
    for row in 0..<size {
      for column in 0..<size where self[row, column] { path += "M\(column + 4) \(row + 4)h1v1h-1z" }
    }
    return """
      <svg viewBox="0 0 \(side) \(side)" width="\(side * 4)" height="\(side * 4)" role="img" aria-label="\(label)" \
      shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path fill="#000" d="\(path)"/></svg>
      """
  }
}
