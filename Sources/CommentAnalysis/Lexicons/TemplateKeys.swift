/// Finds the words without which no sentence fits a template: of each template, those of the part that the fewest
/// sentences have. Where none of them stands, there is nothing to look for.
struct TemplateKeys {
  private let templates: TemplateTable
  private let classes: ClassTable
  /// By the number of a class: how common its words are, 0 where that is not known yet.
  private var commonness = [Int](repeating: 0, count: ClassSet.most)
  private var isOpen = [Bool](repeating: false, count: ClassSet.most)

  /// What a common word (`the`) weighs against others.
  private static let weightOfCommonWords = 1000

  /// Keeps what is asked later.
  init(_ templates: TemplateTable, _ classes: ClassTable) {
    self.templates = templates
    self.classes = classes
    for (some, word) in classes.keys {
      let weight = classes.isCommon(word) ? TemplateKeys.weightOfCommonWords : 1
      for number in some.numbers { commonness[number] += weight }
    }
  }

  /// Gives the words of all templates that do more than make classes, some of them several times.
  mutating func forEachWord(_ body: (Int32) -> Void) {
    var needed: ClassSet = []
    for template in templates.templates[templates.classed...] { take(key(of: template), &needed, body) }
    for (some, word) in classes.keys where !some.isDisjoint(with: needed) { body(word) }
  }

  /// Gives the words of a part, and notes its classes, and what the templates need that make them.
  private mutating func take(_ key: TemplateElement, _ needed: inout ClassSet, _ body: (Int32) -> Void) {
    for place in key.words { body(templates.words[Int(place)]) }
    let new = key.classes.subtracting(needed)
    needed.formUnion(new)
    if new.isEmpty { return }
    for template in templates.templates[..<templates.classed] {
      guard case .classed(let some) = template.result, !some.isDisjoint(with: new) else { continue }
      take(self.key(of: template), &needed, body)
    }
  }

  /// The part of a template that the fewest sentences have.
  private mutating func key(of template: Template) -> TemplateElement {
    var best: (element: TemplateElement, weight: Int)?
    for number in template.elements {
      let element = templates.elements[number]
      if element.isOptional || element.kind != .words && element.kind != .ahead { continue }
      let weight = weight(of: element)
      if weight < best?.weight ?? .max { best = (element, weight) }
    }
    return best?.element ?? TemplateElement(kind: .words)
  }

  private mutating func weight(of element: TemplateElement) -> Int {
    var weight = 0
    for place in element.words {
      weight += classes.isCommon(templates.words[Int(place)]) ? TemplateKeys.weightOfCommonWords : 1
    }
    for number in element.classes.numbers { weight += self.weight(ofClass: number) }
    return weight
  }

  /// Of its own words and of what the templates need that make it.
  private mutating func weight(ofClass number: Int) -> Int {
    if isOpen[number] { return 0 }
    isOpen[number] = true
    defer { isOpen[number] = false }
    var weight = commonness[number]
    let one = ClassSet(number: number)
    for template in templates.templates[..<templates.classed] {
      guard case .classed(let some) = template.result, !some.isDisjoint(with: one) else { continue }
      var least: Int?
      for number in template.elements {
        let element = templates.elements[number]
        if element.isOptional || element.kind != .words { continue }
        let own = self.weight(of: element)
        least = min(least ?? own, own)
      }
      weight += least ?? 0
    }
    return weight
  }
}
