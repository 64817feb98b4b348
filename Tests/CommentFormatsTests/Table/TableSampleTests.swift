import CommentFormats
import CommentModel
import Testing

// The documents lie outside of the project; skipped where they are not there.
@Suite(.enabled(if: SharedFolder.isThere)) struct TableSampleTests {
  @Test(arguments: [("musashah-uuid.jsonl", 379), ("verdugo-flat-toplevel.json", 351)])
  func flatRecords(_ name: String, _ count: Int) throws {
    let bytes = try SharedFolder.bytes("samples/csv-ndjson/" + name)
    #expect(SourceFormat.detect(bytes) == .json)
    let result = try readThreads(bytes: bytes, name: name)
    #expect(result.comments.count == count)
    #expect(result.comments.allSatisfy { $0.parentID == nil && !$0.id.hasPrefix("#") })
  }
}
