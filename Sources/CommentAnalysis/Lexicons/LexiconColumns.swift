/// What a cell of a lexicon file says. The raw value is the name in the header.
enum LexiconColumn: String, CaseIterable {
  case term
  case valence
  case forms
  case note
  case kind
  case strength
  case category
  case severity
  case unless
  case needs
  case grammarClass = "class"
  case scope
  case sentiment
  case toxicity
  case value
  case pattern
  case meaning
  case weight
}

/// The columns of one lexicon file, as its header names them.
struct LexiconColumns: Sendable {
  /// How many there are.
  let count: Int
  private var places = InlineArray<18, Int8>(repeating: -1)

  /// `nil` where a name is none of the kind's, stands twice, or the first one is not the kind's first.
  init?(_ names: [Substring], of kind: LexiconKind) {
    guard let first = names.first, first == kind.columns[0] else { return nil }
    count = names.count
    for (place, name) in names.enumerated() {
      guard kind.columns.contains(where: { $0 == name }), let column = LexiconColumn(rawValue: String(name)),
        self[column] == nil
      else { return nil }
      places[column.number] = Int8(place)
    }
  }

  /// The place of a column, from 0; `nil` where the file has none.
  @inline(__always)
  subscript(column: LexiconColumn) -> Int? {
    let place = places[column.number]
    return place < 0 ? nil : Int(place)
  }
}

extension LexiconColumn {
  /// Its place among all columns.
  @inline(__always)
  fileprivate var number: Int {
    switch self {
    case .term: 0
    case .valence: 1
    case .forms: 2
    case .note: 3
    case .kind: 4
    case .strength: 5
    case .category: 6
    case .severity: 7
    case .unless: 8
    case .needs: 9
    case .grammarClass: 10
    case .scope: 11
    case .sentiment: 12
    case .toxicity: 13
    case .value: 14
    case .pattern: 15
    case .meaning: 16
    case .weight: 17
    }
  }
}
