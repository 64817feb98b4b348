public import CommentAnalysis
import CommentModel
import Yams

/// Reads policies from YAML. `docs/policy.md` describes the language.
public enum PolicyFile {
  /// The version of the policy language that this program reads.
  public static let version = 1

  /// The policy that is compiled into the program.
  public static func embedded() throws(PolicyError) -> Policy {
    try read(EmbeddedFiles.defaultPolicy.bytes, file: "lexicons/policy.yaml")
  }

  /// Reads a policy. Every unknown key and every value out of bounds is an error.
  public static func read(_ bytes: [UInt8], file: String) throws(PolicyError) -> Policy {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw PolicyError(file: file, line: 0, column: 0, problem: .syntax("not UTF-8"))
    }
    var document = try mapping(of: compose(text, file: file), at: nil, file: file)
    let version = try document.take("version") { (value) throws(PolicyError) in try integer(value, file) }
    guard version == PolicyFile.version else { throw document.error("version", .version(version)) }
    let name = try document.take("name") { (value) throws(PolicyError) in try string(value, file) }
    let thresholds = try document.take("thresholds") { (value) throws(PolicyError) in
      try PolicyFile.thresholds(value, file)
    }
    let quotedWeight =
      try document.takeIfThere("quoted_weight") { (value) throws(PolicyError) in try share(value, file) }
      ?? 0.5
    try document.finish(known: ["version", "name", "thresholds", "quoted_weight"])
    return Policy(name: name, thresholds: thresholds, quotedWeight: quotedWeight)
  }

  private static func compose(_ text: String, file: String) throws(PolicyError) -> Node {
    let node: Node?
    do {
      // Kinds of scalars are told by those who take them; the default resolver spends a millisecond on its patterns.
      node = try Yams.compose(yaml: text, .basic)
    } catch let error as YamlError {
      throw PolicyError(file: file, yaml: error)
    } catch {
      throw PolicyError(file: file, line: 0, column: 0, problem: .syntax("\(error)"))
    }
    guard let node else { throw PolicyError(file: file, line: 0, column: 0, problem: .empty) }
    return node
  }

  private static func thresholds(
    _ node: Node, _ file: String
  ) throws(PolicyError) -> [PolicyAttribute: Policy.Thresholds] {
    let known = PolicyAttribute.allCases.map(\.name)
    var found: [PolicyAttribute: Policy.Thresholds] = [:]
    var attributes = try mapping(of: node, at: node, file: file)
    for attribute in PolicyAttribute.allCases {
      let thresholds = try attributes.takeIfThere(attribute.name) { (value) throws(PolicyError) in
        var actions = try mapping(of: value, at: value, file: file)
        let queue = try actions.takeIfThere("queue") { (value) throws(PolicyError) in try share(value, file) }
        let reject = try actions.takeIfThere("reject") { (value) throws(PolicyError) in try share(value, file)
        }
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

  private static func mapping(of node: Node, at place: Node?, file: String) throws(PolicyError)
    -> PolicyMapping
  {
    guard let mapping = node.mapping else {
      throw PolicyError(file: file, at: place ?? node, problem: .expected("a mapping (`key: value` lines)"))
    }
    return try PolicyMapping(mapping, file: file)
  }

  private static func integer(_ node: Node, _ file: String) throws(PolicyError) -> Int {
    guard let value = node.int else {
      throw PolicyError(file: file, at: node, problem: .expected("a whole number"))
    }
    return value
  }

  private static func string(_ node: Node, _ file: String) throws(PolicyError) -> String {
    guard let value = node.scalar?.string, !value.isEmpty else {
      throw PolicyError(file: file, at: node, problem: .expected("a name"))
    }
    return value
  }

  private static func share(_ node: Node, _ file: String) throws(PolicyError) -> Double {
    guard let value = node.float ?? node.int.map(Double.init), (0...1).contains(value) else {
      throw PolicyError(file: file, at: node, problem: .expected("a number from 0 to 1"))
    }
    return value
  }
}
