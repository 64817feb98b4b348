/// Finds the words without which no sentence fits a template: of each template, those of the two parts that the fewest
/// sentences have.
struct TemplateKeys {
  private let templates: TemplateTable
  private let classes: ClassTable
  /// By class: how many sentences have it, by the rule of thumb of `ClassTable.Key`.
  private var weights = [Int](repeating: 0, count: ClassSet.most)

  init(_ templates: TemplateTable, _ classes: ClassTable) {
    self.templates = templates
    self.classes = classes
    for key in classes.keys {
      for number in key.some.numbers { weights[number] += key.weight }
    }
    // A class that a template makes is where the rarest of its parts is.
    for template in templates.templates[..<templates.classed] {
      guard case .classed(let some) = template.result else { continue }
      let weight = weight(of: key(of: template))
      for number in some.numbers { weights[number] += weight }
    }
  }

  /// The templates under their words. O(words + templates).
  func postings(wordCount: Int) -> TemplatePostings {
    let width = (templates.templates.count + 63) / 64
    var ofWords: [Int32: [UInt64]] = [:]
    var ofClasses = [[UInt64]](repeating: [], count: ClassSet.most)
    var asked: ClassSet = []
    var always = [UInt64](repeating: 0, count: 2 * width)
    for number in templates.templates.indices {
      let parts = keys(of: templates.templates[number])
      for (rank, part) in [parts.rarest, parts.next].enumerated() {
        let bit = number + rank * width * 64
        guard let part else {
          always.insert(bit, 2 * width)
          continue
        }
        var needed: ClassSet = []
        var words: [Int32] = []
        take(part, &needed, &words)
        for word in words { ofWords[word, default: []].insert(bit, 2 * width) }
        for one in needed.numbers { ofClasses[one].insert(bit, 2 * width) }
        asked.formUnion(needed)
      }
    }
    var classesOfWords = [ClassSet](repeating: [], count: wordCount)
    for key in classes.keys { classesOfWords[Int(key.word)].formUnion(key.some) }
    return TemplatePostings(classesOfWords, always: always, besides: ofWords) { classes in
      var set = [UInt64](repeating: 0, count: 2 * width)
      for one in classes.intersection(asked).numbers { set.formUnion(ofClasses[one]) }
      return set
    }
  }

  /// Notes the words of a part, its classes, and what the templates need that make them.
  private func take(_ key: TemplateElement, _ needed: inout ClassSet, _ words: inout [Int32]) {
    words.append(contentsOf: templates.words[Int(key.words.lowerBound)..<Int(key.words.upperBound)])
    let new = key.classes.subtracting(needed)
    needed.formUnion(new)
    if new.isEmpty { return }
    for template in templates.templates[..<templates.classed] {
      guard case .classed(let some) = template.result, !some.isDisjoint(with: new) else { continue }
      take(self.key(of: template), &needed, &words)
    }
  }

  /// The part of a template that the fewest sentences have.
  private func key(of template: Template) -> TemplateElement {
    keys(of: template).rarest ?? TemplateElement(kind: .words)
  }

  /// That part, and the one that the fewest other sentences have.
  private func keys(of template: Template) -> (rarest: TemplateElement?, next: TemplateElement?) {
    var keys: (rarest: TemplateElement?, next: TemplateElement?)
    var weights = (rarest: Int.max, next: Int.max)
    for element in templates.elements[template.elements] {
      if element.isOptional || element.kind != .words && element.kind != .ahead { continue }
      let weight = weight(of: element)
      if weight < weights.rarest {
        keys = (element, keys.rarest)
        weights = (weight, weights.rarest)
      } else if weight < weights.next {
        keys.next = element
        weights.next = weight
      }
    }
    return keys
  }

  private func weight(of element: TemplateElement) -> Int {
    var weight = element.classes.numbers.reduce(0) { $0 + weights[$1] }
    for place in element.words {
      weight += classes.isCommon(templates.words[Int(place)]) ? ClassTable.weightOfCommonWords : 1
    }
    return weight
  }
}

extension [UInt64] {
  fileprivate mutating func insert(_ number: Int, _ width: Int) {
    if isEmpty { self = [UInt64](repeating: 0, count: width) }
    self[number / 64] |= 1 << UInt64(number % 64)
  }

  fileprivate mutating func formUnion(_ other: [UInt64]) {
    for place in indices { self[place] |= other[place] }
  }
}
