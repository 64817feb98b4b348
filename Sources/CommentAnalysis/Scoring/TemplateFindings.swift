import CommentModel

/// Finds the templates that fit the sentences of a text. On buffers that are used again.
struct TemplateFindings: ~Copyable {
  let lexicons: Lexicons
  /// What is toxic, in the order of the text.
  private(set) var toxic = ReusedBuffer<Toxic>()
  /// What changes the words around it, by sentence.
  private var frames = ReusedBuffer<Frame>()
  /// Whether a group of people may be named in the text.
  private var namesGroup = false
  /// Where the next sentence begins.
  private var next = 0
  /// The units of the sentence before, whether it was looked at, and whether it named a group.
  private var last = 0..<0
  private var isLastRead = false
  /// Whether a template may fit it.
  private var mayFit = false
  private var named = false
  private var cells = SentenceCells()
  private var choices = ReusedBuffer<Toxic>()
  /// The templates that the sentence may fit, a bit each.
  private var likely = ReusedBuffer<UInt64>()

  /// Words that are toxic by a template.
  struct Toxic {
    var units: Range<Int>
    var category: ToxicityCategory
    var evidence: Double
    var term: Term
    /// The negation that reaches them; empty where none does.
    var negation: Range<Int>
  }

  /// What a sentence does with the toxic words in it.
  struct Frame {
    var sentence: Int32
    /// What it reaches.
    var units: Range<Int>
    var rule: FrameRule
    var factor: Double
    /// The words that it was known by.
    var cause: Range<Int>
  }

  /// How many words before a template a negation may stand, fillers aside.
  private static let negationReach = 3
  /// How many templates of a sentence are weighed against one another.
  private static let mostChoices = 24

  init(_ lexicons: Lexicons) {
    self.lexicons = lexicons
    likely.append(repeating: 0, count: lexicons.postings.width)
  }

  /// Begins a new text.
  ///
  /// - Parameter namesGroup: whether a group of people may be named in it.
  mutating func begin(namesGroup: Bool) {
    self.namesGroup = namesGroup
    next = 0
    last = 0..<0
    isLastRead = false
    named = false
    toxic.removeAll()
    frames.removeAll()
  }

  /// Looks at the sentences that name a group, or speak of one, up to that of a unit. O(n) for all of a text.
  mutating func read(through unit: Int, _ units: borrowing Units) {
    guard namesGroup else { return }
    while next <= unit, next < units.count { readNext(units) }
  }

  /// Looks at the sentence of a unit, whatever is in it, unless that has been done.
  ///
  /// - Precondition: no sentence behind it has been looked at.
  mutating func readSentence(of unit: Int, _ units: borrowing Units) {
    if !namesGroup, unit >= next {
      next = unit
      while next > 0, isSameSentence(next - 1, unit, units) { next -= 1 }
    }
    while next <= unit { readNext(units) }
    if !isLastRead, mayFit { readLast(units, refersToGroup: false) }
  }

  /// Goes on by a sentence, and looks at it if that is worth it.
  private mutating func readNext(_ units: borrowing Units) {
    var end = next
    var traits: WordTraits = []
    while end < units.count, isSameSentence(end, next, units) {
      traits.formUnion(units[end].traits)
      end += 1
    }
    last = next..<end
    isLastRead = false
    next = end
    mayFit = traits.contains(.mayFitTemplate)
    guard namesGroup else { return }
    let names = traits.contains(.namesGroup)
    if mayFit, names || traits.contains(.standsForGroup) && (named || self.namesGroup(end, units)) {
      readLast(units, refersToGroup: named || names || self.namesGroup(end, units))
    }
    named = names
  }

  private mutating func readLast(_ units: borrowing Units, refersToGroup: Bool) {
    isLastRead = true
    cells.read(last, units, lexicons.classes)
    if !refersToGroup, cells.classes.contains(.reference) { cells.remove(.reference) }
    readCells(units)
  }

  private func isSameSentence(_ unit: Int, _ other: Int, _ units: borrowing Units) -> Bool {
    units[unit].sentence == units[other].sentence && units[unit].passage == units[other].passage
  }

  /// The strongest frame around a unit that matters to a category.
  func frame(around unit: Int, _ sentence: Int32, _ category: ToxicityCategory) -> Frame? {
    var strongest: Frame?
    var place = frames.partitionPoint { $0.sentence < sentence }
    while place < frames.count, frames[place].sentence == sentence {
      let frame = frames[place]
      if frame.units.contains(unit), frame.rule.changes(category), frame.factor < strongest?.factor ?? 1 {
        strongest = frame
      }
      place += 1
    }
    return strongest
  }

  /// Whether the sentence that begins at a unit names a group of people.
  private func namesGroup(_ start: Int, _ units: borrowing Units) -> Bool {
    var index = start
    while index < units.count, units[index].sentence == units[start].sentence {
      if units[index].traits.contains(.namesGroup) { return true }
      index += 1
    }
    return false
  }

