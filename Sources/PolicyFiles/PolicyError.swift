public import CommentAnalysis

/// A policy file that can't be used, and where.
public struct PolicyError: Error, Sendable, Hashable {
  /// The file, as it was named when it was handed in.
  public var file: String
  /// The line, from 1; 0 where the file as a whole is meant.
  public var line: Int
  /// The column, from 1; 0 where the line as a whole is meant.
  public var column: Int
  /// What is wrong there.
  public var problem: Problem
  /// The id of the rule that it is in; `nil` outside of rules.
  public var rule: String?
  /// The line as it stands in the file; `nil` where none is meant.
  public var source: String?

  /// Creates an error.
  public init(file: String, line: Int, column: Int, problem: Problem) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// What can be wrong with a policy file.
  public enum Problem: Sendable, Hashable {
    /// It is no YAML.
    case syntax(String)
    /// It is empty.
    case empty
    /// More nested than a policy can be.
    case tooDeep
    /// More conditions than a policy can have.
    case tooMany(Int)
    /// A key that policies don't have, and those that they have there.
    case unknownKey(String, known: [String])
    /// A word that is none of those that may stand there.
    case unknownWord(String, known: [String])
    /// A key that stands twice; the place is that of the first one.
    case repeatedKey(String)
    /// A key that has to be there.
    case missingKey(String)
    /// Something else stands where this was expected.
    case expected(String)
    /// A version of the policy language that this program doesn't know.
    case version(Int)
    /// A comment would be rejected before a person is asked to look.
    case rejectBelowQueue(reject: Double, queue: Double)
    /// A rule with the id of another one, and the line of that.
    case repeatedRule(String, line: Int)
    /// A comparison that no comment passes: the number goes from `low` to `high`.
    case neverHolds(String, low: Double, high: Double)
    /// A pattern that can't be used.
    case pattern(RegexError)
    /// A term of a list that can't be looked for.
    case term(String, WordList.Problem)
  }
}

extension PolicyError: CustomStringConvertible {
  /// `FILE:LINE:COLUMN: what is wrong`.
  public var description: String {
    let problem = rule.map { "in rule `\($0)`: \(self.problem)" } ?? "\(self.problem)"
    if line == 0 { return "\(file): \(problem)" }
    return column == 0 ? "\(file):\(line): \(problem)" : "\(file):\(line):\(column): \(problem)"
  }

  /// The line with its number, and below it a caret where the column is; empty where no line is meant.
  public var excerpt: [String] {
    guard let source, line > 0 else { return [] }
    let number = "\(line)"
    let quoted = "  \(number) | \(source)"
    guard column > 0 else { return [quoted] }
    // Tabs stay, so that the caret stands below its column.
    let before = source.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
    return [quoted, "  \(String(repeating: " ", count: number.count)) | \(before)^"]
  }

  /// The same with its line.
  func quoting(_ text: String) -> PolicyError {
    guard line > 0 else { return self }
    var error = self
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    let found = line <= lines.count ? lines[line - 1] : ""
    error.source = found.unicodeScalars.last == "\r" ? String(found.dropLast()) : String(found)
    if case .syntax(let problem) = error.problem,
      lines.prefix(line).suffix(2).contains(where: isBareComparison)
    {
      error.problem = .syntax("\(problem); a comparison stands in quotation marks: '> 0.5'")
    }
    return error
  }

  /// `key: > 0.5`, where YAML takes the sign for the beginning of a folded text.
  private func isBareComparison(_ line: Substring) -> Bool {
    guard let colon = line.firstIndex(of: ":") else { return false }
    let value = line[colon...].dropFirst().drop { $0 == " " }
    return value.first == ">" && value.dropFirst().contains { $0.isNumber }
  }
}

