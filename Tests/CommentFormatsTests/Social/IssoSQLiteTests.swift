import CommentFormats
import CommentModel
import Testing

@Suite struct IssoSQLiteTests {
  private func read(_ bytes: [UInt8]) throws -> ReadResult { try readThreads(bytes: bytes, name: "input") }

  @Test func logIsNotReadAndReported() throws {
    var bytes = try SharedFolder.seed("isso-sqlite.db")
    bytes[18] = 2
    bytes[19] = 2
    let result = try read(bytes)
    #expect(result.threads.map(\.comments.count) == [5, 2])
    #expect(result.problems.map(\.kind) == [.writeAheadLog])
  }

  @Test func damageIsReported() throws {
    var bytes = try SharedFolder.seed("isso-sqlite.db")
    // The page that the comments stand on, by the marks of its rows.
    let row = try #require(bytes.firstRange(of: Array("Moss *likes*".utf8)))
    let page = row.lowerBound / 1_024 * 1_024
    for offset in page..<page + 8 { bytes[offset] = 0xFF }
    #expect(try read(bytes).problems.map(\.kind) == [.damagedDatabase])
  }

  @Test func otherDatabasesAreTold() throws {
    let bytes = Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 4_080)
    #expect(SourceFormat.detect(bytes) == nil)
    #expect(throws: ReadError.noText(.sqlite)) { try read(bytes) }
    #expect(throws: ReadError.noRecords(.issoSQLite)) {
      try readThreads(bytes: bytes, name: "input", format: .issoSQLite)
    }
    let isso = try SharedFolder.seed("isso-sqlite.db")
    #expect(throws: ReadError.binary(offset: 15)) {
      try readThreads(bytes: isso, name: "input", format: .lines)
    }
    #expect(throws: ReadError.noRecords(.issoSQLite)) {
      try readThreads(bytes: Array("text".utf8), name: "input", format: .issoSQLite)
    }
  }
}
