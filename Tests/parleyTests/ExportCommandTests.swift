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
        else: assert float(cell) == value, (key, cell, value)
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
    let tables =
      [
        ["score", folder.path("nasty.ndjson"), "--text"], ["export", "comments", "--text", "--db", database],
        ["export", "decisions", "--text", "--db", database],
      ] + ["threads", "authors", "terms", "moderators", "rules"].map { ["export", $0, "--db", database] }
    for arguments in tables {
      try folder.write(Program.run(arguments + ["--as", "csv"] + raw).output, to: "rows.csv")
      try folder.write(Program.run(arguments + ["--as", "ndjson"]).output, to: "rows.ndjson")
      let read = try Program.python(
        ExportCommandTests.comparison, folder.path("rows.csv"), folder.path("rows.ndjson"),
        raw.isEmpty ? "guarded" : "raw")
      #expect(read.status == 0, "\(arguments): \(read.messages)")
      #expect(Int(read.lines.first ?? "") ?? 0 > 13)
    }
  }

  @Test func everyRowEndsWithCRLF() throws {
    let csv = try Program.run("score", "seeds/thread.ndjson", "--as", "csv").output
    #expect(csv.unicodeScalars.filter { $0 == "\n" }.count == 9)
    #expect(csv.components(separatedBy: "\r\n").count == 10)
  }

  /// Python's own idea of zones, against ours, for every moment in an export.
  private static let clockComparison = """
    import csv, datetime, sys, zoneinfo
    def rows(path): return list(csv.DictReader(open(path, encoding="utf-8", newline="")))
    zone = zoneinfo.ZoneInfo(sys.argv[3])
    moments = 0
    for utc, local in zip(rows(sys.argv[1]), rows(sys.argv[2]), strict=True):
      for name in ("time", "decided", "enqueued"):
        if not utc[name]: continue
        moment = datetime.datetime.fromisoformat(utc[name])
        assert utc[name].endswith("Z")
        assert datetime.datetime.fromisoformat(local[name]) == moment
        assert datetime.datetime.fromisoformat(local[name]).utcoffset() == moment.astimezone(zone).utcoffset()
        moments += 1
    print(moments)
    """

  @Test(arguments: ["Europe/Berlin", "Asia/Kolkata", "America/St_Johns", "Pacific/Auckland"])
  func timesByTheClockOfAZone(zone: String) throws {
    let queue = try Queue(of: .demo)
    for number in 1...3 { try queue.run("decide", "\(number)", "approve") }
    try queue.folder.write(queue.export("decisions").output, to: "utc.csv")
    try queue.folder.write(queue.export("decisions", "--tz", zone).output, to: "local.csv")
    let read = try Program.python(
      ExportCommandTests.clockComparison, queue.folder.path("utc.csv"), queue.folder.path("local.csv"), zone)
    #expect(read.status == 0, "\(read.messages)")
    #expect(read.lines.first == "9")
    #expect(try queue.export("decisions", "--tz", "UTC").output == queue.export("decisions").output)
  }

  @Test func wrongWordsAreToldOf() throws {
    let queue = try Queue(of: .demo)
    for (arguments, message) in [
      (["daily", "--tz", "Europe/Nowhere"], "The value 'Europe/Nowhere' is invalid for '--tz <zone>'."),
      (["daily", "--since", "2025-02-02", "--until", "2025-02-01"], "--since has to be before --until."),
      (["authors", "--since", "2025-02-02"], "Unknown option '--since'."),
    ] {
      let outcome = try Program.run(["export"] + arguments + ["--db", queue.database])
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      #expect(outcome.messages.hasPrefix("parley: \(message)"), "\(outcome.messages)")
    }
  }

  @Test func aMarkForSpreadsheets() throws {
    let queue = try Queue(of: .demo)
    let plain = try queue.export("threads").output
    #expect(try queue.export("threads", "--bom").output == "\u{FEFF}" + plain)
    #expect(try !queue.export("threads", "--bom", "--json").output.hasPrefix("\u{FEFF}"))
  }

  @Test func pseudonymsInThePlaceOfAuthors() throws {
    let queue = try Queue(of: .demo)
    let key = queue.folder.path("key")
    let authors = try queue.export("authors", "--json", "--pseudonyms", key).objects
    #expect(authors.count > 10)
    for author in authors { #expect((author["author"] as? String)?.hasPrefix("~") == true) }
    // The same key gives the same names, in every table.
    let comments = try queue.export("comments", "--json", "--pseudonyms", key).objects
    let names = Set(authors.compactMap { $0["author"] as? String })
    #expect(names == Set(comments.compactMap { $0["author"] as? String }))
  }

  @Test func aPeriod() throws {
    let queue = try Queue(of: .demo)
    try queue.run("decide", "1", "approve")
    #expect(try queue.export("decisions", "--json", "--since", "1h").lines.count == 1)
    #expect(try queue.export("decisions", "--json", "--until", "1h").lines.isEmpty)
    #expect(try queue.export("moderators", "--json", "--until", "1h").lines.isEmpty)
  }

  @Test func allOrNothing() throws {
    let queue = try Queue(of: .demo)
    let folder = queue.folder.path("all")
    #expect(try queue.export("all", folder).status == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files.count == 14 && files.contains("datapackage.json"))
    // What is there is left alone.
    let again = try queue.export("all", folder)
    #expect(again.status == 2)
    #expect(again.messages == "parley: \(folder): is there already; name another folder\n")
    // An empty folder is taken.
    try FileManager.default.createDirectory(
      atPath: queue.folder.path("empty"), withIntermediateDirectories: false)
    #expect(try queue.export("all", queue.folder.path("empty")).status == 0)
    let missing = try queue.export("all", queue.folder.path("no/such"))
    #expect(missing.status == 2)
    let left = try FileManager.default.contentsOfDirectory(atPath: queue.folder.url.path)
    #expect(left.filter { $0.hasSuffix(".part") }.isEmpty)
  }

  /// A file that cannot grow ends the export, and nothing is left of it.
  @Test func nothingIsLeftWhereTheDiskIsFull() throws {
    let queue = try Queue()
    try queue.run("add", "seeds")
    // Room for the 32 KiB beside an open database, and not for all comments.
    let script = "ulimit -f 70; trap '' XFSZ; \"$parley\" export all \"$1\" --db \"$2\""
    let outcome = try Program.shell(
      "set -- '\(queue.folder.path("all"))' '\(queue.database)'; " + script, in: queue.folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("file too large"))
    let left = try FileManager.default.contentsOfDirectory(atPath: queue.folder.url.path)
    #expect(left.filter { $0.contains("all") }.isEmpty)
  }
}
