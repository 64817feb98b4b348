import Foundation
import Testing

/// Whatever a source holds, output for people can't command a terminal.
@Suite struct TerminalSafetyTests {
  private static let enemy =
    #"\u001b[31m\u001b]0;own\u0007 \u202etxet\u202c \u2066x\u2069 \u200f \u009b31m "#
    + #"\u0085 \u007f \b \r you idiot"#

  @Test func controlsNeverReachTheTerminal() throws {
    let folder = try TemporaryFolder()
    let enemy = TerminalSafetyTests.enemy
    let lines = (1...3).map { number in
      #"{"thread":"t\#(enemy)","title":"\#(enemy)","link":"\#(enemy)","id":"\#(number)\#(enemy)","#
        + #""author":"\#(enemy)","text":"\#(enemy)\nmoron \#(enemy)"}"#
    }
    try folder.write(lines.joined(separator: "\n"), to: "in.ndjson")
    let database = folder.path("q.db")
    let name = "a\u{1B}[31m\u{202E}\r"
    let text = "you idiot \u{1B}[31m\r moron\u{202E} \u{9B}31m"
    var printed = ""
    for arguments in [
      ["queue", "add", folder.path("in.ndjson"), "--db", database], ["score", folder.path("in.ndjson")],
      ["parse", folder.path("in.ndjson")], ["queue", "list", "--db", database],
      ["queue", "claim", "1", "--db", database, "--as", name], ["queue", "list", "--db", database],
      ["queue", "claim", "1", "--db", database, "--as", "bo"],
      ["queue", "decide", "1", "reject", "--note", name, "--reason", name, "--db", database, "--as", name],
      ["queue", "show", "1", "--db", database], ["queue", "show", "2", "--db", database], ["explain", text],
      ["explain", "--answering", text, text], ["queue", "decide", "1", "reject", "--db", database],
    ] {
      let outcome = try Program.run(arguments)
      #expect([0, 3].contains(outcome.status))
      printed += outcome.output + outcome.messages
    }
    #expect(printed.contains("⟦you idiot⟧"))
    let commands = printed.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
    #expect(commands.isEmpty, "\(Set(commands.map { String($0.value, radix: 16) }).sorted())")
  }
}
