import Foundation
import Testing

@Suite struct ExportCommandTests {
  @Test func exportsAreAsTheyWere() throws {
    let queue = try Queue(of: .demoAndPage)
    try queue.run("decide", "1", "reject", "--as", "ada", "--reason", "insult", "--note", "=1+1, \"so\"")
    try queue.run("decide", "2", "escalate", "--as", "bo")
    for table in ["comments", "threads", "decisions"] {
      let outcome = try queue.export(table)
      #expect(outcome.status == 0 && outcome.messages.isEmpty)
      try Golden.expect(outcome.output, is: "export-\(table).csv")
    }
  }

  /// CSV that every spreadsheet would like to run, with quotation marks and line ends of all kinds.
  private static let nasty = [
    "=1+1 you idiot", "+49 you idiot", "-1 you idiot", "@idiot \\\"quoted\\\", twice", "\\tidiot",
    "\\r\\nidiot\\rmoron",
    "idiot, moron; \\\"\\\"", "'idiot", "idiot\\n", "", "漢字 idiot 😀", "\\u0000 idiot \\u001b[31m",
  ]

  /// Python's reader, cell by cell, against the NDJSON of the same rows.
  private static let comparison = """
    import csv, json, sys
    guard = sys.argv[3] == "guarded"
    rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8", newline=""), strict=True))
    objects = [json.loads(line) for line in open(sys.argv[2], encoding="utf-8", newline="\\n")]
    assert len(rows) == len(objects) > 0, (len(rows), len(objects))
    cells = 0
    for row, thing in zip(rows, objects):
      assert list(row) == list(thing), (list(row), list(thing))
      for key, value in thing.items():
        cell = row[key]
        if isinstance(value, str):
          if guard and value[:1] in ("=", "+", "-", "@", "\\t", "\\r"):
            assert cell[0] == "'", (key, cell)
            cell = cell[1:]
          assert cell == value, (key, cell, value)
        elif value is None: assert cell == "", (key, cell)
        elif isinstance(value, int): assert cell == str(value), (key, cell, value)
        else: assert cell == format(value, ".4f"), (key, cell, value)
        cells += 1
    print(cells)
    """

  @Test(arguments: [[], ["--raw"]]) func csvReadsBackCellByCell(raw: [String]) throws {
    let folder = try TemporaryFolder()
    let lines = ExportCommandTests.nasty.enumerated().map { number, text in
      #"{"thread":"=t","title":"@ti,\"tle\"","id":"\#(number)","author":"-a\#(number)\n","text":"\#(text)"}"#
    }
    try folder.write(lines.joined(separator: "\n"), to: "nasty.ndjson")
    let database = folder.path("q.db")
    try Program.run("queue", "add", folder.path("nasty.ndjson"), "--db", database)
    for number in 1...4 {
      try Program.run(
        "queue", "decide", "\(number)", "reject", "--note", "=\(number),\n\"x\"", "--db", database)
    }
    let tables = [
      ["score", folder.path("nasty.ndjson"), "--text"], ["export", "comments", "--text", "--db", database],
      ["export", "threads", "--db", database], ["export", "decisions", "--text", "--db", database],
    ]
    for arguments in tables {
      try folder.write(Program.run(arguments + ["--as", "csv"] + raw).output, to: "rows.csv")
      try folder.write(Program.run(arguments + ["--as", "ndjson"]).output, to: "rows.ndjson")
      let read = try Program.python(
        ExportCommandTests.comparison, folder.path("rows.csv"), folder.path("rows.ndjson"),
        raw.isEmpty ? "guarded" : "raw")
      #expect(read.status == 0, "\(arguments): \(read.messages)")
      #expect(Int(read.lines.first ?? "") ?? 0 > 15)
    }
  }

  @Test func everyRowEndsWithCRLF() throws {
    let csv = try Program.run("score", "seeds/thread.ndjson", "--as", "csv").output
    #expect(csv.unicodeScalars.filter { $0 == "\n" }.count == 9)
    #expect(csv.components(separatedBy: "\r\n").count == 10)
  }
}
