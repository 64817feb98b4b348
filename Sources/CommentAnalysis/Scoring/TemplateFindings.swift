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
  private var choices = TemplateChoices()
  private var likely: LikelyTemplates

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

  init(_ lexicons: Lexicons) {
    self.lexicons = lexicons
    likely = LikelyTemplates(lexicons)
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
  mutating func read(through unit: Int, _ units: borrowing Units, _ candidates: borrowing Candidates) {
    guard namesGroup else { return }
    while next <= unit, next < units.count { readNext(units, candidates) }
  }

  /// Looks at the sentence of a unit, whatever is in it, unless that has been done.
  ///
  /// - Precondition: no sentence behind it has been looked at.
  mutating func readSentence(
    of unit: Int, _ units: borrowing Units, _ candidates: borrowing Candidates
  ) {
    if !namesGroup, unit >= next {
      next = unit
      while next > 0, isSameSentence(next - 1, unit, units) { next -= 1 }
    }
    while next <= unit { readNext(units, candidates) }
    if !isLastRead, mayFit { readLast(units, candidates, refersToGroup: false) }
  }

  /// Goes on by a sentence, and looks at it if that is worth it.
  private mutating func readNext(_ units: borrowing Units, _ candidates: borrowing Candidates) {
    var end = next
    var traits: WordTraits = []
    while end < units.count, isSameSentence(end, next, units) {
      traits.formUnion(units[end].traits)
      end += 1
    }
    last = next..<end
    isLastRead = false
    next = end
    mayFit =
      traits.contains(.mayBeToxic) || traits.contains(.mayChange) && candidates.hasToxicity(in: last)
    guard namesGroup else { return }
    let names = traits.contains(.namesGroup)
    if mayFit, names || traits.contains(.standsForGroup) && (named || self.namesGroup(end, units)) {
      readLast(units, candidates, refersToGroup: named || names || self.namesGroup(end, units))
    }
    named = names
  }

  private mutating func readLast(
    _ units: borrowing Units, _ candidates: borrowing Candidates, refersToGroup: Bool
  ) {
    isLastRead = true
    likely.begin(hasToxicity: candidates.hasToxicity(in: last))
    guard likely.read(last, units, without: refersToGroup ? [] : .reference, lexicons.postings) else {
      return
    }
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

  /// Finds what fits the words of the sentence: first what makes classes, then, by these, all else.
  private mutating func readCells(_ units: borrowing Units) {
    let table = lexicons.templates
    guard likely.keep(possible: cells.classes, cells.words) else { return }
    choices.removeAll()
    let matching = TemplateMatching(table: table)
    var number = likely.next(from: 0)
    while number < table.classed {
      if table.templates[number].makes(likely.wanted), table.mayFit(number, cells.classes, cells.words) {
        find(number, matching, units)
      }
      number = likely.next(from: number + 1)
    }
    guard likely.keep(cells.classes, cells.words) else { return }
    number = likely.next(from: table.classed)
    while number < table.templates.count {
      find(number, matching, units)
      number = likely.next(from: number + 1)
    }
    choices.settle(into: &toxic)
  }

  private mutating func find(_ number: Int, _ matching: TemplateMatching, _ units: borrowing Units) {
    let template = matching.table.templates[number]
    let first = matching.first(of: template)
    var place = 0
    while place < cells.count {
      if let first, !cells.mayMeet(first, at: place) {
        place += 1
        continue
      }
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
      if choices.isFull { return }
      choices.append(
        Toxic(
          units: found, category: category, evidence: evidence, term: template.term,
          negation: cells.negation(before: words.lowerBound)))
    case .frame(let rule, let factor):
      frames.append(
        Frame(
          sentence: units[found.lowerBound].sentence, units: rule.reachesSentence ? sentence : found,
          rule: rule,
          factor: factor, cause: units.range(of: found)))
    }
  }
}
