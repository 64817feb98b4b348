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
      ["score", width == 80 ? "seeds" : "seeds/demo.ndjson"],
      ["parse", "seeds/demo.ndjson", "seeds/page-dump.txt"],
    ] {
      let outcome = try Program.run(arguments, environment: environment)
      #expect(outcome.status == 0)
      for line in outcome.lines { #expect(columns(of: line) <= width, "\(arguments): \(line)") }
    }
  }

  /// Trees of all seeds keep to the width, too, but for comments whose id alone takes the room: it is the longest
  /// word of the line, and what is left of the text has no more than the sixteen columns that it gets at least.
  @Test func onlyLongIDsMakeATreeWider() throws {
    let tree = try Program.run("parse", "--as", "tree", "seeds", environment: ["COLUMNS": "80"])
    #expect(tree.status == 0)
    let wide = tree.lines.filter { columns(of: $0) > 80 }
    #expect(tree.lines.count > 300 && wide.count < 10)
    for line in wide {
      let comment = /(?:│  |   )*[├└]─ (\S+) .*?\d{4}-\d\d-\d\dT\S+Z (.*?)(?: \[[^\[]*\])?/
      let parts = try #require(line.wholeMatch(of: comment)?.output, "\(line)")
      let id = columns(of: parts.1)
      #expect(line.split(separator: " ").allSatisfy { columns(of: $0) <= id }, "\(line)")
      #expect(columns(of: parts.2) <= 16, "\(line)")
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
