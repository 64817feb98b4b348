/// Turns the tree of a pattern into the steps of a machine.
struct RegexBuilder {
  var steps: [LinearRegex.Step] = []
  private(set) var sets: [ScalarSet] = []

  /// Appends the steps of a part. Stops where there are too many, which the caller sees by their count.
  mutating func append(_ tree: RegexTree) {
    if steps.count > LinearRegex.mostSteps { return }
    switch tree {
    case .scalar(let scalar): steps.append(.scalar(scalar))
    case .any: steps.append(.any)
    case .set(let set):
      steps.append(.set(sets.count))
      sets.append(set)
    case .assertion(let assertion): steps.append(.assertion(assertion))
    case .sequence(let parts): for part in parts { append(part) }
    case .alternatives(let parts): append(alternatives: parts[...])
    case .repeated(let part, let least, let most, let isLazy):
      for _ in 0..<least {
        let start = steps.count
        append(part)
        // Nothing is nothing however often; and what is too much already grows no more.
        if steps.count == start { break }
      }
      if let most {
        append(part, upTo: most - least, isLazy: isLazy)
      } else {
        let start = steps.count
        steps.append(.match)
        append(part)
        steps.append(.jump(start))
        steps[start] = split(start + 1, steps.count, isLazy)
      }
    }
  }

  private mutating func append(alternatives parts: ArraySlice<RegexTree>) {
    var ends: [Int] = []
    for part in parts.dropLast() {
      let start = steps.count
      steps.append(.match)
      append(part)
      ends.append(steps.count)
      steps.append(.match)
      steps[start] = .split(start + 1, steps.count)
    }
    if let last = parts.last { append(last) }
    for end in ends { steps[end] = .jump(steps.count) }
  }

  /// `part?` so many times, one within the other.
  private mutating func append(_ part: RegexTree, upTo count: Int, isLazy: Bool) {
    var starts: [Int] = []
    for _ in 0..<count where steps.count <= LinearRegex.mostSteps {
      starts.append(steps.count)
      steps.append(.match)
      append(part)
    }
    for start in starts { steps[start] = split(start + 1, steps.count, isLazy) }
  }

  private func split(_ into: Int, _ past: Int, _ isLazy: Bool) -> LinearRegex.Step {
    isLazy ? .split(past, into) : .split(into, past)
  }
}

/// What a match can begin with.
struct FirstScalars {
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0
  private(set) var isBeyondASCII = false
  private(set) var isEmpty = false

  init(_ steps: [LinearRegex.Step], _ sets: [ScalarSet]) {
    var seen = [Bool](repeating: false, count: steps.count)
    var open = [0]
    while let place = open.popLast() {
      if seen[place] { continue }
      seen[place] = true
      switch steps[place] {
      case .scalar(let scalar): insert(scalar)
      case .set(let number):
        low |= sets[number].low
        high |= sets[number].high
        isBeyondASCII = true
      case .any: (low, high, isBeyondASCII) = (.max, .max, true)
      case .split(let one, let other): open += [one, other]
      case .jump(let target): open.append(target)
      case .assertion: open.append(place + 1)
      case .match: isEmpty = true
      }
    }
  }

  private mutating func insert(_ scalar: UInt32) {
    switch scalar {
    case ..<64: low |= 1 << UInt64(scalar)
    case ..<128: high |= 1 << UInt64(scalar - 64)
    default: isBeyondASCII = true
    }
  }
}
