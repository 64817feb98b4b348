import CommentFormats

/// Which columns of a table hold what is needed of labelled texts.
struct LabelledColumns {
  /// What a column can hold. The raw value is the word used on the command line, and the usual name of the column.
  enum Field: String, CaseIterable {
    case id, text, label, score, category, group, context
  }

  private var names: [Field: String] = [:]
  /// How texts are written; `nil` leaves it to evidence.
  private(set) var textFormat: TextFormat?

  /// The usual names.
  init() {}

  /// Other names: `label=toxic,text=body:html`.
  init(parsing text: String) throws(LabelledColumnsError) {
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, let field = Field(rawValue: String(sides[0])) else {
        throw LabelledColumnsError(part: String(part))
      }
      names[field] = String(sides[1])
      guard field == .text, let colon = sides[1].lastIndex(of: ":"),
        let format = TextFormat(rawValue: String(sides[1][colon...].dropFirst()))
      else { continue }
      names[field] = String(sides[1][..<colon])
      textFormat = format
    }
  }

  /// The name of the column for a field.
  func name(of field: Field) -> String { names[field] ?? field.rawValue }

  /// Whether the name was chosen, so that the column has to be there.
  func isChosen(_ field: Field) -> Bool { names[field] != nil }
}

/// A part of a mapping that says nothing.
struct LabelledColumnsError: Error, CustomStringConvertible {
  var part: String

  var description: String {
    let fields = LabelledColumns.Field.allCases.map(\.rawValue).joined(separator: ", ")
    return "\"\(part)\" is no FIELD=COLUMN; fields are \(fields)"
  }
}
