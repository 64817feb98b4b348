import CommentAnalysis
import Yams

/// Checks of texts, in AutoModerator's words: `body+title (includes-word, case-sensitive): [one, two]`.
extension PolicyReader {
  private static let caseSensitive = "case-sensitive"

  /// `nil` where the key names no text.
  func textTest(
    _ name: String, _ key: Node, _ value: Node, _ ignoresQuotes: Bool
  ) throws(PolicyError) -> PolicyCondition? {
    let (fieldText, modifiers) = try split(name, key)
    var fields: [TextField] = []
    let names = fieldText.split(separator: "+", omittingEmptySubsequences: false).map { String($0).trimmed }
    for name in names {
      guard let field = TextField(rawValue: name) else {
        if names.count == 1 { return nil }
        throw error(key, .unknownWord(name, known: TextField.allCases.map(\.rawValue)))
      }
      fields.append(field)
    }
    var mode: TextTest.Mode?
    var isCaseSensitive = false
    for modifier in modifiers {
      if modifier == PolicyReader.caseSensitive {
        isCaseSensitive = true
      } else if let known = TextTest.Mode(rawValue: modifier), mode == nil {
        mode = known
      } else {
        throw error(
          key,
          .unknownWord(modifier, known: TextTest.Mode.allCases.map(\.rawValue) + [PolicyReader.caseSensitive])
        )
      }
    }
    let patterns = try strings(value, "words to look for")
    if mode == nil, fields == [.domain] {
      // A domain is meant with what lies below it.
      let expressions = patterns.map { "(^|\\.)\(PolicyReader.escaped($0))$" }
      return .text(TextTest(fields: fields, mode: .regex, patterns: expressions))
    }
    let meant = mode ?? (fields == [.author] ? .fullExact : .includesWord)
    if meant == .regex { try check(patterns, value) }
    return .text(
      TextTest(
        fields: fields, mode: meant, isCaseSensitive: isCaseSensitive, ignoresQuotes: ignoresQuotes,
        patterns: patterns))
  }

  /// The fields, and what stands in parentheses behind them.
  private func split(_ name: String, _ key: Node) throws(PolicyError) -> (String, [String]) {
    guard let start = name.firstIndex(of: "(") else { return (name, []) }
    guard name.last == ")" else { throw error(key, .expected("`)` at the end of the key")) }
    let inside = name[name.index(after: start)...].dropLast()
    return (String(name[..<start]).trimmed, inside.split(separator: ",").map { String($0).trimmed })
  }

  private func check(_ patterns: [String], _ value: Node) throws(PolicyError) {
    for (place, pattern) in patterns.enumerated() {
      do throws(RegexError) {
        try checkRegex(pattern)
      } catch {
        let node = value.sequence.map { $0[place] } ?? value
        var problem = self.error(node, .pattern(error))
        // Between quotation marks the pattern begins one column further on.
        let isQuoted = node.scalar.map { $0.style == .singleQuoted || $0.style == .doubleQuoted } ?? false
        if problem.column > 0 { problem.column += error.offset + (isQuoted ? 1 : 0) }
        throw problem
      }
    }
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar.value >= 0x80
        ? String(scalar) : "\\\(scalar)"
    }.joined()
  }
}
