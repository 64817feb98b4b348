/// Whether a template fits the words of a sentence.
///
/// Tries the ways to read it one after the other, the longer phrase and the repetition first. The work is bounded by the
/// template: its gaps, its repetitions and the fillers between its parts are.
struct TemplateMatching {
  let table: TemplateTable

  /// How many fillers in a row are passed over.
  private static let mostFillers = 4
  /// How often a part may stand that may stand several times.
  private static let mostRepeated = 5

  /// How far a template is read.
  private struct Progress {
    /// The next word.
    var place: Int
    /// How many words of any kind may be passed over before it.
    var gap: UInt8 = 0
    /// How many fillers may.
    var fillers = TemplateMatching.mostFillers
    /// How often the next part has stood already.
    var repeated = 0
    /// Whether the comma or the like before the next word, if there is one, is in nobody's way.
    var isOpen = false
  }

  /// What the first word of a template needs; `nil` where it need not begin with a word.
  func first(of template: Template) -> TemplateNeed? {
    let first = table.elements[template.elements.lowerBound]
    return first.kind == .words && !first.isOptional ? table.needs[template.needs.lowerBound] : nil
  }

  /// Where the words end that a template fits from a place on; −1 where it fits none.
  @inline(__always)
  func end(of template: Template, at start: Int, _ cells: borrowing SentenceCells) -> Int {
    end(template.elements, Progress(place: start, fillers: 0, isOpen: true), cells)
  }

  /// Whether a word may begin what an element stands for.
  @inline(__always)
  private func mayFit(_ element: TemplateElement, _ cell: SentenceCells.Cell) -> Bool {
    !element.classes.isDisjoint(with: cell.all) || table.contains(cell.word, in: element)
  }

  private func end(_ rest: Range<Int>, _ progress: Progress, _ cells: borrowing SentenceCells) -> Int {
    if rest.isEmpty { return progress.place }
    let element = table.elements[rest.lowerBound]
    let place = progress.place
    let isAtBarrier = place < cells.count && cells[place].followsBarrier
    switch element.kind {
    case .begin: return place == 0 || isAtBarrier ? endBehind(rest, progress, cells) : -1
    case .end: return place == cells.count || isAtBarrier ? endBehind(rest, progress, cells) : -1
    case .barrier:
      if isAtBarrier, !progress.isOpen {
        var open = progress
        open.isOpen = true
        return endBehind(rest, open, cells)
      }
      return element.isOptional ? endBehind(rest, progress, cells) : -1
    case .words, .ahead, .notAhead: break
    }
    let canRead = place < cells.count && (!isAtBarrier || progress.isOpen)
    if element.kind != .words {
      let stands = canRead && mayFit(element, cells[place])
      return stands == (element.kind == .ahead) ? endBehind(rest, progress, cells) : -1
    }
    if canRead {
      let found = endWithWords(rest, element, progress, cells)
      if found >= 0 { return found }
    }
    if element.isOptional, progress.repeated == 0 {
      let found = endBehind(rest, progress, cells)
      if found >= 0 { return found }
    }
    return canRead ? endBehindOthers(rest, progress, cells) : -1
  }

  /// Goes on behind the first part of what is left, with no word read.
  private func endBehind(
    _ rest: Range<Int>, _ progress: Progress, _ cells: borrowing SentenceCells
  ) -> Int {
    let behind = rest.dropFirst()
    var progress = progress
    progress.repeated = 0
    if let next = behind.first { progress.gap = max(progress.gap, table.elements[next].gap) }
    return end(behind, progress, cells)
  }

  /// Reads a phrase or word as the first part of what is left.
  private func endWithWords(
    _ rest: Range<Int>, _ element: TemplateElement, _ progress: Progress, _ cells: borrowing SentenceCells
  ) -> Int {
    let cell = cells[progress.place]
    if !element.classes.isDisjoint(with: cell.all) {
      var number = cell.spans
      while number >= 0 {
        let span = cells.span(number)
        if !element.classes.isDisjoint(with: span.classes) {
          let found = endWithPart(rest, element, Int(span.end), progress.repeated, cells)
          if found >= 0 { return found }
        }
        number = span.next
      }
    }
    if !element.classes.isDisjoint(with: cell.own) || table.contains(cell.word, in: element) {
      return endWithPart(rest, element, progress.place + 1, progress.repeated, cells)
    }
    return -1
  }

  /// Goes on where the first part of what is left has been read.
  private func endWithPart(
    _ rest: Range<Int>, _ element: TemplateElement, _ place: Int, _ repeated: Int,
    _ cells: borrowing SentenceCells
  ) -> Int {
    if element.isRepeated, repeated + 1 < TemplateMatching.mostRepeated {
      let found = end(rest, Progress(place: place, repeated: repeated + 1), cells)
      if found >= 0 { return found }
    }
    let behind = rest.dropFirst()
    let gap = behind.first.map { table.elements[$0].gap } ?? 0
    return end(behind, Progress(place: place, gap: gap), cells)
  }

  /// Passes over a filler or a word of a gap.
  private func endBehindOthers(
    _ rest: Range<Int>, _ progress: Progress, _ cells: borrowing SentenceCells
  ) -> Int {
    let cell = cells[progress.place]
    if progress.fillers > 0, cell.all.contains(.filler) {
      var further = progress
      further.place = endOfFiller(cell, progress.place, cells)
      further.fillers -= 1
      further.isOpen = false
      let found = end(rest, further, cells)
      if found >= 0 { return found }
    }
    if progress.gap > 0, !cell.all.contains(.not) {
      var further = progress
      further.place += 1
      further.gap -= 1
      further.isOpen = false
      return end(rest, further, cells)
    }
    return -1
  }

  private func endOfFiller(
    _ cell: SentenceCells.Cell, _ place: Int, _ cells: borrowing SentenceCells
  ) -> Int {
    var number = cell.spans
    while number >= 0 {
      let span = cells.span(number)
      if span.classes.contains(.filler) { return Int(span.end) }
      number = span.next
    }
    return place + 1
  }
}
