import CommentAnalysis
import CommentModel
import Yams

/// Reads one policy, from its outer keys to its rules.
struct PolicyReader {
  let file: String
  /// What was read so far, to which rules refer.
  var lists: [WordList] = []
  var queues: [PolicyQueue] = []
  var reasonCodes: [ReasonCode] = []
  /// How many conditions there were.
  var conditions = 0
  private var ruleLines: [String: Int] = [:]

  init(file: String) { self.file = file }

  private static let keys = [
    "version", "name", "thresholds", "quoted_weight", "lists", "reasons", "queues", "history_days", "rules",
    "sites", "languages",
  ]

  mutating func policy(_ node: Node) throws(PolicyError) -> Policy {
    var document = try mapping(node)
    let version = try document.take("version", integer)
    guard version == PolicyFile.version else { throw document.error("version", .version(version)) }
    let name = try document.take("name", self.name)
    let hasRules = document.left.contains { $0.key.scalar?.string == "rules" }
    // Rules can do without thresholds; a policy of neither would be a mistake.
    let read: [PolicyAttribute: Policy.Thresholds]? =
      hasRules
      ? try document.takeIfThere("thresholds", thresholds) : try document.take("thresholds", thresholds)
    let weight = try document.takeIfThere("quoted_weight", share)
    var policy = Policy(name: name, thresholds: read ?? [:], quotedWeight: weight ?? 0.5)
    try readLists(&document)
    policy.lists = lists
    reasonCodes = try document.takeIfThere("reasons", reasons) ?? []
    policy.reasonCodes = reasonCodes
    queues = try document.takeIfThere("queues", declaredQueues) ?? []
    policy.queues = queues
    if let days = try document.takeIfThere("history_days", historyDays) { policy.historyDays = days }
    if let node = try document.takeIfThere("rules", { $0 }) { policy.rules = try rules(node, in: nil) }
    if let node = try document.takeIfThere("sites", { $0 }) { try readSections(node, .site, &policy) }
    if let node = try document.takeIfThere("languages", { $0 }) { try readSections(node, .language, &policy) }
    try document.finish(known: PolicyReader.keys)
    return policy
  }

  /// What a section is for.
  enum SectionKind { case site, language }

  /// A section's kind and name.
  struct SectionName {
    var kind: SectionKind
    var name: String
  }

  private mutating func readSections(
    _ node: Node, _ kind: SectionKind, _ policy: inout Policy
  ) throws(PolicyError) {
    for (key, value) in try mapping(node).left {
      let name = try self.name(key)
      var section = try mapping(value)
      if let thresholds = try section.takeIfThere("thresholds", thresholds) {
        policy.sections.append(
          PolicySection(
            site: kind == .site ? name : nil, language: kind == .language ? name : nil, thresholds: thresholds
          ))
      }
      if let node = try section.takeIfThere("rules", { $0 }) {
        policy.rules += try rules(node, in: SectionName(kind: kind, name: name))
      }
      try section.finish(known: ["thresholds", "rules"])
    }
  }

  private mutating func rules(_ node: Node, in section: SectionName?) throws(PolicyError) -> [PolicyRule] {
    guard let sequence = node.sequence else {
      throw error(node, .expected("a list of rules (lines that begin with `- id: `)"))
    }
    var rules: [PolicyRule] = []
    for node in sequence {
      let (rule, place) = try self.rule(node, in: section)
      if let line = ruleLines[rule.id] { throw error(place, .repeatedRule(rule.id, line: line)) }
      ruleLines[rule.id] = rule.line
      rules.append(rule)
    }
    return rules
  }

  /// Reads the lists, and sees to it that every term can be looked for.
  private mutating func readLists(_ document: inout PolicyMapping) throws(PolicyError) {
    guard let node = try document.takeIfThere("lists", { $0 }) else { return }
    var places: [[Node]] = []
    for (key, value) in try mapping(node).left {
      let name = try self.name(key)
      let nodes = value.sequence.map(Array.init) ?? [value]
      var terms: [String] = []
      for node in nodes { terms.append(try string(node, "a word or a phrase")) }
      lists.append(WordList(name: name, terms: terms))
      places.append(nodes)
    }
    if lists.count > 63 { throw error(node, .expected("63 lists at the most")) }
    if let (list, term, problem) = WordList.firstProblem(in: lists) {
      throw error(places[list][term], .term(lists[list].terms[term], problem))
    }
  }

  private func reasons(_ node: Node) throws(PolicyError) -> [ReasonCode] {
    if let sequence = node.sequence {
      var codes: [ReasonCode] = []
      for node in sequence {
        let code = try name(node)
        codes.append(ReasonCode(code: code, title: code))
      }
      return codes
    }
    var codes: [ReasonCode] = []
    for (key, value) in try mapping(node).left {
      codes.append(ReasonCode(code: try name(key), title: try string(value, "words for people")))
    }
    return codes
  }

  private func declaredQueues(_ node: Node) throws(PolicyError) -> [PolicyQueue] {
    if let sequence = node.sequence {
      var queues: [PolicyQueue] = []
      for node in sequence { queues.append(PolicyQueue(name: try name(node))) }
      return queues
    }
    var queues: [PolicyQueue] = []
    for (key, value) in try mapping(node).left {
      var queue = PolicyQueue(name: try name(key))
      if value.scalar?.string.isEmpty ?? false { queues.append(queue); continue }
      var settings = try mapping(value)
      queue.targetMinutes = try settings.takeIfThere("target", minutes)
      try settings.finish(known: ["target"])
      queues.append(queue)
    }
    return queues
  }

  private func historyDays(_ node: Node) throws(PolicyError) -> Int {
    guard let days = node.int, (1...3660).contains(days) else {
      throw error(node, .expected("a number of days, 1 to 3660"))
    }
    return days
  }

  private func thresholds(_ node: Node) throws(PolicyError) -> [PolicyAttribute: Policy.Thresholds] {
    let known = PolicyAttribute.allCases.map(\.name)
    var found: [PolicyAttribute: Policy.Thresholds] = [:]
    var attributes = try mapping(node)
    for attribute in PolicyAttribute.allCases {
      let thresholds = try attributes.takeIfThere(attribute.name) { (value) throws(PolicyError) in
        var actions = try mapping(value)
        let queue = try actions.takeIfThere("queue", share)
        let reject = try actions.takeIfThere("reject", share)
        if let queue, let reject, reject < queue {
          throw actions.error("reject", .rejectBelowQueue(reject: reject, queue: queue))
        }
        try actions.finish(known: ["queue", "reject"])
        return Policy.Thresholds(queue: queue, reject: reject)
      }
      if let thresholds { found[attribute] = thresholds }
    }
    try attributes.finish(known: known)
    return found
  }
}
