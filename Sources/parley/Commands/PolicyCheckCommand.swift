import ArgumentParser
import CommentAnalysis
import CommentFormats
import PolicyFiles

/// `parley policy check`
struct PolicyCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with policies, and tries their rules on their examples.",
    usage: "parley policy check [<options>] [<path> ...]",
    discussion: """
      Exits with 1 where a rule does not do what its examples say, with 2 where a file is no policy. Rules that \
      can't fire, that change nothing, or ask for what no lexicon has are told of too. Without a path it looks at \
      the built-in policy.

      Example: parley policy check lexicons/house-rules.yaml
      """)

  @Argument(help: "Policy files.", completion: .file(extensions: ["yaml", "yml"]))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp("A folder of lexicons instead of the built-in ones.", valueName: "folder"),
    completion: .directory)
  var lexicons: String?

  @Option(
    name: .customLong("as"), help: ArgumentHelp("text for people, json for programs.", valueName: "form"))
  var form = Form.text

  @Flag(help: "Short for --as json.")
  var json = false

  enum Form: String, CaseIterable, ExpressibleByArgument { case text, json }

  func run() async throws {
    let lexicons = try await ScoringArguments.lexicons(in: lexicons)
    var out = OutputFile()
    var isUnreadable = false
    var hasFailed = false
    for path in paths.isEmpty ? [EmbeddedFiles.defaultPolicy.name] : paths {
      do {
        let policy =
          try paths.isEmpty ? PolicyFile.embedded() : PolicyFile.read(InputFile(path).read(), file: path)
        let remarks = policy.remarks(by: lexicons)
        if remarks.contains(where: \.isFailure) { hasFailed = true }
        out.write(json || form == .json ? jsonLine(path, policy, remarks) : text(path, policy, remarks))
      } catch let error as PolicyError {
        isUnreadable = true
        error.say()
      } catch let failure as Failure {
        isUnreadable = true
        failure.say()
      }
    }
    try out.finish()
    if isUnreadable { throw Failure.nothingReadable }
    if hasFailed { throw Failure.found }
  }

  private func text(_ path: String, _ policy: Policy, _ remarks: [PolicyRemark]) -> String {
    var lines = remarks.map { remark in
      let place = remark.line > 0 ? "\(path):\(remark.line)" : path
      return "\(place): \(remark.isFailure ? "" : "note: ")\(remark)"
    }
    let states = PolicyRule.State.allCases.reversed().compactMap { state -> String? in
      let count = policy.rules.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(state.rawValue)"
    }
    var parts = [counted(policy.rules.count, "rule")]
    if !states.isEmpty { parts[0] += " (\(states.joined(separator: ", ")))" }
    if !policy.lists.isEmpty {
      let terms = policy.lists.reduce(0) { $0 + $1.terms.count }
      parts.append("\(counted(policy.lists.count, "list")) of \(counted(terms, "term"))")
    }
    parts.append(counted(policy.exampleCount, "example"))
    let failures = remarks.count(where: \.isFailure)
    parts.append(failures == 0 ? "all as they should be" : "\(failures) not as they should be")
    lines.append("\(path): policy `\(policy.name)`: \(parts.joined(separator: ", "))")
    return lines.map { visible($0) + "\n" }.joined()
  }

  private func jsonLine(_ path: String, _ policy: Policy, _ remarks: [PolicyRemark]) -> String {
    var json = JSONText()
    json.object { json in
      json.member("file", path)
      json.member("name", policy.name)
      json.member("rules", policy.rules.count)
      for state in PolicyRule.State.allCases {
        json.member(state.rawValue, policy.rules.count { $0.state == state })
      }
      json.member("lists", policy.lists.count)
      json.member("examples", policy.exampleCount)
      json.member("failed", remarks.count(where: \.isFailure))
      json.key("remarks")
      json.array { json in
        for remark in remarks {
          json.object { json in
            json.member("line", remark.line)
            json.member("rule", remark.rule)
            json.key("failure")
            json.raw("\(remark.isFailure)")
            json.member("message", "\(remark)")
          }
        }
      }
    }
    return json.text + "\n"
  }
}
