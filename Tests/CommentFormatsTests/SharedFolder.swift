import Foundation

/// The folder with the real documents that the project began with; it lies beside the package, where it is there.
enum SharedFolder {
  static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let url = packageRoot.deletingLastPathComponent().appending(path: "shared")

  /// Tests that need the folder are skipped without it: its documents are not part of the project.
  static let isThere = FileManager.default.fileExists(atPath: truth.path)

  static let truth = url.appending(path: "samples/truth.tsv")

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url.appending(path: path)))
  }

  /// A file of the project's own `seeds/`.
  static func seed(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: packageRoot.appending(path: "seeds").appending(path: name)))
  }
}
