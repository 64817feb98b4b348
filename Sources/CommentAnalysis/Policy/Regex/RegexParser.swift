/// What a pattern says, as a tree.
indirect enum RegexTree {
  case scalar(UInt32)
  case set(ScalarSet)
  case any
  case assertion(RegexAssertion)
  case sequence([RegexTree])
  case alternatives([RegexTree])
  case repeated(RegexTree, least: Int, most: Int?, isLazy: Bool)
}

/// Reads a pattern.
struct RegexParser {
  private let scalars: [UInt32]
  private var ignoresCase: Bool
  private var place = 0
  private var depth = 0

  /// Groups within groups; deeper ones are refused before the stack is full.
  private static let deepest = 100
  private static let mostRepeats = 1000

  init(_ pattern: String, ignoresCase: Bool) {
    scalars = pattern.unicodeScalars.map(\.value)
    self.ignoresCase = ignoresCase
  }

  mutating func parse() throws(RegexError) -> RegexTree {
    // The one flag that is of use here, where it may stand.
    if starts(with: "(?i)") {
      place += 4
      if !ignoresCase { throw error(.unsupported, at: 0) }
    }
    let tree = try alternatives()
    if place < scalars.count { throw error(.parenthesis, at: place) }
    return tree
  }

  private mutating func alternatives() throws(RegexError) -> RegexTree {
    var all = [try sequence()]
    while next == "|" {
      place += 1
      all.append(try sequence())
    }
    return all.count == 1 ? all[0] : .alternatives(all)
  }

