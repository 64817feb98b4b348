/// Mends JSON that is cut off or damaged: what stands before the damage is kept.
///
/// Control characters in strings and halves of surrogate pairs do not count as damage, nor do scalars such as `NaN`;
/// they become what JSON has for them.
struct JSONRepair {
  private enum Expected {
    case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd
  }

  private let text: [UInt8]
  private var offset = 0
  private var mended: [UInt8] = []
  private var expected = Expected.value
  /// The closing brackets that are owed, outermost first.
  private var owed: [UInt8] = []
  /// Where `mended` can be cut, behind a whole array or object, and how many of `owed` are owed there.
  private var cut = (mended: 0, owed: 0)

  /// Where the damage is that was met first, where it could be mended.
  private var damage: Int?

  /// The document up to the last whole array or object before the damage, with all that are open around it closed, and
  /// the byte at which it is damaged first; its end where it is cut off. O(n), and no recursion.
  static func closed(_ text: [UInt8]) -> (text: [UInt8], damage: Int) {
    var repair = JSONRepair(text)
    while repair.step() {}
    let kept = repair.mended[..<repair.cut.mended] + repair.owed.prefix(repair.cut.owed).reversed()
    return (Array(kept), min(repair.damage ?? repair.offset, text.count))
  }

  private init(_ text: [UInt8]) {
    self.text = text
    mended.reserveCapacity(text.count)
  }

  /// Takes the next token; false at the end and where it does not belong.
  private mutating func step() -> Bool {
    while offset < text.count, text[offset].isASCIIBlank { offset += 1 }
    guard offset < text.count else { return false }
    let byte = text[offset]
    switch (byte, expected) {
    case (UInt8(ascii: "{"), .value), (UInt8(ascii: "{"), .valueOrEnd):
      open(byte, UInt8(ascii: "}"), .keyOrEnd)
    case (UInt8(ascii: "["), .value), (UInt8(ascii: "["), .valueOrEnd):
      open(byte, UInt8(ascii: "]"), .valueOrEnd)
    case (UInt8(ascii: "}"), .keyOrEnd), (UInt8(ascii: "]"), .valueOrEnd), (UInt8(ascii: "}"), .commaOrEnd),
      (UInt8(ascii: "]"), .commaOrEnd):
      return close(byte)
    case (UInt8(ascii: ","), .commaOrEnd):
      take(byte, .value)
      if owed.last == UInt8(ascii: "}") { expected = .key }
    case (UInt8(ascii: ":"), .colon): take(byte, .value)
    case (UInt8(ascii: "\""), .key), (UInt8(ascii: "\""), .keyOrEnd):
      expected = .colon
      return takeString()
    case (UInt8(ascii: "\""), .value), (UInt8(ascii: "\""), .valueOrEnd):
      expected = .commaOrEnd
      return takeString() && !owed.isEmpty
    case (_, .value), (_, .valueOrEnd):
      expected = .commaOrEnd
      return takeScalar() && !owed.isEmpty
    default: return false
    }
    return true
  }

  private mutating func take(_ byte: UInt8, _ next: Expected) {
    mended.append(byte)
    offset += 1
    expected = next
  }

  private mutating func open(_ bracket: UInt8, _ end: UInt8, _ next: Expected) {
    owed.append(end)
    take(bracket, next)
  }

  private mutating func close(_ bracket: UInt8) -> Bool {
    guard owed.last == bracket else { return false }
    owed.removeLast()
    take(bracket, .commaOrEnd)
    cut = (mended.count, owed.count)
    return !owed.isEmpty
  }

  private mutating func takeString() -> Bool {
    mended.append(text[offset])
    offset += 1
    while offset < text.count {
      let byte = text[offset]
      switch byte {
      case UInt8(ascii: "\""):
        mended.append(byte)
        offset += 1
        return true
      case UInt8(ascii: "\\"):
        guard takeEscape() else { return false }
      case 0..<0x20:
        damage = damage ?? offset
        mended.append(contentsOf: "\\u00\(byte < 0x10 ? "0" : "1")\(String(byte & 0x0F, radix: 16))".utf8)
        offset += 1
      default:
        mended.append(byte)
        offset += 1
      }
    }
    return false
  }

  private mutating func takeEscape() -> Bool {
    guard offset + 1 < text.count else { return false }
    let letter = text[offset + 1]
    guard letter == UInt8(ascii: "u") else {
      // A backslash before any other character was meant as one.
      if !"\"\\/bfnrt".utf8.contains(letter) {
        damage = damage ?? offset
        mended.append(UInt8(ascii: "\\"))
      }
      mended.append(UInt8(ascii: "\\"))
      offset += 1
      if "\"\\/bfnrt".utf8.contains(letter) {
        mended.append(letter)
        offset += 1
      }
      return true
    }
    guard let unit = codeUnit(at: offset) else { return false }
    if unit & 0xFC00 == 0xD800, let low = codeUnit(at: offset + 6), low & 0xFC00 == 0xDC00 {
      mended.append(contentsOf: text[offset..<offset + 12])
      offset += 12
      return true
    }
    if unit & 0xF800 == 0xD800 { damage = damage ?? offset }
    mended.append(
      contentsOf: unit & 0xF800 == 0xD800 ? "\\ufffd".utf8.map { $0 } : Array(text[offset..<offset + 6]))
    offset += 6
    return true
  }

  /// The code unit of a `\uXXXX`.
  private func codeUnit(at start: Int) -> UInt16? {
    guard start + 6 <= text.count, text[start] == UInt8(ascii: "\\"), text[start + 1] == UInt8(ascii: "u")
    else {
      return nil
    }
    return UInt16(String(decoding: text[start + 2..<start + 6], as: UTF8.self), radix: 16)
  }

  private mutating func takeScalar() -> Bool {
    let rest = text[offset...].prefix(400)
    let word = rest.prefix { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
        || "+-.".utf8.contains(byte)
    }
    if word.isEmpty { return false }
    let isKnown = ["true", "false", "null"].contains { word.elementsEqual($0.utf8) }
    let isScalar = isKnown || JSONRepair.isNumber(word)
    if !isScalar { damage = damage ?? offset }
    offset += word.count
    mended.append(contentsOf: isScalar ? Array(word) : Array("null".utf8))
    return true
  }

  /// Whether some bytes are a number of JSON (RFC 8259, section 6).
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func digits() -> Int {
      let count = rest.prefix(while: isDigit).count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    if whole == 0 || startsWithZero && whole > 1 { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      if digits() == 0 { return false }
    }
    if rest.first.map({ $0 | 0x20 == UInt8(ascii: "e") }) ?? false {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      if digits() == 0 { return false }
    }
    return rest.isEmpty
  }
}
