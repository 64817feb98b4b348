/// What stands at a place of a word in disguise.
enum Place: Equatable {
  /// A letter, as itself or in another form that folds to it.
  case known(LetterSet)
  /// A letter of another script that looks like some.
  case lookalike(LetterSet)
  /// A letter with marks on it.
  case accented(LetterSet)
  /// A mark on the letter before.
  case mark
  /// A sign or digit that stands for some.
  case substituted(LetterSet)
  /// A filler: any letter.
  case masked
  /// Nothing to be seen.
  case invisible
  /// Nothing that a disguise has.
  case other

  init(_ point: CodePoint) {
    if point.value < 0x80 {
      self.init(UInt8(truncatingIfNeeded: point.value))
    } else if let set = LetterSet.substituted(by: point.value) {
      self = .substituted(set)
    } else if Place.isMask(point.value) {
      self = .masked
    } else {
      self.init(beyondASCII: point)
    }
  }

  private init(_ byte: UInt8) {
    if byte.isASCIILetter {
      self = .known(LetterSet(letter: byte))
    } else if let set = LetterSet.substituted(by: UInt32(byte)) {
      self = .substituted(set)
    } else {
      self = Place.isMask(UInt32(byte)) ? .masked : .other
    }
  }

  private init(beyondASCII point: CodePoint) {
    let facts = point.facts
    let folded = UInt8(truncatingIfNeeded: facts.image)
    if facts.properties.contains(.defaultIgnorable) {
      self = .invisible
    } else if facts.imageLength == 1, folded.isASCIILetter {
      self = .known(LetterSet(letter: folded))
    } else if facts.properties.contains(.mark) {
      self = .mark
    } else if facts.properties.contains(.alphabetic), let set = LetterSet.mistaken(for: point) {
      self = .lookalike(set)
    } else if facts.properties.contains(.alphabetic), let letter = Lookalike.unaccented(point.value) {
      self = .accented(LetterSet(letter: letter))
    } else {
      self = .other
    }
  }

  /// The letters that may be meant; none where nothing can.
  var letters: LetterSet? {
    switch self {
    case .known(let set), .lookalike(let set), .accented(let set), .substituted(let set): set
    case .masked: .all
    case .invisible, .mark, .other: nil
    }
  }

  /// Fillers: `*`, `#`, `%`, `&`, `^`, `_`, `-`, `~`, dashes, bullets and blocks.
  private static func isMask(_ value: UInt32) -> Bool {
    switch value {
    case 0x2A, 0x23, 0x25, 0x26, 0x5E, 0x5F, 0x2D, 0x7E, 0x2013, 0x2014, 0x2022, 0x25CF, 0x2588, 0xD7: true
    default: false
    }
  }
}

/// How many places of each kind a word in disguise has.
struct PlaceCount {
  private(set) var known = 0
  private(set) var masked = 0
  /// With look-alikes.
  private(set) var substituted = 0
  private(set) var lookalikes = 0
  /// Look-alikes that the alphabets of living languages with many readers don't have.
  private(set) var rareLookalikes = 0
  /// The number of places up to the last known one.
  private(set) var lastKnown = 0
  private var stars = 0
  private var digits = 0

  /// Counts a place, the `number`th.
  mutating func add(_ place: Place, _ point: CodePoint, at number: Int) {
    switch place {
    case .known:
      known += 1
      lastKnown = number
    case .lookalike:
      substituted += 1
      lookalikes += 1
      if !PlaceCount.isCommon(point.value) { rareLookalikes += 1 }
    case .accented:
      known += 1
      lastKnown = number
    case .substituted:
      substituted += 1
      if (0x30...0x39).contains(point.value) { digits += 1 }
    case .masked:
      masked += 1
      if point.value == 0x2A { stars += 1 }
    case .invisible, .mark, .other: break
    }
  }

  /// Letters of Greek, Russian and Armenian, which make up words of their own.
  private static func isCommon(_ value: UInt32) -> Bool {
    (0x370...0x3FF).contains(value) || (0x410...0x44F).contains(value) || (0x530...0x58F).contains(value)
  }

  /// Whether there are more digits than letters.
  var isMostlyDigits: Bool { digits > known }

  /// Whether it is one letter and then stars; `nil` where these places are no disguise.
  func isMostlyMasked(of count: Int, firstIsASCII: Bool) -> Bool? {
    // `A&S`, `C#m` and `T-T` are names; only stars hide so short a word.
    if count <= 3, masked > stars { return nil }
    // `a55` may be a road: in short words digits need as many letters beside them, in all words some.
    if digits > 0, known == 0 || masked > stars || count <= 3 && isMostlyDigits { return nil }
    var isMostlyMasked = false
    if masked > 0, known + substituted < max(2, count - masked - 1) || known + substituted < 2 {
      guard known == 1, count == 4, masked == 3, lastKnown == 1, firstIsASCII else { return nil }
      isMostlyMasked = true
    }
    return masked > known + substituted && !isMostlyMasked ? nil : isMostlyMasked
  }
}
