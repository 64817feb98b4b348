import CommentFormats
import CommentModel
import Foundation
import Testing

// The documents lie outside of the project; skipped where they are not there.
@Suite(.enabled(if: SharedFolder.isThere)) struct SamplesTests {
  @Test(arguments: SampleRow.all.filter { SampleRow.formats[$0.folder] != nil && !$0.file.hasSuffix(".csv") })
  func treeIsTheTruth(_ row: SampleRow) throws {
    let format = try #require(SourceFormat.detect(row.bytes))
    #expect(SampleRow.formats[row.folder]?.contains(format) == true)
    let threads = try readThreads(bytes: row.bytes, name: row.file).threads
    let completeness = threads.completeness
    #expect(threads.comments.count + completeness.duplicates == row.comments)
    #expect(threads.allSatisfy { $0.completeness.missing >= 0 })
    // The table counts comments that stand there twice twice.
    if completeness.duplicates == 0 {
      #expect(threads.roots == row.roots)
      #expect(completeness.orphans == row.orphans)
    }
    // In mail, orphans that find an ancestor stand deeper than the table, which puts them on top, has it.
    if ![.mbox, .mail].contains(format) || completeness.duplicates + row.orphans == 0 {
      #expect(threads.depth == row.depth)
    }
  }

  /// No file is taken for one of a format that belongs to other folders.
  @Test func othersAreNotTaken() throws {
    let special = SampleRow.formats.values.reduce(into: Set()) { $0.formUnion($1) }
    let samples = SharedFolder.url.appending(path: "samples")
    for path in try FileManager.default.subpathsOfDirectory(atPath: samples.path) where path.contains("/") {
      guard let bytes = try? SharedFolder.bytes("samples/" + path), let format = SourceFormat.detect(bytes)
      else { continue }
      let own = SampleRow.formats[String(path.prefix { $0 != "/" })] ?? []
      #expect(own.contains(format) || !special.contains(format), "\(path) is taken for \(format.rawValue)")
    }
  }
}
