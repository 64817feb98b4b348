/// Completes a mapping by what the columns are called and what stands in the first records.
///
/// A name alone is not believed where the values speak against it: a column of times must hold times, one of
/// states known words, an address or title that is to be the thread's must come back in other records.
struct MappingGuess {
  /// The mapping with what was guessed.
  private(set) var mapping: FieldMapping
  /// Whether anything was.
  private(set) var hasGuessed = false
  /// Whether replies are told by ids of the form `PARENT.REPLY`, as YouTube makes them.
  private(set) var parentIsInID = false
  /// Whether nothing says which comments are replies.
  private(set) var isFlattened = false
  /// Whether parents are whole numbers that were printed with a decimal place, as pandas does beside empty
  /// cells.
  private(set) var dropsDecimals = false

  private let sample: RecordSample
  private var used: Set<String> = []

  init(_ mapping: FieldMapping, _ sample: RecordSample) {
    self.mapping = mapping
    self.sample = sample
    used = Set(mapping.columns.values)
    guessText()
    guessIdentity()
    guessThread()
    guessAuthor()
    guessTime()
    guessState()
    judgeParents()
  }

  /// Where a column stands.
  func place(_ column: String) -> Int? { sample.columns.firstIndex(of: column) }

  /// The place of the first column that has one of some names and is not taken.
  func place(_ names: [String], where isFit: ([String]) -> Bool = { _ in true }) -> Int? {
    for name in names {
      for (place, column) in sample.columns.enumerated()
      where !column.isEmpty && !used.contains(column) && ColumnNames.forms(column).contains(name) {
        if isFit(sample.values(place)) { return place }
      }
    }
    return nil
  }

  private mutating func take(_ field: FieldMapping.Field, _ place: Int?) {
    guard let place, mapping.columns[field] == nil else { return }
    mapping.columns[field] = sample.columns[place]
    used.insert(sample.columns[place])
    hasGuessed = true
  }

  private func values(_ field: FieldMapping.Field) -> [String] {
    mapping.columns[field].flatMap(place).map(sample.values) ?? []
  }

  private func column(_ field: FieldMapping.Field) -> String? {
    mapping.columns[field].flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func guessText() {
    take(
      .text,
      place(ColumnNames.text) { values in
        values.count * 2 >= sample.count && !values.allSatisfy(MappingGuess.isNumber)
      }
        ?? place(ColumnNames.text))
    guard mapping.textFormat == nil, let column = column(.text) else { return }
    mapping.textFormat = TextEvidence.format(
      column: ColumnNames.forms(column), columns: sample.columns.map(ColumnNames.plain), texts: values(.text))
  }

  private mutating func guessIdentity() {
    let isIdentity: ([String]) -> Bool = { values in values.isEmpty || Set(values).count * 2 > values.count }
    take(.id, place(ColumnNames.id, where: isIdentity))
    if mapping.columns[.id] == nil {
      // A post is the comment itself where topics or threads are named, or where every record has one of its
      // own.
      let hasTopic = place(["topicid", "threadid", "discussionid"]) != nil
      take(
        .id,
        place(["postid"]) { values in (hasTopic || values.count > 2) && Set(values).count == values.count })
    }
    take(.parent, place(ColumnNames.parent) { !$0.contains { $0.utf8.count > 200 } })
  }

  private mutating func guessThread() {
    let count = sample.count
    take(.thread, place(ColumnNames.thread.filter { $0.hasSuffix("id") || $0.hasSuffix("url") }))
    let repeats: ([String]) -> Bool = { values in
      count > 1 && values.count > 1 && Set(values).count * 2 <= values.count
    }
    take(.thread, place(ColumnNames.thread, where: repeats))
    take(.thread, place(["url", "link", "permalink"], where: repeats))
    if mapping.columns[.link] == nil {
      let thread = column(.thread)
      if let thread, ColumnNames.isKnown(thread, in: ColumnNames.link) {
        mapping.columns[.link] = thread
      } else {
        take(.link, place(["url", "link", "permalink"], where: repeats))
        take(.link, place(ColumnNames.link.filter { $0.utf8.count > 4 && $0 != "permalink" }))
      }
    }
    let hasThread = column(.thread) != nil
    take(
      .title, place(ColumnNames.title) { values in Set(values).count == 1 || hasThread && repeats(values) })
    if hasThread { take(.title, place(ColumnNames.title.filter { $0 != "title" && $0 != "headline" })) }
  }

  private mutating func guessAuthor() {
    take(
      .author,
      place(ColumnNames.author) { values in
        values.count * 2 >= sample.count && !values.allSatisfy(MappingGuess.isNumber)
      }
        ?? place(ColumnNames.author))
  }

  private mutating func guessTime() {
    let known = column(.time)
    if known != nil, mapping.timeFormat != .auto { return }
    var format: TimeFormat?
    if known == nil, mapping.columns[.time] == nil {
      take(
        .time,
        place(ColumnNames.time) { values in
          guard !values.isEmpty else { return false }
          format = TimeEvidence.format(of: values)
          return format != nil
        })
    } else {
      format = TimeEvidence.format(of: values(.time))
    }
    if let format { mapping.timeFormat = format }
  }

  private mutating func guessState() {
    for names in [ColumnNames.state, ColumnNames.stateFlags] {
      for name in names {
        take(
          .state,
          place([name]) { values in
            !values.isEmpty && values.allSatisfy { StateWords.state($0.utf8, column: name) != nil }
          })
      }
    }
  }

  private mutating func judgeParents() {
    let ids = values(.id)
    let parents = values(.parent)
    if parents.contains(where: { $0.hasPrefix("t1_") || $0.hasPrefix("t3_") }) {
      // Reddit's "things": t1 is a comment, t3 the post that all stand under.
      if !ids.contains(where: { $0.hasPrefix("t1_") }), !mapping.prefixes.contains("t1_") {
        mapping.prefixes.append("t1_")
      }
      if !mapping.roots.contains("t3_*") { mapping.roots.append("t3_*") }
    }
    dropsDecimals =
      !ids.isEmpty && ids.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && parents.contains { $0.hasSuffix(".0") }
    if column(.parent) != nil { return }
    parentIsInID = !ids.isEmpty && ids.allSatisfy { $0.hasPrefix("Ug") && $0.utf8.count > 20 }
    let replies = place(ColumnNames.replyFlag, where: MappingGuess.areFlags).map(sample.values) ?? []
    let areAllComments = !replies.isEmpty && !replies.contains { MappingGuess.isTrue($0.utf8) }
    isFlattened = !parentIsInID && !areAllComments
  }

  static func areFlags(_ values: [String]) -> Bool {
    !values.isEmpty
      && values.allSatisfy { ["true", "false", "0", "1", "yes", "no"].contains($0.lowercased()) }
  }

  static func areCounts(_ values: [String]) -> Bool { !values.isEmpty && values.allSatisfy(isNumber) }

  static func isTrue(_ value: some Collection<UInt8>) -> Bool {
    ["true", "True", "TRUE", "1", "yes"].contains { value.elementsEqual($0.utf8) }
  }

  private static func isNumber(_ value: String) -> Bool {
    value.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }
}
