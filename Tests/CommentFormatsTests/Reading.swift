import CommentFormats
import CommentModel

/// Short ways to read in tests.
func thread(
  _ text: String, as format: SourceFormat? = .textDump, nestedLists: NestedLists = .auto
) throws -> CommentThread {
  let result = try readThreads(
    bytes: Array(text.utf8), name: "page.txt", format: format,
    options: ReaderOptions(nestedLists: nestedLists))
  return result.threads[0]
}

func pairs(_ thread: CommentThread) -> [String] {
  var output = ""
  PairsWriter().write(thread, to: &output)
  return output.split(separator: "\n").map { String($0).replacing("\t", with: "<") }
}
