import CommentFormats
import Testing

@Suite struct PlainTableTests {
  private func table(_ text: String) throws -> Table {
    try Table(from: SourceStream(bytes: Array(text.utf8)))
  }

  @Test func cellsComeAsTheyStand() throws {
    let table = try table("id,note,text\r\n1,,\"a \"\"b\"\",\r\nc\"\r\n2,x, <b>d</b> \r\n")
    #expect(table.columns == ["id", "note", "text"])
    #expect(table.rows.map(\.cells) == [["1", "", "a \"b\",\nc"], ["2", "x", " <b>d</b> "]])
    #expect(table.rows.map(\.line) == [2, 4])
    #expect(table.problems.isEmpty)
    #expect(table.place(of: "text") == 2)
    #expect(table.place(of: "label") == nil)
  }

  @Test func rowsOfAnotherLengthAreReportedAndKept() throws {
    let table = try table("id;text;label\n1;a\n2;b;0;c\n")
    #expect(table.rows.map(\.cells) == [["1", "a", ""], ["2", "b", "0"]])
    #expect(table.problems.map(\.line) == [2, 3])
  }

  @Test func nothingIsNoTable() {
    #expect(throws: ReadError.empty) { try table(" \n") }
  }

  @Test func textsAreReadAsTheirColumnSays() {
    let html = TextFormat.guessed(of: "text", among: ["text"], texts: ["Tea &amp; cake", "<b>No</b>"])
    #expect(html == .html)
    #expect(html.read("Tea &amp; <b>cake</b>").text == "Tea & cake")
    #expect(TextFormat.guessed(of: "text", among: ["text"], texts: ["Tea & cake"]) == .plain)
    #expect(TextFormat.plain.read("Tea &amp; cake").text == "Tea &amp; cake")
  }
}
