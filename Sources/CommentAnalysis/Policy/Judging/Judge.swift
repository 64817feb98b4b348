import CommentModel

/// Says what a policy's rules, sections and thresholds make of comments, one after the other, on buffers that are used
/// again. One judge serves one task.
///
/// Same text, lexicons, policy and context: same verdict, whatever was judged before. Where a policy has thresholds
/// only, `Scores.action` says the same for less.
public struct Judge: ~Copyable {
  /// What it goes by.
  public let policy: Policy
  private let lexicons: Lexicons
  private let program: RuleProgram
  /// Those that are live or in the shadow, in the order in which they are asked.
  private let rules: [Asked]
  private var listed: ListedWords?
  private var machine = RegexMachine()
  private var plain = PlainText()

  // What is known of the comment at hand, found out when it is asked for.
  private var shape: CommentShape?
  private var hasListed = false
  /// What the text seems to be written in.
  private var toldLanguage: String?
  private var missing: String?
  /// Where the words stand that rules have seen; filled only where they are wanted.
  private var evidence: [Range<Int>]?

  /// A rule and the node of its condition.
  private struct Asked {
    var rule: PolicyRule
    var node: Int32
  }

  /// Makes a policy ready. O(rules + terms).
  ///
  /// - Precondition: every term of its lists can be looked for, as `WordList.firstProblem` tells; that is so of policies
  ///   from files.
  public init(policy: Policy, lexicons: Lexicons) {
    self.policy = policy
    self.lexicons = lexicons
    var program = RuleProgram(lists: policy.lists)
    var rules: [Asked] = []
    for rule in policy.rules where rule.state != .draft {
      rules.append(Asked(rule: rule, node: program.add(rule.condition)))
    }
    // The order of the file decides among equal priorities.
    let sorted = rules.enumerated().sorted { left, right in
      left.element.rule.priority == right.element.rule.priority
        ? left.offset < right.offset : left.element.rule.priority > right.element.rule.priority
    }
    self.rules = sorted.map(\.element)
    self.program = program
    listed = policy.lists.isEmpty || rules.isEmpty ? nil : ListedWords(policy.lists)
  }

  /// The verdict on a comment.
  mutating func verdict(on comment: JudgedComment, _ text: Span<UInt8>) -> Verdict {
    shape = nil
    hasListed = false
    toldLanguage = nil
    var verdict = Verdict(action: .approve, reasons: [])
    var asksThresholds = true
    for number in rules.indices {
      if asksThresholds, rules[number].rule.priority < 0 {
        apply(thresholds(for: comment, text), to: &verdict)
        asksThresholds = false
      }
      guard let finding = finding(of: rules[number], comment, text) else { continue }
      if rules[number].rule.state == .shadow {
        verdict.shadowFindings.append(finding)
        continue
      }
      verdict.findings.append(finding)
      verdict.action = max(verdict.action, finding.action)
      // What is asked later is overruled; rules in the shadow are still watched.
      if finding.action == .approve {
        appendShadows(behind: number, comment, text, to: &verdict)
        return verdict
      }
    }
    if asksThresholds { apply(thresholds(for: comment, text), to: &verdict) }
    return verdict
  }

  private mutating func appendShadows(
    behind number: Int, _ comment: JudgedComment, _ text: Span<UInt8>, to verdict: inout Verdict
  ) {
    for later in rules[(number + 1)...] where later.rule.state == .shadow {
      if let finding = finding(of: later, comment, text) { verdict.shadowFindings.append(finding) }
    }
  }

  /// What the thresholds say, with those of sections in the place of the policy's own.
  private mutating func thresholds(for comment: JudgedComment, _ text: Span<UInt8>) -> [Reason] {
    if policy.sections.isEmpty {
      return policy.verdict(own: comment.scores.toxicity, quoted: comment.scores.quotedToxicity).reasons
    }
    var policy = policy
    let asksLanguage = policy.sections.contains { $0.language != nil }
    let language = asksLanguage ? language(of: comment, text) : nil
    for section in policy.sections where section.isFor(site: comment.context.site, language: language) {
      policy.thresholds.merge(section.thresholds) { $1 }
    }
    return policy.verdict(own: comment.scores.toxicity, quoted: comment.scores.quotedToxicity).reasons
  }

