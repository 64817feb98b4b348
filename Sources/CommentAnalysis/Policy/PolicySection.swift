public import CommentModel

/// What else holds for the comments of some sites or in some languages.
public struct PolicySection: Sendable, Hashable {
  /// The site; `nil` where the section is for all of them.
  public var site: String?
  /// The language, as a BCP 47 tag; `nil` where the section is for all of them.
  public var language: String?
  /// Thresholds that take the place of the policy's own for the same attributes.
  public var thresholds: [PolicyAttribute: Policy.Thresholds]

  /// Creates a section.
  public init(
    site: String? = nil, language: String? = nil, thresholds: [PolicyAttribute: Policy.Thresholds]
  ) {
    self.site = site
    self.language = language
    self.thresholds = thresholds
  }

  /// Whether it is for comments of that site and language; what is not known fits no section that asks for it.
  func isFor(site: String?, language: String?) -> Bool {
    if let own = self.site, !(site.map { isSite($0, own) } ?? false) { return false }
    if let own = self.language, !(language.map { isLanguage($0, own) } ?? false) { return false }
    return true
  }
}

/// Whether a site is another one or lies below it: `news.paper.example` below `paper.example`.
func isSite(_ site: String, _ wanted: String) -> Bool {
  let site = site.lowercased()
  let wanted = wanted.lowercased()
  return site == wanted || site.hasSuffix("." + wanted)
}

/// Whether a language is another one or a variety of it: `de-AT` of `de`.
func isLanguage(_ language: String, _ wanted: String) -> Bool {
  let language = language.lowercased()
  let wanted = wanted.lowercased()
  return language == wanted || language.hasPrefix(wanted + "-")
}

/// A list of words and phrases that rules ask for.
public struct WordList: Sendable, Hashable {
  /// Its name: what rules call it. `allow` hides what is in its words from the other lists.
  public var name: String
  /// Its words and phrases, as they are written.
  public var terms: [String]

  /// The name of the list that hides.
  public static let allow = "allow"

  /// Creates a list.
  public init(name: String, terms: [String]) {
    self.name = name
    self.terms = terms
  }
}

/// A code for the reason of a decision.
public struct ReasonCode: Sendable, Hashable {
  /// What is stored.
  public var code: String
  /// What people read.
  public var title: String

  /// Creates a code.
  public init(code: String, title: String) {
    self.code = code
    self.title = title
  }
}

/// A queue that a policy declares.
public struct PolicyQueue: Sendable, Hashable {
  /// What rules call it.
  public var name: String
  /// The age by which its cases should be decided, in minutes; `nil` where none is set.
  public var targetMinutes: Int?

  /// Creates a queue.
  public init(name: String, targetMinutes: Int? = nil) {
    self.name = name
    self.targetMinutes = targetMinutes
  }
}

extension Policy {
  /// The ages by which the cases of the declared queues should be decided; `nil` where none is set.
  public var queueTargets: [String: Duration?] {
    Dictionary(
      queues.map { ($0.name, $0.targetMinutes.map { .seconds($0 * 60) }) },
      uniquingKeysWith: { first, _ in first })
  }
}
