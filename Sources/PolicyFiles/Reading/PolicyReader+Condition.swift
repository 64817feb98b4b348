import CommentAnalysis
import CommentModel
import Yams

/// What has to hold.
extension PolicyReader {
  private static let deepest = 32
  private static let most = 10_000

  /// All keys of conditions, for suggestions; texts stand with the word for how they are looked into.
  private static let known =
    ["all", "any", "not", "lists", "quoted_lists", "entries", "templates", "categories", "site", "language"]
    + ["hour", "weekday", "since", "before", "body_longer_than", "body_shorter_than", "ignore_blockquotes"]
    + TextField.allCases.map(\.rawValue) + PolicyFlag.allCases.map(\.rawValue)
    + PolicyMeasure.allCases.map(\.rawValue)

  /// A mapping, of which all has to hold; or a sequence of such, as if below `all`.
  mutating func condition(_ node: Node, depth: Int) throws(PolicyError) -> PolicyCondition {
    if depth > PolicyReader.deepest { throw error(node, .tooDeep) }
    let parts = try self.parts(node, depth)
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  /// The conditions of a mapping, or of each member of a sequence one.
  private mutating func parts(_ node: Node, _ depth: Int) throws(PolicyError) -> [PolicyCondition] {
    if let sequence = node.sequence {
      if sequence.isEmpty { throw error(node, .expected("conditions")) }
      var parts: [PolicyCondition] = []
      for node in sequence { parts.append(try condition(node, depth: depth + 1)) }
      return parts
    }
    var keys = try mapping(node)
    let ignoresQuotes = try keys.takeIfThere("ignore_blockquotes", bool) ?? false
    if keys.left.isEmpty { throw error(node, .expected("conditions (`key: value` lines)")) }
    var parts: [PolicyCondition] = []
    for (key, value) in keys.left {
      conditions += 1
      if conditions > PolicyReader.most { throw error(key, .tooMany(PolicyReader.most)) }
      parts.append(try condition(key, value, ignoresQuotes, depth))
    }
    return parts
  }

  private mutating func condition(
    _ key: Node, _ value: Node, _ ignoresQuotes: Bool, _ depth: Int
  ) throws(PolicyError) -> PolicyCondition {
    let written = key.scalar?.string ?? ""
    // AutoModerator's sign for the contrary.
    guard written.hasPrefix("~") else {
      return try condition(named: written, key, value, ignoresQuotes, depth)
    }
    return .not(
      try condition(named: String(written.dropFirst()), key, value, ignoresQuotes, depth))
  }

  private mutating func condition(
    named name: String, _ key: Node, _ value: Node, _ ignoresQuotes: Bool, _ depth: Int
  ) throws(PolicyError) -> PolicyCondition {
    switch name {
    case "all": return .all(try parts(value, depth + 1))
    case "any": return .any(try parts(value, depth + 1))
    case "not": return .not(try condition(value, depth: depth + 1))
    case "lists": return .words(lists: try listNames(value), isQuoted: false)
    case "quoted_lists": return .words(lists: try listNames(value), isQuoted: true)
    case "entries": return .entries(try strings(value, "an entry of the lexicons"))
    case "templates": return .templates(try strings(value, "a rule of templates"))
    case "categories": return .categories(try categories(value))
    case "site": return .site(try strings(value, "a site"))
    case "language": return .language(try strings(value, "a language, as `en`"))
    case "hour": return .hours(try hours(value))
    case "weekday": return .weekdays(try weekdays(value))
    case "since": return .since(try time(value))
    case "before": return .before(try time(value))
    case "body_longer_than":
      return .number(.length, try possible(.over(Double(integer(value))), for: .length, value))
    case "body_shorter_than":
      return .number(.length, try possible(.under(Double(integer(value))), for: .length, value))
    default: break
    }
    if let measure = PolicyMeasure(rawValue: name) { return .number(measure, try test(value, of: measure)) }
    if let flag = PolicyFlag(rawValue: name) { return .flag(flag, try bool(value)) }
    if let test = try textTest(name, key, value, ignoresQuotes) { return test }
    throw error(key, .unknownKey(name, known: PolicyReader.known))
  }

  private func listNames(_ node: Node) throws(PolicyError) -> [String] {
    let names = try strings(node, "the name of a list")
    for (place, name) in names.enumerated() where !lists.contains(where: { $0.name == name }) {
      throw error(node.sequence.map { $0[place] } ?? node, .unknownWord(name, known: lists.map(\.name)))
    }
    return names
  }

  private func categories(_ node: Node) throws(PolicyError) -> [ToxicityCategory] {
    var categories: [ToxicityCategory] = []
    for node in node.sequence.map(Array.init) ?? [node] { categories.append(try word(node)) }
    return categories
  }

  /// `0.5` and `'>= 0.5'` (that much or more), `'> 0.5'`, `'<= 0.5'`, `'< 0.5'`, `'= 1'`, `0.2..0.5`.
  private func test(_ node: Node, of measure: PolicyMeasure) throws(PolicyError) -> NumberTest {
    guard let text = node.scalar?.string, let test = NumberTest(text) else {
      throw error(node, .expected("a number or a comparison: 3, '> 3', '>= 3', '< 3', '<= 3', '= 3', 3..5"))
    }
    return try possible(test, for: measure, node)
  }

  /// Refuses a comparison that no comment can pass.
  private func possible(_ test: NumberTest, for measure: PolicyMeasure, _ node: Node) throws(PolicyError)
    -> NumberTest
  {
    let range = measure.range
    if !test.canHold(in: range) {
      throw error(
        node, .neverHolds(measure.rawValue, low: range.lowerBound, high: range.upperBound))
    }
    return test
  }

  /// `22-6` (the hours that begin with these, past midnight too), one hour, or several.
  private func hours(_ node: Node) throws(PolicyError) -> Set<Int> {
    var hours: Set<Int> = []
    for node in node.sequence.map(Array.init) ?? [node] {
      let ends = (node.scalar?.string ?? "").split(separator: "-", omittingEmptySubsequences: false)
      let numbers = ends.compactMap { Int($0) }.filter { (0...23).contains($0) }
      guard numbers.count == ends.count, (1...2).contains(numbers.count), let last = numbers.last else {
        throw error(node, .expected("hours of the day in UTC, 0 to 23, as 22-6"))
      }
      var hour = numbers[0]
      hours.insert(hour)
      while hour != last {
        hour = (hour + 1) % 24
        hours.insert(hour)
      }
    }
    return hours
  }

  private func weekdays(_ node: Node) throws(PolicyError) -> Set<Int> {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    var days: Set<Int> = []
    for node in node.sequence.map(Array.init) ?? [node] {
      let text = node.scalar?.string.lowercased() ?? ""
      guard text.utf8.count >= 3, let day = names.firstIndex(where: { $0.hasPrefix(text) }) else {
        throw error(node, .unknownWord(text, known: names))
      }
      days.insert(day + 1)
    }
    return days
  }
}

extension NumberTest {
  /// A number that stands for itself and more, or a comparison.
  fileprivate init?(_ text: String) {
    let text = text.trimmed
    if let dots = text.range(of: "..") {
      guard let low = Double(String(text[..<dots.lowerBound]).trimmed),
        let high = Double(String(text[dots.upperBound...]).trimmed), low <= high
      else { return nil }
      self = .between(low, high)
      return
    }
    let signs: [(String, (Double) -> NumberTest)] = [
      (">=", NumberTest.atLeast), ("<=", NumberTest.atMost), ("==", NumberTest.equal),
      (">", NumberTest.over), ("<", NumberTest.under), ("=", NumberTest.equal), ("", NumberTest.atLeast),
    ]
    guard let (sign, make) = signs.first(where: { text.hasPrefix($0.0) }),
      let number = Double(String(text.dropFirst(sign.count)).trimmed), number.isFinite
    else { return nil }
    self = make(number)
  }

  /// Whether any number of a range passes.
  fileprivate func canHold(in range: ClosedRange<Double>) -> Bool {
    switch self {
    case .atLeast(let bound): bound <= range.upperBound
    case .over(let bound): bound < range.upperBound
    case .atMost(let bound): bound >= range.lowerBound
    case .under(let bound): bound > range.lowerBound
    case .equal(let bound): range.contains(bound)
    case .between(let low, let high): low <= range.upperBound && high >= range.lowerBound
    }
  }
}

extension String {
  var trimmed: String {
    let start = drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }

  fileprivate func range(of dots: String) -> Range<String.Index>? { ranges(of: dots).first }
}
