import CommentModel

/// What is known at the end of the tokens so far and goes into the next one.
struct TokenTail: Sendable {
  /// What is said of the next token by what stands between it and the last one.
  private var gap: TokenShape = .followsSpace
  /// A run of punctuation at the end that may go on, and its gap. There is none where it ends at 0.
  private var runStart = 0
  private var runEnd = 0
  private var runGap: TokenShape = []

  /// Takes note of white space or control characters behind the last token.
  @inline(always)
  mutating func skipSpace() {
    gap = gap.subtracting(.followsInvisible).union(.followsSpace)
  }

  /// Takes note of a line break behind the last token.
  mutating func skipLineBreak() {
    gap = gap.subtracting(.followsInvisible).union([.followsSpace, .followsLineBreak])
  }

  /// Takes note of an invisible character behind the last token.
  mutating func skipInvisible() {
    if gap.isEmpty { gap = [.followsSpace, .followsInvisible] }
  }

  /// Whether there is a run of punctuation that has made no token yet.
  var hasRun: Bool {
    @inline(always) get { runEnd != 0 }
  }

  /// The gap before the token that comes next.
  @inline(always)
  mutating func takeGap() -> TokenShape {
    let taken = gap
    gap = []
    return taken
  }

  /// Takes back a gap, or another one, for the token that comes next.
  @inline(always)
  mutating func restoreGap(_ gap: TokenShape) { self.gap = gap }

  /// Whether punctuation at an offset goes on with the run, which then does.
  @inline(always)
  mutating func extendRun(from start: Int, to end: Int) -> Bool {
    if runEnd != start || !hasRun { return false }
    runEnd = end
    return true
  }

  /// Begins a run, after the one before has been taken.
  @inline(always)
  mutating func beginRun(from start: Int, to end: Int) {
    runStart = start
    runEnd = end
    runGap = takeGap()
  }

  /// Closes the run of punctuation and makes a token of it.
  @inline(always)
  mutating func takeRun(of text: Span<UInt8>, by reader: inout TokenReader) -> Token {
    let range = runStart..<runEnd
    runEnd = 0
    let (key, shape) =
      range.count == 1 && text[range.lowerBound] < 0x80
      ? TokenReader.readSign(text[range.lowerBound]) : reader.read(.punctuation, range, of: text)
    return Token(kind: .punctuation, range: range, key: key, shape: shape.union(runGap))
  }
}
