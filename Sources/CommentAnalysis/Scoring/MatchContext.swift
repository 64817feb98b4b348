import CommentModel

/// What the toxicity rules ask of the words around a match.
extension ToxicityScoring {
  /// Whether a word stands near a match that makes it harmless.
  func isHarmless(_ entry: ToxicityEntry, near match: Range<Int>, _ units: borrowing Units) -> Bool {
    func isOne(_ index: Int) -> Bool {
      let word = units[index].word
      if word == WordTable.unknown || entry.unlessBits & (1 &<< UInt32(word & 31)) == 0 { return false }
      for place in entry.unless where lexicons.unlessWords[Int(place)] == word { return true }
      return false
    }
    let reach = ToxicityConstants.contextReach
    return units.nearby(before: match, reach).contains(where: isOne)
      || units.nearby(behind: match, reach).contains(where: isOne)
  }

  /// Whether the reader is meant: "you" or the like near the match.
  func aimsAtReader(_ match: Range<Int>, _ units: borrowing Units) -> Bool {
    units.nearby(before: match, ToxicityConstants.personReach).contains { isReader(units[$0]) }
      || units.nearby(behind: match, ToxicityConstants.personReach).contains { isReader(units[$0]) }
  }

  /// Whether it is said of a person or group: "you are a …", "those …", "… like him", "@name …".
  func isSaidOfPerson(_ match: Range<Int>, _ units: borrowing Units) -> Bool {
    var sawCopula = false
    let before = units.nearby(before: match, ToxicityConstants.personReach)
    for distance in 0..<before.count {
      let index = before[distance]
      let classes = classes(units[index])
      if units[index].kind == .mention { return true }
      if !classes.isDisjoint(with: .pronounIs) { return classes.isDisjoint(with: .firstPerson) }
      if !classes.isDisjoint(with: .anyPerson) || lexicons.classes.namesGroup(units[index].word) {
        // "you pig", "these pigs"; further away only with a verb between: "they really are pigs".
        return distance == 0 || sawCopula ? classes.isDisjoint(with: .firstPerson) : false
      }
      if classes.contains(.copula) { sawCopula = true }
      if classes.isDisjoint(with: [.copula, .determiner, .quantifier]), !isModifier(index, units) { break }
    }
    // "a pig like you"
    let behind = units.nearby(behind: match, 2)
    return behind.count == 2 && classes(units[behind[0]]).contains(.comparison)
      && !classes(units[behind[1]]).isDisjoint(with: .anyPerson)
  }

  /// The "you" that an insult is thrown at: "you …", "you are such a …", "@name …", "… you".
  func reader(of match: Range<Int>, _ units: borrowing Units) -> Range<Int>? {
    let before = units.nearby(before: match, ToxicityConstants.personReach)
    if let index = before.first(where: { isReader(units[$1]) }) { return units[index].range }
    return units.nearby(behind: match, 1).first { isReader(units[$1]) }.map { units[$0].range }
  }

  /// "I am …", "I was such a …".
  func selfReference(of match: Range<Int>, _ units: borrowing Units) -> Range<Int>? {
    let before = units.nearby(before: match, ToxicityConstants.personReach)
    for place in 0..<before.count {
      let index = before[place]
      let classes = classes(units[index])
      if classes.contains(GrammarClasses(.firstPersonIs)) { return units[index].range }
      if !classes.isDisjoint(with: .firstPerson) {
        let verb = index + 1
        return verb < match.lowerBound && self.classes(units[verb]).contains(.copula)
          ? units[index].range : nil
      }
      if !classes.isDisjoint(with: .anyPerson) { return nil }
    }
    return nil
  }

  /// A negation that reaches the match.
  func negation(of match: Range<Int>, _ units: borrowing Units) -> Range<Int>? {
    let before = units.nearby(before: match, ToxicityConstants.negationReach + 2)
    for place in (0..<before.count).reversed() {
      let start = before[place]
      guard let found = units.longestModifier(at: start, lexicons), found.entry.kind == .negation,
        found.end <= match.lowerBound
      else { continue }
      let reached = (0..<min(before.count, ToxicityConstants.negationReach)).contains {
        before[$0] == found.end - 1
      }
      if reached { return units.range(of: start..<found.end) }
    }
    return nil
  }

  /// Praise within two words behind a swear word: "fucking great".
  func praise(behind match: Range<Int>, _ units: borrowing Units) -> Range<Int>? {
    let behind = units.nearby(behind: match, 2)
    for place in 0..<behind.count {
      if let found = units.longestSentiment(at: behind[place], lexicons), found.entry.valence > 0.5 {
        return units.range(of: behind[place]..<found.end)
      }
    }
    return nil
  }

  private func classes(_ unit: Unit) -> GrammarClasses {
    unit.classes
  }

  private func isReader(_ unit: Unit) -> Bool {
    unit.kind == .mention || !classes(unit).isDisjoint(with: .secondPerson)
  }

  private func isModifier(_ index: Int, _ units: borrowing Units) -> Bool {
    units.longestModifier(at: index, lexicons) != nil
  }
}
