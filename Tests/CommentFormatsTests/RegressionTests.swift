import CommentFormats
import Foundation
import Testing

/// Inputs that once made a reader fail are given to every reader. Nothing must happen.
@Suite struct RegressionTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Regressions")

  private static let files: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { $0 != "README.md" }.sorted()
  }()

  @Test(arguments: files) func nothingHappens(_ file: String) throws {
    let bytes = [UInt8](try Data(contentsOf: RegressionTests.folder.appending(path: file)))
    _ = try? readThreads(bytes: bytes, name: file)
    _ = try? readThreads(from: stream(bytes, by: 37), name: file)
    for format in SourceFormat.allCases {
      _ = try? readThreads(bytes: bytes, name: file, format: format)
    }
  }
}
