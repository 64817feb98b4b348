import CommentModel

/// Up to six units around a match, nearest first.
struct NearbyUnits {
  private var indices: InlineArray<6, Int> = .init(repeating: 0)
  private(set) var count = 0

  mutating func append(_ index: Int) {
    indices[count] = index
    count += 1
  }

  subscript(place: Int) -> Int { indices[place] }

  @inline(__always)
  func first(where condition: (_ place: Int, _ index: Int) -> Bool) -> Int? {
    for place in 0..<count where condition(place, indices[place]) { return indices[place] }
    return nil
  }

  @inline(__always)
  func contains(where condition: (_ index: Int) -> Bool) -> Bool {
    first { condition($1) } != nil
  }
}

/// The words around a match, within its sentence.
extension Units {
  /// Units before a match, nearest first: of its sentence, up to the next comma or the like, without hyphens.
  ///
  /// - Parameter distance: 6 at the most.
  func nearby(before match: Range<Int>, _ distance: Int) -> NearbyUnits {
    var nearby = NearbyUnits()
    let sentence = self[match.lowerBound].sentence
    var index = match.lowerBound - 1
    while index >= 0, nearby.count < distance, self[index].sentence == sentence {
      if self[index].isBarrier, !isQuotationMark(index) { break }
      if self[index].kind != .punctuation { nearby.append(index) }
      index -= 1
    }
    return nearby
  }

  /// Whether nothing parts some units: no comma or the like, no end of a sentence.
  func isClause(_ units: Range<Int>) -> Bool {
    guard units.lowerBound > 0, units.upperBound < count else { return false }
    return self[units.lowerBound - 1].sentence == self[units.upperBound].sentence
      && !units.contains { self[$0].isBarrier }
  }

  /// Units behind a match, likewise.
  func nearby(behind match: Range<Int>, _ distance: Int) -> NearbyUnits {
    var nearby = NearbyUnits()
    let sentence = self[match.lowerBound].sentence
    var index = match.upperBound
    while index < count, nearby.count < distance, self[index].sentence == sentence {
      if self[index].isBarrier, !isQuotationMark(index) { break }
      if self[index].kind != .punctuation { nearby.append(index) }
      index += 1
    }
    return nearby
  }

  /// "you are an "idiot"": the marks around a word don't part it from its sentence. A mark itself stands
  /// where the unit before it does.
  func isQuotationMark(_ index: Int) -> Bool {
    index + 1 < count && self[index].isInQuotationMarks != self[index + 1].isInQuotationMarks
  }
}
