import CommentFormats
import CommentModel
import Crypto
import Foundation
import Testing

// The documents lie outside of the project and are compared by their sums; skipped where they are not there.
@Suite(.enabled(if: SharedFolder.isThere)) struct TruthTests {
  @Test(arguments: SampleRow.dumps.filter(\.isReconstructable)) func treeIsTheTruth(_ row: SampleRow) throws {
    let result = try readThreads(bytes: row.bytes, name: row.file, format: .textDump)
    var output = ""
    for thread in result.threads { PairsWriter().write(thread, to: &output) }
    let sorted = output.split(separator: "\n").sorted().map { $0 + "\n" }.joined()
    #expect(sorted.utf8.count(where: { $0 == 0x0A }) == row.comments)
    let sum = SHA256.hash(data: Data(sorted.utf8)).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    #expect(sum.joined() == row.sum)
    #expect(SourceFormat.detect(try row.bytes) == .textDump)
  }

  /// Where the dump has lost parents or markers, nothing may be invented.
  @Test(arguments: SampleRow.dumps.filter { !$0.isReconstructable }) func nothingIsInvented(_ row: SampleRow)
    throws
  {
    let thread = try readThreads(bytes: row.bytes, name: row.file).threads[0]
    #expect([0, row.comments].contains(thread.comments.count))
    #expect(thread.completeness.missing >= 0)
  }

  @Test func theSeedPageSaysWhatIsMissing() throws {
    let row = try #require(SampleRow.dumps.first { $0.file.contains("seed-000") })
    let thread = try readThreads(bytes: row.bytes, name: row.file).threads[0]
    #expect(thread.completeness.sentence == "claimed 14, found 12, missing 2, numbering complete")
    #expect(thread.comments.first { $0.id == "3" }?.text.split(separator: "\n").count == 20)
    #expect(thread.comments.first { $0.id == "5" }?.text.contains("\n\n") == false)
    #expect(thread.links.allSatisfy { $0.flags.isEmpty })
  }

  @Test(arguments: SampleRow.dumps.filter { $0.comments == 0 }) func articlesHaveTitles(_ row: SampleRow)
    throws
  {
    let thread = try readThreads(bytes: row.bytes, name: row.file).threads[0]
    #expect((30...160).contains(thread.title?.count ?? 0))
  }
}

extension SampleRow {
  /// Those about dumps of pages.
  fileprivate static let dumps = all.filter { $0.file.hasPrefix("textdump") }
}
