import CommentModel

/// The modifiers of a text, to be asked for by the place where they stand.
struct PlacedModifiers {
  private var modifiers: [Modifier] = []
  private var byStart: [Int32]
  private var byEnd: [Int32]
  private var contrasts: [Int32: Contrast] = [:]

  /// A modifier and the units that it covers.
  struct Modifier {
    var entry: ModifierEntry
    var units: Range<Int>
  }

  /// A word of contrast and its clause.
  struct Contrast {
    var modifier: Modifier
    /// From behind it to the next comma or the like, or the end of the sentence.
    var clause: Range<Int>
  }

  init(_ units: [Unit], _ lexicons: Lexicons) {
    byStart = [Int32](repeating: -1, count: units.count + 1)
    byEnd = byStart
    var index = 0
    while index < units.count {
      // A longer idiom takes the modifiers inside it along: "not bad", "no doubt".
      let idiomEnd = units.matches(in: lexicons.sentiment, at: index).last?.end ?? index
      guard let (entry, end) = units.matches(in: lexicons.modifiers, at: index).last, end >= idiomEnd else {
        index = max(idiomEnd, index + 1)
        continue
      }
      let number = Int32(modifiers.count)
      modifiers.append(Modifier(entry: entry, units: index..<end))
      byStart[index] = number
      byEnd[end] = number
      if entry.kind == .contrast {
        contrasts[units[index].sentence] = Contrast(modifier: modifiers[Int(number)], clause: end..<end)
      }
      index = end
    }
    for sentence in contrasts.keys { contrasts[sentence]?.extendClause(units) }
  }

  /// The modifier that covers exactly these units.
  func covering(_ units: Range<Int>) -> Modifier? {
    modifier(byStart[units.lowerBound]).flatMap { $0.units == units ? $0 : nil }
  }

  /// The modifier whose last unit stands before one.
  func ending(before unit: Int) -> Modifier? {
    modifier(byEnd[unit])
  }

  /// The last word of contrast in a sentence.
  func contrast(in sentence: Int32) -> Contrast? {
    contrasts[sentence]
  }

  private func modifier(_ number: Int32) -> Modifier? {
    number < 0 ? nil : modifiers[Int(number)]
  }
}

extension PlacedModifiers.Contrast {
  fileprivate mutating func extendClause(_ units: [Unit]) {
    let start = clause.lowerBound
    var end = start
    while end < units.count, units[end].sentence == units[start - 1].sentence, !units[end].isBarrier {
      end += 1
    }
    clause = start..<end
  }
}
