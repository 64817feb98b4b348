/// The templates: first those that make classes, so that all others may ask for these; else in the order of the files.
struct TemplateTable: Sendable {
  private(set) var templates: [Template] = []
  /// How many of them make classes.
  private(set) var classed = 0
  private(set) var elements: [TemplateElement] = []
  private(set) var needs: [TemplateNeed] = []
  /// What the fewest sentences have of the needs of each template.
  private var rarest: [TemplateNeed] = []
  /// The words that elements name.
  private(set) var words: [Int32] = []

  /// Adds a template of which the parts are known.
  mutating func append(_ term: Term, _ parts: [TemplateElement], _ result: TemplateResult) {
    let start = elements.count
    elements.append(contentsOf: parts)
    var own: [TemplateNeed] = []
    for part in parts where !part.isOptional && (part.kind == .words || part.kind == .ahead) {
      let bits = part.words.reduce(into: UInt64(0)) { $0 |= 1 << UInt64(words[Int($1)] & 63) }
      own.append(TemplateNeed(classes: part.classes, words: bits))
    }
    own.sort { $0.commonness < $1.commonness }
    let firstNeed = needs.count
    needs.append(contentsOf: own)
    let template = Template(
      term: term, elements: start..<elements.count, needs: firstNeed..<needs.count,
      result: result)
    if case .classed = result {
      templates.insert(template, at: classed)
      rarest.insert(own[0], at: classed)
      classed += 1
    } else {
      templates.append(template)
      rarest.append(own[0])
    }
  }

  /// The first of some templates that a sentence may fit.
  @inline(__always)
  func firstThatMayFit(_ numbers: Range<Int>, _ classes: ClassSet, _ words: UInt64) -> Int? {
    for number in numbers where rarest[number].mayBeMet(by: classes, words) {
      if templates[number].needs.allSatisfy({ needs[$0].mayBeMet(by: classes, words) }) { return number }
    }
    return nil
  }

  mutating func appendWord(_ word: Int32) { words.append(word) }

  /// Whether a word is one of an element's.
  @inline(__always)
  func contains(_ word: Int32, in element: TemplateElement) -> Bool {
    for place in element.words where words[Int(place)] == word { return true }
    return false
  }
}
