/// Reads what a terminal sends for keys: UTF-8, control characters, and the escape sequences of VT220 and xterm. Bytes
/// may come in any pieces.
public struct KeyDecoder: Sendable {
  private var bytes: [UInt8] = []
  /// What was pasted so far; `nil` outside of a paste.
  private var pasted: [UInt8]?

  /// What is pasted beyond this many bytes is dropped.
  private static let longestPaste = 65_536
  /// Longer sequences are none of a keyboard.
  private static let longestSequence = 32

  /// Creates a decoder that has seen nothing.
  public init() {}

  /// Whether bytes are held back because more may belong to them.
  public var isWaiting: Bool { !bytes.isEmpty }

  /// The keys that these bytes, and what was held back, are.
  public mutating func keys(_ new: [UInt8]) -> [Key] {
    bytes += new
    var keys: [Key] = []
    while let key = next() { if let key = key.value { keys.append(key) } }
    return keys
  }

  /// The keys of what is held back where nothing more has come: an escape that begins no sequence.
  public mutating func flush() -> [Key] {
    guard pasted == nil, !bytes.isEmpty else { return [] }
    let isEscape = bytes[0] == 0x1B
    bytes.removeAll()
    return [isEscape ? .escape : .unknown]
  }

  /// What was read: a key, or bytes that are none yet.
  private struct Reading {
    var value: Key?
  }

  private mutating func next() -> Reading? {
    if pasted != nil { return nextOfPaste() }
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x1B: return sequence()
    case 0x0D, 0x0A: return take(1, .enter)
    case 0x09: return take(1, .tab)
    case 0x08, 0x7F: return take(1, .backspace)
    case 0x00: return take(1, .unknown)
    case 0x01...0x1A: return take(1, .control(Character(Unicode.Scalar(first + 0x60))))
    case 0x1C..<0x20: return take(1, .unknown)
    default: return sign(first)
    }
  }

  private mutating func take(_ count: Int, _ key: Key?) -> Reading {
    bytes.removeFirst(count)
    return Reading(value: key)
  }

  private mutating func sign(_ first: UInt8) -> Reading? {
    let length =
      first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    if length == 0 { return take(1, .unknown) }
    if let wrong = bytes.prefix(length).dropFirst().firstIndex(where: { $0 & 0xC0 != 0x80 }) {
      return take(wrong, .unknown)
    }
    if bytes.count < length { return nil }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    // Bytes that are no UTF-8 after all become more than one sign.
    return take(length, text.count == 1 ? .sign(Character(text)) : .unknown)
  }

  private mutating func sequence() -> Reading? {
    guard bytes.count > 1 else { return nil }
    switch bytes[1] {
    case UInt8(ascii: "["): return controlSequence()
    case UInt8(ascii: "O"):
      guard bytes.count > 2 else { return nil }
      // The keypad's Enter; `ESC [ M` is a mouse.
      return take(3, bytes[2] == UInt8(ascii: "M") ? .enter : KeyDecoder.letterKeys[bytes[2]] ?? .unknown)
    case 0x1B: return take(1, .escape)
    default:
      // With Alt: no key here is meant by it, and the letter alone would do something else.
      return take(min(bytes.count, 2), .unknown)
    }
  }

  /// `ESC [`, parameters, a final byte from `@` on (ECMA-48, 5.4).
  private mutating func controlSequence() -> Reading? {
    guard let end = bytes.dropFirst(2).firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
      return bytes.count > KeyDecoder.longestSequence ? take(bytes.count, .unknown) : nil
    }
    let final = bytes[end]
    let parameters = String(decoding: bytes[2..<end], as: UTF8.self)
    // A byte that cannot end a sequence begins something else.
    if final < 0x40 || final > 0x7E { return take(end, .unknown) }
    if final != UInt8(ascii: "~") { return take(end + 1, KeyDecoder.letterKeys[final] ?? .unknown) }
    if parameters == "200" {
      pasted = []
      return take(end + 1, nil)
    }
    let number = parameters.prefix { $0 != ";" }
    return take(end + 1, KeyDecoder.numberKeys[String(number)] ?? .unknown)
  }

  private mutating func nextOfPaste() -> Reading? {
    let end = Array("\u{1B}[201~".utf8)
    let start = bytes.indices.first {
      bytes[$0...].prefix(end.count).elementsEqual(end.prefix(bytes.count - $0))
    }
    let kept = start ?? bytes.count
    pasted! += bytes[..<kept].prefix(KeyDecoder.longestPaste - pasted!.count)
    bytes.removeFirst(kept)
    guard bytes.count >= end.count else { return nil }
    let text = String(decoding: pasted!, as: UTF8.self)
    pasted = nil
    return take(end.count, .paste(text))
  }

  private static let letterKeys: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
  ]

  private static let numberKeys: [String: Key] = [
    "1": .home, "7": .home, "4": .end, "8": .end, "3": .delete, "5": .pageUp, "6": .pageDown,
  ]
}
