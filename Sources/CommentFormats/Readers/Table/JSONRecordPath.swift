/// Where the records of comments stand in a JSON document: `[]`, `videos[].comments[]`, or the document
/// itself.
struct JSONRecordPath {
  /// One step down.
  enum Step: Equatable {
    /// Into a key of an object.
    case key(String)
    /// Into each member of an array.
    case each
  }

  /// The way from the root to a record.
  let steps: [Step]
  /// The keys of the records in the first document, with dots, as far as they were looked at.
  let names: Set<String>

  /// The place whose records are most likely comments; `nil` where none has a known text or the one that is
  /// mapped.
  init?(_ json: JSONOutline, text: String?) {
    var places: [String: Set<String>] = [:]
    var containers: Set<String> = []
    for path in json.paths {
      let array = JSONRecordPath.place(of: path)
      let name = String(path.dropFirst(array.isEmpty ? 0 : array.utf8.count + 1))
      if !name.isEmpty { places[array, default: []].insert(name) }
      if let dot = path.lastIndex(of: ".") { containers.insert(String(path[..<dot])) }
      if path.hasSuffix("[]") { containers.insert(String(path.dropLast(2))) }
    }
    let candidates = places.filter { place, names in
      names.contains { name in
        let path = place.isEmpty ? name : place + "." + name
        let isText = text.map { $0 == name } ?? ColumnNames.isKnown(name, in: ColumnNames.text)
        return isText && (text != nil || !containers.contains(path))
      }
    }
    let best = candidates.min { left, right in
      let leftRank = JSONRecordPath.rank(left.key, left.value, among: candidates)
      let rightRank = JSONRecordPath.rank(right.key, right.value, among: candidates)
      return leftRank == rightRank ? left.key < right.key : leftRank < rightRank
    }
    guard let best else { return nil }
    names = best.value
    steps = best.key.split(separator: ".").flatMap { part -> [Step] in
      var steps: [Step] = []
      var key = part
      while key.hasSuffix("[]") {
        key = key.dropLast(2)
        steps.append(.each)
      }
      return key.isEmpty ? steps : [.key(String(key))] + steps
    }
  }

  /// Whether these are comments beyond doubt.
  func isCertain(_ json: JSONOutline) -> Bool {
    if names.contains(where: { ColumnNames.isKnown($0, in: ColumnNames.logs) }) { return false }
    let company = names.count { ColumnNames.isKnown($0, in: ColumnNames.company) }
    if steps.isEmpty { return company > (json.isSequence ? 0 : 1) }
    return company > 0
  }

  /// The path up to the innermost array.
  private static func place(of path: String) -> String {
    var end = path.endIndex
    while let bracket = path[..<end].lastIndex(of: "]") {
      let next = path.index(after: bracket)
      if path[..<next].hasSuffix("[]"), next == path.endIndex || path[next] == "." {
        return String(path[..<next])
      }
      end = bracket
    }
    return ""
  }

  /// Smaller is better: what is named after comments, then what is nearer to the root.
  private static func rank(
    _ place: String, _ names: Set<String>, among others: [String: Set<String>]
  ) -> Int {
    let depth = place.utf8.count { $0 == UInt8(ascii: ".") } + place.utf8.count { $0 == UInt8(ascii: "[") }
    let hasTitle = names.contains { ColumnNames.isKnown($0, in: ColumnNames.title) }
    let inner = others.keys.filter { $0 != place && $0.hasPrefix(place) }
    // An object with a title or alone, around a list of comments, is their article.
    let isArticle = (hasTitle || place.isEmpty) && inner.contains { isNamedAfterComments($0) }
    return depth + (isArticle ? 1000 : 0)
      + (place.isEmpty || place == "[]" || isNamedAfterComments(place) ? 0 : 100)
  }

  private static func isNamedAfterComments(_ place: String) -> Bool {
    let key = place.split(separator: ".").last { $0 != "[]" } ?? ""
    return ColumnNames.plain(String(key)).contains("comment")
  }
}
