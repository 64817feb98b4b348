import Foundation
import PolicyFiles
import Testing

/// What is said of mistakes, word for word: `Golden/mistakes.yaml` holds one policy behind the other, `messages.txt` what
/// is said of each. With `PARLEY_UPDATE_GOLDEN=1` the messages are written anew; read the difference before you keep it.
@Suite struct PolicyMessageTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  @Test func messagesOfMistakes() throws {
    let mistakes = try String(
      contentsOf: PolicyMessageTests.folder.appending(path: "mistakes.yaml"), encoding: .utf8)
    let said = mistakes.components(separatedBy: "---\n").map(message).joined(separator: "\n")
    let file = PolicyMessageTests.folder.appending(path: "messages.txt")
    if ProcessInfo.processInfo.environment["PARLEY_UPDATE_GOLDEN"] == "1" {
      try Data(said.utf8).write(to: file)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    for (one, other) in zip(said.components(separatedBy: "\n\n"), expected.components(separatedBy: "\n\n")) {
      #expect(one == other)
    }
    #expect(said == expected)
  }

  private func message(_ policy: String) -> String {
    do throws(PolicyError) {
      _ = try PolicyFile.read(Array(policy.utf8), file: "house.yaml")
      return "no error in:\n\(policy)"
    } catch {
      return ([error.description] + error.excerpt).joined(separator: "\n") + "\n"
    }
  }
}