  private func apply(_ reasons: [Reason], to verdict: inout Verdict) {
    verdict.reasons = reasons
    if let first = reasons.first { verdict.action = max(verdict.action, first.action) }
  }

  private mutating func finding(
    of asked: Asked, _ comment: JudgedComment, _ text: Span<UInt8>
  ) -> Finding? {
    missing = nil
    evidence = nil
    let truth = holds(asked.node, comment, text)
    let rule = asked.rule
    switch truth {
    case .no: return nil
    case .unknown:
      if rule.onError == .approve { return nil }
      return Finding(
        rule: rule.id, action: .queue, severity: rule.severity, queue: rule.queue, tags: rule.tags,
        reason: rule.reason, message: rule.message, missing: missing)
    case .yes:
      evidence = []
      _ = holds(asked.node, comment, text)
      let found = (evidence ?? []).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      evidence = nil
      return Finding(
        rule: rule.id, action: rule.action, severity: rule.severity, queue: rule.queue, tags: rule.tags,
        reason: rule.reason, message: rule.message, evidence: found)
    }
  }

  /// Whether a condition holds.
  private mutating func holds(_ number: Int32, _ comment: JudgedComment, _ text: Span<UInt8>) -> Truth {
    let node = program.nodes[Int(number)]
    switch node.test {
    case .all:
      var truth = Truth.yes
      for part in node.first..<node.end {
        truth = min(truth, holds(program.parts[Int(part)], comment, text))
        if truth == .no { return .no }
      }
      return truth
    case .any:
      var truth = Truth.no
      for part in node.first..<node.end {
        truth = max(truth, holds(program.parts[Int(part)], comment, text))
        if truth == .yes, evidence == nil { return .yes }
      }
      return truth
    case .not:
      // Words that must not be there are no evidence.
      let kept = evidence
      defer { evidence = kept }
      return !holds(program.parts[Int(node.first)], comment, text)
    default: return simple(node.test, comment, text)
    }
  }

  private mutating func simple(
    _ test: RuleProgram.Test, _ comment: JudgedComment, _ text: Span<UInt8>
  ) -> Truth {
    switch test {
    case .number(let measure, let test):
      guard let value = comment.number(measure, countedShape(of: text, comment)) else {
        return unknown(measure.fact)
      }
      return Truth(test.holds(value))
    case .flag(let flag, let wanted):
      guard let value = comment.flag(flag) else { return unknown(flag.fact) }
      return Truth(value == wanted)
    case .words(let lists, let isQuoted): return Truth(hasWord(of: lists, isQuoted, comment, text))
    case .terms(let set, let isTemplate): return Truth(hasTerm(of: set, isTemplate, comment))
    case .categories(let categories): return Truth(comment.hasAny(of: categories))
    case .text(let test): return look(for: test, comment, text)
    case .site(let sites):
      guard let site = comment.context.site else { return unknown("site") }
      return Truth(sites.contains { isSite(site, $0) })
    case .language(let languages):
      guard let language = language(of: comment, text) else { return unknown("language") }
      return Truth(languages.contains { isLanguage(language, $0) })
    case .hours(let hours):
      guard let time = comment.context.time else { return unknown("time") }
      return Truth(hours >> UInt32(time.hourOfDay) & 1 != 0)
    case .weekdays(let days):
      guard let time = comment.context.time else { return unknown("time") }
      return Truth(days >> UInt8(time.dayOfWeek) & 1 != 0)
    case .since(let moment):
      guard let time = comment.context.time else { return unknown("time") }
      return Truth(time >= moment)
    case .before(let moment):
      guard let time = comment.context.time else { return unknown("time") }
      return Truth(time < moment)
    case .all, .any, .not: return .no
    }
  }

