import Foundation

extension Program {
  /// The words of all commands, as `queue add`, as the program tells them itself; the root's are none.
  static let commands: [String] = {
    guard let outcome = try? run("--experimental-dump-help"),
      let dump = try? JSONDecoder().decode(Dump.self, from: Data(outcome.output.utf8))
    else { return [] }
    return dump.command.words(below: "")
  }()

  private struct Dump: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    let commandName: String
    let subcommands: [Command]?

    func words(below parent: String) -> [String] {
      let words = parent.isEmpty && commandName == "parley" ? "" : "\(parent) \(commandName)"
      let own = words.trimmingCharacters(in: .whitespaces)
      let others = subcommands?.filter { $0.commandName != "help" } ?? []
      return [own] + others.flatMap { $0.words(below: own) }
    }
  }
}
