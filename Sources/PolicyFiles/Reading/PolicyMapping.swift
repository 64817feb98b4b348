import Yams

/// A YAML mapping whose keys are taken one by one; what is left at the end is unknown.
struct PolicyMapping {
  private let file: String
  private let mark: Mark?
  private let places: [String: Node]
  private(set) var left: [(key: Node, value: Node)]

  init(_ node: Node, file: String) throws(PolicyError) {
    guard let mapping = node.mapping else {
      throw PolicyError(file: file, at: node, problem: .expected("a mapping (`key: value` lines)"))
    }
    var places: [String: Node] = [:]
    for (key, _) in mapping {
      guard let name = key.scalar?.string else {
        throw PolicyError(file: file, at: key, problem: .expected("a name as the key"))
      }
      if places[name] != nil { throw PolicyError(file: file, at: key, problem: .repeatedKey(name)) }
      places[name] = key
    }
    self.file = file
    mark = mapping.mark
    self.places = places
    left = mapping.map { ($0.key, $0.value) }
  }

  /// The line where it begins; 0 where that is not known.
  var line: Int { left.first?.key.mark?.line ?? mark?.line ?? 0 }

  mutating func take<Value>(
    _ key: String, _ read: (Node) throws(PolicyError) -> Value
  ) throws(PolicyError) -> Value {
    guard let value = try takeIfThere(key, read) else {
      throw PolicyError(
        file: file, line: mark?.line ?? 0, column: mark?.column ?? 0, problem: .missingKey(key))
    }
    return value
  }

  mutating func takeIfThere<Value>(
    _ key: String, _ read: (Node) throws(PolicyError) -> Value
  ) throws(PolicyError) -> Value? {
    guard let index = left.firstIndex(where: { $0.key.scalar?.string == key }) else { return nil }
    return try read(left.remove(at: index).value)
  }

  func finish(known: [String]) throws(PolicyError) {
    guard let (key, _) = left.first else { return }
    throw PolicyError(file: file, at: key, problem: .unknownKey(key.scalar?.string ?? "", known: known))
  }

  func error(_ key: String, _ problem: PolicyError.Problem) -> PolicyError {
    guard let node = places[key] else { return PolicyError(file: file, line: 0, column: 0, problem: problem) }
    return PolicyError(file: file, at: node, problem: problem)
  }
}

extension PolicyError {
  init(file: String, at node: Node, problem: Problem) {
    self.init(file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0, problem: problem)
  }

  init(file: String, yaml error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(file: file, line: mark.line, column: mark.column, problem: .syntax(problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(
        file: file, line: context.mark.line, column: context.mark.column,
        problem: .repeatedKey("\(duplicates.first ?? "")"))
    default:
      self.init(file: file, line: 0, column: 0, problem: .syntax("\(error)"))
    }
  }
}