  /// The language that the comment is said to have, else the one that it seems to be written in; `nil` where it has no
  /// letters to tell by.
  private mutating func language(of comment: JudgedComment, _ text: Span<UInt8>) -> String? {
    if let known = comment.context.language { return known }
    let told = toldLanguage ?? LanguageDetector.language(of: text)
    toldLanguage = told
    return told == LanguageDetector.undetermined ? nil : told
  }

  private mutating func unknown(_ fact: String) -> Truth {
    if missing == nil { missing = fact }
    return .unknown
  }

  private mutating func countedShape(of text: Span<UInt8>, _ comment: JudgedComment) -> CommentShape {
    if let shape { return shape }
    let counted = CommentShape(text, comment.tokens)
    shape = counted
    return counted
  }

  private mutating func hasWord(
    of lists: UInt64, _ isQuoted: Bool, _ comment: JudgedComment, _ text: Span<UInt8>
  ) -> Bool {
    if !hasListed {
      hasListed = true
      listed?.find(in: text, comment.tokens, comment.passages)
    }
    let matches = listed?.matches ?? []
    var found = false
    for match in matches where match.lists & lists != 0 && (match.passage != .own) == isQuoted {
      found = true
      if evidence == nil { return true }
      evidence?.append(match.range)
    }
    return found
  }

  private func hasTerm(of set: Int, _ isTemplate: Bool, _ comment: JudgedComment) -> Bool {
    comment.terms.contains { term in
      guard lexicons.isTemplate(term) == isTemplate else { return false }
      var isIn = false
      lexicons.withText(of: term) { bytes in isIn = program.termSets[set].contains { bytes.isEqual(to: $0) } }
      return isIn
    }
  }

  private mutating func look(
    for test: CompiledTextTest, _ comment: JudgedComment, _ text: Span<UInt8>
  ) -> Truth {
    var truth = Truth.no
    for field in test.fields {
      let found: Truth
      switch field {
      case .body:
        if test.ignoresQuotes, !comment.passages.isEmpty {
          plain.read(text, own: comment.passages, isCaseSensitive: test.isCaseSensitive)
        } else {
          plain.read(text, isCaseSensitive: test.isCaseSensitive)
        }
        let match = firstMatch(of: test)
        if let match, evidence != nil { evidence?.append(plain.origin(of: match, in: text)) }
        found = Truth(match != nil)
      case .title: found = look(for: test, in: comment.context.title, "title")
      case .author: found = look(for: test, in: comment.context.author, "author")
      case .domain: found = Truth(hasDomain(test, comment, text))
      }
      truth = max(truth, found)
      if truth == .yes { return .yes }
    }
    return truth
  }

  /// The first match in the text that was made plain last.
  private mutating func firstMatch(of test: CompiledTextTest) -> Range<Int>? {
    let bytes = plain.bytes
    return test.firstMatch(in: bytes.span, &machine)
  }

  private mutating func look(for test: CompiledTextTest, in value: String?, _ fact: String) -> Truth {
    guard let value else { return unknown(fact) }
    plain.read(Array(value.utf8).span, isCaseSensitive: test.isCaseSensitive)
    return Truth(firstMatch(of: test) != nil)
  }

  /// Whether the host of an address in the text passes.
  private mutating func hasDomain(
    _ test: CompiledTextTest, _ comment: JudgedComment, _ text: Span<UInt8>
  ) -> Bool {
    var found = false
    for token in comment.tokens where token.kind == .url {
      guard let host = text.host(ofAddress: token.range) else { continue }
      plain.read(text.extracting(host), isCaseSensitive: test.isCaseSensitive)
      guard firstMatch(of: test) != nil else { continue }
      found = true
      if evidence == nil { return true }
      evidence?.append(token.range)
    }
    return found
  }
}

extension Span<UInt8> {
  fileprivate func isEqual(to bytes: [UInt8]) -> Bool {
    count == bytes.count && indices.allSatisfy { self[$0] == bytes[$0] }
  }
}
