import Foundation
import GRDB
import Testing

@testable import ReviewStore

@Suite struct DocumentationTests {
  @Test func everyColumnIsExplained() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/database.md"), encoding: .utf8)
    let folder = try TemporaryFolder()
    let columns = try folder.makeStore().read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT column.name FROM pragma_table_list AS list, pragma_table_info(list.name) AS column
          WHERE list.schema = 'main' AND list.strict = 1
          """)
    }
    #expect(columns.count > 60)
    #expect(columns.filter { !page.contains("`\($0)`") } == [])
  }
}
