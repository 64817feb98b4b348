import Foundation

/// A folder with one small lexicon, for tests that need a case but not the language: it loads at once.
enum SmallLexicons {
  static let path: String = {
    let lexicon = """
      # name: small
      # kind: toxicity
      # version: 1
      # language: en
      # licence: CC0-1.0
      # columns: term category severity
      idiot\tinsult\t0.75

      """
    do {
      try folder.write(lexicon, to: "small.tsv")
    } catch {
      preconditionFailure("no room for a small file: \(error)")
    }
    return folder.url.path
  }()

  private static let folder: TemporaryFolder = {
    do {
      return try TemporaryFolder()
    } catch {
      preconditionFailure("no room for a folder: \(error)")
    }
  }()
}
