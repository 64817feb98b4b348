import Foundation
import ReviewStore
import Testing

/// What others wrote is text in a report, wherever it stands.
@Suite struct HostileReportTests {
  private static let hostile = [
    "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "\"\u{301} onfocus=alert(1) x=",
    "</title></svg></style><svg onload=alert(1)>", "\u{202E}txt.exe\u{2066}", "--><iframe srcdoc='<b>'>",
    "&lt;b&gt;&#60;", "\u{0}\u{8}\u{1B}[2J\u{1B}]0;x\u{7}", "[a](javascript:alert(1))",
    "![a](https://a.example/b.png)",
    "| a | b |\n|---|---|", "# heading\n\n* list", "```\ncode", "<!-- -->", "*_~`\\",
    "https://a.example www.b.example",
    String(repeating: "z\u{335}\u{334}\u{31B}", count: 200), String(repeating: "x", count: 200_000),
    "\u{FEFF}\u{200B}\u{E0001}", "=1+1", "𒐫﷽",
  ]

  /// A thread of which every part is hostile: title, ids, authors and texts, which are flagged too.
  private func thread(in folder: TemporaryFolder) throws -> String {
    let lines = try HostileReportTests.hostile.enumerated().map { number, text in
      let record: [String: Any] = [
        "thread": "t", "title": HostileReportTests.hostile[0] + HostileReportTests.hostile[3],
        "id": "\(number)\(text.prefix(40))", "author": String(text.prefix(60)),
        "parent": number == 0 ? NSNull() : "0\(HostileReportTests.hostile[0].prefix(40))",
        "text": "\(text) You are a complete idiot. \(text)",
      ]
      return String(decoding: try JSONSerialization.data(withJSONObject: record), as: UTF8.self)
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "hostile.ndjson")
    return folder.path("hostile.ndjson")
  }

  @Test(arguments: [[], ["--unmasked"]]) func pagesAreInert(options: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(["report", try thread(in: folder)] + options)
    #expect(outcome.status == 0)
    try Program.expectMarkup(outcome.output)
    #expect(!outcome.output.contains("<script") && !outcome.output.contains("<img"))
    expectNoControls(outcome.output)
    #expect(outcome.output.utf8.count < 300_000)
  }

  @Test func picturesAreInert() throws {
    let folder = try TemporaryFolder()
    let charts = folder.path("charts")
    try Program.run("report", try thread(in: folder), "--charts", charts, environment: ["PATH": "/nothing"])
    let names = try FileManager.default.contentsOfDirectory(atPath: charts)
    #expect(names.contains("tree.svg"))
    for name in names {
      let picture = try String(contentsOfFile: "\(charts)/\(name)", encoding: .utf8)
      try Program.expectXML(picture)
      #expect(!picture.contains("<script") && !picture.contains("<svg onload"))
      expectNoControls(picture)
    }
  }

  @Test func markdownIsInert() throws {
    let folder = try TemporaryFolder()
    let page = try Program.run("report", "--as", "md", try thread(in: folder)).output
    expectNoControls(page)
    #expect(!page.contains("<"))
    // No link, no picture, no address that a reader would make a link of, and no fence.
    #expect(page.matches(of: /(?:^|[^\\])\[/).isEmpty)
    #expect(!page.contains("://") && !page.contains("www."))
    #expect(page.matches(of: /(?:^|[^\\])`/).isEmpty)
    // What begins a line is the report's own.
    let beginnings = Set(page.split(separator: "\n").compactMap { $0.split(separator: " ").first })
    let headings = beginnings.filter { $0.hasPrefix("#") }
    #expect(headings.isSubset(of: ["#", "##", "###"]))
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.allSatisfy { $0.hasSuffix("|") })
  }

  @Test func namesInAQueueAreInert() throws {
    let folder = try TemporaryFolder()
    let database = folder.path("q.db")
    try Program.run("queue", "add", try thread(in: folder), "--database", database)
    let name = "\"><script>alert(1)</script>"
    try Program.run(
      "queue", "decide", "1", "reject", "--reason", "</svg><b>", "--as", name, "--database", database)
    let page = try Program.run("report", "--database", database)
    #expect(page.status == 0)
    try Program.expectMarkup(page.output)
    #expect(page.output.contains("&lt;/svg&gt;"))
    expectNoControls(page.output)
  }

  private func expectNoControls(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let controls = text.unicodeScalars.filter { scalar in
      scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
    #expect(controls.isEmpty, sourceLocation: sourceLocation)
  }
}
