import CommentFormats
import Foundation
import TestSupport
import Testing

/// Nothing that can be read is without a word in the documents and a file to try it on.
@Suite struct SourceFormatTests {
  private func page(_ path: String) throws -> String {
    try String(contentsOf: SharedFolder.packageRoot.appending(path: path), encoding: .utf8)
  }

  @Test func everyFormatIsDocumentedOnce() throws {
    let documented = try documentedFormats(in: page("docs/formats.md"))
    #expect(documented.sorted() == SourceFormat.allCases.map(\.rawValue).sorted())
  }

  @Test(arguments: SourceFormat.allCases) func everyFormatHasASeed(_ format: SourceFormat) throws {
    let seeds = Seed.all.filter { $0.format == format }
    #expect(!seeds.isEmpty)
    let readme = try page("seeds/README.md")
    for seed in seeds { #expect(readme.contains("`\(seed.file)`")) }
  }

  /// Detection asks in this order: what takes almost anything comes last, each after what it would take.
  @Test func generalFormatsAreAskedLast() {
    #expect(SourceFormat.allCases.suffix(5) == [.ndjson, .json, .csv, .textDump, .lines])
  }

  @Test(arguments: SourceFormat.allCases) func wordsAreForTheCommandLine(_ format: SourceFormat) {
    #expect(format.rawValue.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil)
  }
}