  /// Finds what fits the words of the sentence: first by its words and the classes that may be found, so that most
  /// sentences cost no search.
  private mutating func readCells(_ units: borrowing Units) {
    let table = lexicons.templates
    choices.removeAll()
    for place in 0..<lexicons.postings.width { likely[place] = 0 }
    for unit in last where units[unit].traits.contains(.mayFitTemplate) {
      lexicons.postings.insertTemplates(of: units[unit].word, into: &likely)
    }
    var possible = cells.classes
    for number in 0..<table.classed where table.mayFit(number, possible, cells.words) {
      if case .classed(let some) = table.templates[number].result { possible.formUnion(some) }
    }
    guard keepLikely(possible) else { return }
    let matching = TemplateMatching(table: table)
    for number in 0..<table.classed where table.mayFit(number, cells.classes, cells.words) {
      find(table.templates[number], matching, units)
    }
    guard keepLikely(cells.classes) else { return }
    for place in 0..<lexicons.postings.width {
      var rest = likely[place]
      while rest != 0 {
        find(table.templates[place * 64 + rest.trailingZeroBitCount], matching, units)
        rest &= rest - 1
      }
    }
    settle()
  }

  /// Keeps those of the likely templates that a sentence with some classes may fit; `false` where none is left.
  private mutating func keepLikely(_ classes: ClassSet) -> Bool {
    var isAny = false
    for place in 0..<lexicons.postings.width {
      var rest = likely[place]
      while rest != 0 {
        let bit = rest.trailingZeroBitCount
        rest &= rest - 1
        if lexicons.templates.mayFit(place * 64 + bit, classes, cells.words) {
          isAny = true
        } else {
          likely[place] &= ~(1 << UInt64(bit))
        }
      }
    }
    return isAny
  }

  private mutating func find(_ template: Template, _ matching: TemplateMatching, _ units: borrowing Units) {
    var place = 0
    while place < cells.count {
      let end = matching.end(of: template, at: place, cells)
      if end > place { take(template, place..<end, last, units) }
      // What was found is passed over, but for words of a class: those may begin another one.
      if case .classed = template.result { place += 1 } else { place = max(end, place + 1) }
    }
  }

  private mutating func take(
    _ template: Template, _ words: Range<Int>, _ sentence: Range<Int>, _ units: borrowing Units
  ) {
    let found = Int(cells[words.lowerBound].unit)..<Int(cells[words.upperBound - 1].unit) + 1
    switch template.result {
    case .classed(let some): cells.insert(some, for: words)
    case .toxic(let category, let evidence):
      if choices.count == TemplateFindings.mostChoices { return }
      choices.append(
        Toxic(
          units: found, category: category, evidence: evidence, term: template.term,
          negation: negation(before: words.lowerBound)))
    case .frame(let rule, let factor):
      frames.append(
        Frame(
          sentence: units[found.lowerBound].sentence, units: rule.reachesSentence ? sentence : found,
          rule: rule,
          factor: factor, cause: units.range(of: found)))
    }
  }

  /// The negation that reaches a word, as units; empty where none does.
  private func negation(before start: Int) -> Range<Int> {
    var place = start
    var left = TemplateFindings.negationReach
    while place > 0, left > 0, !cells[place].followsBarrier {
      place -= 1
      let classes = cells[place].all
      if classes.contains(.rhetorical) { break }
      if classes.contains(.not) {
        let unit = Int(cells[place].unit)
        return isInRhetoric(place) ? 0..<0 : unit..<unit + 1
      }
      if !classes.contains(.filler) { left -= 1 }
    }
    return 0..<0
  }

  /// Whether a word stands in a phrase such as `why don't we`.
  private func isInRhetoric(_ place: Int) -> Bool {
    for start in max(0, place - 3)...place where cells[start].all.contains(.rhetorical) { return true }
    return false
  }

  /// Keeps the weightiest of those that share words, in each category, in the order of the text.
  private mutating func settle() {
    let start = toxic.count
    while let best = weightiest() {
      let chosen = choices[best]
      insert(chosen, behind: start)
      var kept = 0
      for number in choices.indices {
        let other = choices[number]
        if other.category == chosen.category, other.units.overlaps(chosen.units) { continue }
        choices[kept] = other
        kept += 1
      }
      choices.removeLast(choices.count - kept)
    }
  }

  private func weightiest() -> Int? {
    var best: Int?
    for number in choices.indices {
      guard let known = best else {
        best = number
        continue
      }
      let weight = choices[number].evidence * (choices[number].negation.isEmpty ? 1 : 0.15)
      let least = choices[known].evidence * (choices[known].negation.isEmpty ? 1 : 0.15)
      if weight > least { best = number }
    }
    return best
  }

  private mutating func insert(_ found: Toxic, behind start: Int) {
    toxic.append(found)
    var place = toxic.count - 1
    while place > start, toxic[place - 1].units.lowerBound > found.units.lowerBound {
      toxic[place] = toxic[place - 1]
      place -= 1
    }
    toxic[place] = found
  }
}

extension FrameRule {
  /// Whether it reaches the whole sentence, and not only the words that it was known by.
  var reachesSentence: Bool { self == .counterSpeech || self == .mention }

  /// Whether it changes what is said in a category: swearing is swearing in any frame.
  func changes(_ category: ToxicityCategory) -> Bool {
    switch self {
    case .harmless, .idle: true
    case .reclaimed, .selfReference: category != .threat && category != .profanity
    case .praise: category != .threat
    case .counterSpeech, .mention, .report: category != .profanity
    }
  }
}