  private mutating func sequence() throws(RegexError) -> RegexTree {
    var parts: [RegexTree] = []
    while let sign = next, sign != "|", sign != ")" {
      let start = place
      var part = try atom(sign)
      while let (least, most) = try repetition() {
        if case .assertion = part { throw error(.repetition, at: start) }
        if case .repeated = part { throw error(.repetition, at: place - 1) }
        var isLazy = false
        if next == "?" {
          isLazy = true
          place += 1
        } else if next == "+" {
          throw error(.unsupported, at: place)
        }
        part = .repeated(part, least: least, most: most, isLazy: isLazy)
      }
      parts.append(part)
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func atom(_ sign: Unicode.Scalar) throws(RegexError) -> RegexTree {
    let start = place
    place += 1
    switch sign {
    case "(": return try group(start)
    case "[": return .set(try set(start))
    case ".": return .any
    case "^": return .assertion(.start)
    case "$": return .assertion(.end)
    case "*", "+", "?": throw error(.repetition, at: start)
    case "\\": return try escape(start)
    default: return scalar(sign.value)
    }
  }

  private func scalar(_ value: UInt32) -> RegexTree { .scalar(ignoresCase ? value.small : value) }

  private mutating func group(_ start: Int) throws(RegexError) -> RegexTree {
    if next == "?" {
      if starts(with: "?:") {
        place += 2
      } else if starts(with: "?P<") || starts(with: "?<") && !starts(with: "?<=") && !starts(with: "?<!") {
        while let sign = next, sign != ">" {
          if sign == ")" { throw error(.parenthesis, at: place) }
          place += 1
        }
        place += 1
      } else {
        throw error(.unsupported, at: start)
      }
    }
    depth += 1
    if depth > RegexParser.deepest { throw error(.tooLarge, at: start) }
    let tree = try alternatives()
    guard next == ")" else { throw error(.parenthesis, at: start) }
    place += 1
    depth -= 1
    // What is in parentheses can be repeated, whatever it is.
    return .sequence([tree])
  }

  private mutating func escape(_ start: Int) throws(RegexError) -> RegexTree {
    guard let sign = next else { throw error(.escape, at: start) }
    switch sign {
    case "b": return assertion(.wordBoundary)
    case "B": return assertion(.noWordBoundary)
    case "A": return assertion(.start)
    case "z", "Z": return assertion(.end)
    case "1"..."9": throw error(.unsupported, at: start)
    default: break
    }
    if let (kind, isInverted) = try kind() {
      var set = ScalarSet()
      set.insert(kind, isInverted: isInverted)
      set.finish(isInverted: false, ignoresCase: false)
      return .set(set)
    }
    return scalar(try escaped(start))
  }

  private mutating func assertion(_ assertion: RegexAssertion) -> RegexTree {
    place += 1
    return .assertion(assertion)
  }

  /// The class of `\d` and its like.
  private mutating func kind() throws(RegexError) -> (ScalarSet.Kind, Bool)? {
    let found: (ScalarSet.Kind, Bool)
    switch next {
    case "d": found = (.digit, false)
    case "D": found = (.digit, true)
    case "w": found = (.word, false)
    case "W": found = (.word, true)
    case "s": found = (.space, false)
    case "S": found = (.space, true)
    default: return nil
    }
    place += 1
    return found
  }

  /// The scalar behind a backslash.
  private mutating func escaped(_ start: Int) throws(RegexError) -> UInt32 {
    guard let sign = next else { throw error(.escape, at: start) }
    place += 1
    switch sign {
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "f": return 0x0C
    case "v": return 0x0B
    case "0": return 0
    case "x": return try hexadecimal(2, start)
    case "u": return try hexadecimal(4, start)
    default:
      if sign.value.isWordScalar { throw error(.escape, at: start) }
      return sign.value
    }
  }

  private mutating func hexadecimal(_ digits: Int, _ start: Int) throws(RegexError) -> UInt32 {
    var digits = digits
    var isBraced = false
    if next == "{" {
      isBraced = true
      place += 1
      digits = 8
    }
    var value: UInt32 = 0
    var count = 0
    while count < digits, let digit = next.flatMap({ Character($0).hexDigitValue }) {
      value = value << 4 | UInt32(digit)
      count += 1
      place += 1
    }
    if isBraced {
      guard next == "}", count > 0 else { throw error(.escape, at: start) }
      place += 1
    } else if count < digits {
      throw error(.escape, at: start)
    }
    guard Unicode.Scalar(value) != nil else { throw error(.escape, at: start) }
    return value
  }

  private mutating func set(_ start: Int) throws(RegexError) -> ScalarSet {
    var set = ScalarSet()
    var isInverted = false
    if next == "^" {
      isInverted = true
      place += 1
    }
    var isFirst = true
    while let sign = next, sign != "]" || isFirst {
      isFirst = false
      guard let low = try member(of: &set) else { continue }
      guard next == "-", place + 1 < scalars.count, scalars[place + 1] != 0x5D else {
        set.insert(low...low)
        if ignoresCase { set.insert(low.small...low.small) }
        continue
      }
      place += 1
      guard let high = try member(of: &set), low <= high else { throw error(.set, at: start) }
      set.insert(low...high)
    }
    guard next == "]" else { throw error(.set, at: start) }
    place += 1
    set.finish(isInverted: isInverted, ignoresCase: ignoresCase)
    return set
  }

  /// A scalar of a class, or `nil` where a class like `\d` stood there.
  private mutating func member(of set: inout ScalarSet) throws(RegexError) -> UInt32? {
    let start = place
    guard let sign = next else { throw error(.set, at: start) }
    place += 1
    guard sign == "\\" else { return sign.value }
    if let (kind, isInverted) = try kind() {
      set.insert(kind, isInverted: isInverted)
      return nil
    }
    if next == "b" {
      place += 1
      return 0x08
    }
    return try escaped(start)
  }

  /// How often what stands before is repeated; `nil` where no sign says so.
  private mutating func repetition() throws(RegexError) -> (least: Int, most: Int?)? {
    switch next {
    case "*":
      place += 1
      return (0, nil)
    case "+":
      place += 1
      return (1, nil)
    case "?":
      place += 1
      return (0, 1)
    case "{":
      let start = place
      place += 1
      // As in RE2, a brace that is no repetition is itself.
      guard let least = number() else {
        place = start
        return nil
      }
      var most: Int? = least
      if next == "," {
        place += 1
        most = number()
      }
      guard next == "}" else {
        place = start
        return nil
      }
      place += 1
      guard least <= RegexParser.mostRepeats, most ?? least <= RegexParser.mostRepeats, least <= most ?? least
      else { throw error(.repetition, at: start) }
      return (least, most)
    default: return nil
    }
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let sign = next, ("0"..."9").contains(sign) {
      value = min((value ?? 0) * 10 + Int(sign.value - 0x30), RegexParser.mostRepeats + 1)
      place += 1
    }
    return value
  }

  private var next: Unicode.Scalar? { place < scalars.count ? Unicode.Scalar(scalars[place]) : nil }

  private func starts(with text: StaticString) -> Bool {
    "\(text)".unicodeScalars.enumerated().allSatisfy {
      place + $0 < scalars.count && scalars[place + $0] == $1.value
    }
  }

  private func error(_ problem: RegexError.Problem, at offset: Int) -> RegexError {
    RegexError(offset: offset, problem: problem)
  }
}
