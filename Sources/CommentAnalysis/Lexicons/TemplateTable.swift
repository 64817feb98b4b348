/// The templates: first those that make classes, so that all others may ask for these; else in the order of the files.
struct TemplateTable: Sendable {
  private(set) var templates: [Template] = []
  /// How many of them make classes.
  private var classed = 0
  private(set) var elements: [TemplateElement] = []
  /// The words that elements name.
  private(set) var words: [Int32] = []

  /// Adds a template of which the parts are known.
  mutating func append(_ term: Term, _ parts: [TemplateElement], _ result: TemplateResult) {
    let start = elements.count
    elements.append(contentsOf: parts)
    // Where one of several classes is enough, none is required.
    let required = parts.reduce(into: ClassSet()) { required, part in
      let isAlone = part.classes.rawValue.nonzeroBitCount == 1 && part.words.isEmpty
      if isAlone, !part.isOptional, part.kind != .notAhead { required.formUnion(part.classes) }
    }
    let template = Template(
      term: term, elements: start..<elements.count, required: required, result: result)
    if case .classed = result {
      templates.insert(template, at: classed)
      classed += 1
    } else {
      templates.append(template)
    }
  }

  mutating func appendWord(_ word: Int32) { words.append(word) }

  /// Whether a word is one of an element's.
  @inline(__always)
  func contains(_ word: Int32, in element: TemplateElement) -> Bool {
    for place in element.words where words[Int(place)] == word { return true }
    return false
  }
}
