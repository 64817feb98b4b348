/// What turns the words of a sentence into their opposite.
extension SentenceCells {
  /// How many words before a template a negation may stand, fillers aside.
  private static let negationReach = 3

  /// The negation that reaches a word, as units; empty where none does.
  func negation(before start: Int) -> Range<Int> {
    var place = start
    var left = SentenceCells.negationReach
    while place > 0, left > 0, !self[place].followsBarrier {
      place -= 1
      let classes = self[place].all
      if classes.contains(.rhetorical) { break }
      if classes.contains(.not) {
        let unit = Int(self[place].unit)
        return isInRhetoric(place) ? 0..<0 : unit..<unit + 1
      }
      if !classes.contains(.filler) { left -= 1 }
    }
    return 0..<0
  }

  /// Whether a word stands in a phrase such as `why don't we`.
  private func isInRhetoric(_ place: Int) -> Bool {
    for start in max(0, place - 3)...place where self[start].all.contains(.rhetorical) { return true }
    return false
  }
}
