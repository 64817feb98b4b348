import CommentFormats
import CommentModel
import Foundation
import Testing

/// A row of the table of truth about a file of mail or news.
struct MailSample: CustomTestStringConvertible, Sendable {
  let file: String
  let comments: Int
  let roots: Int
  let depth: Int
  let orphans: Int

  var testDescription: String { file }

  static let folders: Set = ["mbox", "usenet", "maildir", "mbox-derived"]

  static let all: [MailSample] = {
    guard let table = try? String(contentsOf: SharedFolder.truth, encoding: .utf8) else { return [] }
    return table.split(whereSeparator: \.isNewline).compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let counts = cells.dropFirst().prefix(4).compactMap { Int($0) }
      guard folders.contains(String(cells[0].prefix { $0 != "/" })), counts.count == 4 else { return nil }
      return MailSample(
        file: cells[0], comments: counts[0], roots: counts[1], depth: counts[2], orphans: counts[3])
    }
  }()
}

// The documents lie outside of the project; skipped where they are not there.
@Suite(.enabled(if: SharedFolder.isThere)) struct MailSamplesTests {
  @Test(arguments: MailSample.all) func isTheTruth(_ sample: MailSample) throws {
    let bytes = try SharedFolder.bytes("samples/" + sample.file)
    #expect(SourceFormat.detect(bytes) == (sample.file.hasPrefix("mbox") ? .mbox : .mail))
    let threads = try readThreads(bytes: bytes, name: sample.file).threads
    let duplicates = threads.reduce(0) { $0 + $1.completeness.duplicates }
    #expect(threads.reduce(duplicates) { $0 + $1.comments.count } == sample.comments)
    guard duplicates == 0 else { return }
    #expect(threads.reduce(0) { $0 + $1.completeness.orphans } == sample.orphans)
    #expect(threads.reduce(0) { $0 + $1.comments.count { $0.parentID == nil } } == sample.roots)
    // Where orphans find an ancestor they stand deeper than the table, which puts them on top, has it.
    if sample.orphans == 0 { #expect(threads.flatMap(\.links).map(\.depth).max() ?? 0 == sample.depth) }
  }

  @Test func othersAreNotTaken() throws {
    let samples = SharedFolder.url.appending(path: "samples")
    for path in try FileManager.default.subpathsOfDirectory(atPath: samples.path) {
      if MailSample.folders.contains(String(path.prefix { $0 != "/" })) { continue }
      guard let bytes = try? SharedFolder.bytes("samples/" + path) else { continue }
      #expect(![.mbox, .mail].contains(SourceFormat.detect(bytes)), "\(path) is taken for mail")
    }
  }
}
