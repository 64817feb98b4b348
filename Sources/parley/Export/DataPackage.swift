import CommentFormats
import Crypto
import Foundation
import ReviewRecords
import ReviewStore

/// The tables of a Frictionless Data Package and their description
/// (<https://specs.frictionlessdata.io/data-package>, version 1).
struct DataPackage {
  let scope: ExportScope
  let style: ExportStyle
  private var resources: [Resource] = []

  private struct Resource {
    let name: String
    let oneRow: String
    let key: [String]
    let columns: [(name: String, about: String, kind: ColumnKind)]
    let bytes: Int
    let hash: String

    var path: String { "\(name).csv" }
  }

  init(scope: ExportScope, style: ExportStyle) {
    self.scope = scope
    self.style = style
  }

  /// Writes a table into the folder.
  mutating func write<Table: ExportTable>(
    _ table: Table.Type, from store: ReviewStore, in folder: NewFolder
  ) throws {
    let path = folder.path(of: "\(Table.name).csv")
    try Table.write(
      from: store, scope, style: style, to: try OutputFile(path: path), safely: true)
    let (bytes, hash) = try DataPackage.digest(of: path)
    resources.append(
      Resource(
        name: Table.name, oneRow: Table.oneRow, key: Table.key,
        columns: Table.columns(scope).map { ($0.name, $0.about, $0.kind) }, bytes: bytes, hash: hash))
  }

  /// Writes `datapackage.json` into the folder, when all tables are there.
  func writeDescription(in folder: NewFolder) throws {
    var out = try OutputFile(path: folder.path(of: "datapackage.json"))
    out.write(description)
    try out.synchronize()
    try out.finish()
  }

  private var description: String {
    var json = JSONText()
    json.object { json in
      json.member("profile", "tabular-data-package")
      json.member("name", "parley-export")
      json.member("title", "What a review queue of Parley holds")
      json.member("version", Parley.version)
      json.key("resources")
      json.array { json in
        for resource in resources { describe(resource, in: &json) }
      }
    }
    return json.text + "\n"
  }

  private func describe(_ resource: Resource, in json: inout JSONText) {
    json.object { json in
      json.member("profile", "tabular-data-resource")
      json.member("name", resource.name)
      json.member("description", "One row is \(resource.oneRow).")
      json.member("path", resource.path)
      json.member("format", "csv")
      json.member("mediatype", "text/csv")
      json.member("encoding", style.mark.isEmpty ? "utf-8" : "utf-8-sig")
      json.member("bytes", resource.bytes)
      json.member("hash", "sha256:\(resource.hash)")
      json.key("dialect")
      json.object { json in
        json.member("delimiter", ",")
        json.member("lineTerminator", "\r\n")
        json.member("quoteChar", "\"")
        json.key("doubleQuote")
        json.raw("true")
      }
      json.key("schema")
      json.object { json in
        json.key("fields")
        json.array { json in
          for column in resource.columns { describe(column, in: &json) }
        }
        json.key("missingValues")
        json.array { $0.string("") }
        json.key("primaryKey")
        json.array { json in
          for name in resource.key { json.string(name) }
        }
      }
    }
  }

  private func describe(_ column: (name: String, about: String, kind: ColumnKind), in json: inout JSONText) {
    json.object { json in
      json.member("name", column.name)
      json.member("type", column.kind.rawValue)
      // Its default has neither offsets nor fractions of a second.
      if column.kind == .time { json.member("format", "any") }
      json.member("description", column.about)
    }
  }

  private static func digest(of path: String) throws -> (bytes: Int, hash: String) {
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
    var hash = SHA256()
    var bytes = 0
    while let part = try file.read(upToCount: 1 << 20), !part.isEmpty {
      hash.update(data: part)
      bytes += part.count
    }
    let digits = hash.finalize().map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return (bytes, digits.joined())
  }
}
