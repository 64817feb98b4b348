/// The templates: first those that make classes, so that all others may ask for these; else in the order of the files.
struct TemplateTable: Sendable {
  private(set) var templates: [Template] = []
  /// How many of them make classes.
  private(set) var classed = 0
  private(set) var elements: [TemplateElement] = []
  private(set) var needs: [TemplateNeed] = []
  /// The words that elements name.
  private(set) var words: [Int32] = []

  /// Adds a template of which the parts are known.
  mutating func append(_ term: Term, _ parts: [TemplateElement], _ result: TemplateResult) {
    let start = elements.count
    elements.append(contentsOf: parts)
    let firstNeed = needs.count
    for part in parts where !part.isOptional && (part.kind == .words || part.kind == .ahead) {
      let bits = part.words.reduce(into: UInt64(0)) { $0 |= 1 << UInt64(words[Int($1)] & 63) }
      needs.append(TemplateNeed(classes: part.classes, words: bits))
    }
    let template = Template(
      term: term, elements: start..<elements.count, needs: firstNeed..<needs.count,
      result: result)
    if case .classed = result {
      templates.insert(template, at: classed)
      classed += 1
    } else {
      templates.append(template)
    }
  }

  /// Notes for each template the classes that it asks for, once all are there.
  mutating func noteAskedClasses() {
    for number in templates.indices {
      var asked = elements[templates[number].elements].reduce(into: ClassSet.ofMatching) {
        $0.formUnion($1.classes)
      }
      var isComplete = false
      while !isComplete {
        let known = asked
        for maker in templates[..<classed] where maker.makes(known) {
          asked = elements[maker.elements].reduce(into: asked) { $0.formUnion($1.classes) }
        }
        isComplete = asked == known
      }
      templates[number].asked = asked
    }
  }

  /// A bit for each template that finds something toxic, or that changes what is.
  func bits(areToxic: Bool) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: (templates.count + 63) / 64)
    for (number, template) in templates.enumerated() {
      let isWanted =
        switch template.result {
        case .classed: false
        case .toxic: areToxic
        case .frame: !areToxic
        }
      if isWanted { bits[number / 64] |= 1 << UInt64(number % 64) }
    }
    return bits
  }

  /// Whether a sentence may fit a template.
  @inline(__always)
  func mayFit(_ number: Int, _ classes: ClassSet, _ words: UInt64) -> Bool {
    for need in templates[number].needs where !needs[need].mayBeMet(by: classes, words) { return false }
    return true
  }

  mutating func appendWord(_ word: Int32) { words.append(word) }

  /// Whether a word is one of an element's.
  @inline(__always)
  func contains(_ word: Int32, in element: TemplateElement) -> Bool {
    for place in element.words where words[Int(place)] == word { return true }
    return false
  }
}
