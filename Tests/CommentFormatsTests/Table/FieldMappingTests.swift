import CommentFormats
import CommentModel
import Testing

@Suite struct FieldMappingTests {
  @Test(arguments: [
    "id=cid,parent=replyToCid,time=publishedAt:iso,text=body:markdown,root=0",
    "author=,time=when:%d.%m.%Y %H:%M,text=content\\:encoded:html,root=t3_*,root=-,strip=t1_",
    "id=a\\,b,parent=c\\\\d,text=user.text", "time=t:ms", "time=t:s", "text=a=b",
  ]) func isWrittenAsItIsRead(_ text: String) throws {
    #expect(try FieldMapping(parsing: text).description == text)
  }

  @Test(
    arguments: [
      ("id=a,,text=b", .emptyPart(number: 2)), ("", .emptyPart(number: 1)), ("id=a,", .emptyPart(number: 2)),
      ("id", .noEqualsSign(part: "id")), ("auther=x", .unknownField("auther", part: "auther=x")),
      ("id=a,id=b", .repeatedField(.id)), ("text=:html", .noColumn(part: "text=:html")),
      ("strip=", .emptyPrefix), ("text=a:rtf", .unknownTextFormat("rtf")),
      ("time=a:fortnights", .unknownTimeFormat("fortnights")),
      ("time=a:%Q", .unknownDirective("%Q", pattern: "%Q")),
      ("time=a:%Y%", .unknownDirective("%", pattern: "%Y%")),
    ] as [(String, FieldMappingError)]) func errorsNameThePart(_ text: String, _ error: FieldMappingError)
  {
    #expect(throws: error) { try FieldMapping(parsing: text) }
    #expect(!error.description.isEmpty)
  }

  @Test(
    arguments: [
      ("auto", "1700000000", "2023-11-14T22:13:20Z"), ("auto", "1700000000.5", "2023-11-14T22:13:20.500Z"),
      ("auto", "1700000000000", "2023-11-14T22:13:20Z"), ("auto", "1700000000000000", "2023-11-14T22:13:20Z"),
      ("auto", "20231114", "2023-11-14T00:00:00Z"),
      ("auto", "2023-11-14 22:13:20 UTC", "2023-11-14T22:13:20Z"),
      ("auto", "2023-11-14 22:13:20 +0100", "2023-11-14T21:13:20Z"),
      ("iso", "2023-11-14", "2023-11-14T00:00:00Z"),
      ("s", "-1", "1969-12-31T23:59:59Z"), ("ms", "1", "1970-01-01T00:00:00.001Z"),
      ("%a\\, %d %b %Y %T %z", "Tue, 14 Nov 2023 22:13:20 -0200", "2023-11-15T00:13:20Z"),
      ("%m/%d/%y %I:%M %p", "1/2/99 12:05 am", "1999-01-02T00:05:00Z"),
      ("%B %d\\, %Y", "September 3, 2021", "2021-09-03T00:00:00Z"), ("%d.%m.%Y", "31.02.2023", nil),
      ("%Y", "10000", nil), ("s", "99999999999999", nil), ("auto", "2 weeks ago", nil), ("auto", "NaN", nil),
    ] as [(String, String, String?)]) func times(_ format: String, _ text: String, _ time: String?) throws
  {
    let result = try table("t\ttext\n\(text)\tx\n", as: .csv, map: "time=t:\(format),text=text")
    #expect(result.comments.map { $0.time?.description } == [time])
  }
}
