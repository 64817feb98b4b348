import CommentFormats

/// Writes a JSON value again, or those parts of it that a mask names; on one line, or indented by two blanks. For answers
/// of the server, which are not deep.
struct MaskedJSON {
  private(set) var text = ""
  private let isIndented: Bool
  private var depth = 0

  init(isIndented: Bool) {
    self.isIndented = isIndented
  }

  /// Writes a value. Masks look through arrays.
  mutating func write(_ element: JSONElement, _ mask: FieldMask?) {
    if element.isObject {
      var fields: [(String, JSONElement, FieldMask?)] = []
      element.forEachField { key, value in
        guard let mask else { return fields.append((key, value, nil)) }
        if let below = mask[key] { fields.append((key, value, below)) }
      }
      list("{", "}", fields) { writer, field in
        var json = JSONText()
        json.string(field.0)
        writer.text += json.text + (writer.isIndented ? ": " : ":")
        writer.write(field.1, field.2)
      }
    } else if element.isArray {
      list("[", "]", element.members) { writer, member in writer.write(member, mask) }
    } else {
      var json = JSONText()
      switch element.value {
      case .string(let string): json.string(string)
      case .integer(let number): json.raw("\(number)")
      case .unsigned(let number): json.raw("\(number)")
      case .double(let number): json.raw("\(number)")
      case .bool(let value): json.raw("\(value)")
      default: json.raw("null")
      }
      text += json.text
    }
  }

  private mutating func list<Item>(
    _ open: String, _ close: String, _ items: [Item], _ body: (inout MaskedJSON, Item) -> Void
  ) {
    text += open
    depth += 1
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      breakLine()
      body(&self, item)
    }
    depth -= 1
    if !items.isEmpty { breakLine() }
    text += close
  }

  private mutating func breakLine() {
    if isIndented { text += "\n" + String(repeating: "  ", count: depth) }
  }
}
