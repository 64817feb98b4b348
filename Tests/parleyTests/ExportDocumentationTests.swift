import Foundation
import Testing

/// `docs/exports.md` names every column of every table, as `datapackage.json` describes it, and no other.
@Suite struct ExportDocumentationTests {
  private struct Package: Decodable {
    let resources: [Resource]
  }

  private struct Resource: Decodable {
    let name: String
    let description: String
    let schema: Schema
  }

  private struct Schema: Decodable {
    let fields: [Field]
    let primaryKey: [String]
  }

  private struct Field: Decodable {
    let name: String
    let type: String
    let description: String
  }

  private static let kinds = [
    "string": "text", "integer": "count", "number": "number", "datetime": "moment", "date": "day",
  ]

  private func package() throws -> Package {
    let queue = try Queue(of: .demo)
    let folder = queue.folder.path("all")
    let outcome = try queue.export("all", folder)
    try #require(outcome.status == 0, "\(outcome.messages)")
    let description = try Data(contentsOf: URL(filePath: "\(folder)/datapackage.json"))
    for resource in try JSONDecoder().decode(Package.self, from: description).resources {
      let file = try String(contentsOf: URL(filePath: "\(folder)/\(resource.name).csv"), encoding: .utf8)
      let header = file.split(separator: "\r\n", maxSplits: 1)[0].split(separator: ",")
      #expect(header == resource.schema.fields.map { Substring($0.name) })
    }
    return try JSONDecoder().decode(Package.self, from: description)
  }

  @Test func thePageIsTrue() throws {
    let page = try String(
      contentsOf: Program.packageRoot.appending(path: "docs/exports.md"), encoding: .utf8)
    let sections = page.split(separator: "\n## ")
    for resource in try package().resources {
      let section = try #require(
        sections.first { $0.hasPrefix("`\(resource.name)`\n") }, "no section \(resource.name)")
      let key = resource.schema.primaryKey.map { "`\($0)`" }.joined(separator: ", ")
      #expect(section.contains("\(resource.description) It is told from every other by \(key).\n"))
      let rows = resource.schema.fields.map { field in
        "| `\(field.name)` | \(ExportDocumentationTests.kinds[field.type] ?? "") | \(field.description) |"
      }
      let table = (["| column | kind | meaning |", "|---|---|---|"] + rows).joined(separator: "\n")
      #expect(section.contains("\n\n\(table)\n\n"), "\(resource.name) should have\n\(table)")
      #expect(page.contains("| [`parley export \(resource.name)`](#\(resource.name)) |"))
    }
  }
}
