import CommentModel
import Yams

/// Single values.
extension PolicyReader {
  func error(_ node: Node, _ problem: PolicyError.Problem) -> PolicyError {
    PolicyError(file: file, at: node, problem: problem)
  }

  func mapping(_ node: Node) throws(PolicyError) -> PolicyMapping { try PolicyMapping(node, file: file) }

  func integer(_ node: Node) throws(PolicyError) -> Int {
    guard let value = node.int else { throw error(node, .expected("a whole number")) }
    return value
  }

  func name(_ node: Node) throws(PolicyError) -> String { try string(node, "a name") }

  func string(_ node: Node, _ what: String) throws(PolicyError) -> String {
    guard let value = node.scalar?.string, !value.isEmpty else { throw error(node, .expected(what)) }
    return value
  }

  /// One string, or several in a sequence.
  func strings(_ node: Node, _ what: String) throws(PolicyError) -> [String] {
    guard let sequence = node.sequence else { return [try string(node, what)] }
    if sequence.isEmpty { throw error(node, .expected(what)) }
    var strings: [String] = []
    for node in sequence { strings.append(try string(node, what)) }
    return strings
  }

  func share(_ node: Node) throws(PolicyError) -> Double {
    guard let value = node.float ?? node.int.map(Double.init), (0...1).contains(value) else {
      throw error(node, .expected("a number from 0 to 1"))
    }
    return value
  }

  func bool(_ node: Node) throws(PolicyError) -> Bool {
    switch node.scalar?.string.lowercased() {
    case "true", "yes": return true
    case "false", "no": return false
    default: throw error(node, .expected("true or false"))
    }
  }

  /// One of some words.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ node: Node, _ type: Word.Type = Word.self
  ) throws(PolicyError) -> Word {
    let known = Word.allCases.map(\.rawValue)
    guard let text = node.scalar?.string else {
      throw error(node, .expected("one of \(known.joined(separator: ", "))"))
    }
    guard let word = Word(rawValue: text) else { throw error(node, .unknownWord(text, known: known)) }
    return word
  }

  func time(_ node: Node) throws(PolicyError) -> Timestamp {
    guard let time = node.scalar.flatMap({ Timestamp(iso8601: $0.string) }) else {
      throw error(node, .expected("a date or a moment, as 2026-03-01 or 2026-03-01T08:00:00Z"))
    }
    return time
  }

  /// `30m`, `4h`, `2d`.
  func minutes(_ node: Node) throws(PolicyError) -> Int {
    let text = node.scalar?.string ?? ""
    let units = ["m": 1, "h": 60, "d": 1440]
    guard let unit = text.last.flatMap({ units[String($0)] }), let count = Int(text.dropLast()),
      (1...100_000).contains(count)
    else { throw error(node, .expected("a time, as 30m, 4h or 2d")) }
    return count * unit
  }
}