extension PolicyError.Problem: CustomStringConvertible {
  /// What is wrong, as words.
  public var description: String {
    switch self {
    case .syntax(let problem): "not YAML: \(problem)"
    case .empty: "the policy is empty"
    case .tooDeep: "nested too deeply"
    case .tooMany(let most): "more than \(most) conditions"
    case .unknownKey(let key, let known): "unknown key `\(key)`\(suggestion(for: key, among: known))"
    case .unknownWord(let word, let known): "unknown word `\(word)`\(suggestion(for: word, among: known))"
    case .repeatedKey(let key): "the key `\(key)` stands twice"
    case .missingKey(let key): "the key `\(key)` is missing"
    case .expected(let what): "expected \(what)"
    case .version(let version): "policy version \(version) is unknown to this program, which reads version 1"
    case .rejectBelowQueue(let reject, let queue):
      "reject (\(reject)) is below queue (\(queue)): nobody would be asked to look"
    case .repeatedRule(let rule, let line): "the rule `\(rule)` stands in line \(line) already"
    case .neverHolds(let name, let low, let high):
      "no comment passes this: `\(name)` goes from \(short(low)) to \(high == .infinity ? "any number" : short(high))"
    case .pattern(let error): "\(error) (character \(error.offset + 1) of the pattern)"
    case .term(let term, .unreadable): "nothing to look for in `\(term)`: a list holds words and phrases"
    case .term(let term, .repeated):
      "`\(term)` is a phrase that stands in the lists already, written otherwise"
    case .term(let term, .allowed): "`\(term)` stands in `allow` and here"
    }
  }

  private func short(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }
}

/// The word that was meant, or all that are known where they are few.
private func suggestion(for word: String, among known: [String]) -> String {
  let all = known.count <= 12 ? "; known here: \(known.joined(separator: ", "))" : "; docs/policy.md has all"
  if let hint = autoModeratorWords[word] { return "; \(hint)" }
  guard let nearest = nearest(to: word, among: known) else { return all }
  return "; did you mean `\(nearest)`?" + (known.count <= 12 ? all.replacing("; known", with: " Known") : "")
}

/// What AutoModerator has and policies say in other words, or can't know.
private let autoModeratorWords = [
  "remove": "AutoModerator's `remove` is `reject` here",
  "filter": "AutoModerator's `filter` is `queue` here",
  "report": "AutoModerator's `report` is `queue` here",
  "spam": "AutoModerator's `spam` is `reject` here, with a tag or a reason",
  "comment_karma": "karma is not known here; `author_rejection_rate` and `author_comments` are",
  "post_karma": "karma is not known here; `author_rejection_rate` and `author_comments` are",
  "combined_karma": "karma is not known here; `author_rejection_rate` and `author_comments` are",
  "account_age": "the age of accounts is not known here; `author_comments` and `first_comment` are",
  "name": "the author's name is `author` here",
  "body+title": "write `title+body`",
]

/// The word that takes the fewest changes, where these are few: two, or one in a short word.
func nearest(to word: String, among known: [String]) -> String? {
  let distances = known.map { (word: $0, distance: distance(Array(word.utf8), Array($0.utf8))) }
  guard let best = distances.min(by: { $0.distance < $1.distance }) else { return nil }
  return best.distance <= (word.utf8.count < 5 ? 1 : word.utf8.count < 12 ? 2 : 3)
    || isStart(word, of: best.word)
    ? best.word : nil
}

private func isStart(_ word: String, of other: String) -> Bool {
  word.utf8.count >= 3 && other.hasPrefix(word)
}

/// How many letters have to be changed, added, dropped or swapped with their neighbour. O(n·m).
private func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
  if left.isEmpty || right.isEmpty || left.count > 64 || right.count > 64 {
    return max(left.count, right.count)
  }
  var before: [Int] = []
  var last = Array(0...right.count)
  for i in 1...left.count {
    var row = [i]
    for j in 1...right.count {
      var best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1))
      if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
        best = min(best, before[j - 2] + 1)
      }
      row.append(best)
    }
    before = last
    last = row
  }
  return last[right.count]
}
