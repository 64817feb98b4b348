import CommentFormats
import CommentModel
import Testing

/// Parents that mean the top level unless a comment has them as its id.
@Suite struct DoubtfulTopTests {
  private func read(_ text: String, map: String? = nil) throws -> ReadResult {
    let mapping = try map.map { try FieldMapping(parsing: $0) }
    return try readThreads(
      bytes: Array(text.utf8), name: "table", options: ReaderOptions(mapping: mapping))
  }

  @Test func theThreadsIDIsAComment() throws {
    let result = try read("id,post_id,parent_id,text\n8,7,7,under seven\n7,7,,top\n9,7,8,under eight\n")
    #expect(pairs(result.threads[0]) == ["8<7", "7<", "9<8"])
    #expect(result.threads[0].completeness.orphans == 0)
  }

  @Test func theThreadsIDIsNone() throws {
    let result = try read("id,post_id,parent_id,text\n1,7,7,top\n2,7,1,under one\n")
    #expect(pairs(result.threads[0]) == ["1<", "2<1"])
  }

  @Test func idsCountWithinTheirThread() throws {
    let result = try read(
      "id,post_id,parent_id,text\n7,6,0,top of six\n1,7,7,top of seven\n2,6,6,top too\n")
    #expect(result.threads.map(pairs) == [["7<", "2<"], ["1<"]])
  }

  @Test func zeroIsAComment() throws {
    #expect(
      try pairs(read("id,parent,text\n0,,top\n1,0,reply\n2,1,deeper\n").threads[0]) == ["0<", "1<0", "2<1"])
    #expect(try pairs(read("id,parent,text\n1,0,top\n2,1,reply\n").threads[0]) == ["1<", "2<1"])
  }

  @Test func whatTheMappingNamesIsTheTop() throws {
    let result = try read("id,parent,text\n0,,top\n1,0,top too\n", map: "root=0")
    #expect(pairs(result.threads[0]) == ["0<", "1<"])
  }

  @Test func aCommentIsNotItsOwnParent() throws {
    let result = try read("id,thread_id,parent,text\n5,5,5,top\n6,5,5,reply\n")
    #expect(pairs(result.threads[0]) == ["5<", "6<5"])
  }

  @Test func nestedRepliesStayWhereTheyAre() throws {
    let result = try read(
      #"[{"id":0,"parent":null,"text":"a"},{"id":1,"parent":0,"text":"b","replies":[{"id":2,"parent":0,"text":"c"}]}]"#
    )
    #expect(pairs(result.threads[0]) == ["0<", "1<0", "2<1"])
  }
}
