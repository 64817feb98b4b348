/// Some Unicode scalars: ranges, and classes such as that of letters.
struct ScalarSet: Sendable {
  /// A class of scalars.
  enum Kind: Sendable { case digit, word, space }

  private var ranges: [ClosedRange<UInt32>] = []
  private var kinds: [(kind: Kind, isInverted: Bool)] = []
  private var isInverted = false
  private var ignoresCase = false

  /// The ASCII scalars that are in it, known beforehand.
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0

  mutating func insert(_ range: ClosedRange<UInt32>) { ranges.append(range) }

  mutating func insert(_ kind: Kind, isInverted: Bool) { kinds.append((kind, isInverted)) }

  /// Call it once, when all has been inserted.
  mutating func finish(isInverted: Bool, ignoresCase: Bool) {
    self.isInverted = isInverted
    self.ignoresCase = ignoresCase
    for scalar in UInt32(0)..<128 where has(scalar) {
      if scalar < 64 { low |= 1 << UInt64(scalar) } else { high |= 1 << UInt64(scalar - 64) }
    }
  }

  /// Whether a scalar is in it. O(1) for ASCII, else O(ranges).
  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    if scalar < 64 { return low >> UInt64(scalar) & 1 != 0 }
    if scalar < 128 { return high >> UInt64(scalar - 64) & 1 != 0 }
    return has(scalar)
  }

  private func has(_ scalar: UInt32) -> Bool {
    var isIn = ranges.contains { $0.contains(scalar) }
    if !isIn, ignoresCase, let capital = scalar.capital { isIn = ranges.contains { $0.contains(capital) } }
    if !isIn { isIn = kinds.contains { scalar.is($0.kind) != $0.isInverted } }
    return isIn != isInverted
  }
}

extension UInt32 {
  /// Whether the scalar is of a class.
  func `is`(_ kind: ScalarSet.Kind) -> Bool {
    guard let scalar = Unicode.Scalar(self) else { return false }
    switch kind {
    case .digit: return scalar.properties.generalCategory == .decimalNumber
    case .word: return isWordScalar
    case .space: return scalar.properties.isWhitespace
    }
  }

  /// Whether the scalar belongs to words: letters, their marks, digits and `_`.
  var isWordScalar: Bool {
    if self < 0x80 {
      let small = self | 0x20
      return (0x61...0x7A).contains(small) || (0x30...0x39).contains(self) || self == 0x5F
    }
    guard let properties = Unicode.Scalar(self)?.properties else { return false }
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark, .connectorPunctuation: return true
    default: return false
    }
  }

  /// Its small letter, where that is one scalar; else itself.
  var small: UInt32 {
    if self < 0x80 { return (0x41...0x5A).contains(self) ? self | 0x20 : self }
    guard let mapping = Unicode.Scalar(self)?.properties.lowercaseMapping.unicodeScalars,
      mapping.count == 1, let only = mapping.first
    else { return self }
    return only.value
  }

  /// Its capital, where it has another one that is one scalar.
  var capital: UInt32? {
    if self < 0x80 { return (0x61...0x7A).contains(self) ? self & ~0x20 : nil }
    guard let mapping = Unicode.Scalar(self)?.properties.uppercaseMapping.unicodeScalars,
      mapping.count == 1, let only = mapping.first, only.value != self
    else { return nil }
    return only.value
  }
}
