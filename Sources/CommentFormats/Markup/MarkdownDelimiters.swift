/// The runs of `*`, `_` and `~~` in the words of a block, and which of them pair
/// (CommonMark 6.2, "process emphasis").
///
/// Other than there a run with letters or digits on both sides never pairs: `snake_case`, `2*3*4` and the
/// hidden letters of swear words stay whole. Scripts that write no blanks between words are left out of this
/// rule.
struct MarkdownDelimiters {
  private var openers: [Run] = []
  private var sequence = 0
  /// For each kind of closing run, up to which run no opening one is left.
  private var bottoms = InlineArray<18, Int>(repeating: 0)

  /// A run of one sign.
  private struct Run {
    let byte: UInt8
    let token: Int
    let sequence: Int
    let length: Int
    var rest: Int
    let opens: Bool
    let closes: Bool
  }

  /// Forgets all runs.
  mutating func removeAll() {
    openers.removeAll(keepingCapacity: true)
    sequence = 0
    bottoms = InlineArray(repeating: 0)
  }

  /// Adds the run in `range` as the token after `tokens`, and pairs it with runs before it, whose tokens are
  /// shortened.
  mutating func add(_ range: Range<Int>, in source: Span<UInt8>, to tokens: inout [MarkdownToken]) {
    sequence += 1
    let (opens, closes) = MarkdownDelimiters.role(of: range, in: source)
    var run = Run(
      byte: source[range.lowerBound], token: tokens.count, sequence: sequence, length: range.count,
      rest: range.count, opens: opens, closes: closes)
    if closes { close(&run, &tokens) }
    tokens.append(
      MarkdownToken(kind: .delimiters, range: range.lowerBound..<range.lowerBound + run.rest))
    if opens, run.rest > 0 { openers.append(run) }
  }

  private mutating func close(_ run: inout Run, _ tokens: inout [MarkdownToken]) {
    let kind = (run.byte == UInt8(ascii: "*") ? 0 : run.byte == UInt8(ascii: "_") ? 1 : 2) * 6
    let bottom = kind + (run.opens ? 3 : 0) + run.length % 3
    while run.rest > 0 {
      var place = openers.count - 1
      while place >= 0, openers[place].sequence > bottoms[bottom],
        !MarkdownDelimiters.pair(openers[place], run)
      {
        place -= 1
      }
      guard place >= 0, openers[place].sequence > bottoms[bottom] else {
        bottoms[bottom] = run.sequence - 1
        return
      }
      openers.removeSubrange((place + 1)...)
      let count = run.byte == UInt8(ascii: "~") ? 2 : min(2, run.rest, openers[place].rest)
      run.rest -= count
      openers[place].rest -= count
      let opener = openers[place]
      let start = tokens[opener.token].range.lowerBound
      tokens[opener.token].range = start..<start + opener.rest
      if opener.rest == 0 { openers.removeLast() }
    }
  }

  private static func pair(_ opener: Run, _ closer: Run) -> Bool {
    guard opener.byte == closer.byte else { return false }
    if closer.byte == UInt8(ascii: "~") { return true }
    // "If one of the delimiters can both open and close emphasis …" (rules 9 and 10).
    guard opener.closes || closer.opens else { return true }
    return (opener.length + closer.length) % 3 != 0 || opener.length % 3 == 0
  }

  private static func role(of range: Range<Int>, in source: Span<UInt8>) -> (opens: Bool, closes: Bool) {
    let before = MarkdownNeighbor(before: range.lowerBound, in: source)
    let after = MarkdownNeighbor(after: range.upperBound, in: source)
    if before == .letter, after == .letter { return (false, false) }
    let isLeft = after != .blank && (after != .punctuation || before == .blank || before == .punctuation)
    let isRight = before != .blank && (before != .punctuation || after == .blank || after == .punctuation)
    guard source[range.lowerBound] == UInt8(ascii: "_") else { return (isLeft, isRight) }
    return (
      isLeft && (!isRight || before == .punctuation), isRight && (!isLeft || after == .punctuation)
    )
  }
}
