/// Something about a policy that its author would want to know.
public struct PolicyRemark: Sendable, Hashable {
  /// The line of the file that it is about; 0 where that is not known.
  public var line: Int
  /// The rule; `nil` where none is meant.
  public var rule: String?
  /// What it is.
  public var kind: Kind

  /// Creates a remark.
  public init(line: Int, rule: String?, kind: Kind) {
    self.line = line
    self.rule = rule
    self.kind = kind
  }

  /// What can be remarked.
  public enum Kind: Sendable, Hashable {
    /// The rule does not fire on an example of `fires`; what fact is not known there, if that is why.
    case silent(missing: String?)
    /// The rule fires on an example of `ignores`.
    case fired
    /// Its conditions exclude each other.
    case impossible
    /// Wherever it fires another rule does, which asks for as much or more.
    case covered(by: String)
    /// An approving rule that is asked before it approves wherever it would fire.
    case approved(by: String)
    /// Nothing says what it is for: it has no examples.
    case noExamples
    /// No lexicon has such an entry, or such a rule of templates.
    case unknownEntry(String)
    case unknownTemplate(String)
    /// No rule asks for a list.
    case unusedList(String)
    /// A list has no words.
    case emptyList(String)
  }

  /// Whether the policy is wrong by its own words.
  public var isFailure: Bool {
    switch kind {
    case .silent, .fired: true
    default: false
    }
  }
}

extension PolicyRemark: CustomStringConvertible {
  /// In words, without the place.
  public var description: String {
    let text =
      switch kind {
      case .silent(nil): "does not fire on this example"
      case .silent(let fact?):
        "does not fire on this example, where the \(fact) is not known; an example can say it: { body: …, … }"
      case .fired: "fires on this example of `ignores`"
      case .impossible: "never fires: its conditions exclude each other"
      case .covered(let other): "changes nothing: wherever it fires `\(other)` does, and asks for as much"
      case .approved(let other):
        "never counts: `\(other)` is asked before it and approves wherever it would fire"
      case .noExamples: "has no examples; `fires` and `ignores` say what it is for"
      case .unknownEntry(let entry): "no lexicon has the entry `\(entry)`"
      case .unknownTemplate(let name): "no lexicon has templates of the rule `\(name)`"
      case .unusedList(let list): "no rule asks for the list `\(list)`"
      case .emptyList(let list): "the list `\(list)` has no words"
      }
    return rule.map { "rule `\($0)` \(text)" } ?? text
  }
}
