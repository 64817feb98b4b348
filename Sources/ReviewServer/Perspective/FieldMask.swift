/// The parts of an answer that a client wants, as Google's APIs write them: `languages,attributeScores/TOXICITY`,
/// `attributeScores(TOXICITY,INSULT/summaryScore)`, `attributeScores/*/summaryScore/value`.
struct FieldMask: Sendable {
  /// What is wanted below each key; an empty mask is all of it.
  private var fields: [String: FieldMask] = [:]

  /// How deep parts may stand in each other.
  private static let deepest = 20
  /// The longest text of a mask, in bytes.
  private static let longest = 2000

  private init() {}

  /// Reads a mask; `nil` where it is none. O(n).
  init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= FieldMask.longest else { return nil }
    var rest = Array(text.utf8)[...]
    guard let mask = FieldMask.list(&rest, depth: 0), rest.isEmpty else { return nil }
    self = mask
  }

  /// Whether everything below is wanted.
  var isAll: Bool { fields.isEmpty }

  /// What is wanted below a key; `nil` where the key is not.
  subscript(key: String) -> FieldMask? {
    if isAll { return self }
    return fields[key] ?? fields["*"]
  }

  private static func list(_ rest: inout ArraySlice<UInt8>, depth: Int) -> FieldMask? {
    var mask = FieldMask()
    while true {
      guard let (name, below) = path(&rest, depth: depth) else { return nil }
      mask.add(below, at: name)
      guard rest.first == UInt8(ascii: ",") else { return mask }
      rest.removeFirst()
    }
  }

  private static func path(_ rest: inout ArraySlice<UInt8>, depth: Int) -> (String, FieldMask)? {
    let name = rest.prefix { byte in !",/()".utf8.contains(byte) }
    guard !name.isEmpty, depth < deepest else { return nil }
    rest = rest.dropFirst(name.count)
    let key = String(decoding: name, as: UTF8.self)
    switch rest.first {
    case UInt8(ascii: "/"):
      rest.removeFirst()
      guard let (name, below) = path(&rest, depth: depth + 1) else { return nil }
      var mask = FieldMask()
      mask.add(below, at: name)
      return (key, mask)
    case UInt8(ascii: "("):
      rest.removeFirst()
      guard let mask = list(&rest, depth: depth + 1), rest.first == UInt8(ascii: ")") else { return nil }
      rest.removeFirst()
      return (key, mask)
    default: return (key, FieldMask())
    }
  }

  private mutating func add(_ mask: FieldMask, at key: String) {
    guard let known = fields[key] else {
      fields[key] = mask
      return
    }
    if known.isAll || mask.isAll {
      fields[key] = FieldMask()
    } else {
      for (name, below) in mask.fields { fields[key]?.add(below, at: name) }
    }
  }
}
