import CommentFormats
import CommentModel
import Foundation
import Testing

/// One row of the table of truth about an XML or HTML document.
struct DocumentTruth: CustomTestStringConvertible, Sendable {
  let file: String
  let format: SourceFormat
  let comments: Int
  let roots: Int
  let depth: Int
  let orphans: Int

  var testDescription: String { file }

  private static let formats: [String: SourceFormat] = [
    "wxr": .wxr, "disqus-wxr": .wxr, "disqus-xml": .disqusXML, "blogger": .bloggerAtom,
    "wp-html": .wordPressHTML, "wpdiscuz-html": .wpDiscuz, "blogger-html": .bloggerHTML,
    "drupal-html": .drupalHTML,
  ]

  static let all: [DocumentTruth] = {
    guard let table = try? String(contentsOf: SharedFolder.truth, encoding: .utf8) else { return [] }
    return table.split(whereSeparator: \.isNewline).compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let folder = String(cells[0].prefix { $0 != "/" })
      guard let format = formats[folder], let comments = Int(cells[1]), let roots = Int(cells[2]),
        let depth = Int(cells[3]), let orphans = Int(cells[4])
      else { return nil }
      return DocumentTruth(
        file: cells[0], format: format, comments: comments, roots: roots, depth: depth, orphans: orphans)
    }
  }()
}

// The documents lie outside of the project; skipped where they are not there.
@Suite(.enabled(if: SharedFolder.isThere)) struct DocumentTruthTests {
  @Test(arguments: DocumentTruth.all) func treeIsTheTruth(_ row: DocumentTruth) throws {
    let bytes = try SharedFolder.bytes("samples/" + row.file)
    #expect(SourceFormat.detect(bytes) == row.format)
    let threads = try readThreads(bytes: bytes, name: row.file).threads
    let all = threads.reduce(0) { $0 + $1.comments.count + $1.completeness.duplicates }
    #expect(all == row.comments)
    #expect(threads.reduce(0) { $0 + $1.comments.count { $0.parentID == nil } } == row.roots)
    #expect((threads.flatMap { $0.links.map(\.depth) }.max() ?? 0) == row.depth)
    #expect(threads.reduce(0) { $0 + $1.completeness.orphans } == row.orphans)
    #expect(threads.allSatisfy { $0.comments.allSatisfy { !$0.text.isEmpty } })
  }
}
