import CommentModel

/// A text as patterns see it: in small letters where case does not matter, typographic apostrophes straight. On buffers
/// that are used again.
struct PlainText {
  private(set) var bytes: [UInt8] = []
  /// For each byte, where in the original text it comes from; empty where they are the same.
  private var origins: [UInt32] = []

  /// Takes over a text. O(n).
  mutating func read(_ text: Span<UInt8>, isCaseSensitive: Bool) {
    bytes.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    append(text, 0..<text.count, isCaseSensitive: isCaseSensitive)
  }

  /// Takes over its author's own words, passage by passage with a line break between.
  mutating func read(_ text: Span<UInt8>, own passages: [Passage], isCaseSensitive: Bool) {
    bytes.removeAll(keepingCapacity: true)
    origins.removeAll(keepingCapacity: true)
    for passage in passages where passage.kind == .own {
      noteOrigins()
      if !bytes.isEmpty {
        bytes.append(0x0A)
        origins.append(UInt32(truncatingIfNeeded: passage.range.lowerBound))
      }
      append(text, passage.range, isCaseSensitive: isCaseSensitive)
    }
  }

  /// Where some of its bytes stand in the original text.
  func origin(of range: Range<Int>, in text: Span<UInt8>) -> Range<Int> {
    if origins.isEmpty || range.isEmpty { return range }
    let start = Int(origins[range.lowerBound])
    let last = Int(origins[range.upperBound - 1])
    return start..<last + text.scalar(at: last).length
  }

  private mutating func append(_ text: Span<UInt8>, _ range: Range<Int>, isCaseSensitive: Bool) {
    var offset = range.lowerBound
    if !origins.isEmpty || range.lowerBound > 0 { noteOrigins() }
    var hasOrigins = !origins.isEmpty || range.lowerBound > 0
    while offset < range.upperBound {
      let byte = text[offset]
      if byte < 0x80 {
        bytes.append(isCaseSensitive ? byte : byte.asciiSmall)
        if hasOrigins { origins.append(UInt32(truncatingIfNeeded: offset)) }
        offset += 1
        continue
      }
      if !hasOrigins {
        noteOrigins()
        hasOrigins = true
      }
      let (value, length) = text.scalar(at: offset)
      append(value == 0x2019 || value == 0x2018 ? 0x27 : isCaseSensitive ? value : value.small, from: offset)
      offset += length
    }
  }

  private mutating func append(_ value: UInt32, from offset: Int) {
    let count = bytes.count
    if let scalar = Unicode.Scalar(value) { bytes.append(contentsOf: Array(UTF8.encode(scalar)!)) }
    for _ in count..<bytes.count { origins.append(UInt32(truncatingIfNeeded: offset)) }
  }

  /// Up to now every byte came from its own place.
  private mutating func noteOrigins() {
    for place in origins.count..<max(origins.count, bytes.count) { origins.append(UInt32(place)) }
  }
}

extension UInt8 {
  fileprivate var asciiSmall: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
