/// Searches texts for regular expressions, on buffers that are used again.
struct RegexMachine {
  /// A place that the search has reached, and where the match would begin.
  private struct State {
    var step: Int
    var start: Int
  }

  private var rooms: (current: [State], following: [State]) = ([], [])
  /// For each step, the last position for which it was reached.
  private var reached: [Int] = []
  private var open: [Int] = []

  /// The first match in a text, as bytes. O(steps × bytes).
  mutating func firstMatch(of regex: LinearRegex, in text: Span<UInt8>) -> Range<Int>? {
    reached.removeAll(keepingCapacity: true)
    reached.append(contentsOf: repeatElement(-1, count: regex.steps.count))
    // Lent out, so that both can be added to.
    var (current, following) = (rooms.current, rooms.following)
    rooms = ([], [])
    defer { rooms = (current, following) }
    current.removeAll(keepingCapacity: true)
    var match: Range<Int>?
    var offset = 0
    while true {
      if current.isEmpty {
        if match != nil { return match }
        // Nearly everywhere nothing can begin.
        if !regex.mayBeEmpty {
          while offset < text.count, !regex.mayBegin(with: text[offset]) || text[offset] & 0xC0 == 0x80 {
            offset += 1
          }
          if offset == text.count { return nil }
        }
      }
      if match == nil { add(0, startingAt: offset, at: offset, regex, text, to: &current) }
      let isAtEnd = offset >= text.count
      let (scalar, length) = isAtEnd ? (0, 1) : text.scalar(at: offset)
      following.removeAll(keepingCapacity: true)
      for number in current.indices {
        let state = current[number]
        let goesOn: Bool
        switch regex.steps[state.step] {
        case .match:
          match = state.start..<offset
          goesOn = false
        case .scalar(let wanted): goesOn = !isAtEnd && scalar == wanted
        case .set(let set): goesOn = !isAtEnd && regex.sets[set].contains(scalar)
        case .any: goesOn = !isAtEnd
        case .split, .jump, .assertion: goesOn = false
        }
        // What comes behind is preferred less.
        if match != nil, case .match = regex.steps[state.step] { break }
        if goesOn {
          add(state.step + 1, startingAt: state.start, at: offset + length, regex, text, to: &following)
        }
      }
      swap(&current, &following)
      if isAtEnd { return match }
      offset += length
    }
  }

  /// Adds a step and all that are reached from it without taking a scalar.
  private mutating func add(
    _ step: Int, startingAt start: Int, at offset: Int, _ regex: LinearRegex, _ text: Span<UInt8>,
    to states: inout [State]
  ) {
    open.append(step)
    while let step = open.popLast() {
      if reached[step] == offset { continue }
      reached[step] = offset
      switch regex.steps[step] {
      case .split(let first, let second):
        open.append(second)
        open.append(first)
      case .jump(let target): open.append(target)
      case .assertion(let assertion): if text.holds(assertion, at: offset) { open.append(step + 1) }
      default: states.append(State(step: step, start: start))
      }
    }
  }
}

extension Span<UInt8> {
  /// The scalar that begins at an offset, and its length in bytes. A byte that is not UTF-8 stands for itself.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = self[offset]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, offset + length <= count else { return (UInt32(first), 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(self[offset + index] & 0x3F) }
    return (value, length)
  }

  /// Where the scalar begins that ends at an offset.
  func scalarStart(before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80, offset - start < 4 { start -= 1 }
    return start
  }

  /// Whether a word goes on before an offset.
  func hasWord(before offset: Int) -> Bool {
    offset > 0 && scalar(at: scalarStart(before: offset)).value.isWordScalar
  }

  /// Whether a word goes on behind an offset.
  func hasWord(behind offset: Int) -> Bool { offset < count && scalar(at: offset).value.isWordScalar }

  fileprivate func holds(_ assertion: RegexAssertion, at offset: Int) -> Bool {
    switch assertion {
    case .start: offset == 0
    case .end: offset == count
    case .wordBoundary: hasWord(before: offset) != hasWord(behind: offset)
    case .noWordBoundary: hasWord(before: offset) == hasWord(behind: offset)
    }
  }
}
