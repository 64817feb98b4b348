import CommentFormats
import CommentModel
import TestSupport
import Testing

import struct CommentModel.Comment

/// Reading tables in tests.
func table(
  _ text: String, as format: SourceFormat? = nil, map: String? = nil
) throws -> ReadResult {
  let mapping = try map.map { try FieldMapping(parsing: $0) }
  return try readThreads(
    bytes: Array(text.utf8), name: "input", format: format, options: ReaderOptions(mapping: mapping))
}

extension ReadResult {
  /// `id<parent` of all comments.
  var edges: [String] { threads.flatMap { $0.comments.map { "\($0.id)<\($0.parentID ?? "")" } } }
  var texts: [String] { threads.flatMap { $0.comments.map(\.text) } }
  var kinds: [ReadProblem.Kind] { problems.map(\.kind) }
  var comments: [Comment] { threads.flatMap { Array($0.comments) } }
  var guess: String? {
    for case .mappingGuessed(let mapping) in kinds { return mapping.description }
    return nil
  }
}

@Suite struct TableTests {
  @Test func seed() throws {
    let result = try readThreads(bytes: SharedFolder.seed("csv.csv"), name: "csv.csv")
    #expect(result.format == .csv)
    #expect(result.threads.map(\.id) == ["v7", "v8"])
    #expect(result.threads[0].title == "A walk along the harbour")
    #expect(
      result.edges == [
        "c1<", "c2<c1", "c3<c1", "c4<", "c5<c3", "c6<", "c7<c99", "c8<", "c9<c8", "c10<",
      ])
    #expect(result.threads.map(\.completeness.orphans) == [1, 0])
    #expect(result.threads.flatMap { $0.links.map(\.depth) }.max() == 3)
    #expect(result.comments.count { $0.time == nil } == 1)
    #expect(result.comments.map(\.state).filter { $0 != .published } == [.pending, .spam])
    #expect(result.texts[1] == "Two lines:\nthe second one says \"hello\".")
    #expect(result.comments[2].author == "someone")
    #expect(result.kinds.contains(.unclosedQuote))
    #expect(result.kinds.contains(.unreadableTime))
    #expect(result.kinds.contains(.raggedRow(fields: 8, columns: 11)))
    #expect(!result.threads[0].completeness.isFlattened)
  }

  @Test(arguments: [
    ("id,parent_id,text\n1,,a\n2,1,b\n", ["a", "b"]),
    ("\u{FEFF}id;parent_id;text\r\n1;;\"a;b\"\r\n2;1;c\r\n", ["a;b", "c"]),
    ("sep=|\nid|parent_id|text\n1||a\n2|1|b,c\n", ["a", "b,c"]),
    ("id\tparent_id\ttext\n1\t\t\"a\" she said\n2\t1\tb\n", ["\"a\" she said", "b"]),
    ("id,parent_id,text\n1,,a, b, c\n2,1,\"d \"\"e\"\"\"\n", ["a, b, c", "d \"e\""]),
    ("id,parent_id,text,\n1,,\"a \"odd\" b\",\n2,1,c,\n", ["a \"odd\" b", "c"]),
    ("id,parent_id,text\n\n1,,\"a\n\n\nb\"\n\n2,1,\n", ["a\n\n\nb", ""]),
    ("id,parent_id,text\n1,,\"open\n2,1,\"b, c\"\n", ["\"open", "b, c"]),
    ("id,parent_id,text\n1,,a\n2,1,\"open", ["a", "\"open"]),
    ("id,parent_id,text\n1,,b'caf\\xc3\\xa9'\n2,1,\"b\"\"it's\"\"\"\n", ["café", "it's"]),
  ]) func dialects(_ source: String, _ texts: [String]) throws {
    let result = try table(source)
    #expect(result.format == .csv)
    #expect(result.texts == texts)
    #expect(result.edges == ["1<", "2<1"])
  }

  @Test func columnsAreGuessed() throws {
    let youTube = try table(
      ",textDisplay,textOriginal,parentId,authorDisplayName,publishedAt\n"
        + "0,\"a<br>b\",\"a\nb\",Ugx,Ann,2024-01-01T00:00:00Z\n1,c,c,Ugx,Ben,2024-01-02T00:00:00Z\n")
    #expect(youTube.edges == ["#1<Ugx", "#2<Ugx"])
    #expect(youTube.threads[0].completeness.orphans == 2)
    #expect(
      youTube.guess == "parent=parentId,author=authorDisplayName,time=publishedAt,text=textOriginal:plain")
    #expect(youTube.kinds.contains(.idsNumbered))

    let wordPress = try table(
      "comment_ID,comment_post_ID,comment_date,comment_approved,comment_author,comment_content\n"
        + "3,1,\"2024-01-02 10:00:00\",1,Ada,\"One &amp; two\"\n4,1,\"2024-01-02 10:01:00\",trash,Bo,x\n")
    #expect(wordPress.threads[0].completeness.isFlattened)
    #expect(wordPress.texts[0] == "One & two")
    #expect(wordPress.comments.map(\.state) == [.published, .removed])

    let reddit = try table(
      "id,link_id,parent_id,author,created_utc,body\na,t3_x,t3_x,u,1700000000,hello\n"
        + "b,t3_x,t1_a,v,1700000001,[removed]\n"
    )
    #expect(reddit.edges == ["a<", "b<a"])
    #expect(reddit.comments[1].state == .removed)

    let slashes = try table("comment,date\na,13/02/2024\nb,01/03/2024\n")
    #expect(
      slashes.comments.map { $0.time?.description } == ["2024-02-13T00:00:00Z", "2024-03-01T00:00:00Z"])
    let ambiguous = try table("comment,date\na,03/02/2024\nb,01/03/2024\n")
    #expect(ambiguous.comments.allSatisfy { $0.time == nil })

    let pandas = try table("id,parent_id,comment\n7,,a\n8,7.0,b\n")
    #expect(pandas.edges == ["7<", "8<7"])

    let videos = try table(
      "comment_id,text,reply_count\nUgabcdefghijklmnopqrstuv,a,3\nUgabcdefghijklmnopqrstuv.1,b,0\n")
    #expect(videos.edges[1] == "Ugabcdefghijklmnopqrstuv.1<Ugabcdefghijklmnopqrstuv")
    #expect(videos.threads[0].completeness.hidden == 2)
  }

  @Test func mappingDecides() throws {
    let result = try table(
      "a;b;c;d;text\n1;top;31.12.2023 23:59;x-9;*hi*\n2;x-1;01.01.2024 00:00;x-9;[b]yo[/b]\n",
      map: "id=a,parent=b,time=c:%d.%m.%Y %H:%M,thread=d,text=text:bbcode,root=top,strip=x-")
    #expect(result.edges == ["1<", "2<1"])
    #expect(result.threads.map(\.id) == ["9"])
    #expect(result.comments[0].time?.description == "2023-12-31T23:59:00Z")
    #expect(result.texts[1] == "yo")
  }

  @Test func refusals() throws {
    let columns = ["comment_ID", "comment_author", "comment_date"]
    #expect(throws: ReadError.noTextColumn(columns: columns)) {
      try table("comment_ID,comment_author,comment_date\n1,Ada,2024-01-01\n")
    }
    #expect(throws: ReadError.noSuchColumn("boddy", field: .text, columns: ["id", "body"])) {
      try table("id,body\n1,x\n", map: "text=boddy")
    }
    // A row of data in the header's place is not shown.
    #expect(throws: ReadError.noTextColumn(columns: ["", ""])) {
      try table("you are all of you wrong,ada@example.org\n", as: .csv)
    }
  }

  @Test(arguments: [
    "Comment, text, and message\nOne, two, and three\nfour, five, six\nseven, eight, nine\n",
    "Text, by the author.\nIt was long, and cold.\nIt was dark, and wet.\n",
    "Dear all,\n\nthe text, as promised, is below.\n\nYours,\nAda\n",
    "text\none\ntwo\n",
    "timestamp,level,message\n2024-01-01,INFO,started\n2024-01-01,INFO,stopped\n",
    "[1, 2, 3]", "{\"text\": \"alone\"}", "{\"level\": 1, \"message\": \"a\", \"time\": 1}\n{\"level\": 1}\n",
  ]) func otherTextIsNoTable(_ text: String) {
    let format = SourceFormat.detect(Array(text.utf8))
    #expect(format != .csv && format != .json)
  }

  /// Lines that open and close fields crosswise must not be read again and again.
  @Test(.timeLimit(.minutes(15))) func crossedQuotesAreLinear() throws {
    func crossed(_ rows: Int) -> String {
      let lines = (0..<rows).map { $0 % 2 == 0 ? "\($0),,b\n" : "x\",\"y\n" }
      return "id,parent_id,text\n1,,\"x\n" + lines.joined() + "9,,\"z\n"
    }
    func stray(_ rows: Int) -> String {
      "id,parent_id,text\n" + String(repeating: "x,\"y,\"z\n", count: rows)
    }
    for input in [crossed, stray] {
      let growth = try growth(upTo: 30_000, input: input) { text throws in
        #expect(try !table(text, as: .csv).comments.isEmpty)
      }
      #expect(growth < linearGrowth)
    }
  }
}
