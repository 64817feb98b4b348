import CommentModel

/// One flat record: how its values are found by name.
enum JSONRecord {
  /// How a name is looked up: as one key, else as a path of keys.
  struct Name {
    let whole: String
    let path: [String]

    init(_ name: String) {
      whole = name
      path = name.contains(".") ? name.split(separator: ".").map(String.init) : []
    }
  }

  /// How deep objects inside of a record are looked into.
  private static let deepest = 3
  /// How much of a value a sample keeps, in characters.
  private static let longestSample = 2_000

  /// The value under a name; `nil` where there is none or null.
  static func value(_ name: Name, in record: JSONElement) -> JSONElement? {
    if let value = record[name.whole] { return unwrapped(value) }
    if name.path.isEmpty { return nil }
    var value = record
    for key in name.path {
      guard let next = value[key] else { return nil }
      value = next
    }
    return unwrapped(value)
  }

  /// The value inside of MongoDB's `{"$oid": …}`, `{"$date": {"$numberLong": …}}` and their like.
  private static func unwrapped(_ value: JSONElement) -> JSONElement {
    var value = value
    for key in ["$date", "$oid", "$numberLong", "$numberInt", "$numberDouble"] where value.isObject {
      if let inner = value[key] { value = inner }
    }
    return value
  }

  /// Appends a scalar as text.
  ///
  /// - Returns: Whether it is one.
  static func append(_ value: JSONElement, to bytes: inout [UInt8]) -> Bool {
    let isString: Void? = value.withBytes { text in
      // The only way yet to append a span in one go.
      unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
    if isString != nil { return true }
    switch value.value {
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .unsigned(let number): bytes.append(contentsOf: String(number).utf8)
    case .double(let number):
      let whole = Int64(exactly: number)
      bytes.append(contentsOf: (whole.map { String($0) } ?? String(number)).utf8)
    case .bool(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .null: return true
    default: return false
    }
    return true
  }

  /// Appends what a record says for one cell: a scalar, or the id of the comment or thread that stands in its place.
  ///
  /// - Returns: Whether there is such a thing.
  static func append(_ value: JSONElement, as cell: RecordCell, to bytes: inout [UInt8]) -> Bool {
    if append(value, to: &bytes) { return true }
    guard cell == .parent || cell == .thread, let id = value["id"] ?? value["_id"] else { return false }
    return append(unwrapped(id), to: &bytes)
  }

  /// Puts all scalars of a record into a sample, those of objects inside of it under paths with dots.
  static func add(_ record: JSONElement, to sample: inout RecordSample) {
    sample.startRecord()
    add(record, "", 1, &sample)
  }

  private static func add(_ object: JSONElement, _ prefix: String, _ depth: Int, _ sample: inout RecordSample)
  {
    var inner: [(String, JSONElement)] = []
    object.forEachField { key, value in
      let value = unwrapped(value)
      var bytes: [UInt8] = []
      if append(value, to: &bytes) {
        sample.add(prefix + key, String(String(decoding: bytes, as: UTF8.self).prefix(longestSample)))
      } else if value.isObject {
        inner.append((prefix + key + ".", value))
      }
    }
    if depth == deepest { return }
    for (prefix, value) in inner { add(value, prefix, depth + 1, &sample) }
  }
}
