import Foundation
import Testing

@Suite struct QueueShowCommandTests {
  @Test func casesAreShownAsTheyWere() throws {
    let queue = try Queue(of: .demoAndPage)
    try queue.run("claim", "5", "--as", "ada")
    try queue.run(
      "decide", "5", "escalate", "--as", "ada", "--reason", "pile-on", "--note", "- see the others too")
    for number in ["2", "5"] {
      try Golden.expect(queue.run("show", number).output, is: "queue-show-\(number).txt")
      try Golden.expect(queue.run("show", number, "--json").output, is: "queue-show-\(number)-json.txt")
    }
  }

  /// Long texts, deep threads and wide characters keep to the width.
  @Test(arguments: [80, 100, 200]) func nothingWraps(width: Int) throws {
    let folder = try TemporaryFolder()
    let sentence = "You idiot 漢字漢字漢字 went on and on about the bridge, moron, with 👍🏽 and e\u{301}. "
    let lines = (1...12).map { number in
      let parent = number == 1 ? "null" : "\"\(number - 1)\""
      let text = String(repeating: sentence, count: number * 3) + "\\n\\n> quoted\\n" + sentence
      return #"{"thread":"t","title":"\#(sentence)","id":"\#(number)","parent":\#(parent),"text":"\#(text)"}"#
    }
    let file = try folder.write(lines.joined(separator: "\n"), to: "t.ndjson").path
    let database = folder.path("q.db")
    try Program.run("queue", "add", file, "--db", database)
    let environment = ["COLUMNS": "\(width)"]
    for arguments in [
      ["score", file], ["queue", "list", "--db", database], ["queue", "show", "1", "--db", database],
      ["queue", "show", "12", "--db", database], ["explain", sentence + sentence],
      ["score", "seeds"], ["parse", "seeds/demo.ndjson", "seeds/page-dump.txt"],
    ] {
      let outcome = try Program.run(arguments, environment: environment)
      #expect(outcome.status == 0)
      for line in outcome.lines { #expect(columns(of: line) <= width, "\(arguments): \(line)") }
    }
  }

  /// Columns by another rule than the program's: scalars of these blocks take two, marks and joiners none.
  private func columns(of line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x300...0x36F, 0x200D, 0xFE0F, 0x1F3FB...0x1F3FF: sum
      case 0x3000...0x9FFF, 0x1F300...0x1FAFF: sum + 2
      default: sum + 1
      }
    }
  }
}
