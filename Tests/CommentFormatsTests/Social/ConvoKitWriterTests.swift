import CommentFormats
import CommentModel
import Testing

@Suite struct ConvoKitWriterTests {
  private func corpus(_ threads: [CommentThread]) -> [ConvoKitFile: String] {
    var writer = ConvoKitWriter()
    var utterances = ""
    for thread in threads { writer.write(thread, to: &utterances) }
    var files = [ConvoKitFile.utterances: utterances]
    for file in ConvoKitFile.allCases where file != .utterances {
      var text = ""
      writer.write(file, to: &text)
      files[file] = text
    }
    return files
  }

  private func threads(_ ndjson: String) throws -> [CommentThread] {
    try readThreads(bytes: Array(ndjson.utf8), name: "input", format: .ndjson).threads
  }

  @Test func filesAreWrittenAsTheLoaderWantsThem() throws {
    let files = try corpus(
      threads(
        """
        {"thread":"t","title":"Bridge","claimed":4,"id":"1","text":"é😀\\n","author":"Zoë","time":1.25}
        {"thread":"t","id":"2","parent":"9","text":"x","state":"pending"}

        """))
    #expect(
      files[.utterances] == #"""
        {"id":"1","conversation_id":"t","text":"\u00e9\ud83d\ude00\n","speaker":"Zo\u00eb","reply-to":null,\#
        "timestamp":1.250,"meta":{"state":"published","flags":[]},"vectors":[]}
        {"id":"2","conversation_id":"t","text":"x","speaker":"[unknown]","reply-to":"9","timestamp":null,\#
        "meta":{"state":"pending","flags":["orphan"]},"vectors":[]}

        """#)
    #expect(
      files[.speakers] == #"{"Zo\u00eb":{"meta":{},"vectors":[]},"[unknown]":{"meta":{},"vectors":[]}}"#
        + "\n")
    #expect(
      files[.conversations] == """
        {"t":{"meta":{"title":"Bridge","link":null,"claimed":4,"found":2,"missing":2},"vectors":[]}}

        """)
    #expect(files[.corpus] == "{}\n")
    let index = try #require(files[.index])
    for key in ["utterances-index", "speakers-index", "conversations-index", "overall-index", "version"] {
      #expect(index.contains("\"\(key)\":"))
    }
  }

  /// ConvoKit has one space of ids for the whole corpus, and follows replies from one conversation into
  /// another.
  @Test func idsAreUniqueInTheCorpus() throws {
    let files = try corpus(
      threads(
        """
        {"thread":"a","id":"1","text":"x"}
        {"thread":"a","id":"2","parent":"7","text":"x"}
        {"thread":"b","id":"1","text":"x"}
        {"thread":"b","id":"3","parent":"1","text":"x"}
        {"thread":"b","id":"4","parent":"2","text":"x"}
        {"thread":"b","id":"7","parent":"b/1","text":"x"}

        """))
    let read = try readThreads(bytes: Array(try #require(files[.utterances]).utf8), name: "x")
    #expect(read.format == .convoKit)
    #expect(
      read.threads.map(pairs) == [["1<", "2<7"], ["b/1<", "3<b/1", "4<b/2", "b/7<b/b/1"]])
    let again = corpus(read.threads + read.threads)
    let ids = try #require(again[.utterances]).split(separator: "\n").map { $0.prefix { $0 != "," } }
    #expect(Set(ids).count == 12)
  }

  /// But for what ConvoKit has no place for: orphans that hang on an ancestor, parents in another thread, and threads
  /// without comments.
  @Test(
    arguments: Seed.all.filter {
      !["mbox.mbox", "disqus-import.xml", "lemmy.json", "isso-sqlite.db", "article.txt"].contains($0.file)
    })
  func writtenAndReadHasTheSameLinks(_ seed: Seed) throws {
    let threads = try seed.read().threads
    let utterances = try #require(corpus(threads)[.utterances])
    #expect(utterances.utf8.allSatisfy { $0 < 0x80 })
    let read = try readThreads(bytes: Array(utterances.utf8), name: "x", format: .convoKit).threads
    #expect(read.map(\.id) == threads.map(\.id))
    #expect(read.map(\.links) == threads.map(\.links) || seed.format == .coral)
    #expect(read.flatMap { $0.comments.map(\.text) } == threads.flatMap { $0.comments.map(\.text) })
    #expect(read.flatMap { $0.comments.map(\.time) } == threads.flatMap { $0.comments.map(\.time) })
  }
}
