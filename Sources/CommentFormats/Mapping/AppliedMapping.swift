/// A mapping as it applies to one input: what stands where, and how it is read.
struct AppliedMapping {
  /// What is fetched, and from which column.
  private(set) var places: [(cell: RecordCell, column: Int)] = []
  /// The names of the columns.
  let columns: [String]
  /// The mapping, with what was guessed.
  let mapping: FieldMapping
  /// What the reader has to say of it.
  private(set) var notes: [ReadProblem.Kind] = []
  let parentIsInID: Bool
  let isFlattened: Bool
  let dropsDecimals: Bool
  /// Whether texts are strings of bytes in Python's spelling.
  let hasPythonBytes: Bool
  let markup: Markup
  /// The column of states as it is compared (`ColumnNames.plain`).
  let stateColumn: String
  let prefixes: [[UInt8]]
  private let roots: [[UInt8]]
  /// Those that mean the top level only where no comment has one as its id.
  private let doubtfulRoots: [[UInt8]]
  private let rootBeginnings: [[UInt8]]
  private let longestRoot: Int

  /// - Parameter isWhole: Whether there can be no column beside those of the sample.
  /// - Throws: `noTextColumn`, `noSuchColumn`.
  init(_ wanted: FieldMapping?, to sample: RecordSample, isWhole: Bool) throws(ReadError) {
    let guess = MappingGuess(wanted ?? FieldMapping(), sample)
    mapping = guess.mapping
    columns = sample.columns
    parentIsInID = guess.parentIsInID
    isFlattened = guess.isFlattened
    dropsDecimals = guess.dropsDecimals
    markup = (mapping.textFormat ?? .plain).markup
    stateColumn = ColumnNames.forms(mapping.columns[.state] ?? "").last ?? ""
    prefixes = mapping.prefixes.map { Array($0.utf8) }
    let all = (FieldMapping.usualRoots + mapping.roots).map { AppliedMapping.lowercased(Array($0.utf8)) }
    doubtfulRoots = FieldMapping.usualRoots.filter { !guess.mapping.roots.contains($0) }.map {
      Array($0.utf8)
    }
    roots = all.filter { $0.last != UInt8(ascii: "*") }
    rootBeginnings = all.filter { $0.last == UInt8(ascii: "*") }.map { $0.dropLast() }
    longestRoot = roots.map(\.count).max() ?? 0

    guard let text = mapping.columns[.text], !text.isEmpty else {
      throw .noTextColumn(columns: AppliedMapping.shown(columns))
    }
    let texts = guess.place(text).map(sample.values) ?? []
    hasPythonBytes = !texts.isEmpty && texts.count { PythonRepr.isBytes($0.utf8) } * 2 > texts.count
    for field in FieldMapping.Field.allCases {
      guard let column = mapping.columns[field], !column.isEmpty else { continue }
      if let place = guess.place(column) {
        places.append((RecordCell(field), place))
      } else if isWhole || field == .text && sample.count > 0 {
        throw .noSuchColumn(column, field: field, columns: AppliedMapping.shown(columns))
      } else {
        notes.append(.columnNotSeen(column, field: field))
      }
    }
    if let place = guess.place(ColumnNames.replyFlag, where: MappingGuess.areFlags) {
      places.append((.replyFlag, place))
    }
    if let place = guess.place(ColumnNames.replyCount, where: MappingGuess.areCounts) {
      places.append((.replyCount, place))
    }
    if guess.hasGuessed { notes.append(.mappingGuessed(mapping)) }
    if (mapping.columns[.id] ?? "").isEmpty { notes.append(.idsNumbered) }
    if parentIsInID { notes.append(.parentsFromIDs) }
  }

  /// The name of a column that is fetched.
  func name(_ place: Int) -> String { columns[place] }

  /// The names that are mapped to but were not seen yet, for records that may have them later.
  var unseen: [(cell: RecordCell, name: String)] {
    notes.compactMap { note in
      if case .columnNotSeen(let column, let field) = note { (RecordCell(field), column) } else { nil }
    }
  }

  /// Whether a parent is a word that means the top level.
  func isRoot(_ parent: [UInt8]) -> Bool {
    if parent.isEmpty { return true }
    if parent.count <= longestRoot {
      let lowered = AppliedMapping.lowercased(parent)
      if roots.contains(lowered) { return true }
    }
    return rootBeginnings.contains {
      parent.count >= $0.count && AppliedMapping.lowercased(parent.prefix($0.count)) == $0
    }
  }

  /// Whether an id is such a word and may be meant as an id just as well: what the mapping names is never.
  func isDoubtfulRoot(_ id: [UInt8]) -> Bool {
    doubtfulRoots.contains { $0.count == id.count } && doubtfulRoots.contains(AppliedMapping.lowercased(id))
  }

  /// Cuts off a prefix, where there is one and something behind it.
  func strip(_ id: inout [UInt8]) {
    for prefix in prefixes where id.count > prefix.count && id.starts(with: prefix) {
      id.removeFirst(prefix.count)
      return
    }
  }

  private static func lowercased(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Names for a message: a file without a header has data in their place, so only what looks like a name is
  /// shown.
  private static func shown(_ columns: [String]) -> [String] {
    columns.map { column in
      let isName =
        column.utf8.count <= 40 && column.split(separator: " ").count <= 3 && !column.contains("@")
        && column.utf8.contains { (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }
      return isName ? column : ""
    }
  }
}
