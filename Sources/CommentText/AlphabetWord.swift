import CommentModel

/// A word of an alphabet that is read, cut and folded in one go, without libicu.
struct AlphabetWord {
  private(set) var end: Int
  private(set) var key: WordKey
  private(set) var shape: TokenShape = []

  /// The word that begins at an offset; `nil` where there is no letter, a dictionary has a say, the rules look
  /// ahead further than one code point, the folded form depends on more than one letter at a time, or there is
  /// a sign in it (`.`, `_`) that the tokenizer has rules of its own for.
  init?(at start: Int, in text: Span<UInt8>, by rules: WordRules) {
    var reader = Reader(offset: start)
    guard reader.read(text, rules) else { return nil }
    end = reader.offset
    key = reader.builder.key
    if reader.capitals >= 2, !reader.hasSmall { shape.insert(.capitals) }
    if reader.isBeyondASCII { shape.insert(.beyondASCII) } else if !reader.hasSigns { shape.insert(.plain) }
    if reader.hasInvisible { shape.insert(.invisible) }
  }

  private struct Reader {
    var offset: Int
    var builder = WordKeyBuilder()
    var capitals = 0
    var hasSmall = false
    var hasSigns = false
    var isBeyondASCII = false
    var hasInvisible = false
    private var state = WordRules.State.start
    /// Where the last letter has brought the rules; from there letters may be read a run at a time.
    private var letterState = WordRules.State.start
    private var wasCombining = false

    init(offset: Int) { self.offset = offset }

    /// Reads a word; `false` where it is not for here.
    @inline(always)
    mutating func read(_ text: Span<UInt8>, _ rules: WordRules) -> Bool {
      if !readLetters(text, rules), !CodePoint(at: offset, in: text).facts.beginsWord { return false }
      while offset < text.count, text[offset] > 0x20 {
        let point = CodePoint(at: offset, in: text)
        let facts = point.facts
        let next = rules.step(from: state, by: facts.category)
        if next.isStop { return true }
        if !next.isSegment {
          let behind = step(from: next, at: offset + point.length, in: text, by: rules)
          if behind.isStop { return true }
          if !behind.isSegment { return false }
        }
        if facts.isContextual || facts.isOfDictionary || facts.isCombining && wasCombining { return false }
        if point.value >= 0x80 {
          isBeyondASCII = true
          if facts.properties.contains(.defaultIgnorable) { hasInvisible = true }
        } else if !read(UInt8(truncatingIfNeeded: point.value)) {
          return false
        }
        if facts.imageLength > 0 {
          builder.append(facts.image, count: facts.imageLength)
          wasCombining = facts.isCombining
        }
        state = next
        offset += point.length
        if state == letterState { _ = readLetters(text, rules) }
      }
      return true
    }

    /// Reads letters and marks that have nothing special about them; `false` where none is here, or, at the beginning
    /// of the word, a mark.
    @inline(always)
    private mutating func readLetters(_ text: Span<UInt8>, _ rules: WordRules) -> Bool {
      let start = offset
      var last: UInt32 = 0
      var run = LetterRun(at: offset, in: text)
      if run.beginsWithMark, state == .start { return false }
      while run.length > 0 {
        builder.append(run.image, count: run.imageLength)
        capitals &+= run.capitals
        hasSmall = hasSmall || run.hasSmall
        isBeyondASCII = isBeyondASCII || run.isBeyondASCII
        if run.last != 0 { last = run.last }
        offset &+= run.length
        if !run.goesOn { break }
        run = LetterRun(at: offset, in: text)
      }
      if offset == start { return false }
      wasCombining = false
      if last != 0 {
        state = rules.step(from: .start, by: LetterRun.category(of: last))
        letterState = state
      }
      return true
    }

    /// Takes note of an ASCII byte; `false` where it has rules of its own.
    private mutating func read(_ byte: UInt8) -> Bool {
      if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") { return false }
      if byte.isASCIICapital {
        capitals += 1
      } else if byte.isASCIISmallLetter {
        hasSmall = true
      } else if byte != UInt8(ascii: "'") {
        hasSigns = true
      }
      return true
    }

    private func step(
      from state: WordRules.State, at offset: Int, in text: Span<UInt8>, by rules: WordRules
    ) -> WordRules.State {
      guard offset < text.count else { return .stop }
      return rules.step(from: state, by: CodePoint(at: offset, in: text).facts.category)
    }
  }
}
