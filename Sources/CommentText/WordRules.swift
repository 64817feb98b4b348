private import CICU

/// libicu's word rules (UAX #29, root locale, as libicu tailors it): the state machine that libicu itself runs.
struct WordRules: Sendable {
  /// The rules of the libicu that is installed; `nil` where it keeps them in a form that is not known here.
  static let installed = WordRules()

  /// They are CICU's; this stands for having loaded them.
  private init?() {
    if cicu_load_word_rules() == 0 { return nil }
  }

  /// A place in the machine.
  struct State: Equatable {
    fileprivate var step: UInt8

    static var start: State { State(step: UInt8(CICU_WORD_START)) }
    static var stop: State { State(step: 0) }

    /// No segment goes on with that.
    var isStop: Bool { step == 0 }
    /// What was read is a whole segment, and may go on.
    var isSegment: Bool { step & UInt8(CICU_ACCEPTS) != 0 }
  }

  /// Where a code point of a class leads.
  @inline(always)
  func step(from state: State, by category: UInt32) -> State {
    State(step: cicu_word_step(state.step, category))
  }

  /// The end of the segment that begins at an offset; `nil` where a dictionary has a say in it.
  func segmentEnd(from start: Int, in text: Span<UInt8>) -> Int? {
    let (end, asksDictionary) = segment(from: start, in: text, stopsAtDictionary: true)
    return asksDictionary ? nil : end
  }

  /// The end of the segment that begins at an offset before dictionaries cut it, and whether they may.
  func wholeSegment(from start: Int, in text: Span<UInt8>) -> (end: Int, asksDictionary: Bool) {
    segment(from: start, in: text, stopsAtDictionary: false)
  }

  @inline(always)
  private func segment(
    from start: Int, in text: Span<UInt8>, stopsAtDictionary: Bool
  ) -> (end: Int, asksDictionary: Bool) {
    var state = State.start
    var offset = start
    var end = start
    var asksDictionary = false
    while offset < text.count {
      let point = CodePoint(at: offset, in: text)
      let facts = point.facts
      state = step(from: state, by: facts.category)
      if state.isStop { break }
      asksDictionary = asksDictionary || facts.isOfDictionary
      offset += point.length
      if state.isSegment { end = offset }
      if stopsAtDictionary, asksDictionary { break }
    }
    if end == start { end += CodePoint(at: start, in: text).length }
    return (end, asksDictionary)
  }
}
