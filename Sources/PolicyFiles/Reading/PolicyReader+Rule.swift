import CommentAnalysis
import CommentModel
import Yams

/// Rules and their examples.
extension PolicyReader {
  private static let ruleKeys = [
    "id", "state", "priority", "if", "action", "queue", "severity", "tags", "reason", "action_reason",
    "on_error", "fires", "ignores",
  ]

  /// A rule and the node of its id.
  mutating func rule(_ node: Node, in section: SectionName?) throws(PolicyError) -> (PolicyRule, Node) {
    var keys = try mapping(node)
    let line = keys.line
    let place = try keys.take("id") { (node) throws(PolicyError) in node }
    let id = try ruleID(place)
    do throws(PolicyError) {
      return (try rule(id, line, &keys, in: section), place)
    } catch {
      var error = error
      error.rule = error.rule ?? id
      throw error
    }
  }

  private mutating func rule(
    _ id: String, _ line: Int, _ keys: inout PolicyMapping, in section: SectionName?
  ) throws(PolicyError) -> PolicyRule {
    let conditionNode = try keys.take("if") { (node) throws(PolicyError) in node }
    let own = try condition(conditionNode, depth: 0)
    let action = try keys.take("action") { (node) throws(PolicyError) in try word(node, PolicyAction.self) }
    var rule = PolicyRule(id: id, condition: wrapped(own, in: section), action: action, line: line)
    rule.state = try keys.takeIfThere("state") { (node) throws(PolicyError) in try word(node) } ?? .live
    rule.priority = try keys.takeIfThere("priority", integer) ?? 0
    rule.queue = try keys.takeIfThere("queue") { (node) throws(PolicyError) in
      try declared(node, queues.map(\.name))
    }
    rule.severity = try keys.takeIfThere("severity", share) ?? PolicyRule.usualSeverity
    rule.tags =
      try keys.takeIfThere("tags") { (node) throws(PolicyError) in try strings(node, "a tag") } ?? []
    rule.reason = try keys.takeIfThere("reason") { (node) throws(PolicyError) in
      try declared(node, reasonCodes.map(\.code))
    }
    rule.message = try keys.takeIfThere("action_reason") { (node) throws(PolicyError) in
      try string(node, "words for people")
    }
    for key in ["on_error", "on-error"] {
      let found = try keys.takeIfThere(key) { (node) throws(PolicyError) in
        try word(node, PolicyRule.OnError.self)
      }
      if let found { rule.onError = found }
    }
    rule.fires = try examples("fires", &keys, in: section)
    rule.ignores = try examples("ignores", &keys, in: section)
    try keys.finish(known: PolicyReader.ruleKeys)
    return rule
  }

  private func ruleID(_ node: Node) throws(PolicyError) -> String {
    let id = try string(node, "a rule's name")
    guard id.utf8.count <= 100, id.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0.isIDSign })
    else {
      throw error(node, .expected("a rule's name of letters, digits, `-`, `_`, `.` and `/`"))
    }
    return id
  }

  /// A word that has to be declared where the policy declares any.
  private func declared(_ node: Node, _ known: [String]) throws(PolicyError) -> String {
    let name = try name(node)
    if !known.isEmpty, !known.contains(name) { throw error(node, .unknownWord(name, known: known)) }
    return name
  }

  private func wrapped(_ condition: PolicyCondition, in section: SectionName?) -> PolicyCondition {
    switch section?.kind {
    case .site: .all([.site([section!.name]), condition])
    case .language: .all([.language([section!.name]), condition])
    case nil: condition
    }
  }

  private func examples(
    _ key: String, _ keys: inout PolicyMapping, in section: SectionName?
  ) throws(PolicyError) -> [RuleExample] {
    guard let node = try keys.takeIfThere(key, { $0 }) else { return [] }
    let nodes = node.sequence.map(Array.init) ?? [node]
    var examples: [RuleExample] = []
    for node in nodes { examples.append(try example(node, in: section)) }
    return examples
  }

  private static let exampleKeys = [
    "body", "author", "title", "site", "language", "time", "author_comments", "author_recent",
    "author_rejected", "first_comment", "repeated_comment", "depth", "is_top_level", "parent_rejected",
    "pile_on", "reply_rate", "thread_comments",
  ]

  /// A text, or a mapping with what else is known.
  private func example(_ node: Node, in section: SectionName?) throws(PolicyError) -> RuleExample {
    var context = CommentContext()
    if let section {
      switch section.kind {
      case .site: context.site = section.name
      case .language: context.language = section.name
      }
    }
    let line = node.mark?.line ?? 0
    if let text = node.scalar?.string { return RuleExample(text: text, context: context, line: line) }
    var keys = try mapping(node)
    let text = try keys.takeIfThere("body") { (node) throws(PolicyError) in node.scalar?.string ?? "" } ?? ""
    for (key, path) in [
      ("author", \CommentContext.author), ("title", \.title), ("site", \.site), ("language", \.language),
    ] as [(String, WritableKeyPath<CommentContext, String?>)] {
      if let value = try keys.takeIfThere(key, name) { context[keyPath: path] = value }
    }
    context.time = try keys.takeIfThere("time", time)
    context.history = try history(&keys)
    context.thread = try position(&keys)
    try keys.finish(known: PolicyReader.exampleKeys)
    return RuleExample(text: text, context: context, line: line)
  }

  private func history(_ keys: inout PolicyMapping) throws(PolicyError) -> AuthorHistory? {
    let comments = try keys.takeIfThere("author_comments", count)
    let recent = try keys.takeIfThere("author_recent", count)
    let rejected = try keys.takeIfThere("author_rejected", count)
    let first = try keys.takeIfThere("first_comment", bool)
    let repeated = try keys.takeIfThere("repeated_comment", bool)
    if comments == nil, recent == nil, rejected == nil, first == nil, repeated == nil { return nil }
    var history = AuthorHistory(comments: comments ?? recent ?? rejected ?? 0)
    if first == false || repeated == true { history.comments = max(history.comments, 1) }
    history.recent = recent ?? history.comments
    history.rejected = rejected ?? 0
    history.isRepeated = repeated ?? false
    return history
  }

  private func position(_ keys: inout PolicyMapping) throws(PolicyError) -> ThreadPosition? {
    let depth = try keys.takeIfThere("depth", count)
    let isTop = try keys.takeIfThere("is_top_level", bool)
    let parentRejected = try keys.takeIfThere("parent_rejected", bool)
    let pileOn = try keys.takeIfThere("pile_on", count)
    let rate = try keys.takeIfThere("reply_rate", count)
    let comments = try keys.takeIfThere("thread_comments", count)
    if depth == nil, isTop == nil, parentRejected == nil, pileOn == nil, rate == nil, comments == nil {
      return nil
    }
    let isReply = isTop.map { !$0 } ?? ((depth ?? 1) > 1 || parentRejected != nil || (pileOn ?? 0) > 0)
    return ThreadPosition(
      depth: depth ?? (isReply ? 2 : 1), isReply: isReply, parentRejected: parentRejected ?? false,
      pileOn: pileOn ?? (isReply ? 1 : 0), replyRate: rate.map(Double.init), comments: comments ?? 0)
  }

  private func count(_ node: Node) throws(PolicyError) -> Int {
    guard let count = node.int, (0...1_000_000_000).contains(count) else {
      throw error(node, .expected("a count, 0 or more"))
    }
    return count
  }
}

extension Unicode.Scalar {
  fileprivate var isIDSign: Bool {
    ("0"..."9").contains(self) || self == "-" || self == "_" || self == "." || self == "/"
  }
}
