import CommentFormats
import CommentModel
import Testing

@Suite struct EmptyListTests {
  @Test(arguments: ["[]", " [\n]\n"]) func aListOfNothingIsAThreadWithoutComments(_ text: String) throws {
    let result = try readThreads(bytes: Array(text.utf8), name: "comments.json")
    #expect(result.format == .json)
    #expect(result.threads.map(\.comments.count) == [0])
    #expect(result.problems.isEmpty)
  }
}
