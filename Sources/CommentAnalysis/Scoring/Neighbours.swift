import CommentModel

/// The words around a match, within its sentence, as the toxicity rules ask for them.
struct Neighbours {
  private let units: [Unit]
  private let match: Range<Int>
  private let lexicons: Lexicons

  init(_ units: [Unit], _ match: Range<Int>, _ lexicons: Lexicons) {
    self.units = units
    self.match = match
    self.lexicons = lexicons
  }

  /// The numbers of the known words within a distance, before and behind.
  func words(within distance: Int) -> [Int32] {
    (before(distance) + behind(distance)).map { units[$0].word }.filter { $0 != Vocabulary.unknown }
  }

  /// Whether the reader is meant: "you" or the like near the match.
  var aimsAtReader: Bool {
    (before(ToxicityConstants.personReach) + behind(ToxicityConstants.personReach))
      .contains { !classes($0).isDisjoint(with: .secondPerson) || units[$0].kind == .mention }
  }

  /// Whether it is said of a person or group: "you are a …", "those …", "… like him", "@name …".
  var isSaidOfPerson: Bool {
    var sawCopula = false
    for (distance, index) in before(ToxicityConstants.personReach).enumerated() {
      let classes = classes(index)
      if units[index].kind == .mention { return true }
      if !classes.isDisjoint(with: .pronounIs) { return classes.isDisjoint(with: .firstPerson) }
      if !classes.isDisjoint(with: .anyPerson) {
        // "you pig", "these pigs"; further away only with a verb between: "they really are pigs".
        return distance == 0 || sawCopula ? classes.isDisjoint(with: .firstPerson) : false
      }
      if classes.contains(.copula) { sawCopula = true }
      if classes.isDisjoint(with: [.copula, .determiner, .quantifier]) && !isModifier(index) { break }
    }
    // "a pig like you"
    let behind = behind(2)
    return behind.count == 2 && classes(behind[0]).contains(.comparison)
      && !classes(behind[1]).isDisjoint(with: .anyPerson)
  }

  /// The "you" that an insult is thrown at: "you …", "you are such a …", "@name …", "… you".
  var reader: Range<Int>? {
    let places = before(ToxicityConstants.personReach) + behind(1)
    return places.first { !classes($0).isDisjoint(with: .secondPerson) || units[$0].kind == .mention }
      .map { units[$0].range }
  }

  /// "I am …", "I was such a …".
  var selfReference: Range<Int>? {
    for index in before(ToxicityConstants.personReach) {
      let classes = classes(index)
      if classes.contains(GrammarClasses(.firstPersonIs)) { return units[index].range }
      if !classes.isDisjoint(with: .firstPerson) {
        let verb = index + 1
        return verb < match.lowerBound && self.classes(verb).contains(.copula) ? units[index].range : nil
      }
      if !classes.isDisjoint(with: .anyPerson) { return nil }
    }
    return nil
  }

  /// A negation that reaches the match.
  var negation: Range<Int>? {
    for start in before(ToxicityConstants.negationReach + 2).sorted() {
      guard let (entry, end) = units.matches(in: lexicons.modifiers, at: start).last, entry.kind == .negation,
        end <= match.lowerBound
      else { continue }
      if before(ToxicityConstants.negationReach).contains(end - 1) { return units.range(of: start..<end) }
    }
    return nil
  }

  /// Praise within two words behind a swear word: "fucking great".
  var praiseBehind: Range<Int>? {
    for index in behind(2) {
      if let (entry, end) = units.matches(in: lexicons.sentiment, at: index).last, entry.valence > 0.5 {
        return units.range(of: index..<end)
      }
    }
    return nil
  }

  /// Units before the match, nearest first: of its sentence, up to the next comma or the like, without
  /// hyphens.
  private func before(_ distance: Int) -> [Int] {
    var found: [Int] = []
    var index = match.lowerBound - 1
    while index >= 0, found.count < distance, units[index].sentence == units[match.lowerBound].sentence {
      if units[index].isBarrier, !isQuotationMark(index) { break }
      if units[index].kind != .punctuation { found.append(index) }
      index -= 1
    }
    return found
  }

  private func behind(_ distance: Int) -> [Int] {
    var found: [Int] = []
    var index = match.upperBound
    while index < units.count, found.count < distance,
      units[index].sentence == units[match.lowerBound].sentence
    {
      if units[index].isBarrier, !isQuotationMark(index) { break }
      if units[index].kind != .punctuation { found.append(index) }
      index += 1
    }
    return found
  }

  /// "you are an "idiot"": the marks around a word don't part it from its sentence. A mark itself stands
  /// where the unit before it does.
  private func isQuotationMark(_ index: Int) -> Bool {
    index + 1 < units.count && units[index].isInQuotationMarks != units[index + 1].isInQuotationMarks
  }

  private func classes(_ index: Int) -> GrammarClasses {
    lexicons.classes(of: units[index].word)
  }

  private func isModifier(_ index: Int) -> Bool {
    !units.matches(in: lexicons.modifiers, at: index).isEmpty
  }
}
