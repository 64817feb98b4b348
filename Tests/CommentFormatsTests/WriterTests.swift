import CommentFormats
import CommentModel
import Foundation
import TestSupport
import Testing

import struct CommentModel.Comment

@Suite struct TreeWriterTests {
  private func tree(_ lines: String, width: Int = 60) throws -> [Substring] {
    let thread = try readThreads(bytes: Array(lines.utf8), name: "t", format: .ndjson).threads[0]
    var output = ""
    TreeWriter(width: width).write(thread, to: &output)
    return output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }

  @Test func branchesAndFlags() throws {
    let lines = try tree(
      """
      {"thread":"t","title":"Bridge","claimed":7,"id":"1","author":"Ada","time":0,"text":"One"}
      {"id":"1.1","thread":"t","parent":"1","text":"Two"}
      {"id":"1.1.1","thread":"t","parent":"1.1","text":"Three\\n\\nmore"}
      {"id":"1.2","thread":"t","parent":"1","text":"Four"}
      {"id":"2","thread":"t","parent":"gone","text":"Five","state":"spam","flags":["nesting guessed"]}
      """)
    #expect(
      lines == [
        "Bridge", "claimed 7, found 5, missing 2, 1 orphan",
        "├─ 1 Ada 1970-01-01T00:00:00Z One", "│  ├─ 1.1 Two", "│  │  └─ 1.1.1 Three more", "│  └─ 1.2 Four",
        "└─ 2 Five [spam, orphan, nesting guessed]",
      ])
  }

  @Test func textIsCutBehindAWord() throws {
    let text = String(repeating: "green bridge ", count: 30)
    let line = try tree(#"{"id":"1","text":"\#(text)"}"#)[2]
    #expect(line.count <= 60)
    #expect(line.hasSuffix("bridge…") || line.hasSuffix("green…"))
    let wide = try tree(#"{"id":"1","text":"\#(String(repeating: "橋", count: 90))"}"#)[2]
    #expect(wide.count <= 36 && wide.hasSuffix("…"))
  }

  @Test func nothingCommandsTheTerminal() throws {
    let line = try tree(
      #"{"id":"a\u001b[2J","author":"\u009b31m","text":"x\u0007\u202e\u0000\r\nX\u0008 \u2028 e\u200bnd"}"#)[
        2]
    #expect(line == "└─ a␛[2J <U+009B>31m x␇<U+202E>␀ X␈ e<U+200B>nd")
  }

  @Test func deepCommentsSayTheirDepth() throws {
    let chain = (0..<60).map {
      #"{"id":"\#($0)","parent":\#($0 == 0 ? "null" : "\"\($0 - 1)\""),"text":"x"}"#
    }
    let lines = try tree(chain.joined(separator: "\n"))
    #expect(lines.count == 62)
    #expect(lines[61].contains("…60 └─ 59 x"))
    #expect(lines.allSatisfy { $0.count <= 60 })
  }

  @Test func sentenceNamesEverything() {
    let full = Completeness(
      claimed: 20, found: 9, gaps: [NumberingGap(after: 0, before: 2), NumberingGap(after: 3, before: 6)],
      isNumbered: true, orphans: 1, cycles: 2, duplicates: 1, invalidSequences: 3)
    #expect(
      full.sentence
        == "claimed 20, found 9, missing 11, numbering lacks 1, 4–5, 1 orphan, 2 cycles broken, "
        + "1 duplicate left out, 3 invalid byte sequences")
    #expect(Completeness().sentence == "found 0")
  }
}

@Suite struct PairsWriterTests {
  @Test func tabsAndLineEndsAreEscaped() throws {
    let source = #"{"id":"a\tb\\","parent":"c\r\nd","text":""}"#
    let thread = try readThreads(bytes: Array(source.utf8), name: "t", format: .ndjson).threads[0]
    var output = ""
    PairsWriter().write(thread, to: &output)
    #expect(output == "a\\tb\\\tc\\r\\nd\n")
  }
}

@Suite struct CSVWriterTests {
  private func row(_ cells: [CSVWriter.Cell], formulas: CSVWriter.Guard = .apostrophe) -> String {
    var output = ""
    CSVWriter(formulas: formulas).write(cells, to: &output)
    return output
  }

  @Test func quotesOnlyWhereNeeded() {
    #expect(
      row([.text("a b"), .text("a,b"), .text("a\"b"), .empty, .number("-1.5")])
        == "a b,\"a,b\",\"a\"\"b\",,-1.5\r\n")
    #expect(row([.text("a\nb"), .text("a\r\nb")]) == "\"a\nb\",\"a\r\nb\"\r\n")
    #expect(row([.empty]) == "\"\"\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"]) func formulasAreGuarded(_ text: String) {
    #expect(row([.text(text)]).hasPrefix(text == "\rx" ? "\"'" : "'"))
    #expect(!row([.text(text)], formulas: .raw).contains("'"))
  }

  @Test func pythonReadsWhatWasWritten() throws {
    var generator = SeededGenerator(seed: 11)
    let pieces = ["\"", ",", "\r\n", "\n", "\r", "'", "=", "-", " ", "é", "😀", "a", ";", "\t", "\\"]
    let rows = (0..<300).map { _ in
      (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          pieces.randomElement(using: &generator) ?? ""
        }
        .joined()
      }
    }
    var csv = ""
    for cells in rows { CSVWriter(formulas: .raw).write(cells.map { .text($0) }, to: &csv) }
    let file = FileManager.default.temporaryDirectory.appending(path: "rows-\(UUID().uuidString).csv")
    try Data(csv.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let program = """
      import csv,json,sys
      print(json.dumps(list(csv.reader(open(sys.argv[1],encoding='utf-8',newline=''),strict=True))))
      """
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = ["python3", "-c", program, file.path]
    let pipe = Pipe()
    python.standardOutput = pipe
    try python.run()
    let json = pipe.fileHandleForReading.readDataToEndOfFile()
    python.waitUntilExit()
    #expect(try JSONDecoder().decode([[String]].self, from: json) == rows)
  }
}
