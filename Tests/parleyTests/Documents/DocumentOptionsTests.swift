import Foundation
import Testing

/// Commands and options that the documents mention in passing are there.
@Suite struct DocumentOptionsTests {
  /// Options of the scripts and of Swift, which the documents name too.
  private static let others: Set = [
    "--corpus", "--data", "--explicit-target-dependency-import-check", "--full", "--static-swift-stdlib",
    "--update",
  ]

  private static let options: [String: Set<String>] = {
    guard let outcome = try? Program.run("--experimental-dump-help") else { return [:] }
    return (try? JSONDecoder().decode(Dump.self, from: Data(outcome.output.utf8)))?.command.options(below: "")
      ?? [:]
  }()

  @Test(arguments: DocumentPage.all.filter { $0.name != "docs/cli.md" })
  func whatIsMentionedIsThere(page: DocumentPage) {
    let all = DocumentOptionsTests.options.values.reduce(into: DocumentOptionsTests.others) {
      $0.formUnion($1)
    }
    for match in page.prose.joined(separator: "\n").matches(of: /`([^`\n]+)`/) {
      let words = match.output.1.split(separator: " ")
      let named = Set(words.filter { $0.contains(/^--[a-z]/) }.map { String($0.prefix { $0 != "=" }) })
      let path = words.first == "parley" ? words : ["parley"] + words
      let isCommand = words.first?.hasPrefix("-") == false && (words.first == "parley" || words.count > 1)
      if isCommand, let command = DocumentOptionsTests.command(of: path) {
        let unknown = named.subtracting(DocumentOptionsTests.options[command] ?? [])
        #expect(unknown.isEmpty, "\(page.name): \(match.output.1)")
      } else if words.first == "parley" {
        Issue.record("\(page.name): there is no `\(match.output.1)`")
      } else if words.first?.hasPrefix("--") == true {
        let unknown = named.subtracting(all)
        #expect(unknown.isEmpty, "\(page.name): \(match.output.1)")
      }
    }
  }

  /// The command that words begin with; `nil` where a group is named with a command that it does not have.
  private static func command(of words: [Substring]) -> String? {
    let paths = (1...words.count).reversed().map { words[..<$0].joined(separator: " ") }
    guard let found = paths.first(where: { options[$0] != nil }) else { return nil }
    let next = words.dropFirst(found.split(separator: " ").count).first
    let isGroup = options.keys.contains { $0.hasPrefix("\(found) ") }
    return isGroup && next?.contains(/^[a-z]/) == true ? nil : found
  }

  private struct Dump: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let names: [Name]?
    }

    let commandName: String
    let subcommands: [Command]?
    let arguments: [Argument]?

    func options(below parent: String) -> [String: Set<String>] {
      let path = parent.isEmpty ? commandName : "\(parent) \(commandName)"
      let own = (arguments ?? []).flatMap { $0.names ?? [] }.map {
        ($0.kind == "long" ? "--" : "-") + $0.name
      }
      return (subcommands ?? []).reduce(into: [path: Set(own)]) { all, command in
        all.merge(command.options(below: path)) { $1 }
      }
    }
  }
}
