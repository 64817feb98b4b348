import CommentModel

/// What the templates find in one sentence, to be weighed against one another where they share words. On buffers that
/// are used again.
struct TemplateChoices: ~Copyable {
  private var choices = ReusedBuffer<TemplateFindings.Toxic>()

  /// How many templates of a sentence are weighed against one another.
  private static let most = 24

  var isFull: Bool { choices.count == TemplateChoices.most }

  mutating func removeAll() { choices.removeAll() }

  mutating func append(_ found: TemplateFindings.Toxic) { choices.append(found) }

  /// Moves the weightiest of those that share words, in each category, to a buffer, in the order of the text.
  mutating func settle(into toxic: inout ReusedBuffer<TemplateFindings.Toxic>) {
    let start = toxic.count
    while let best = weightiest() {
      let chosen = choices[best]
      toxic.insert(chosen, behind: start)
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
      if choices[number].weight > choices[known].weight { best = number }
    }
    return best
  }
}

extension TemplateFindings.Toxic {
  /// What it is weighed by: less where it is negated.
  fileprivate var weight: Double { negation.isEmpty ? evidence : evidence * 0.15 }
}

extension ReusedBuffer<TemplateFindings.Toxic> {
  /// Inserts in the order of the text, not before a place.
  fileprivate mutating func insert(_ found: TemplateFindings.Toxic, behind start: Int) {
    append(found)
    var place = count - 1
    while place > start, self[place - 1].units.lowerBound > found.units.lowerBound {
      self[place] = self[place - 1]
      place -= 1
    }
    self[place] = found
  }
}
