import CommentFormats
import CommentModel
import Foundation

/// A folder with a ConvoKit corpus.
struct ConvoKitFolder {
  let path: String

  /// Makes the folder where it is not there, and writes the corpus's files into it.
  func write(_ threads: [CommentThread]) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure.unwritable(path: path, reason: "the folder can't be made")
    }
    var corpus = ConvoKitWriter()
    var utterances = try OutputFile(path: file(.utterances))
    for thread in threads { corpus.write(thread, to: &utterances) }
    try utterances.finish()
    for file in ConvoKitFile.allCases where file != .utterances {
      var out = try OutputFile(path: self.file(file))
      corpus.write(file, to: &out)
      try out.finish()
    }
  }

  private func file(_ file: ConvoKitFile) -> String { "\(path)/\(file.rawValue)" }
}
